// Leave: from when until when, and who stands in. The stand-in is a deputy in every position of the one who is away, for that
// time and no longer; coming back early ends both. Who is away is left alone by reminders.

import { Temporal } from "temporal-polyfill";
import type { Assignment, Role } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import type { Absence } from "#storage/absences.ts";
import type { FilledPosition } from "#storage/assignments.ts";
import type { Storage, Store } from "#storage/store.ts";
import { type Actor, requireActor } from "./actor.ts";
import { planNotices } from "./noticing.ts";
import type { Registering } from "./registering.ts";

/** Nobody is on leave for longer: then a deputy is appointed, or a successor. */
const LONGEST_LEAVE_DAYS = 92;
const MOST_INVITATIONS = 3;

/** Somebody who could stand in, in the position by which they are known. */
export interface Candidate {
  readonly personId: number;
  readonly name: string;
  readonly position: { readonly role: Role; readonly deputy: boolean; readonly unit: PlacedUnit };
}

export interface Days {
  readonly from: Temporal.PlainDate;
  /** The first day back. */
  readonly until: Temporal.PlainDate;
}

/** A person who holds a position already, somebody who is to be invited, or nobody. */
export type StandIn = number | "invite" | "none";

export type DaysRefusal = "past" | "backwards" | "too-long";

/** A leave as it stands, with the one who stands in by name. */
export interface Leave extends Days {
  readonly id: number;
  readonly hasBegun: boolean;
  readonly standIn?: string;
}

/** What to pass on to a stand-in who is new. */
export interface StandInInvitation {
  readonly code: string;
  readonly expiresAt: Temporal.Instant;
  readonly role: Role;
  readonly unit: PlacedUnit;
}

export interface LeaveMade {
  readonly leave: Leave;
  readonly invitations: readonly StandInInvitation[];
}

export type Leaving = ReturnType<typeof createLeaving>;

