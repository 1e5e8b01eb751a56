// Closes, merges and splits units: looked at first, then done in one transaction. A unit's history stays under its own code; what is new
// begins with the next period that opens.

import { Temporal } from "temporal-polyfill";
import { Problem } from "#domain/problem.ts";
import {
  isNothing,
  planChange,
  type Refusal,
  type Succession,
  type Terrain,
  type TreeChange,
  type UnitChange,
} from "#domain/succession.ts";
import { type Transfer, transfersOf } from "#domain/transfer.ts";
import { isWithin, parentOf, type Unit } from "#domain/unit.ts";
import type { FilledPosition } from "#storage/assignments.ts";
import type { Room } from "#storage/rooms.ts";
import type { Storage, Store } from "#storage/store.ts";
import { closeUnits, positionsIn } from "./closing.ts";

/** A change as an administrator wants it. */
export interface WantedChange extends UnitChange {
  /** For the audit: a decree, a decision of the villages. */
  readonly why?: string;
  /** Those in office go along to the successor, where a position can pass to one. */
  readonly movePeople: boolean;
}

/** All that a change does, for who decides on it. */
export interface Foreseen {
  readonly tree: TreeChange;
  readonly isNothing: boolean;
  readonly people: readonly Transfer<FilledPosition>[];
  /** How many reports are open and will be waited for no more. */
  readonly letOff: number;
  /** Groups that follow a unit which ends. */
  readonly rooms: readonly Room[];
}

export type Outcome = Foreseen | { readonly refused: Refusal };

export function createSucceeding(storage: Storage, timeZone: string) {
  return {
    /** @throws Problem `day-to-come` */
    async foresee(wanted: WantedChange, now: Temporal.Instant): Promise<Outcome> {
      return await foreseen(storage, wanted, now);
    },

    /** Done again it changes nothing. @throws Problem `day-to-come` */
    async carryOut(wanted: WantedChange, now: Temporal.Instant): Promise<Outcome> {
      return await storage.transaction(async (store) => {
        await store.successions.hold();
        const outcome = await foreseen(store, wanted, now);
        if ("tree" in outcome && !outcome.isNothing) await write(store, { wanted, outcome }, now);
        return outcome;
      });
    },
  };

  async function foreseen(store: Store, wanted: WantedChange, now: Temporal.Instant): Promise<Outcome> {
    const today = todayAt(now);
    // It takes effect at once, so a day to come would be a promise that nobody keeps.
    if (Temporal.PlainDate.compare(wanted.on, today) > 0)
      throw new Problem("day-to-come", { details: { day: wanted.on.toString() } });
    const terrain = await terrainOf(store, wanted);
    const tree = planChange(wanted, terrain);
    if ("refused" in tree) return tree;
    const codes = tree.close.map(({ code }) => code);
    const rooms = (await store.rooms.all()).filter((room) => codes.some((code) => isWithin(room.unitCode, code)));
    return {
      tree,
      isNothing: isNothing(tree),
      people: await transfers(store, { tree, terrain, wanted }, today),
      letOff: await store.grants.countClosed(codes, wanted.on),
      rooms,
    };
  }

  async function transfers(
    store: Store,
    { tree, terrain, wanted }: { readonly tree: TreeChange; readonly terrain: Terrain; readonly wanted: WantedChange },
    today: Temporal.PlainDate,
  ): Promise<Transfer<FilledPosition>[]> {
    const codes = tree.close.map(({ code }) => code);
    const ending = await positionsIn(store, codes, today);
    const successors = wanted.kind === "merge" && wanted.movePeople ? successorsIn(tree, terrain) : new Map();
    const held = await positionsIn(
      store,
      [...successors.values()].map(({ code }) => code),
      today,
    );
    return transfersOf(ending, successors, held);
  }

  async function write(
    store: Store,
    { wanted, outcome }: { readonly wanted: WantedChange; readonly outcome: Foreseen },
    now: Temporal.Instant,
  ): Promise<void> {
    const { tree, people } = outcome;
    const { kind, on, why } = wanted;
    const today = todayAt(now);
    await store.units.save(tree.create);
    await store.successions.insert(tree.record);
    await closeUnits(store, { codes: tree.close.map(({ code }) => code), on, today }, now);
    for (const transfer of people) {
      if (!("to" in transfer)) continue;
      const { personId, role, deputy, endsOn } = transfer.position;
      const position = { personId, role, deputy, unitCode: transfer.to.code, ...(endsOn ? { endsOn } : {}) };
      await store.assignments.open(position, today);
    }
    for (const code of changedIn(tree)) {
      const into = tree.record.filter(({ from }) => from === code).map(({ to }) => to);
      const details = {
        on: on.toString(),
        ...(why === undefined ? {} : { why }),
        ...(into.length > 0 ? { into } : {}),
      };
      await store.audit.append({ at: now, action: `unit-${kind}`, subject: `unit:${code}`, unitCode: code, details });
    }
  }

  function todayAt(now: Temporal.Instant): Temporal.PlainDate {
    return now.toZonedDateTimeISO(timeZone).toPlainDate();
  }
}

async function terrainOf(store: Store, { from, into }: UnitChange): Promise<Terrain> {
  const above = into.flatMap(({ code }) => parentOf(code) ?? []);
  const units = new Map<string, Unit>(await store.units.findAll(above));
  for (const code of [...from, ...into.map((each) => each.code)]) {
    for (const unit of await store.units.within(code)) units.set(unit.code, unit);
  }
  return { units, recorded: await store.successions.from(from), origins: await store.successions.origins(from) };
}

/** By the code of the one that ends. */
function successorsIn({ create, record }: TreeChange, { units }: Terrain): Map<string, Unit> {
  const known = new Map([...units, ...create.map((unit) => [unit.code, unit] as const)]);
  return new Map(
    record.flatMap(({ from, to }) => {
      const unit = known.get(to);
      return unit ? [[from, unit] as const] : [];
    }),
  );
}

function changedIn({ close, record }: TreeChange): string[] {
  return [...new Set([...close.map(({ code }) => code), ...record.map(({ from }: Succession) => from)])];
}
