// What a supervisor sees of those who are silent in their own area: by period, by the parts of the area, by page, and one unit
// with all that helps to decide what to do.

import type { Temporal } from "temporal-polyfill";
import { isBefore } from "#domain/instant.ts";
import { daysLate } from "#domain/obligation.ts";
import { may, mayAnywhere, scopes } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Program } from "#domain/program.ts";
import { isWithin, type PlacedUnit } from "#domain/unit.ts";
import type { Duty } from "#storage/obligations.ts";
import type { Period } from "#storage/periods.ts";
import type { SilentPeriod, SilentUnit } from "#storage/silent-areas.ts";
import type { Storage } from "#storage/store.ts";
import type { ToldStep } from "#storage/told.ts";
import type { Exemption } from "#storage/traces.ts";
import { type Actor, requireActor, requirePermission } from "./actor.ts";
import type { Registering } from "./registering.ts";
import { type Responsible, reportingPosition, responsibleFor } from "./responsible.ts";

export const UNITS_PER_PAGE = 8;
const KECAMATAN_DEPTH = 3;

/** A period as it is told from others: by its program, where there are several. */
export interface NamedPeriod extends SilentPeriod {
  readonly program: Program;
}

export interface ListedUnit extends SilentUnit {
  readonly unit: PlacedUnit;
  /** Whole days since the deadline by the unit's calendar; less than one while there is time. */
  readonly daysLate: number;
}

export type SilentScreen =
  | { readonly at: "nobody" }
  | { readonly at: "periods"; readonly periods: readonly NamedPeriod[]; readonly programs: number }
  | {
      readonly at: "parts";
      readonly period: NamedPeriod;
      /** The part of the area that was opened; absent at the top. */
      readonly root?: PlacedUnit;
      readonly parts: readonly { readonly unit: PlacedUnit; readonly silent: number }[];
      readonly page: number;
    }
  | {
      readonly at: "units";
      readonly period: NamedPeriod;
      readonly root?: PlacedUnit;
      readonly units: readonly ListedUnit[];
      readonly page: number;
    };

/** What is asked to be seen; all of it may come out of a forged button. */
export interface SilentLook {
  readonly periodId?: number;
  readonly unitCode?: string;
  readonly page?: number;
}

/** One silent unit before those who look after it. */
export interface UnitFile {
  readonly duty: Duty;
  readonly program: Program;
  readonly daysLate: number;
  readonly isLocked: boolean;
  readonly exemption?: Exemption;
  readonly last?: {
    readonly period: Pick<Period, "key" | "name">;
    readonly at: Temporal.Instant;
    readonly isLate: boolean;
  };
  readonly responsible: readonly Responsible[];
  readonly told: readonly ToldStep[];
  /** A request to open it again that nobody has decided on. */
  readonly request?: { readonly id: number; readonly reason: string; readonly by: string };
  readonly may: Readonly<Record<"appoint" | "extend" | "exempt" | "reopen", boolean>>;
}

export type Supervising = ReturnType<typeof createSupervising>;

