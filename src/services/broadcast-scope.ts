// What an announcement means at an instant: who its readers are, in whose name it speaks, and by whose clock and quiet hours
// it leaves. Asked while it is written, when it starts and for each message, so that all three agree.

import { Temporal } from "temporal-polyfill";
import { type Broadcast, rolesOf } from "#domain/broadcast.ts";
import type { Holidays } from "#domain/holiday.ts";
import { actingAs, type Role } from "#domain/position.ts";
import type { Program } from "#domain/program.ts";
import { nextAllowedInstant, type Place, type QuietHours } from "#domain/quiet-hours.ts";
import { timeZoneOf } from "#domain/time-zone.ts";
import { isWithin, type PlacedUnit, parentOf } from "#domain/unit.ts";
import type { Recipients } from "#storage/recipients.ts";
import type { Storage, Store } from "#storage/store.ts";
import type { Calendar } from "./calendar.ts";

/** What is known of the calendar now. */
/** Who speaks: the person, in a position. */
export interface Sender {
  readonly name: string;
  readonly role: Role;
  readonly deputy: boolean;
  readonly unit: PlacedUnit;
  /** What the unit lies in, where the position does not tell. */
  readonly above?: PlacedUnit;
}

/** When and to whom. */
export interface Scope {
  readonly recipients: Recipients;
  readonly place: Place;
  /** The first instant from now on at which a message may leave. */
  readonly leavesAt: Temporal.Instant;
  readonly holidays: Holidays;
}

export type Scoping = ReturnType<typeof createScoping>;

export function createScoping(storage: Storage, calendar: Calendar, timeZone: string) {
  return {
    async scope(broadcast: Broadcast, now: Temporal.Instant): Promise<Scope> {
      const programs = await storage.programs.all();
      const holidays = await calendar.holidays();
      const place = placeOf(broadcast.unitCode, programs, timeZone);
      const { audience, unitCode, authorId } = broadcast;
      const reporters = programs.find(({ id }) => audience.to === "silent" && id === audience.programId)?.reporters;
      return {
        recipients: {
          unitCode,
          authorId,
          roles: rolesOf(audience, reporters ?? []),
          today: dayOf(now, place),
          ...(audience.to === "silent" ? { periodId: audience.periodId } : {}),
        },
        place,
        holidays,
        leavesAt: nextAllowedInstant(place, holidays, now),
      };
    },

    zone(unitCode: string): string {
      return timeZoneOf(unitCode) ?? timeZone;
    },

    /** In whose name it speaks on a day; undefined when its author held no position then that lets them speak. */
    async sender(broadcast: Broadcast, instant: Temporal.Instant, store: Store = storage): Promise<Sender | undefined> {
      const { authorId, unitCode } = broadcast;
      const today = instant.toZonedDateTimeISO(this.zone(unitCode)).toPlainDate();
      const acting = actingAs(await store.assignments.currentOf(authorId, today), "broadcast", unitCode);
      if (!acting) return undefined;
      const above = parentOf(acting.unitCode);
      const units = await store.units.findAll([acting.unitCode, ...(above ? [above] : [])]);
      const unit = units.get(acting.unitCode);
      const office = acting.role === "camat" && above ? units.get(above) : undefined;
      if (!unit) return undefined;
      const { name } = await store.people.get(authorId);
      return { name, role: acting.role, deputy: acting.deputy, unit, ...(office ? { above: office } : {}) };
    },
  };
}

/** Programs of the unit first, then those above or below it: where none is, the hours that offices keep. */
export function placeOf(unitCode: string, programs: readonly Program[], timeZone: string): Place {
  const program =
    programs.find(({ unit }) => isWithin(unitCode, unit)) ?? programs.find(({ unit }) => isWithin(unit, unitCode));
  return { timeZone: timeZoneOf(unitCode) ?? program?.timeZone ?? timeZone, quiet: program?.quiet ?? OFFICE_HOURS };
}

const OFFICE_HOURS: QuietHours = {
  before: Temporal.PlainTime.from("07:30"),
  after: Temporal.PlainTime.from("17:00"),
  days: ["sunday"],
  pauses: [],
};

function dayOf(now: Temporal.Instant, { timeZone }: Place): Temporal.PlainDate {
  return now.toZonedDateTimeISO(timeZone).toPlainDate();
}
