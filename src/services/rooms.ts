// Binding a Telegram group to a unit: an authorised person gets a one-time code in private, the group sends it. Whoever
// sends it in the group needs no right of their own; the right was checked when the code was made, and is checked again.

import type { Temporal } from "temporal-polyfill";
import { codeFrom, hashCode, whyRefused } from "#domain/one-time-code.ts";
import { may, scopes } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Privacy } from "#domain/scoreboard.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import type { Room } from "#storage/rooms.ts";
import type { Storage } from "#storage/store.ts";
import { type Actor, requireActor, requirePermission } from "./actor.ts";
import type { Random } from "./ports.ts";

const CODE_HOURS = 24;

export interface Chat {
  readonly chatId: number;
  readonly threadId: number;
  readonly title: string;
}

export type Rooms = ReturnType<typeof createRooms>;

export function createRooms(storage: Storage, random: Random, timeZone: string) {
  return {
    /** The units this person may bind a group to. */
    async units(actor: Actor | undefined): Promise<PlacedUnit[]> {
      const codes = scopes(requireActor(actor).assignments, "bind-room");
      if (codes.length === 0) throw new Problem("not-permitted");
      return [...(await storage.units.findAll(codes)).values()];
    },

    /** A code that binds one group. @throws Problem `not-permitted` */
    async createCode(actor: Actor | undefined, choice: { unitCode: string; privacy: Privacy }, now: Temporal.Instant) {
      const { person } = requirePermission(actor, "bind-room", choice.unitCode);
      const code = codeFrom(random);
      const expiresAt = now.add({ hours: CODE_HOURS });
      const row = { ...choice, codeHash: hashCode(code), createdById: person.id, expiresAt };
      await storage.rooms.insertCode(row, now);
      return { code, expiresAt, unit: await storage.units.get(choice.unitCode) };
    },

    /** @throws Problem `code-unknown`, `code-used`, or `code-expired`, also when its maker has left the office */
    async bind(code: string, chat: Chat, now: Temporal.Instant): Promise<{ room: Room; unit: PlacedUnit }> {
      return await storage.transaction(async (store) => {
        const known = await store.rooms.findCode(hashCode(code));
        const why = whyRefused(known, now);
        if (why || !known) throw new Problem(why ?? "code-unknown");
        const { unitCode, privacy, createdById } = known;
        const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
        // Not the sender's fault when its maker has left the office: the code has had its time.
        const assignments = await store.assignments.currentOf(createdById, today);
        if (!may(assignments, "bind-room", unitCode)) throw new Problem("code-expired");
        if (!(await store.rooms.useCode(known.codeHash, now))) throw new Problem("code-used");
        const room = await store.rooms.bind({ ...chat, unitCode, privacy, boundById: createdById, boundAt: now });
        return { room, unit: await store.units.get(unitCode) };
      });
    },

    /** @throws Problem `room-not-bound` */
    async get(chatId: number, threadId: number): Promise<Room> {
      const room = (await storage.rooms.find(chatId, threadId)) ?? (await storage.rooms.find(chatId, 0));
      if (!room) throw new Problem("room-not-bound");
      return room;
    },

    async lose(chatId: number, now: Temporal.Instant): Promise<void> {
      await storage.rooms.markLost(chatId, "kicked", now);
    },

    /** The bot may write there again, or a topic was opened again. */
    async restore(chatId: number, what: "rights" | { readonly threadId: number }): Promise<void> {
      if (what === "rights") return await storage.rooms.restoreIn(chatId, ["no-right-to-write"]);
      await storage.rooms.restoreIn(chatId, ["topic-closed"], what.threadId);
    },

    async migrate(from: number, to: number): Promise<void> {
      await storage.transaction((store) => store.rooms.migrate(from, to));
    },
  };
}
