// What an expression sees from where it stands: the nearest answer of a name, rows of repeats, the last report. Built for
// one node in one row, used, and thrown away.

import { createHash } from "node:crypto";
import { type Answer, type Answers, answerTo } from "#domain/form/answer.ts";
import { type Expression, isTrue, type Scope, type Value } from "#domain/form/expression/expression.ts";
import { type Choice, type Item, isSelect } from "#domain/form/form.ts";
import { type Node, type Plan, repeatsAbove, type Section } from "./plan.ts";
import type { Row, Spot } from "./rows.ts";
import type { Setting } from "./setting.ts";
import type { Situation } from "./situation.ts";
import type { Cell, State } from "./state.ts";
import { valueOfItem } from "./values.ts";

interface Standing extends Pick<Situation, "setting" | "plan" | "state"> {
  readonly node: Node;
  readonly spot: Spot;
}

export class LookAround implements Scope {
  readonly setting: Setting;
  readonly state: State;
  readonly node: Node;
  readonly spot: Spot;
  readonly #plan: Plan;
  #choice: Choice | undefined;

  constructor({ setting, plan, state, node, spot }: Standing) {
    this.setting = setting;
    this.state = state;
    this.node = node;
    this.spot = spot;
    this.#plan = plan;
  }

  /** What is known about this node itself. */
  get cell(): Cell | undefined {
    return this.spot.row.cells[this.node.slot] ?? undefined;
  }

  /** Whether a condition holds here; none always does. */
  holds(condition: Expression | undefined, self: Value = ""): boolean {
    return condition === undefined || isTrue(condition.evaluate(this, self));
  }

  /** Whether a choice filter lets a choice through. */
  lets(filter: Expression, choice: Choice): boolean {
    this.#choice = choice;
    const holds = isTrue(filter.evaluate(this, ""));
    this.#choice = undefined;
    return holds;
  }

  get now() {
    return this.setting.now;
  }

  value(name: string): Value {
    const target = this.#plan.byName.get(name);
    if (!target) return "";
    if (target.section === this.node.section) return this.spot.row.values[target.slot] ?? "";
    const { row, through } = this.#meet(target);
    let at: Row | undefined = row;
    for (const repeat of through) at = at?.rows[repeat.slot]?.[0];
    return at?.values[target.slot] ?? "";
  }

  values(name: string): readonly Value[] {
    const target = this.#plan.byName.get(name);
    if (!target) return [];
    const { row, through } = this.#meet(target);
    let rows: readonly Row[] = [row];
    for (const repeat of target.inner ? [...through, target] : through) {
      rows = rows.flatMap((each) => each.rows[repeat.slot] ?? []);
    }
    return rows.map((each) => (target.inner ? "" : (each.values[target.slot] ?? "")));
  }

  /** The row of the survey a name stands for. */
  itemOf(name: string): Item | undefined {
    return this.#plan.byName.get(name)?.item;
  }

  position(up: number): number {
    let spot: Spot | undefined = this.spot;
    for (let step = 0; step < up; step++) spot = spot?.up;
    return spot?.number ?? Number.NaN;
  }

  indexed(name: string, rows: readonly { readonly repeat: string; readonly index: number }[]): Value {
    const target = this.#plan.byName.get(name);
    if (!target) return "";
    let row: Row | undefined = this.#outermost().row;
    for (const repeat of repeatsAbove(target.section)) {
      const asked = rows.find((each) => each.repeat === repeat.item.name)?.index;
      row = row?.rows[repeat.slot]?.[(asked ?? this.numberIn(repeat) ?? 1) - 1];
    }
    return row?.values[target.slot] ?? "";
  }

  lastSaved(name: string): Value {
    const target = this.#plan.byName.get(name);
    if (!target) return "";
    const answer = lastAnswerOf(this.setting.lastSaved, target, (repeat) => this.numberIn(repeat) ?? 1);
    return valueOfItem(target.item, answer);
  }

  previous(): Value {
    return this.cell?.once ?? "";
  }

  choiceName(code: string, name: string): string {
    const item = this.itemOf(name);
    if (!item || !("required" in item) || !isSelect(item)) return "";
    return item.choices.find((choice) => choice.code === code)?.label.id ?? "";
  }

  column(name: string): Value {
    if (name === "name") return this.#choice?.code ?? "";
    if (name === "label") return this.#choice?.label.id ?? "";
    return this.#choice?.columns[name] ?? "";
  }

  random(n: number): number {
    const numbers: number[] = [];
    for (let spot: Spot | undefined = this.spot; spot?.up; spot = spot.up) numbers.push(spot.number);
    const seed = [this.state.seed, this.node.item.name, ...numbers, n].join("/");
    return createHash("sha256").update(seed).digest().readUIntBE(0, 6) / 2 ** 48;
  }

  /** The innermost row that this node and another share, and the repeats that lead from there to the other. */
  #meet(target: Node): { readonly row: Row; readonly through: readonly Node[] } {
    const above = repeatsAbove(target.section);
    let spot = this.spot;
    let section = this.node.section;
    while (section.repeat && !above.includes(section.repeat)) {
      section = section.repeat.section;
      spot = spot.up ?? spot;
    }
    return { row: spot.row, through: section.repeat ? above.slice(above.indexOf(section.repeat) + 1) : above };
  }

  #outermost(): Spot {
    let spot = this.spot;
    while (spot.up) spot = spot.up;
    return spot;
  }

  /** The number of the row of a repeat in which this node stands, counted from 1. */
  numberIn(repeat: Node): number | undefined {
    let spot: Spot | undefined = this.spot;
    for (let section: Section = this.node.section; section.repeat; section = section.repeat.section) {
      if (section.repeat === repeat) return spot?.number;
      spot = spot?.up;
    }
    return undefined;
  }
}

/** What the last report answered, in the same rows of its repeats. */
export function lastAnswerOf(
  last: Answers | undefined,
  target: Node,
  numberIn: (repeat: Node) => number,
): Answer | undefined {
  let answers = last;
  for (const repeat of repeatsAbove(target.section)) {
    const rows = answers?.[repeat.item.name];
    answers = rows?.kind === "rows" ? rows.rows[numberIn(repeat) - 1] : undefined;
  }
  return answerTo(answers, target.item.name);
}
