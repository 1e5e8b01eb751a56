// Whom no message reaches: units without anybody who could be told that a report is due, why, and a new invitation for them.

import type { Temporal } from "temporal-polyfill";
import { may, scopes } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Program } from "#domain/program.ts";
import { isWithin, kecamatanOf, type PlacedUnit } from "#domain/unit.ts";
import type { ReachReason } from "#storage/reach.ts";
import type { Storage } from "#storage/store.ts";
import { type Actor, requireActor, requirePermission } from "./actor.ts";
import type { Registering } from "./registering.ts";
import { reportingPosition } from "./responsible.ts";

const UNREACHED_PER_PAGE = 8;

export interface UnreachedUnit {
  readonly unit: PlacedUnit;
  readonly reason: ReachReason;
}

export interface ReachScreen {
  readonly total: number;
  readonly byReason: ReadonlyMap<ReachReason, number>;
  /** By kecamatan; empty for whoever has only one. */
  readonly byKecamatan: readonly { readonly unit: PlacedUnit; readonly count: number }[];
  /** One page of what was asked for. */
  readonly units: readonly UnreachedUnit[];
  /** The kecamatan that was opened. */
  readonly within?: PlacedUnit;
  readonly page: number;
  readonly pages: number;
}

export type Reaching = ReturnType<typeof createReaching>;

export function createReaching(storage: Storage, registering: Pick<Registering, "inviteFor">, timeZone: string) {
  const todayAt = (now: Temporal.Instant) => now.toZonedDateTimeISO(timeZone).toPlainDate();

  return {
    /** @throws Problem `not-permitted` and as `requireActor` */
    async look(
      actor: Actor | undefined,
      { unitCode, page = 0 }: { readonly unitCode?: string; readonly page?: number },
      now: Temporal.Instant,
    ): Promise<ReachScreen> {
      const known = requireActor(actor);
      const area = scopes(known.assignments, "exempt");
      if (area.length === 0) throw new Problem("not-permitted");
      if (unitCode !== undefined) requirePermission(known, "exempt", unitCode);
      const roots = unitCode === undefined ? area : [unitCode];
      const found = await unreached(roots, now);
      const pages = Math.max(1, Math.ceil(found.length / UNREACHED_PER_PAGE));
      const at = Math.min(page, pages - 1);
      const shown = found.slice(at * UNREACHED_PER_PAGE, (at + 1) * UNREACHED_PER_PAGE);
      const units = await storage.units.findAll(shown.map((each) => each.unitCode));
      return {
        total: found.length,
        byReason: new Map([...Map.groupBy(found, ({ reason }) => reason)].map(([reason, all]) => [reason, all.length])),
        byKecamatan: await counted(found),
        units: shown.flatMap(({ unitCode: code, reason }) => {
          const unit = units.get(code);
          return unit ? [{ unit, reason }] : [];
        }),
        ...(unitCode === undefined ? {} : { within: await storage.units.get(unitCode) }),
        page: at,
        pages,
      };
    },

    /**
     * A new invitation to the position that a unit's report comes from.
     * @throws Problem `not-permitted`, `unit-unknown`, `unit-closed` and as `requireActor`
     */
    async invite(actor: Actor | undefined, unitCode: string, now: Temporal.Instant) {
      const known = requirePermission(actor, "appoint", unitCode);
      if (!may(known.assignments, "exempt", unitCode)) throw new Problem("not-permitted");
      const program = (await owers()).find(({ unit }) => isWithin(unitCode, unit));
      if (!program) throw new Problem("not-permitted");
      const position = await reportingPosition(storage, { unitCode, program }, todayAt(now));
      const decision = { personId: known.person.id, action: "invite", subject: `unit:${unitCode}`, unitCode };
      return await registering.inviteFor({ ...position, deputy: false }, decision, now);
    },
  };

  async function owers(): Promise<readonly Program[]> {
    return await storage.programs.all();
  }

  /** Of all programs, each unit once. */
  async function unreached(roots: readonly string[], now: Temporal.Instant) {
    const byCode = new Map<string, ReachReason>();
    for (const { owedBy: kind, reporters: roles, unit } of await owers()) {
      const mine = roots.flatMap((root) => (isWithin(root, unit) ? [root] : isWithin(unit, root) ? [unit] : []));
      const found = await storage.reach.unreached({ roots: mine, kind, roles, today: todayAt(now) }, now);
      for (const { unitCode, reason } of found) byCode.set(unitCode, reason);
    }
    return [...byCode].map(([unitCode, reason]) => ({ unitCode, reason }));
  }

  async function counted(found: readonly { readonly unitCode: string }[]) {
    const groups = Map.groupBy(found, ({ unitCode }) => kecamatanOf(unitCode) ?? unitCode);
    if (groups.size < 2) return [];
    const units = await storage.units.findAll([...groups.keys()]);
    return [...groups].flatMap(([code, all]) => {
      const unit = units.get(code);
      return unit ? [{ unit, count: all.length }] : [];
    });
  }
}
