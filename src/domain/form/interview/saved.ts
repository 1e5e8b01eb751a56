// A state as it is kept: by name instead of by slot, so that it outlives a new version of the program, and of the form. What
// fits the new form by name and type is carried over; what does not is asked again.

import type { Answer } from "#domain/form/answer.ts";
import type { Form, Item, Question } from "#domain/form/form.ts";
import { advance } from "./moving.ts";
import { type Node, planOf, type Section } from "./plan.ts";
import { pathOf } from "./report.ts";
import type { Setting } from "./setting.ts";
import { situationOf } from "./situation.ts";
import type { Cell, Cells, Pending, Place, State } from "./state.ts";
import { valueKind } from "./values.ts";

/** Plain JSON. */
export interface SavedState {
  /** "omzet", "kendala[2]/uraian"; null is the review. */
  readonly at: string | null;
  readonly cells: SavedCells;
  readonly pending: Pending | null;
  readonly returning: boolean;
  readonly startedAt: string;
  readonly seed: string;
}

export type SavedCells = Readonly<Record<string, SavedCell>>;
type SavedCell = Omit<Cell, "rows"> & { readonly rows?: readonly SavedCells[] };

/** The state for the database. */
export function toSaved(form: Form, state: State): SavedState {
  return { ...state, at: savedPlace(form, state), cells: savedCells(planOf(form).root, state.cells) };
}

/** Where the person is, by name. */
export function savedPlace(form: Form, { at }: State): string | null {
  return at && pathOf({ plan: planOf(form) }, at);
}

/** What the next state of an interview has that the one before had not: cells by name, null for one that is gone. */
export function changedCells(form: Form, before: State, after: State): Record<string, SavedCells[string] | null> {
  const { nodes } = planOf(form).root;
  const changed: Record<string, SavedCells[string] | null> = {};
  for (let slot = 0; slot < Math.max(before.cells.length, after.cells.length); slot++) {
    const [old, cell, node] = [before.cells[slot] ?? null, after.cells[slot] ?? null, nodes[slot]];
    if (old !== cell && node) changed[node.item.name] = cell && savedCell(node, cell);
  }
  return changed;
}

/** The saved state with some cells changed, as `toSaved` would give it. */
export function withChanges(
  saved: SavedState,
  changed: Readonly<Record<string, SavedCells[string] | null>>,
  head: Pick<SavedState, "at" | "pending" | "returning">,
): SavedState {
  const cells: Record<string, SavedCells[string]> = { ...saved.cells };
  for (const [name, cell] of Object.entries(changed)) {
    if (cell) cells[name] = cell;
    else delete cells[name];
  }
  return { ...saved, ...head, cells };
}

/** The state out of the database, for the form it was saved with; a name the form does not have is left out. */
export function fromSaved(form: Form, saved: SavedState): State {
  const { root } = planOf(form);
  return {
    ...saved,
    at: saved.at === null ? null : (placeOf(root, saved.at) ?? null),
    cells: cellsOf(root, saved.cells),
  };
}

export interface CarriedOver {
  readonly state: State;
  /** Labels and all of the questions whose answers could not come along. */
  readonly lost: readonly Question[];
}

/**
 * The state in a newer version of the form. Answers come along by name and type; an answer that was kept against a soft rule
 * is judged again when that rule is another one now. The person stands at the first question that wants something.
 */
export function carryOver(setting: Setting, older: Form, saved: SavedState): CarriedOver {
  const before = planOf(older).byName;
  const now = planOf(setting.form);
  const lost: Question[] = [];

  const carried = (section: Section, cells: SavedCells): Cells =>
    trimmed(
      section.nodes.map((node) => {
        const cell = cells[node.item.name];
        if (!cell) return null;
        const old = before.get(node.item.name)?.item;
        const { rows, ...own } = cell;
        if (node.inner && old?.type === "repeat") {
          const inner = node.inner;
          return { ...own, ...(rows ? { rows: rows.map((row) => carried(inner, row)) } : {}) };
        }
        return node.inner || !old || !isSameKind(old, node.item) ? null : withoutStale(own, old, node.item);
      }),
    );

  const cells = carried(now.root, saved.cells);
  for (const [name, cell] of namedAnswers(saved.cells)) {
    const old = before.get(name)?.item;
    const fresh = now.byName.get(name)?.item;
    if (cell.answer && old && "required" in old && !(fresh && isSameKind(old, fresh))) lost.push(old);
  }
  const blank: State = { ...saved, at: null, pending: null, returning: false, cells };
  return { state: advance(situationOf(setting, blank)).state, lost };
}

function savedCells(section: Section, cells: Cells): SavedCells {
  return Object.fromEntries(
    section.nodes.flatMap((node) => {
      const cell = cells[node.slot];
      return cell ? [[node.item.name, savedCell(node, cell)]] : [];
    }),
  );
}

function savedCell({ inner }: Node, { rows, ...own }: Cell): SavedCell {
  return inner && rows ? { ...own, rows: rows.map((row) => savedCells(inner, row)) } : own;
}

function cellsOf(section: Section, saved: SavedCells): Cells {
  return trimmed(
    section.nodes.map((node) => {
      const cell = saved[node.item.name];
      if (!cell) return null;
      const { rows, ...own } = cell;
      const inner = node.inner;
      return inner && rows ? { ...own, rows: rows.map((row) => cellsOf(inner, row)) } : own;
    }),
  );
}

/** As a step leaves them: nothing after the last cell there is. */
function trimmed(cells: readonly (Cell | null)[]): Cells {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}

function placeOf(root: Section, path: string): Place | undefined {
  const place: number[] = [];
  let section: Section | undefined = root;
  for (const part of path.split("/")) {
    const [, name, number] = /^(.+?)(?:\[(\d+)\])?$/.exec(part) ?? [];
    const node: Node | undefined = section?.nodes.find(({ item }) => item.name === name);
    if (!node) return undefined;
    place.push(node.slot, ...(number === undefined ? [] : [Number(number) - 1]));
    section = node.inner;
  }
  return place;
}

function isSameKind(old: Item, fresh: Item): boolean {
  if (!("required" in old) || !("required" in fresh)) return old.type === fresh.type;
  return valueKind(old) === valueKind(fresh);
}

/** A rule that reads differently now has not been waved through yet; half-made ticks may not be there any more. */
function withoutStale({ kept, ...cell }: Omit<Cell, "rows">, old: Item, fresh: Item): Cell {
  if (!kept || !("warnings" in old) || !("warnings" in fresh)) return cell;
  const rule = fresh.warnings[kept.warning]?.test.source;
  return rule !== undefined && rule === old.warnings[kept.warning]?.test.source ? { ...cell, kept } : cell;
}

function namedAnswers(cells: SavedCells): (readonly [name: string, cell: { readonly answer?: Answer }])[] {
  return Object.entries(cells).flatMap(([name, cell]) => [
    [name, cell] as const,
    ...(cell.rows ?? []).flatMap((row) => namedAnswers(row)),
  ]);
}
