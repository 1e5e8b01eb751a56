// Who holds which position from when to when. Handover ends one assignment and opens the next; nothing is deleted.

import type { Temporal } from "temporal-polyfill";
import type { Person } from "#domain/person.ts";
import { type Assignment, isSingle, type Role } from "#domain/position.ts";
import { villageOf } from "#domain/unit.ts";
import type { Db } from "./database.ts";
import type { Assignment as AssignmentRow } from "./generated/client.ts";
import { toPerson } from "./people.ts";
import { ofUnitsWithin } from "./units.ts";
import { fromPlainDate, toPlainDate } from "./values.ts";

export interface NewAssignment {
  readonly personId: number;
  readonly role: Role;
  readonly unitCode: string;
  readonly deputy: boolean;
  /** Of one held for a time: the first day on which it is no longer. */
  readonly endsOn?: Temporal.PlainDate;
}

/** A position that a deputy holds until a day, which no longer counts. */
export interface Lent {
  readonly role: Role;
  readonly unitCode: string;
  readonly until: Temporal.PlainDate;
}

/** Someone a message can be sent to about a unit. */
export interface Holder {
  readonly personId: number;
  readonly telegramId: number;
  readonly language: "id" | "en";
  readonly name: string;
  readonly role: Role;
  readonly unitCode: string;
}

export type { AssignmentRow };

/** A position as it is filled, with the person who fills it. */
export interface FilledPosition extends Assignment {
  readonly person: Person;
}

export function createAssignments(db: Db) {
  return {
    async currentOf(personId: number, today: Temporal.PlainDate): Promise<Assignment[]> {
      const rows = await db.assignment.findMany({ where: { personId, ...currentOn(today) }, orderBy: { id: "asc" } });
      return rows.map(toAssignment);
    },

    /** The positions held today at just this unit. */
    async at(unitCode: string, today: Temporal.PlainDate): Promise<Assignment[]> {
      const rows = await db.assignment.findMany({ where: { unitCode, ...currentOn(today) }, orderBy: { id: "asc" } });
      return rows.map(toAssignment);
    },

    /** The positions filled today at and below a unit, or everywhere; by unit. */
    async filled(today: Temporal.PlainDate, root?: string): Promise<FilledPosition[]> {
      const place = root === undefined ? [] : [{ OR: ofUnitsWithin([root]) }];
      const rows = await db.assignment.findMany({
        where: { AND: [...place, currentOn(today)] },
        include: { person: true },
        orderBy: [{ unitCode: "asc" }, { id: "asc" }],
      });
      return rows.map(({ person, ...row }) => ({ ...toAssignment(row), person: toPerson(person) }));
    },

    /** The positions filled today at some units, and in their villages, by anybody but one person. */
    async beside(
      { personId, unitCodes }: { readonly personId: number; readonly unitCodes: readonly string[] },
      today: Temporal.PlainDate,
    ): Promise<FilledPosition[]> {
      const villages = unitCodes.map(villageOf).filter((code) => code.split(".").length === 4);
      const places = [{ unitCode: { in: [...unitCodes, ...villages] } }];
      const below = villages.map((code) => ({ unitCode: { startsWith: `${code}.` } }));
      const rows = await db.assignment.findMany({
        where: { AND: [{ OR: [...places, ...below] }, currentOn(today)], personId: { not: personId } },
        include: { person: true },
        orderBy: [{ unitCode: "asc" }, { id: "asc" }],
      });
      return rows.map(({ person, ...row }) => ({ ...toAssignment(row), person: toPerson(person) }));
    },

    /** Makes somebody a deputy for a time. */
    async lend(position: Lent & { readonly personId: number; readonly from: Temporal.PlainDate }): Promise<void> {
      const { from, until, ...rest } = position;
      const days = { startsOn: fromPlainDate(from), endsOn: fromPlainDate(until) };
      await db.assignment.create({ data: { ...rest, ...days, deputy: true } });
    },

    /** Ends what deputies hold of a position until a day, whoever they are; what has not begun never does. */
    async giveBack({ role, unitCode, until }: Lent, today: Temporal.PlainDate): Promise<void> {
      const lent = { role, unitCode, deputy: true, endsOn: fromPlainDate(until) };
      const begun = { ...lent, startsOn: { lte: fromPlainDate(today) } };
      await db.assignment.updateMany({ where: begun, data: { endsOn: fromPlainDate(today) } });
      await db.assignment.deleteMany({ where: { ...lent, startsOn: { gt: fromPlainDate(today) } } });
    },

    /** Ends all that is held at some units; what has not begun by then never does. */
    async endAt(unitCodes: readonly string[], on: Temporal.PlainDate): Promise<void> {
      const date = fromPlainDate(on);
      await db.$executeRaw`
        UPDATE assignment SET ends_on = greatest(${date}::date, starts_on)
        WHERE unit_code = ANY(${[...unitCodes]}::text[]) AND (ends_on IS NULL OR ends_on > ${date}::date)`;
    },

    /**
     * Opens an assignment. For a position only one person can hold, the predecessor's ends today and counts no more;
     * deputies stay. Saying the same twice changes nothing.
     */
    async open({ endsOn, ...next }: NewAssignment, today: Temporal.PlainDate): Promise<void> {
      const { role, unitCode, deputy, personId } = next;
      const held = await db.assignment.findMany({ where: { role, unitCode, deputy, ...currentOn(today) } });
      if (held.some((row) => row.personId === personId)) return;
      if (isSingle(role) && !deputy) {
        const ids = held.map((row) => row.id);
        await db.assignment.updateMany({ where: { id: { in: ids } }, data: { endsOn: fromPlainDate(today) } });
      }
      const until = endsOn ? { endsOn: fromPlainDate(endsOn) } : {};
      await db.assignment.create({ data: { ...next, startsOn: fromPlainDate(today), ...until } });
    },

    /** The reachable holders of some roles at the units, their villages included: who is reminded about them. */
    async holdersFor(
      unitCodes: readonly string[],
      roles: readonly Role[],
      today: Temporal.PlainDate,
    ): Promise<Holder[]> {
      const codes = [...new Set(unitCodes.flatMap((code) => [code, villageOf(code)]))];
      return await holders({ unitCode: { in: codes }, role: { in: [...roles] } }, today);
    },

    /** The reachable holders of a role at exactly this unit. */
    async holdersAt(unitCode: string, role: Role, today: Temporal.PlainDate): Promise<Holder[]> {
      return await holders({ unitCode, role }, today);
    },
  };

  async function holders(where: object, today: Temporal.PlainDate): Promise<Holder[]> {
    const reachable = { person: { telegramId: { not: null }, unreachableSince: null } };
    const rows = await db.assignment.findMany({
      where: { ...where, ...currentOn(today), ...reachable },
      include: { person: true },
      orderBy: { id: "asc" },
    });
    return rows.map(({ person, role, unitCode }) => ({
      personId: person.id,
      telegramId: Number(person.telegramId),
      language: person.language === "en" ? "en" : "id",
      name: person.name,
      role,
      unitCode,
    }));
  }
}

function currentOn(today: Temporal.PlainDate) {
  const date = fromPlainDate(today);
  return { startsOn: { lte: date }, OR: [{ endsOn: null }, { endsOn: { gt: date } }] };
}

export function toAssignment({ id, personId, role, unitCode, deputy, startsOn, endsOn }: AssignmentRow): Assignment {
  const position = { id, personId, role, unitCode, deputy, startsOn: toPlainDate(startsOn) };
  return endsOn ? { ...position, endsOn: toPlainDate(endsOn) } : position;
}
