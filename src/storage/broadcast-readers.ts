// Whom an announcement is for: looked up while it is written, frozen in sets when it starts, so that 83,762 people never pass
// through memory, and read off the ledger afterwards.

import type { Temporal } from "temporal-polyfill";
import { type BroadcastState, statesBefore } from "#domain/broadcast.ts";
import type { Settlement } from "#domain/delivery.ts";
import type { Language } from "#domain/language.ts";
import type { Role } from "#domain/position.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { dateOf, isHeldOn, isRecipient, isSilentFor, isWithin, type Recipients } from "./recipients.ts";
import { toDate, toInstant } from "./values.ts";

/** Freezing: what the announcement becomes, and what the deliveries start as. */
export interface Freeze {
  readonly next: Extract<BroadcastState, "started" | "dropped">;
  readonly startsAt: Temporal.Instant;
  /** Nothing leaves before. */
  readonly notBefore?: Temporal.Instant;
  /** Nobody gets it, and this is why. */
  readonly skipped?: string;
  readonly now: Temporal.Instant;
}

/** How far an announcement has come: people by what became of their message, and how many of all have read it. */
export type Progress = Readonly<Record<"planned" | Settlement["state"] | "read" | "all", number>>;

/** Somebody who has not said that they read it, with the position that made them a reader. */
export interface SilentReader {
  readonly name: string;
  readonly role: Role;
  readonly deputy: boolean;
  readonly unitCode: string;
  /** Whether the message has reached them. */
  readonly sent: boolean;
}

/** A reader at the instant of sending. */
export interface Addressee {
  readonly language: Language;
  /** Holds such a position still. */
  readonly holds: boolean;
  /** Whether a report is missing still; true where that was not asked. */
  readonly silent: boolean;
  readonly onLeave: boolean;
  readonly snoozedUntil?: Temporal.Instant;
}

