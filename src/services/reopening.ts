// A reporter asks for a locked period to be opened again for one unit, and an office grants some days or refuses. What is granted
// ends by itself: the lock of the unit is later until then, and nothing has to be undone.

import type { Temporal } from "temporal-polyfill";
import { type GrantedDays, openAgainUntil } from "#domain/grant.ts";
import { obligationState } from "#domain/obligation.ts";
import { allows, scopes } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import { lineageOf, type PlacedUnit } from "#domain/unit.ts";
import type { Duty } from "#storage/obligations.ts";
import type { Storage, Store } from "#storage/store.ts";
import { type Actor, requireActor, requirePermission } from "./actor.ts";
import type { Calendar } from "./calendar.ts";
import { planNotices } from "./noticing.ts";
import { reportingRoles } from "./report-work.ts";

const RECENT_HOURS = 100 * 24;
const MOST_DUTIES = 24;
const NEWEST_PERIODS = 2;
const LONGEST_REASON = 300;
const MOST_WAITING = 8;

/** A locked duty that may be asked for; `isAsked` while nobody has decided. */
export interface LockedDuty {
  readonly duty: Duty;
  readonly isAsked: boolean;
}

/** `open`: there is nothing to ask for. `office`: where the request goes; absent where nobody is there to decide. */
export type Asked =
  | { readonly at: "asked" | "asked-before"; readonly duty: Duty; readonly office?: PlacedUnit }
  | { readonly at: "open"; readonly duty: Duty };

/** A request as whoever decides sees it in a list. */
export interface WaitingRequest {
  readonly duty: Duty;
  readonly reason: string;
  readonly by: string;
}

export type Decided =
  | { readonly at: "granted"; readonly until: Temporal.Instant; readonly duty: Duty }
  | { readonly at: "refused"; readonly duty: Duty }
  | { readonly at: "decided-before"; readonly duty: Duty; readonly granted: boolean; readonly by: string }
  | { readonly at: "reported" | "exempted"; readonly duty: Duty };

export type Reopening = ReturnType<typeof createReopening>;

export function createReopening(storage: Storage, calendar: Calendar) {
  return {
    /** What is locked and unreported of the two newest periods of each unit and program; newest first. */
    async locked(actor: Actor | undefined, now: Temporal.Instant): Promise<LockedDuty[]> {
      const known = requireActor(actor);
      const recent = { since: now.subtract({ hours: RECENT_HOURS }), most: MOST_DUTIES };
      const found = await storage.obligations.recentWithin(scopes(known.assignments, "report"), recent, now);
      if (found.length === 0) return [];
      const programs = await storage.programs.all();
      const mine = found.filter((duty) => !duty.unit.closedOn && reportingRoles(known, duty, programs).length > 0);
      const missed = newest(mine).filter((duty) => obligationState(duty, now) === "missed");
      const ids = missed.map(({ obligationId }) => obligationId);
      if (ids.length === 0) return [];
      const pending = await storage.reopenings.pendingOf(ids);
      return missed.map((duty) => ({ duty, isAsked: pending.has(duty.obligationId) }));
    },

    /**
     * Whether a reason is to be given for a duty, or how the request stands.
     * @throws Problem `nothing-owed`, `not-permitted`, `unit-closed` and as `requireActor`
     */
    async consider(
      actor: Actor | undefined,
      obligationId: number,
      now: Temporal.Instant,
    ): Promise<Asked | { readonly at: "askable"; readonly duty: Duty }> {
      const duty = await askable(actor, obligationId);
      const at = await standingOf(storage, duty, now);
      return at === "asked-before" ? { at, duty, ...(await officeOf(storage, duty, now)) } : { at, duty };
    },

    /** @throws Problem as `consider` */
    async ask(actor: Actor | undefined, obligationId: number, reason: string, now: Temporal.Instant): Promise<Asked> {
      const { person } = requireActor(actor);
      await askable(actor, obligationId);
      return await storage.transaction(async (store) => {
        await store.grants.hold(obligationId);
        const duty = await store.obligations.get(obligationId);
        const standing = await standingOf(store, duty, now);
        if (standing === "open") return { at: "open", duty };
        const office = await officeOf(store, duty, now);
        if (standing === "asked-before") return { at: "asked-before", duty, ...office };
        const written = reason.slice(0, LONGEST_REASON).replaceAll("\0", "").toWellFormed();
        const about = { obligationId, askedById: person.id, reason: written };
        const reopeningId = await store.reopenings.insert(about, now);
        await record(store, duty, { action: "reopen-ask", personId: person.id, details: { reason: written } }, now);
        const { people } = await decidersFor(store, duty, now);
        const owed = people.map((personId) => ({ notice: "reopening-asked" as const, personId, obligationId }));
        await planNotices(
          store,
          owed.map((each) => ({ ...each, reopeningId })),
          now,
        );
        return { at: "asked", duty, ...office };
      });
    },

    /** How many requests wait for somebody's decision. */
    async countWaiting({ assignments }: Actor): Promise<number> {
      return await storage.reopenings.countPending(scopes(assignments, "reopen"));
    },

    /**
     * The requests that wait for the actor's decision, the oldest first.
     * @throws Problem `not-permitted` and as `requireActor`
     */
    async waiting(actor: Actor | undefined): Promise<WaitingRequest[]> {
      const { assignments } = requireActor(actor);
      const area = scopes(assignments, "reopen");
      if (area.length === 0) throw new Problem("not-permitted");
      const pending = await storage.reopenings.pending(area, MOST_WAITING);
      const duties = new Map(
        (await storage.obligations.getAll(pending.map(({ obligationId }) => obligationId))).map((duty) => [
          duty.obligationId,
          duty,
        ]),
      );
      const found: WaitingRequest[] = [];
      for (const { obligationId, reason, askedById } of pending) {
        const duty = duties.get(obligationId);
        if (duty) found.push({ duty, reason, by: (await storage.people.get(askedById)).name });
      }
      return found;
    },

    /** @throws Problem `nothing-owed`, `not-permitted` and as `requireActor` */
    async grant(
      actor: Actor | undefined,
      reopeningId: number,
      days: GrantedDays,
      now: Temporal.Instant,
    ): Promise<Decided> {
      return await decide(actor, reopeningId, days, now);
    },

    /** @throws Problem `nothing-owed`, `not-permitted` and as `requireActor` */
    async refuse(actor: Actor | undefined, reopeningId: number, now: Temporal.Instant): Promise<Decided> {
      return await decide(actor, reopeningId, undefined, now);
    },
  };

  /** The duty, if it is theirs to report. */
  async function askable(actor: Actor | undefined, obligationId: number): Promise<Duty> {
    const known = requireActor(actor);
    const duty = await storage.obligations.get(obligationId);
    requirePermission(known, "report", duty.unit.code);
    const programs = await storage.programs.all();
    if (reportingRoles(known, duty, programs).length === 0) throw new Problem("not-permitted");
    if (duty.unit.closedOn) throw new Problem("unit-closed");
    return duty;
  }

  /** Refuses where no days are given. */
  async function decide(
    actor: Actor | undefined,
    reopeningId: number,
    days: GrantedDays | undefined,
    now: Temporal.Instant,
  ): Promise<Decided> {
    const known = requireActor(actor);
    const reopening = await storage.reopenings.find(reopeningId);
    if (!reopening) throw new Problem("nothing-owed");
    const { obligationId, askedById } = reopening;
    const asked = await storage.obligations.get(obligationId);
    requirePermission(known, "reopen", asked.unit.code);
    const holidays = await calendar.holidays();
    return await storage.transaction(async (store) => {
      await store.grants.hold(obligationId);
      const duty = await store.obligations.get(obligationId);
      if (duty.reported) return { at: "reported", duty };
      if (duty.exempted) return { at: "exempted", duty };
      const decision = { granted: days !== undefined, byId: known.person.id };
      if (!(await store.reopenings.decide(reopeningId, decision, now))) return await before(store, reopeningId, duty);
      const notice = days === undefined ? "reopening-refused" : "reopening-granted";
      await planNotices(store, [{ notice, personId: askedById, obligationId, reopeningId }], now);
      const personId = known.person.id;
      if (days === undefined) {
        await record(store, duty, { action: "reopen-refuse", personId, details: {} }, now);
        return { at: "refused", duty };
      }
      const until = openAgainUntil(duty.period.dueAt, days, { timeZone: duty.timeZone, holidays }, now);
      await store.grants.openAgain(obligationId, until);
      const details = { days, until: until.toString() };
      await record(store, duty, { action: "reopen-grant", personId, details }, now);
      return { at: "granted", until, duty };
    });
  }
}

