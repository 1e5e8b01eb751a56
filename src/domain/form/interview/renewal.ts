// Brings a situation up to date: after one change exactly what hangs on it is computed again, in the order of the plan;
// without an earlier situation, everything. It works on copies of the rows it touches and is used once.

import type { Value } from "#domain/form/expression/expression.ts";
import { isShownOnly } from "#domain/form/form.ts";
import { LookAround } from "./look-around.ts";
import type { Node, Plan, Section } from "./plan.ts";
import { emptyRow, RowCopies } from "./row-copies.ts";
import type { Row } from "./rows.ts";
import { isMeantFor, isOpen, valueAt } from "./rules.ts";
import type { Setting } from "./setting.ts";
import type { Situation } from "./situation.ts";
import { type Cell, NO_CELLS, type Place, type State } from "./state.ts";
import { type Task, TaskQueue } from "./task-queue.ts";

export interface Change {
  readonly place: Place;
  readonly cell: Cell | undefined;
}

/** What a renewal goes by. Without `root` nothing is known but the answers. */
interface Known extends Pick<Situation, "setting" | "plan" | "state"> {
  readonly root?: Row;
  readonly steps?: Uint16Array;
}

export class Renewal {
  readonly #setting: Setting;
  readonly #plan: Plan;
  readonly #state: State;
  readonly #rows: RowCopies;
  readonly #steps: Uint16Array;
  readonly #queue = new TaskQueue();
  readonly #judged = new Map<string, Task>();

  constructor({ setting, plan, state, root, steps }: Known) {
    this.#setting = setting;
    this.#plan = plan;
    this.#state = state;
    this.#steps = steps?.slice() ?? new Uint16Array(plan.steps);
    this.#rows = new RowCopies(root ?? emptyRow(plan.root, state.cells));
  }