export function createBroadcastReaders(db: Db) {
  return {
    /** How many people, and how many of them no message reaches. */
    async count(recipients: Recipients): Promise<{ people: number; unreachable: number }> {
      const [row] = await db.$queryRaw<{ people: number; unreachable: number }[]>`
        SELECT count(*)::int AS people, (count(*) FILTER (WHERE p.unreachable_since IS NOT NULL))::int AS unreachable
        FROM person p WHERE ${isRecipient(recipients)}`;
      return row ?? { people: 0, unreachable: 0 };
    },

    /**
     * Starts an announcement and plans a delivery for each reader, in one statement: of two that start it at once the second
     * finds it started. Gives how many readers there are, or undefined for the second.
     */
    async freeze(id: number, recipients: Recipients, freeze: Freeze): Promise<number | undefined> {
      const { next, startsAt, notBefore, skipped, now } = freeze;
      const at = toDate(now);
      const [row] = await db.$queryRaw<{ won: boolean; readers: number }[]>`
        WITH begun AS (
          UPDATE broadcast SET state = ${next}, starts_at = ${toDate(startsAt)}
          WHERE id = ${id} AND state = ANY(${statesBefore(next)}::text[])
          RETURNING id
        ), reader AS (
          SELECT begun.id AS broadcast_id, p.id AS person_id, p.telegram_id, 'broadcast:' || begun.id || ':' || p.id AS key,
            CASE WHEN ${skipped ?? null}::text IS NOT NULL THEN ${skipped ?? null}::text
              WHEN p.unreachable_since IS NOT NULL THEN 'unreachable' END AS skipped
          FROM person p, begun WHERE ${isRecipient(recipients)}
        ), listed AS (
          INSERT INTO broadcast_reader (broadcast_id, person_id, delivery_key)
          SELECT broadcast_id, person_id, key FROM reader
          ON CONFLICT DO NOTHING
        ), owed AS (
          INSERT INTO delivery (key, kind, chat_id, person_id, payload, state, reason, planned_at, not_before, settled_at)
          SELECT key, 'broadcast', telegram_id, person_id,
            jsonb_build_object('broadcastId', broadcast_id, 'personId', person_id),
            (CASE WHEN skipped IS NULL THEN 'planned' ELSE 'skipped' END)::delivery_state, skipped, ${at}::timestamptz,
            ${notBefore ? toDate(notBefore) : null}::timestamptz,
            CASE WHEN skipped IS NOT NULL THEN ${at}::timestamptz END
          FROM reader
          ON CONFLICT DO NOTHING
          RETURNING 1
        )
        SELECT EXISTS (SELECT 1 FROM begun) AS won, (SELECT count(*) FROM owed)::int AS readers`;
      return row?.won ? row.readers : undefined;
    },

    /** What has not left yet is not sent any more; gives how many. */
    async cancelRest(id: number, now: Temporal.Instant): Promise<number> {
      return await db.$executeRaw`
        UPDATE delivery SET state = 'skipped', reason = 'cancelled', settled_at = ${toDate(now)}
        WHERE state = 'planned' AND key IN (SELECT delivery_key FROM broadcast_reader WHERE broadcast_id = ${id})`;
    },

    async progress(id: number): Promise<Progress> {
      const rows = await db.$queryRaw<{ state: keyof Progress | "sending"; people: number; read: number }[]>`
        SELECT d.state::text AS state, count(*)::int AS people, count(r.read_at)::int AS read
        FROM broadcast_reader r JOIN delivery d ON d.key = r.delivery_key
        WHERE r.broadcast_id = ${id} GROUP BY d.state`;
      const of = (...states: string[]) =>
        rows.filter(({ state }) => states.includes(state)).reduce((sum, { people }) => sum + people, 0);
      return {
        planned: of("planned", "sending"),
        sent: of("sent"),
        skipped: of("skipped"),
        failed: of("failed"),
        uncertain: of("uncertain"),
        read: rows.reduce((sum, { read }) => sum + read, 0),
        all: rows.reduce((sum, { people }) => sum + people, 0),
      };
    },

    /** Whether this person is a reader of it at all; the first time is the one that counts. */
    async markRead(id: number, personId: number, now: Temporal.Instant): Promise<boolean> {
      if (!Number.isSafeInteger(id)) return false; // out of a forged button
      const where = { broadcastId: id, personId };
      await db.broadcastReader.updateMany({ where: { ...where, readAt: null }, data: { readAt: toDate(now) } });
      return (await db.broadcastReader.count({ where })) === 1;
    },

    /** A page of those who have not said that they read it, by unit, and how many there are; those who left are not named. */
    async unread(
      id: number,
      { unitCode, today }: Pick<Recipients, "unitCode" | "today">,
      page: { first: number; size: number },
    ): Promise<{ total: number; readers: readonly SilentReader[] }> {
      const rows = await db.$queryRaw<UnreadRow[]>`
        SELECT p.name, held.role, held.deputy, held.unit_code, d.state::text IN ('sent', 'uncertain') AS sent,
          (count(*) OVER ())::int AS total
        FROM broadcast_reader r
        JOIN person p ON p.id = r.person_id
        JOIN delivery d ON d.key = r.delivery_key
        CROSS JOIN LATERAL (
          SELECT a.role::text AS role, a.deputy, a.unit_code FROM assignment a
          WHERE a.person_id = p.id AND ${isWithin(unitCode)} AND ${isHeldOn(today)}
          ORDER BY a.id LIMIT 1
        ) held
        WHERE r.broadcast_id = ${id} AND r.read_at IS NULL
        ORDER BY held.unit_code, p.id LIMIT ${page.size} OFFSET ${page.first}`;
      const readers = rows.map(({ name, role, deputy, sent, unit_code }) => ({
        name,
        role,
        deputy,
        sent,
        unitCode: unit_code,
      }));
      return { total: rows[0]?.total ?? 0, readers };
    },

    /** Somebody who was meant, as they stand now; undefined for nobody's id. A few index look-ups: it is asked for each message. */
    async addressee(personId: number, recipients: Recipients): Promise<Addressee | undefined> {
      const { periodId, today, ...rest } = recipients;
      const date = dateOf(today);
      const silent = periodId === undefined ? Prisma.sql`true` : isSilentFor(periodId, recipients);
      const [row] = await db.$queryRaw<AddresseeRow[]>`
        SELECT p.language, p.snoozed_until, ${isRecipient({ ...rest, today })} AS holds, ${silent} AS silent,
          EXISTS (
            SELECT 1 FROM absence b WHERE b.person_id = p.id AND b.starts_on <= ${date} AND b.ends_on > ${date}
          ) AS on_leave
        FROM person p WHERE p.id = ${personId}`;
      return row && toAddressee(row);
    },
  };
}

interface UnreadRow extends Omit<SilentReader, "unitCode"> {
  readonly unit_code: string;
  readonly total: number;
}

interface AddresseeRow {
  readonly language: string;
  readonly snoozed_until: Date | null;
  readonly holds: boolean;
  readonly silent: boolean;
  readonly on_leave: boolean;
}

function toAddressee({ language, snoozed_until, on_leave, holds, silent }: AddresseeRow): Addressee {
  return {
    language: language === "en" ? "en" : "id",
    holds,
    silent,
    onLeave: on_leave,
    ...(snoozed_until ? { snoozedUntil: toInstant(snoozed_until) } : {}),
  };
}
