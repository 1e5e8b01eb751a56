// Telegram groups bound to a unit, the codes that bind them, and the one scoreboard message each has per period.

import type { Temporal } from "temporal-polyfill";
import type { CodeStanding } from "#domain/one-time-code.ts";
import type { Privacy } from "#domain/scoreboard.ts";
import type { Db } from "./database.ts";
import type { Room as Row } from "./generated/client.ts";
import { toDate, toInstant } from "./values.ts";

export interface Room {
  readonly id: number;
  readonly chatId: number;
  readonly threadId: number;
  readonly title: string;
  readonly unitCode: string;
  readonly privacy: Privacy;
}

export interface NewRoom extends Omit<Room, "id"> {
  readonly boundById: number;
  readonly boundAt: Temporal.Instant;
}

export interface RoomCode extends CodeStanding {
  readonly codeHash: string;
  readonly unitCode: string;
  readonly privacy: Privacy;
  readonly createdById: number;
}

/** What a room shows for a period; no messageId before the first time. */
export interface ShownScoreboard {
  readonly messageId?: number;
  readonly shown?: string;
  readonly shownAt?: Temporal.Instant;
}

export function createRooms(db: Db) {
  return {
    async find(chatId: number, threadId: number): Promise<Room | undefined> {
      const row = await db.room.findUnique({ where: { chatId_threadId: { chatId, threadId } } });
      return row && !row.lostAt ? toRoom(row) : undefined;
    },

    /** Rooms the bot can still post to. */
    async all(): Promise<Room[]> {
      const rows = await db.room.findMany({ where: { lostAt: null }, orderBy: { id: "asc" } });
      return rows.map(toRoom);
    },

    /** Binds a group, or binds it anew; its old scoreboards are forgotten when the unit changes. */
    async bind({ boundAt, ...room }: NewRoom): Promise<Room> {
      const { chatId, threadId } = room;
      const where = { chatId_threadId: { chatId, threadId } };
      const data = { ...room, boundAt: toDate(boundAt), lostAt: null, lostWhy: null };
      await db.scoreboard.deleteMany({ where: { room: { chatId, threadId } } });
      return toRoom(await db.room.upsert({ where, create: data, update: data }));
    },

    /** Nothing is posted anywhere in this group. Why: a Trouble of domain/delivery.ts. */
    async markLost(chatId: number, why: string, now: Temporal.Instant): Promise<void> {
      await db.room.updateMany({ where: { chatId, lostAt: null }, data: { lostAt: toDate(now), lostWhy: why } });
    },

    /** Nothing is posted to this topic. Of one that is lost already it is written that it still is. */
    async lose(id: number, why: string, now: Temporal.Instant): Promise<void> {
      await db.room.update({ where: { id }, data: { lostAt: toDate(now), lostWhy: why } });
    },

    /** It can be written to again. */
    async restore(id: number): Promise<void> {
      await db.room.updateMany({ where: { id, lostAt: { not: null } }, data: { lostAt: null, lostWhy: null } });
    },

    /** The same for all of a group's that were lost for such a reason, or for one topic of it. */
    async restoreIn(chatId: number, why: readonly string[], threadId?: number): Promise<void> {
      const topic = threadId === undefined ? {} : { threadId };
      const where = { chatId, ...topic, lostWhy: { in: [...why] } };
      await db.room.updateMany({ where, data: { lostAt: null, lostWhy: null } });
    },

    /** Rooms that were lost longer ago for a reason that may pass by itself. A bot that was thrown out waits to be asked in. */
    async lostBefore(instant: Temporal.Instant): Promise<Room[]> {
      const where = {
        lostAt: { lt: toDate(instant) },
        lostWhy: { in: ["topic-closed", "no-right-to-write"] },
      };
      return (await db.room.findMany({ where, orderBy: { id: "asc" } })).map(toRoom);
    },

    /**
     * A group that became a supergroup has a new id; everything that names the old one follows, unless the new one was
     * bound meanwhile. Messages are numbered anew there, so an old number would name some other message.
     */
    async migrate(from: number, to: number): Promise<void> {
      await db.scoreboard.deleteMany({ where: { room: { chatId: from } } });
      if ((await db.room.count({ where: { chatId: to } })) > 0) await db.room.deleteMany({ where: { chatId: from } });
      await db.room.updateMany({ where: { chatId: from }, data: { chatId: to } });
      await db.delivery.updateMany({ where: { chatId: from, state: "planned" }, data: { chatId: to } });
    },

    async insertCode({ expiresAt, ...code }: Omit<RoomCode, "usedAt">, now: Temporal.Instant): Promise<void> {
      await db.roomCode.create({ data: { ...code, createdAt: toDate(now), expiresAt: toDate(expiresAt) } });
    },

    async findCode(codeHash: string): Promise<RoomCode | undefined> {
      const row = await db.roomCode.findUnique({ where: { codeHash } });
      if (!row) return undefined;
      const { unitCode, privacy, createdById } = row;
      const usedAt = row.usedAt ? { usedAt: toInstant(row.usedAt) } : {};
      return { codeHash, unitCode, privacy, createdById, expiresAt: toInstant(row.expiresAt), ...usedAt };
    },

    /** Whether the code was still unused. */
    async useCode(codeHash: string, now: Temporal.Instant): Promise<boolean> {
      const { count } = await db.roomCode.updateMany({
        where: { codeHash, usedAt: null },
        data: { usedAt: toDate(now) },
      });
      return count === 1;
    },

    /** The scoreboards of a group that are on its screen. */
    async shownIn(chatId: number): Promise<{ room: Room; messageId: number }[]> {
      const rows = await db.scoreboard.findMany({
        where: { room: { chatId, lostAt: null } },
        include: { room: true },
        orderBy: { periodId: "asc" },
      });
      return rows.flatMap(({ room, messageId }) => (messageId === null ? [] : [{ room: toRoom(room), messageId }]));
    },

    async shown(roomId: number, periodId: number): Promise<ShownScoreboard> {
      const row = await db.scoreboard.findUnique({ where: { roomId_periodId: { roomId, periodId } } });
      return {
        ...(row?.messageId ? { messageId: row.messageId } : {}),
        ...(row?.shown ? { shown: row.shown } : {}),
        ...(row?.shownAt ? { shownAt: toInstant(row.shownAt) } : {}),
      };
    },

    async saveShown(roomId: number, periodId: number, next: Required<ShownScoreboard>): Promise<void> {
      const data = { messageId: next.messageId, shown: next.shown, shownAt: toDate(next.shownAt) };
      const where = { roomId_periodId: { roomId, periodId } };
      await db.scoreboard.upsert({ where, create: { roomId, periodId, ...data }, update: data });
    },

    /** Forgets the scoreboards of periods that are over and gives their messages. */
    async dropOutdated(roomId: number, now: Temporal.Instant): Promise<number[]> {
      const outdated = { roomId, period: { locksAt: { lte: toDate(now) } } };
      const rows = await db.scoreboard.findMany({ where: outdated, orderBy: { periodId: "asc" } });
      await db.scoreboard.deleteMany({ where: outdated });
      return rows.flatMap(({ messageId }) => messageId ?? []);
    },

    /** Its message is gone from the group; the next round posts a new one. */
    async forgetShown(roomId: number, periodId: number): Promise<void> {
      await db.scoreboard.deleteMany({ where: { roomId, periodId } });
    },
  };
}

function toRoom({ id, chatId, threadId, title, unitCode, privacy }: Row): Room {
  return { id, chatId: Number(chatId), threadId, title, unitCode, privacy };
}