export function createSupervising(storage: Storage, registering: Pick<Registering, "inviteFor">) {
  return {
    /** How many reports are missing in the actor's own area. */
    async count(actor: Actor, now: Temporal.Instant): Promise<number> {
      const periods = await storage.silentAreas.periods(areaOf(actor), now);
      return periods.reduce((sum, { silent }) => sum + silent, 0);
    },

    async periods(actor: Actor, now: Temporal.Instant): Promise<NamedPeriod[]> {
      return await named(await storage.silentAreas.periods(areaOf(actor), now));
    },

    /** @throws Problem `not-permitted` and as `requireActor` */
    async silent(actor: Actor | undefined, look: SilentLook, now: Temporal.Instant): Promise<SilentScreen> {
      const known = requireActor(actor);
      const area = areaOf(known);
      if (area.length === 0) throw new Problem("not-permitted");
      const { unitCode, page = 0 } = look;
      if (unitCode !== undefined) requirePermission(known, "supervise", unitCode);
      const roots = unitCode === undefined ? area : [unitCode];
      const periods = await named(await storage.silentAreas.periods(roots, now));
      const period =
        look.periodId === undefined ? only(periods) : periods.find((each) => each.periodId === look.periodId);
      if (!period)
        return periods.length > 1 ? { at: "periods", periods, programs: programsIn(periods) } : { at: "nobody" };
      const root = unitCode === undefined ? {} : { root: await storage.units.get(unitCode) };
      const depth = partsDepth(roots);
      if (depth !== undefined)
        return { at: "parts", period, ...root, parts: await parts(period, roots, depth, now), page };
      const first = page * UNITS_PER_PAGE;
      const found = await storage.silentAreas.page(
        { periodId: period.periodId, roots },
        { first, size: UNITS_PER_PAGE },
        now,
      );
      if (found.length === 0 && page > 0) return await this.silent(actor, { ...look, page: 0 }, now);
      return { at: "units", period, ...root, units: await listed(found, now), page };
    },

    /** @throws Problem `nothing-owed`, `not-permitted` and as `requireActor` */
    async file(actor: Actor | undefined, obligationId: number, now: Temporal.Instant): Promise<UnitFile> {
      const { known, duty, program } = await supervised(actor, obligationId, "supervise");
      const { code } = duty.unit;
      const today = now.toZonedDateTimeISO(duty.timeZone).toPlainDate();
      const exemption = (await storage.traces.exemptions([obligationId])).get(obligationId);
      const last = await storage.traces.lastReport(code, program.id);
      return {
        duty,
        program,
        daysLate: daysLate({ dueAt: duty.period.dueAt, timeZone: duty.timeZone }, now),
        isLocked: !isBefore(now, duty.period.locksAt),
        ...(exemption ? { exemption } : {}),
        ...(last ? { last } : {}),
        responsible: await responsibleFor(storage, { unitCode: code, program }, today),
        told: await storage.nudges.history(obligationId),
        ...(duty.reported || exemption ? {} : await requestFor(obligationId)),
        may: {
          appoint: may(known.assignments, "appoint", code),
          extend: may(known.assignments, "extend", code),
          exempt: may(known.assignments, "exempt", code),
          reopen: may(known.assignments, "reopen", code),
        },
      };
    },

    /**
     * An invitation to stand beside whoever reports for the unit.
     * @throws Problem `nothing-owed`, `not-permitted`, `unit-closed` and as `requireActor`
     */
    async inviteDeputy(actor: Actor | undefined, obligationId: number, now: Temporal.Instant) {
      const { known, duty, program } = await supervised(actor, obligationId, "appoint");
      const today = now.toZonedDateTimeISO(duty.timeZone).toPlainDate();
      const unitCode = duty.unit.code;
      const position = await reportingPosition(storage, { unitCode, program }, today);
      const decision = {
        personId: known.person.id,
        action: "appoint",
        subject: `obligation:${obligationId}`,
        unitCode,
      };
      return await registering.inviteFor({ ...position, deputy: true }, decision, now);
    },
  };

  async function supervised(actor: Actor | undefined, obligationId: number, action: "supervise" | "appoint") {
    const known = requireActor(actor);
    const duty = await storage.obligations.get(obligationId);
    requirePermission(known, action, duty.unit.code);
    const program = (await storage.programs.all()).find(({ id }) => id === duty.period.programId);
    if (!program) throw new Problem("nothing-owed");
    return { known, duty, program };
  }

  async function requestFor(obligationId: number): Promise<Pick<UnitFile, "request">> {
    const reopening = (await storage.reopenings.pendingOf([obligationId])).get(obligationId);
    if (!reopening) return {};
    const { id, reason, askedById } = reopening;
    return { request: { id, reason, by: (await storage.people.get(askedById)).name } };
  }

  async function named(periods: readonly SilentPeriod[]): Promise<NamedPeriod[]> {
    const programs = new Map((await storage.programs.all()).map((program) => [program.id, program]));
    return periods.flatMap((period) => {
      const program = programs.get(period.programId);
      return program ? [{ ...period, program }] : [];
    });
  }

  async function parts({ periodId }: NamedPeriod, roots: readonly string[], depth: number, now: Temporal.Instant) {
    const counted = await storage.silentAreas.byPart({ periodId, roots }, depth, now);
    const units = await storage.units.findAll(counted.map(({ unitCode }) => unitCode));
    return counted.flatMap(({ unitCode, silent }) => {
      const unit = units.get(unitCode);
      return unit ? [{ unit, silent }] : [];
    });
  }

  async function listed(found: readonly SilentUnit[], now: Temporal.Instant): Promise<ListedUnit[]> {
    const units = await storage.units.findAll(found.map(({ unitCode }) => unitCode));
    return found.flatMap((each) => {
      const unit = units.get(each.unitCode);
      return unit ? [{ ...each, unit, daysLate: daysLate(each, now) }] : [];
    });
  }
}

/** Whether somebody looks after others. */
export function supervises({ assignments }: Actor): boolean {
  return mayAnywhere(assignments, "supervise");
}

function areaOf({ assignments }: Actor): string[] {
  const roots = [...new Set(scopes(assignments, "supervise"))];
  return roots.filter((root) => !roots.some((other) => other !== root && isWithin(root, other)));
}

/** A kabupaten is opened by kecamatan, a province by kabupaten; a kecamatan and a handful of villages are one list. */
function partsDepth(roots: readonly string[]): number | undefined {
  const [root, ...others] = roots;
  if (root === undefined || others.length > 0) return undefined;
  const depth = root.split(".").length;
  return depth < KECAMATAN_DEPTH ? depth + 1 : undefined;
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function programsIn(periods: readonly NamedPeriod[]): number {
  return new Set(periods.map(({ programId }) => programId)).size;
}
