// What an interview comes to: the answers of what is relevant, by name, and why some were kept against a soft rule.

import type { Answer, Answers, Rows } from "#domain/form/answer.ts";
import type { Value } from "#domain/form/expression/expression.ts";
import { type Item, isShownOnly } from "#domain/form/form.ts";
import { LookAround } from "./look-around.ts";
import { turnAt } from "./moving.ts";
import type { Node } from "./plan.ts";
import type { Row, Spot } from "./rows.ts";
import { fittingAnswer, objectionTo } from "./rules.ts";
import type { Setting } from "./setting.ts";
import type { Situation } from "./situation.ts";
import { situationOf } from "./situation.ts";
import type { Place, State } from "./state.ts";
import { allStops } from "./stops.ts";

/** The answers for the report: of what is relevant only, and what the form computes from them. */
export function complete(setting: Setting, state: State): Answers {
  const situation = situationOf(setting, state);
  return answersIn(situation, { row: situation.root, up: undefined, number: Number.NaN });
}

/** Why answers were kept against a soft rule; by name, inside a repeat as "kendala[2]/uraian". Stored with the report. */
export function reasons(setting: Setting, state: State): Readonly<Record<string, string>> {
  const situation = situationOf(setting, state);
  return Object.fromEntries(
    allStops(situation).flatMap((place) => {
      const reason = reasonAt(situation, place);
      return reason === undefined ? [] : [[pathOf(situation, place), reason] as const];
    }),
  );
}

/** "omzet", or "kendala[2]/uraian" for what stands in the second row of a repeat. */
export function pathOf({ plan }: Pick<Situation, "plan">, place: Place): string {
  let section = plan.root;
  const parts: string[] = [];
  for (let step = 0; step < place.length; step += 2) {
    const node = section.nodes[place[step] ?? -1];
    const number = place[step + 1];
    parts.push(number === undefined ? `${node?.item.name}` : `${node?.item.name}[${number + 1}]`);
    section = node?.inner ?? section;
  }
  return parts.join("/");
}

function reasonAt(situation: Situation, place: Place): string | undefined {
  const turn = turnAt(situation, place);
  const { kept, answer } = turn?.around.cell ?? {};
  if (!turn || !answer || kept?.reason === undefined) return undefined;
  const objection = objectionTo(turn.around, turn.question, answer);
  return objection?.kind === "warning" && objection.index === kept.warning ? kept.reason : undefined;
}

function answersIn(situation: Situation, spot: Spot): Answers {
  const { row } = spot;
  return Object.fromEntries(
    row.section.nodes.flatMap((node) => {
      const answer = row.relevant[node.slot] === 1 ? reported(situation, spot, node) : undefined;
      return answer ? [[node.item.name, answer] as const] : [];
    }),
  );
}

function reported(situation: Situation, spot: Spot, node: Node): Answer | Rows | undefined {
  const { item, slot } = node;
  if (item.type === "group") return undefined;
  if (item.type === "repeat") return rowsOf(situation, spot, spot.row.rows[slot] ?? []);
  if (item.type === "end") return computed(situation.setting.now.toString({ timeZoneName: "never" }));
  if (isComputed(item)) return computed(spot.row.values[slot] ?? "");
  return "required" in item ? fittingAnswer(new LookAround({ ...situation, node, spot }), item) : undefined;
}

function rowsOf(situation: Situation, up: Spot, rows: readonly Row[]): Rows | undefined {
  if (rows.length === 0) return undefined;
  return { kind: "rows", rows: rows.map((row, index) => answersIn(situation, { row, up, number: index + 1 })) };
}

function isComputed(item: Item): boolean {
  return !("required" in item) || isShownOnly(item);
}

/** A formula without a result says nothing. */
function computed(value: Value): Answer | undefined {
  if (value === "" || (typeof value === "number" && !Number.isFinite(value))) return undefined;
  return { kind: "value", value: typeof value === "boolean" ? String(value) : value };
}
