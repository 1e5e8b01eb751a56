// How a person stands: what they owe and by when, how far each draft is, what was received, put off, let off or locked; and for
// those who look after others, how many of these are silent.

import type { Temporal } from "temporal-polyfill";
import { daysLate, type ObligationState, obligationState } from "#domain/obligation.ts";
import { scopes } from "#domain/position.ts";
import type { Duty } from "#storage/obligations.ts";
import type { Storage } from "#storage/store.ts";
import { type Actor, requireActor } from "./actor.ts";
import { reportingRoles } from "./report-work.ts";
import type { Reporting } from "./reporting.ts";
import { type NamedPeriod, type Supervising, supervises } from "./supervising.ts";

const RECENT_DAYS = 45;
const MOST_DUTIES = 12;

/** Where a draft is: at one of its questions, at its end, or in somebody else's hand. */
export type Progress =
  | { readonly at: "question"; readonly number: number; readonly of: number }
  | { readonly at: "review"; readonly missing: number }
  | { readonly at: "taken"; readonly by: string };

export interface StandingDuty {
  readonly duty: Duty;
  readonly state: ObligationState;
  /** Whole days to the deadline by the unit's calendar; negative when it has passed. */
  readonly daysLeft: number;
  readonly progress?: Progress;
}

export interface PersonalStanding {
  readonly duties: readonly StandingDuty[];
  /** Of those they look after; absent for somebody who looks after nobody. */
  readonly silent?: readonly NamedPeriod[];
}

interface Sources {
  readonly reporting: Pick<Reporting, "open">;
  readonly supervising: Pick<Supervising, "periods">;
}

export type StandingService = ReturnType<typeof createStanding>;

export function createStanding(storage: Storage, { reporting, supervising }: Sources) {
  return {
    /** @throws Problem as `requireActor` */
    async of(actor: Actor | undefined, now: Temporal.Instant): Promise<PersonalStanding> {
      const known = requireActor(actor);
      const recent = { since: now.subtract({ hours: RECENT_DAYS * 24 }), most: MOST_DUTIES };
      const found = await storage.obligations.recentWithin(scopes(known.assignments, "report"), recent, now);
      const programs = await storage.programs.all();
      const mine = found.filter((duty) => !duty.unit.closedOn && reportingRoles(known, duty, programs).length > 0);
      const duties: StandingDuty[] = [];
      for (const duty of mine) {
        const state = obligationState(duty, now);
        const progress = duty.draft && isOpen(state) ? await progressOf(known, duty, now) : undefined;
        duties.push({
          duty,
          state,
          daysLeft: -daysLate({ dueAt: duty.period.dueAt, timeZone: duty.timeZone }, now),
          ...(progress ? { progress } : {}),
        });
      }
      return { duties, ...(supervises(known) ? { silent: await supervising.periods(known, now) } : {}) };
    },
  };

  async function progressOf(actor: Actor, duty: Duty, now: Temporal.Instant): Promise<Progress | undefined> {
    const screen = await reporting.open(actor, duty.obligationId, now);
    if (screen.at === "taken") return { at: "taken", by: screen.by };
    if (screen.at !== "card") return undefined;
    const { card } = screen;
    if (card.at === "review") return { at: "review", missing: card.missing };
    return { at: "question", number: card.number, of: card.of };
  }
}

/** Whether it can still be reported. */
export function isOpen(state: StandingDuty["state"]): boolean {
  return state === "waiting" || state === "overdue";
}