async function before(store: Store, reopeningId: number, duty: Duty): Promise<Decided> {
  const decision = (await store.reopenings.find(reopeningId))?.decision;
  if (!decision) throw new Problem("nothing-owed");
  const { name } = await store.people.get(decision.byId);
  return { at: "decided-before", duty, granted: decision.granted, by: name };
}

async function record(
  store: Store,
  { obligationId, unit }: Duty,
  did: { readonly action: string; readonly personId: number; readonly details: object },
  now: Temporal.Instant,
): Promise<void> {
  await store.audit.append({ ...did, at: now, subject: `obligation:${obligationId}`, unitCode: unit.code });
}

/** Where a request stands: only what is locked and not let off can be asked for, and only once at a time. */
async function standingOf(
  store: Store,
  duty: Duty,
  now: Temporal.Instant,
): Promise<"askable" | "asked-before" | "open"> {
  if (obligationState(duty, now) !== "missed") return "open";
  return (await store.reopenings.pendingOf([duty.obligationId])).size > 0 ? "asked-before" : "askable";
}

async function officeOf(store: Store, duty: Duty, now: Temporal.Instant): Promise<{ readonly office?: PlacedUnit }> {
  const { unitCode } = await decidersFor(store, duty, now);
  return unitCode === undefined ? {} : { office: await store.units.get(unitCode) };
}

/** Those who may decide, at the nearest unit above where there is anybody. */
async function decidersFor(store: Store, { unit, timeZone }: Duty, now: Temporal.Instant) {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  for (const unitCode of lineageOf(unit.code)) {
    const held = await store.assignments.at(unitCode, today);
    const deciders = held.filter(({ role }) => allows(role, "reopen")).map(({ personId }) => personId);
    if (deciders.length > 0) return { unitCode, people: [...new Set(deciders)] };
  }
  return { people: [] };
}

/** Of each unit and program the newest two; they come newest first. */
function newest(duties: readonly Duty[]): Duty[] {
  const seen = new Map<string, number>();
  return duties.filter(({ unit, period }) => {
    const key = `${unit.code} ${period.programId}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count <= NEWEST_PERIODS;
  });
}
