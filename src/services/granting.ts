// What a camat or the Dinas grants a silent unit: more time, or being let off. Whoever reports for it is told in the same
// transaction in which it is written and kept for the audit.

import type { Temporal } from "temporal-polyfill";
import { type ExemptReason, GRANTED_DAYS, type GrantedDays, isTooFar, putOff } from "#domain/grant.ts";
import { stateOf } from "#domain/period.ts";
import type { Action } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Duty } from "#storage/obligations.ts";
import type { Storage, Store } from "#storage/store.ts";
import { type Actor, requireActor, requirePermission } from "./actor.ts";
import type { Calendar } from "./calendar.ts";
import type { DecisionId } from "./decision-notices.ts";
import { planNotices } from "./noticing.ts";
import { responsibleFor } from "./responsible.ts";

/** `unchanged`: it is so already, or was decided from another state than this. */
export type Granted = "done" | "unchanged" | "too-far" | "closed";

export interface Extension {
  readonly days: GrantedDays;
  /** The deadline on the card that was tapped: the same tapped twice extends once. */
  readonly from: Temporal.Instant;
}

/** What can be chosen from, with the deadline each choice leads to, or why there is nothing. */
export type Offers =
  | {
      readonly duty: Duty;
      readonly choices: readonly { readonly days: GrantedDays; readonly until: Temporal.Instant }[];
    }
  | { readonly refused: Exclude<Granted, "done"> };

export type Granting = ReturnType<typeof createGranting>;

export function createGranting(storage: Storage, calendar: Calendar) {
  return {
    /**
     * By how much the deadline can be put off; what would go too far is not offered.
     * @throws Problem `nothing-owed`, `not-permitted` and as `requireActor`
     */
    async offers(actor: Actor | undefined, obligationId: number, now: Temporal.Instant): Promise<Offers> {
      const duty = await storage.obligations.get(obligationId);
      requirePermission(actor, "extend", duty.unit.code);
      if (duty.reported || duty.exempted) return { refused: "unchanged" };
      if (stateOf(duty.period, now) === "locked") return { refused: "closed" };
      const place = { timeZone: duty.timeZone, holidays: await calendar.holidays() };
      const opened = duty.putOffFrom ?? duty.period.dueAt;
      const choices = GRANTED_DAYS.map((days) => ({ days, until: putOff(duty.period, days, place, now).dueAt })).filter(
        ({ until }) => !isTooFar(until, opened, duty.timeZone),
      );
      return choices.length > 0 ? { duty, choices } : { refused: "too-far" };
    },

    /** @throws Problem `nothing-owed`, `not-permitted` and as `requireActor` */
    async extend(
      actor: Actor | undefined,
      obligationId: number,
      { days, from }: Extension,
      now: Temporal.Instant,
    ): Promise<Granted> {
      const holidays = await calendar.holidays();
      return await decide(actor, { obligationId, action: "extend", notice: "extended" }, now, async (store, duty) => {
        if (duty.reported || !duty.period.dueAt.equals(from)) return { result: "unchanged" };
        if (stateOf(duty.period, now) === "locked") return { result: "closed" };
        const times = putOff(duty.period, days, { timeZone: duty.timeZone, holidays }, now);
        const opened = duty.putOffFrom ?? from;
        if (isTooFar(times.dueAt, opened, duty.timeZone)) return { result: "too-far" };
        const isDone = await store.grants.putOff(obligationId, { from, opened }, times);
        const details = { days, from: from.toString(), until: times.dueAt.toString() };
        return { result: isDone ? "done" : "unchanged", details };
      });
    },

    /**
     * The duty, where it can be let off still.
     * @throws Problem `nothing-owed`, `not-permitted` and as `requireActor`
     */
    async exemptable(actor: Actor | undefined, obligationId: number): Promise<Duty | undefined> {
      const duty = await storage.obligations.get(obligationId);
      requirePermission(actor, "exempt", duty.unit.code);
      return duty.reported || duty.exempted ? undefined : duty;
    },

    /** @throws Problem `nothing-owed`, `not-permitted` and as `requireActor` */
    async exempt(
      actor: Actor | undefined,
      obligationId: number,
      reason: ExemptReason,
      now: Temporal.Instant,
    ): Promise<Granted> {
      const { person } = requireActor(actor);
      return await decide(actor, { obligationId, action: "exempt", notice: "exempted" }, now, async (store) => {
        const isDone = await store.grants.exempt(obligationId, { reason, personId: person.id }, now);
        return { result: isDone ? "done" : "unchanged", details: { reason } };
      });
    },

    /** @throws Problem `nothing-owed`, `not-permitted` and as `requireActor` */
    async lift(actor: Actor | undefined, obligationId: number, now: Temporal.Instant): Promise<Granted> {
      const about = { obligationId, action: "exempt", notice: "exemption-lifted", audited: "lift" } as const;
      return await decide(actor, about, now, async (store) => {
        return { result: (await store.grants.lift(obligationId)) ? "done" : "unchanged" };
      });
    },
  };

  async function decide(
    actor: Actor | undefined,
    about: {
      readonly obligationId: number;
      readonly action: Action;
      readonly notice: DecisionId;
      readonly audited?: string;
    },
    now: Temporal.Instant,
    act: (store: Store, duty: Duty) => Promise<{ readonly result: Granted; readonly details?: object }>,
  ): Promise<Granted> {
    const { obligationId, action, notice, audited = action } = about;
    const asked = await storage.obligations.get(obligationId);
    const { person } = requirePermission(actor, action, asked.unit.code);
    return await storage.transaction(async (store) => {
      await store.grants.hold(obligationId);
      const duty = await store.obligations.get(obligationId);
      if (duty.unit.closedOn) throw new Problem("unit-closed");
      const { result, details = {} } = await act(store, duty);
      if (result !== "done") return result;
      const entry = { at: now, personId: person.id, action: audited, subject: `obligation:${obligationId}` };
      await store.audit.append({ ...entry, unitCode: duty.unit.code, details });
      await tellReporters(duty, notice, { store, now });
      return result;
    });
  }

  async function tellReporters(
    duty: Duty,
    notice: DecisionId,
    { store, now }: { readonly store: Store; readonly now: Temporal.Instant },
  ): Promise<void> {
    const program = (await store.programs.all()).find(({ id }) => id === duty.period.programId);
    if (!program) throw new Problem("nothing-owed");
    const today = now.toZonedDateTimeISO(duty.timeZone).toPlainDate();
    const reporters = await responsibleFor(store, { unitCode: duty.unit.code, program }, today);
    const people = new Set(
      reporters.filter(({ reach }) => reach === "reachable" || reach === "away").map(({ personId }) => personId),
    );
    const owed = [...people].map((personId) => ({ notice, personId, obligationId: duty.obligationId }));
    await planNotices(store, owed, now);
  }
}