export function createLeaving(storage: Storage, registering: Pick<Registering, "invite">, timeZone: string) {
  const todayAt = (now: Temporal.Instant) => now.toZonedDateTimeISO(timeZone).toPlainDate();

  return {
    today: todayAt,

    /** @throws Problem as `requireActor` */
    async current(actor: Actor | undefined, now: Temporal.Instant): Promise<Leave | undefined> {
      const { person } = requireActor(actor);
      const absence = await storage.absences.currentOf(person.id, todayAt(now));
      return absence && (await described(absence, todayAt(now)));
    },

    /** Why these days cannot be taken off; undefined where they can. */
    whyRefused({ from, until }: Days, now: Temporal.Instant): DaysRefusal | undefined {
      const today = todayAt(now);
      if (Temporal.PlainDate.compare(from, today) < 0) return "past";
      if (Temporal.PlainDate.compare(until, from) <= 0) return "backwards";
      return today.until(until).days > LONGEST_LEAVE_DAYS ? "too-long" : undefined;
    },

    /** Whether somebody new can be invited: not for a Business Assistant of nine villages, who would need nine links. */
    mayInvite({ assignments }: Actor): boolean {
      return assignments.length <= MOST_INVITATIONS;
    },

    /** @throws Problem as `requireActor` */
    async candidates(actor: Actor | undefined, now: Temporal.Instant): Promise<Candidate[]> {
      const { person, assignments } = requireActor(actor);
      const besides = { personId: person.id, unitCodes: assignments.map(({ unitCode }) => unitCode) };
      const filled = await storage.assignments.beside(besides, todayAt(now));
      const byPerson = new Map<number, FilledPosition>();
      for (const position of filled) {
        const { telegramId, unreachableSince, id } = position.person;
        if (telegramId !== undefined && !unreachableSince && !byPerson.has(id)) byPerson.set(id, position);
      }
      const positions = [...byPerson.values()];
      const units = await storage.units.findAll(positions.map(({ unitCode }) => unitCode));
      return positions.flatMap(({ person: { id, name }, role, deputy, unitCode }) => {
        const unit = units.get(unitCode);
        return unit ? [{ personId: id, name, position: { role, deputy, unit } }] : [];
      });
    },

    /**
     * Takes the days off, instead of those that were to be. The same tapped twice is one leave.
     * @throws Problem `not-permitted` for days or a stand-in that was never offered, and as `requireActor`
     */
    async leave(
      actor: Actor | undefined,
      { standIn, ...days }: Days & { readonly standIn: StandIn },
      now: Temporal.Instant,
    ): Promise<LeaveMade> {
      const known = requireActor(actor);
      if (this.whyRefused(days, now)) throw new Problem("not-permitted");
      if (standIn === "invite" && !this.mayInvite(known)) throw new Problem("not-permitted");
      const chosen = typeof standIn === "number" ? await candidate(this.candidates(known, now), standIn) : undefined;
      const today = todayAt(now);
      const before = await storage.absences.currentOf(known.person.id, today);
      if (before && isSame(before, days, chosen?.personId) && standIn !== "invite") {
        return { leave: await described(before, today), invitations: [] };
      }
      await storage.transaction(async (store) => {
        if (before) await end(store, known, before, now);
        const standInId = chosen ? { standInId: chosen.personId } : {};
        const absenceId = await store.absences.insert({ personId: known.person.id, ...days, ...standInId }, now);
        if (!chosen) return;
        for (const { role, unitCode } of known.assignments) {
          await store.assignments.lend({ personId: chosen.personId, role, unitCode, ...days });
        }
        await planNotices(store, [{ notice: "stand-in", personId: chosen.personId, absenceId }], now);
      });
      const invitations = standIn === "invite" ? await invite(known.assignments, days, now) : [];
      const absence = await storage.absences.currentOf(known.person.id, today);
      if (!absence) throw new Error("a leave that was just taken is not there");
      return { leave: await described(absence, today), invitations };
    },

    /** Ends the leave today, and what the stand-in held for it. Of one that has ended nothing changes. */
    async comeBack(actor: Actor | undefined, absenceId: number, now: Temporal.Instant): Promise<void> {
      const known = requireActor(actor);
      const absence = await storage.absences.currentOf(known.person.id, todayAt(now));
      if (absence?.id !== absenceId) return;
      await storage.transaction((store) => end(store, known, absence, now));
    },
  };

  async function end(store: Store, { assignments }: Actor, absence: Absence, now: Temporal.Instant) {
    const today = todayAt(now);
    await store.absences.end(absence, today);
    for (const { role, unitCode } of assignments) {
      const lent = { role, unitCode, until: absence.until };
      await store.assignments.giveBack(lent, today);
      await store.invitations.withdraw(lent, now);
    }
    if (absence.standInId === undefined) return;
    const told = { personId: absence.standInId, absenceId: absence.id };
    await planNotices(store, [{ notice: "stand-in-over", ...told }], now);
  }

  async function invite(assignments: readonly Assignment[], { until }: Days, now: Temporal.Instant) {
    const made: StandInInvitation[] = [];
    for (const { role, unitCode } of assignments) {
      const invitation = await registering.invite({ role, unitCode, deputy: true, endsOn: until }, now);
      made.push({ ...invitation, role });
    }
    return made;
  }

  async function described({ id, from, until, standInId }: Absence, today: Temporal.PlainDate): Promise<Leave> {
    const standIn = standInId === undefined ? {} : { standIn: (await storage.people.get(standInId)).name };
    return { id, from, until, hasBegun: Temporal.PlainDate.compare(from, today) <= 0, ...standIn };
  }
}

async function candidate(candidates: Promise<readonly Candidate[]>, personId: number): Promise<Candidate> {
  const found = (await candidates).find((each) => each.personId === personId);
  if (!found) throw new Problem("not-permitted"); // a forged button, or they have gone meanwhile
  return found;
}

function isSame(absence: Absence, { from, until }: Days, standInId: number | undefined): boolean {
  return absence.from.equals(from) && absence.until.equals(until) && absence.standInId === standInId;
}