  /** Everything, from the answers alone. */
  whole(): Situation {
    for (const node of this.#plan.ordered.toReversed()) {
      if (node.section === this.#plan.root) this.#queue.add({ node, within: [] });
    }
    return this.#settled();
  }

  /** What one cell's new content changes. */
  after({ place, cell }: Change): Situation {
    const within = place.slice(0, -1);
    const slot = place.at(-1) ?? -1;
    const node = this.#rows.spot(within)?.row.section.nodes[slot];
    if (!node) return this.#settled();
    this.#rows.write([...within, node.slot], cell);
    this.#queue.add({ node, within });
    return this.#settled();
  }

  /** What another time of day changes. */
  afterTime(): Situation {
    for (const node of this.#plan.volatile) this.#forEachRow(node, [], (within) => this.#queue.add({ node, within }));
    return this.#settled();
  }

  #settled(): Situation {
    for (let task = this.#queue.next(); task; task = this.#queue.next()) this.#renew(task);
    for (const task of this.#judged.values()) this.#markOpen(task);
    const { root } = this.#rows;
    const state = root.cells === this.#state.cells ? this.#state : { ...this.#state, cells: root.cells };
    return { setting: this.#setting, plan: this.#plan, state, root, steps: this.#steps };
  }

  /** Computes one node anew and tells those that hang on it. */
  #renew(task: Task): void {
    const { node, within } = task;
    const around = this.#lookAround(task);
    if (!around) return;
    this.#judge(task);

    const { row } = around.spot;
    const isAsked = (!node.group || row.relevant[node.group.slot] === 1) && isMeantFor(around);
    const relevant = isAsked && around.holds(node.item.relevant) ? 1 : 0;
    const value = relevant === 1 ? valueAt(around) : "";
    const before = row.values[node.slot];
    const isSame = row.relevant[node.slot] === relevant && Object.is(before, value);
    if (!isSame) this.#record(task, { relevant, value });
    if (isSticky(node) && value !== "" && value !== around.previous()) {
      this.#rows.write([...within, node.slot], { ...around.cell, once: value });
    }
    if (node.inner) this.#resize(task, node.inner);
    if (!isSame && before !== undefined) this.#tell(node, within); // what is new is not known to anybody yet
  }

  #record({ node, within }: Task, { relevant, value }: { relevant: 0 | 1; value: Value }): void {
    const row = this.#rows.own(within);
    this.#count(node, relevant - (row.relevant[node.slot] ?? 0));
    row.relevant[node.slot] = relevant;
    row.values[node.slot] = value;
  }

  /** Keeps the number of questions in each step. */
  #count({ item, step }: Node, difference: number): void {
    if (step < 0 || !("required" in item || item.type === "repeat")) return;
    this.#steps[step] = (this.#steps[step] ?? 0) + difference;
  }

  /** Gives a repeat as many rows as it has now; rows whose answers are the same stay as they are. */
  #resize({ node, within }: Task, inner: Section): void {
    const row = this.#rows.spot(within)?.row;
    const before = row?.rows[node.slot] ?? [];
    const count = Number(row?.values[node.slot]) || 0;
    const cells = row?.cells[node.slot]?.rows ?? [];
    const isSame =
      before.length === count && before.every((known, number) => known.cells === (cells[number] ?? NO_CELLS));
    if (isSame) return;

    const rows = Array.from({ length: count }, (_, number) => {
      const known = before[number];
      return known?.cells === (cells[number] ?? NO_CELLS) ? known : emptyRow(inner, cells[number] ?? NO_CELLS);
    });
    for (const gone of before.filter((known) => !rows.includes(known))) this.#forget(gone);
    this.#rows.own(within).rows[node.slot] = rows;
    for (const [number, known] of rows.entries()) {
      if (known === before[number]) continue;
      for (const each of inner.nodes) this.#queue.add({ node: each, within: [...within, node.slot, number] });
    }
    for (const outside of node.outside) {
      this.#forEachRow(outside, commonRows(node, outside, within), (rowsOf) => {
        this.#queue.add({ node: outside, within: rowsOf });
      });
    }
  }

  /** Takes what a row counted out of the steps. */
  #forget(row: Row): void {
    for (const node of row.section.nodes) {
      if (row.relevant[node.slot] === 1) this.#count(node, -1);
      for (const inner of row.rows[node.slot] ?? []) this.#forget(inner);
    }
  }

  #tell(node: Node, within: Place): void {
    for (const dependent of node.dependents) {
      this.#forEachRow(dependent, commonRows(node, dependent, within), (rows) => {
        this.#queue.add({ node: dependent, within: rows });
      });
    }
    for (const question of node.checks) {
      this.#forEachRow(question, commonRows(node, question, within), (rows) => {
        this.#judge({ node: question, within: rows });
      });
    }
  }

  /** Every filling of a node's section that lies within some rows. */
  #forEachRow(node: Node, within: Place, visit: (within: Place) => void): void {
    const depth = within.length / 2;
    if (depth === node.section.depth) {
      visit(within);
      return;
    }
    let repeat = node.section.repeat;
    while (repeat && repeat.section.depth > depth) repeat = repeat.section.repeat;
    const rows = repeat && this.#rows.spot(within)?.row.rows[repeat.slot];
    if (!repeat || !rows) return;
    for (let number = 0; number < rows.length; number++) {
      this.#forEachRow(node, [...within, repeat.slot, number], visit);
    }
  }

  #judge(task: Task): void {
    this.#judged.set(`${task.node.index}:${task.within.join(".")}`, task);
  }

  #markOpen(task: Task): void {
    const around = this.#lookAround(task);
    if (!around) return;
    const { slot } = task.node;
    const open = around.spot.row.relevant[slot] === 1 && isOpen(around) ? 1 : 0;
    if (around.spot.row.open[slot] !== open) this.#rows.own(task.within).open[slot] = open;
  }

  #lookAround({ node, within }: Task): LookAround | undefined {
    const spot = this.#rows.spot(within);
    return spot && new LookAround({ setting: this.#setting, plan: this.#plan, state: this.#state, node, spot });
  }
}

/** Whose value, once there, stays. */
function isSticky({ item }: Node): boolean {
  if (!("calculation" in item)) return false;
  if ("required" in item && !isShownOnly(item)) return false;
  return (item.calculation ?? item.default)?.sticky ?? false;
}

/** The rows two nodes have in common, of the rows one of them stands in. */
function commonRows(node: Node, other: Node, within: Place): Place {
  let [a, b] = [node.section, other.section];
  while (a !== b) {
    if (a.depth >= b.depth && a.repeat) a = a.repeat.section;
    else if (b.repeat) b = b.repeat.section;
  }
  return within.slice(0, a.depth * 2);
}
