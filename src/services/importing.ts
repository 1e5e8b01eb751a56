// Brings in the tree of units: the official areas at, below and above a code, and the cooperatives of their villages. Run
// again it adds what is new and corrects names; a cooperative that a list leaves out is closed, never removed.

import type { Temporal } from "temporal-polyfill";
import { Problem } from "#domain/problem.ts";
import {
  areOverlapping,
  cooperativeCode,
  cooperativeName,
  parentOf,
  type Unit,
  type UnitKind,
  villageKindOf,
  villageOf,
} from "#domain/unit.ts";
import type { Storage } from "#storage/store.ts";
import { closeUnits } from "./closing.ts";
import { type CooperativeList, readCooperativeList } from "./cooperative-list.ts";
import { readOfficialUnits } from "./official-units.ts";

/** Stands for the whole of Indonesia where a code is asked for. */
export const NATION = "ID";

const BATCH = 1000;

export interface UnitImport {
  /** A Kemendagri code from province to village, or `NATION`. */
  readonly code: string;
  /** The content of a cooperative list; see `cooperative-list.ts`. */
  readonly cooperativesCsv?: string | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ImportResult {
  /** The open units at and below the code, by kind. */
  readonly counts: ReadonlyMap<UnitKind, number>;
  readonly added: number;
  readonly renamed: number;
  readonly closed: number;
  readonly reopened: number;
}

export function createImporting(storage: Storage, timeZone: string) {
  return {
    /**
     * An import that is broken off is finished by running it again.
     * @throws Problem `area-unknown`; FileMistakes with every mistake of the list, and then nothing was imported
     */
    async importUnits({ code, cooperativesCsv, onProgress }: UnitImport, now: Temporal.Instant): Promise<ImportResult> {
      const root = code === NATION ? undefined : code;
      const official = (await readOfficialUnits()).filter((unit) => isOnTheWay(unit.code, root));
      if (root !== undefined && !official.some((unit) => unit.code === root)) {
        throw new Problem("area-unknown", { details: { code } });
      }

      const known = new Map((await storage.units.within(root)).map((unit) => [unit.code, unit]));
      const plan = planImport(official, known, cooperativesCsv);
      const written = await save(plan.save, onProgress);
      const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
      await storage.transaction((store) => closeUnits(store, { codes: plan.close, on: today, today }, now));
      await storage.units.reopen(plan.reopen);

      const counts = await storage.units.countOpen(root);
      return { counts, ...written, closed: plan.close.length, reopened: plan.reopen.length };
    },
  };

  async function save(units: readonly Unit[], onProgress: UnitImport["onProgress"]) {
    let added = 0;
    let renamed = 0;
    for (let start = 0; start < units.length; start += BATCH) {
      const batch = await storage.units.save(units.slice(start, start + BATCH));
      added += batch.added;
      renamed += batch.renamed;
      onProgress?.(Math.min(start + BATCH, units.length), units.length);
    }
    return { added, renamed };
  }
}

/** Whether an area lies at, below or above the root. */
function isOnTheWay(code: string, root: string | undefined): boolean {
  return root === undefined || areOverlapping(code, root);
}

interface Plan {
  readonly save: readonly Unit[];
  readonly close: readonly string[];
  readonly reopen: readonly string[];
}

function planImport(official: readonly Unit[], known: ReadonlyMap<string, Unit>, csv: string | undefined): Plan {
  const villages = official.filter(isVillage).map((unit): Unit => ({ ...known.get(unit.code), ...unit }));
  const list: CooperativeList = csv === undefined ? new Map() : readCooperativeList(csv, byCode(villages));
  const existing = Map.groupBy(
    [...known.values()].filter(({ kind }) => kind === "koperasi"),
    ({ code }) => villageOf(code),
  );

  const matches = villages.map((village) => {
    const own = (existing.get(village.code) ?? []).toSorted((a, b) => serialOf(a) - serialOf(b));
    const wanted = list.get(village.code) ?? namesWithoutList(village, known.get(village.code), own);
    return matchCooperatives(village.code, own, wanted);
  });

  const cooperatives = matches.flatMap(({ cooperatives }) => cooperatives);
  // Villages last: one that is known counts as having its cooperatives, also when the import was broken off on the way.
  const units = [...official.filter((unit) => !isVillage(unit)), ...cooperatives, ...villages];
  return {
    save: units.filter(({ code, name }) => known.get(code)?.name !== name),
    close: matches.flatMap(({ surplus }) => surplus),
    reopen: cooperatives.filter(({ closedOn }) => closedOn).map(({ code }) => code),
  };
}

/** One cooperative for a new village; a known one keeps those it has, and their usual name follows the village's. */
function namesWithoutList(village: Unit, before: Unit | undefined, own: readonly Unit[]): string[] {
  const usual = (name: string) => cooperativeName(villageKindOf(village.code), name);
  if (!before) return [usual(village.name)];
  const open = own.filter(({ closedOn }) => !closedOn);
  return open.map(({ name }) => (name === usual(before.name) ? usual(village.name) : name));
}

/** Wanted names meet the cooperatives of that name, then any that is left over (a new name for it), then a new code. */
function matchCooperatives(village: string, own: readonly Unit[], wanted: readonly string[]) {
  const byName = new Map(own.map((unit) => [unit.name, unit]));
  const surplus = own.filter(({ name, closedOn }) => !closedOn && !wanted.includes(name));
  let serial = Math.max(0, ...own.map(serialOf));

  const cooperatives = wanted.map((name): Unit => {
    const unit = byName.get(name) ?? surplus.shift();
    return unit ? { ...unit, name } : { code: cooperativeCode(village, ++serial), kind: "koperasi", name };
  });
  return { cooperatives, surplus: surplus.map(({ code }) => code) };
}

function isVillage({ kind }: Unit): boolean {
  return kind === "desa" || kind === "kelurahan";
}

function serialOf({ code }: Unit): number {
  return Number(code.slice((parentOf(code)?.length ?? 0) + 1));
}

function byCode(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  return new Map(units.map((unit) => [unit.code, unit]));
}
