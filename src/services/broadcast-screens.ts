// What an author sees of an announcement at an instant: the card that its state asks for, with the number of readers and the
// moment it would leave.

import type { Temporal } from "temporal-polyfill";
import { type Broadcast, isComplete, minutesFor, sealOf } from "#domain/broadcast.ts";
import { Problem } from "#domain/problem.ts";
import type { Program } from "#domain/program.ts";
import { nextAllowedInstant } from "#domain/quiet-hours.ts";
import { areOverlapping, type PlacedUnit } from "#domain/unit.ts";
import type { Progress } from "#storage/broadcast-readers.ts";
import type { Period } from "#storage/periods.ts";
import type { Storage } from "#storage/store.ts";
import type { Scoping, Sender } from "./broadcast-scope.ts";

/** A period whose silent units can be addressed. */
export interface SilentChoice {
  readonly program: Program;
  readonly period: Period;
}

interface Shown {
  readonly broadcast: Broadcast;
  readonly unit: PlacedUnit;
  readonly choices: readonly SilentChoice[];
  readonly timeZone: string;
}

/** Why what was wanted did not come about. */
export type Refusal = "empty" | "too-long" | "not-text" | "typed" | "changed" | "nobody" | "past" | "too-far";

export type BroadcastScreen = Shown & { readonly refused?: Refusal } & (
    | { readonly at: "audience"; readonly speaksAs: Sender }
    | { readonly at: "text" }
    | {
        /** Also what is scheduled: it can be taken back. */
        readonly at: "preview";
        readonly sender: Sender;
        readonly seal: string;
        readonly people: number;
        readonly unreachable: number;
        readonly minutes: number;
        /** When the first would leave, if it is sent now or as planned. */
        readonly leavesAt: Temporal.Instant;
        /** What is wanted falls into quiet hours. */
        readonly waits: boolean;
      }
    | {
        readonly at: "sent";
        readonly progress: Progress;
        /** What has not left yet leaves from then on: it is quiet now. */
        readonly waitsUntil?: Temporal.Instant;
      }
  );

export function createBroadcastScreens(storage: Storage, scoping: Scoping) {
  return {
    async of(broadcast: Broadcast, now: Temporal.Instant): Promise<BroadcastScreen> {
      const base = await this.base(broadcast, now);
      const { state, text, startsAt } = broadcast;
      if (state !== "draft" && state !== "scheduled")
        return { at: "sent", ...base, ...(await followed(broadcast, now)) };
      const sender = await scoping.sender(broadcast, now);
      if (!sender) throw new Problem("not-permitted");
      if (text === "") return { at: "text", ...base };
      if (!isComplete(broadcast)) return { at: "audience", ...base, speaksAs: sender };
      const { recipients, place, holidays } = await scoping.scope(broadcast, now);
      const wanted = (state === "scheduled" ? startsAt : undefined) ?? now;
      const leavesAt = nextAllowedInstant(place, holidays, wanted);
      const count = await storage.broadcastReaders.count(recipients);
      return {
        at: "preview",
        ...base,
        ...count,
        sender,
        seal: sealOf(broadcast),
        minutes: minutesFor(count.people - count.unreachable),
        leavesAt,
        waits: !leavesAt.equals(wanted),
      };
    },

    async base(broadcast: Broadcast, now: Temporal.Instant): Promise<Shown> {
      const { unitCode } = broadcast;
      const unit = await storage.units.get(unitCode);
      return { broadcast, unit, choices: await this.choices(unitCode, now), timeZone: scoping.zone(unitCode) };
    },

    /** Open periods of the programs that reach into the unit. */
    async choices(unitCode: string, now: Temporal.Instant): Promise<SilentChoice[]> {
      const programs = await storage.programs.all();
      const reaching = programs.filter(({ unit }) => areOverlapping(unitCode, unit));
      const choices: SilentChoice[] = [];
      for (const program of reaching) {
        for (const period of await storage.periods.running(program.id, now)) choices.push({ program, period });
      }
      return choices;
    },
  };

  async function followed(broadcast: Broadcast, now: Temporal.Instant) {
    const progress = await storage.broadcastReaders.progress(broadcast.id);
    const { leavesAt } = await scoping.scope(broadcast, now);
    const waits = broadcast.state === "started" && progress.planned > 0 && !leavesAt.equals(now);
    return { progress, ...(waits ? { waitsUntil: leavesAt } : {}) };
  }
}
