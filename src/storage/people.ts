// People: a name, a Telegram id, perhaps a phone number, and which data notice they agreed to. Little is kept.

import type { Temporal } from "temporal-polyfill";
import type { Language } from "#domain/language.ts";
import type { Person } from "#domain/person.ts";
import type { Db } from "./database.ts";
import type { Person as Row } from "./generated/client.ts";
import { fromPlainDate, toDate, toInstant } from "./values.ts";

export interface NewPerson {
  readonly telegramId: number;
  readonly name: string;
  readonly language: Language;
}

export function createPeople(db: Db) {
  return {
    async findByTelegramId(telegramId: number): Promise<Person | undefined> {
      const row = await db.person.findUnique({ where: { telegramId } });
      return row ? toPerson(row) : undefined;
    },

    async get(id: number): Promise<Person> {
      return toPerson(await db.person.findUniqueOrThrow({ where: { id } }));
    },

    /** The person behind a Telegram account, made on first sight. */
    async ensure(person: NewPerson, now: Temporal.Instant): Promise<Person> {
      const row = await db.person.upsert({
        where: { telegramId: person.telegramId },
        create: { ...person, createdAt: toDate(now) },
        update: { name: person.name, unreachableSince: null, unreachableWhy: null },
      });
      return toPerson(row);
    },

    async acceptNotice(id: number, version: number, now: Temporal.Instant): Promise<void> {
      await db.person.update({ where: { id }, data: { noticeVersion: version, noticeAcceptedAt: toDate(now) } });
    },

    async setLanguage(id: number, language: Language): Promise<void> {
      await db.person.update({ where: { id }, data: { language } });
    },

    /** Nothing unasked before; gives until when, which is the later of what was asked before and now. */
    async snooze(id: number, until: Temporal.Instant): Promise<Temporal.Instant> {
      const at = toDate(until);
      const longer = { id, OR: [{ snoozedUntil: null }, { snoozedUntil: { lt: at } }] };
      await db.person.updateMany({ where: longer, data: { snoozedUntil: at } });
      const { snoozedUntil } = await db.person.findUniqueOrThrow({ where: { id }, select: { snoozedUntil: true } });
      return toInstant(snoozedUntil ?? at);
    },

    async setPhone(id: number, phone: string): Promise<void> {
      await db.person.update({ where: { id }, data: { phone } });
    },

    /**
     * Makes strangers of those whose last position ended before a day: name, phone and Telegram id go, their reports stay
     * under a pseudonym. Gives how many.
     */
    async forgetLeavers(before: Temporal.PlainDate): Promise<number> {
      const leavers = await db.person.findMany({
        where: {
          telegramId: { not: null },
          // Not `every`: an assignment without an end is not "before", nor not before, to SQL.
          assignments: { some: {}, none: { OR: [{ endsOn: null }, { endsOn: { gte: fromPlainDate(before) } }] } },
        },
        select: { id: true },
      });
      for (const { id } of leavers) {
        await db.person.update({ where: { id }, data: { telegramId: null, phone: null, name: `pelapor-${id}` } });
      }
      return leavers.length;
    },

    /** The first day on which nothing got through stays. */
    async markUnreachable(telegramId: number, why: string, now: Temporal.Instant): Promise<void> {
      await db.person.updateMany({ where: { telegramId }, data: { unreachableWhy: why } });
      await db.person.updateMany({
        where: { telegramId, unreachableSince: null },
        data: { unreachableSince: toDate(now) },
      });
    },

    async markReachable(telegramId: number): Promise<void> {
      await db.person.updateMany({ where: { telegramId }, data: { unreachableSince: null, unreachableWhy: null } });
    },
  };
}

export type PersonRow = Omit<Row, "createdAt" | "snoozedUntil">;

export function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    ...(row.telegramId === null ? {} : { telegramId: Number(row.telegramId) }),
    name: row.name,
    language: row.language === "en" ? "en" : "id",
    ...(row.phone === null ? {} : { phone: row.phone }),
    ...(row.noticeVersion === null ? {} : { noticeVersion: row.noticeVersion }),
    ...(row.noticeAcceptedAt === null ? {} : { noticeAcceptedAt: toInstant(row.noticeAcceptedAt) }),
    ...(row.unreachableSince === null ? {} : { unreachableSince: toInstant(row.unreachableSince) }),
    ...(row.unreachableWhy === null ? {} : { unreachableWhy: row.unreachableWhy }),
  };
}
