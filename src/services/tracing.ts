// What was done about a unit: for the current period and the two before, what opened, who was told and what became of it, what
// was decided, and the report. Units are found by name, slips of the finger forgiven, and only in the actor's own area.

import type { Temporal } from "temporal-polyfill";
import { indexChoices } from "#domain/form/typed/choice-index.ts";
import { plainWords } from "#domain/form/typed/text.ts";
import { scopes } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import type { Duty } from "#storage/obligations.ts";
import type { Storage } from "#storage/store.ts";
import type { ToldStep } from "#storage/told.ts";
import type { Exemption } from "#storage/traces.ts";
import { type Actor, requireActor, requirePermission } from "./actor.ts";
import { type TracedChange, toTracedChange } from "./traced-change.ts";

const PERIODS = 3;
const MOST_FOUND = 8;

export interface TracedPeriod {
  readonly duty: Duty;
  readonly told: readonly ToldStep[];
  readonly changes: readonly TracedChange[];
  readonly exemption?: Exemption;
}

export interface Trace {
  readonly unit: PlacedUnit;
  /** Newest first. */
  readonly periods: readonly TracedPeriod[];
}

export type Tracing = ReturnType<typeof createTracing>;

export function createTracing(storage: Storage) {
  return {
    /** @throws Problem `unit-unknown`, `not-permitted` and as `requireActor` */
    async trace(actor: Actor | undefined, unitCode: string, now: Temporal.Instant): Promise<Trace> {
      requirePermission(actor, "supervise", unitCode);
      const unit = await storage.units.get(unitCode);
      const ids = await storage.traces.obligationsOf(unitCode, PERIODS, now);
      const duties = await storage.obligations.getAll(ids);
      const exemptions = await storage.traces.exemptions(ids);
      const periods: TracedPeriod[] = [];
      for (const duty of duties.toSorted((one, other) => opensAt(other) - opensAt(one))) {
        const { obligationId } = duty;
        const exemption = exemptions.get(obligationId);
        const told = await storage.nudges.history(obligationId);
        const ofUnit = await storage.traces.changes(obligationId);
        const ofCalendar = await storage.traces.calendarChanges(dayOf(duty, "opensAt"), dayOf(duty, "dueAt"));
        const changes = [...ofUnit, ...ofCalendar].map(toTracedChange);
        periods.push({ duty, told, changes, ...(exemption ? { exemption } : {}) });
      }
      return { unit, periods };
    },

    /** The unit of an obligation. @throws Problem `nothing-owed` */
    async unitOf(obligationId: number): Promise<string> {
      return (await storage.obligations.get(obligationId)).unit.code;
    },

    /** Units of the area whose name is, begins with, holds or nearly is the text. @throws Problem `not-permitted` and as `requireActor` */
    async find(actor: Actor | undefined, text: string): Promise<PlacedUnit[]> {
      const { assignments } = requireActor(actor);
      const area = scopes(assignments, "supervise");
      if (area.length === 0) throw new Problem("not-permitted");
      const units = await owingIn(area);
      const index = indexChoices(units.map((unit) => ({ code: unit.code, label: sameInBoth(nameOf(unit)) })));
      const words = plainWords(text);
      if (words.length === 0) return [];
      const ways = [
        () => index.exactly(text, words),
        () => index.beginning(words),
        () => index.containing(words),
        () => index.resembling(words),
      ];
      const places = ways.reduce<readonly number[]>((found, way) => (found.length > 0 ? found : way()), []);
      return places.slice(0, MOST_FOUND).flatMap((place) => units[place] ?? []);
    },
  };

  async function owingIn(area: readonly string[]): Promise<PlacedUnit[]> {
    const kinds = new Set((await storage.programs.all()).map(({ owedBy }) => owedBy));
    const codes = new Set<string>();
    for (const root of area) {
      for (const kind of kinds) {
        for (const { code } of await storage.units.openOfKind(kind, root)) codes.add(code);
      }
    }
    return [...(await storage.units.findAll([...codes])).values()];
  }
}

/** As people call it: by its village, with the kecamatan where they say it. */
function nameOf({ name, village, kecamatan }: PlacedUnit): string {
  return [village ?? name, kecamatan].filter(Boolean).join(" ");
}

function sameInBoth(label: string) {
  return { id: label, en: label };
}

function dayOf({ period, timeZone }: Duty, moment: "opensAt" | "dueAt"): Temporal.PlainDate {
  return period[moment].toZonedDateTimeISO(timeZone).toPlainDate();
}

function opensAt({ period }: Duty): number {
  return period.opensAt.epochMilliseconds;
}
