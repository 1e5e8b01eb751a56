// Answers as other programs read and write them: values without their wrapping, {"empty":"zero"} for what is empty in a
// way of its own, null for what was asked and not answered, lists of rows for repeats.

import type { Answer, Answers, AnswerValue, EmptyKind } from "#domain/form/answer.ts";
import type { Item } from "#domain/form/form.ts";

export type PlainAnswer = AnswerValue | { readonly empty: EmptyKind } | null;
export type PlainAnswers = { readonly [name: string]: PlainAnswer | readonly PlainAnswers[] };

/** In the order of the form. `unanswered` are the paths ("kendala[2]/uraian") of what was asked in vain. */
export function plainAnswers(
  items: readonly Item[],
  answers: Answers,
  unanswered: ReadonlySet<string>,
  within = "",
): PlainAnswers {
  const entries = items.flatMap((item): [string, PlainAnswer | readonly PlainAnswers[]][] => {
    const path = `${within}${item.name}`;
    if (item.type === "group") return Object.entries(plainAnswers(item.items, answers, unanswered, within));

    const given = answers[item.name];
    if (given?.kind === "rows" && item.type === "repeat") {
      const rows = given.rows.map((row, at) => plainAnswers(item.items, row, unanswered, `${path}[${at + 1}]/`));
      return [[item.name, rows]];
    }
    if (given && given.kind !== "rows") return [[item.name, plainAnswer(given)]];
    return unanswered.has(path) ? [[item.name, item.type === "repeat" ? [] : null]] : [];
  });
  return Object.fromEntries(entries);
}

export function plainAnswer(answer: Answer): PlainAnswer {
  return answer.kind === "empty" ? { empty: answer.as } : answer.value;
}

/** The answers in plain ones of unknown shape; undefined when they are none. Names no form has do no harm. */
export function answersIn(plain: unknown): Answers | undefined {
  if (!isRecord(plain)) return undefined;
  const entries = Object.entries(plain).map(([name, value]) => [name, answerIn(value)] as const);
  if (entries.some(([, answer]) => answer === undefined)) return undefined;
  return Object.fromEntries(entries.flatMap(([name, answer]) => (answer ? [[name, answer]] : [])));
}

/** Null where nothing was answered, undefined for what no answer looks like. */
function answerIn(plain: unknown): Answers[string] | null | undefined {
  if (plain === null) return null;
  if (typeof plain === "number" || typeof plain === "string") return { kind: "value", value: plain };
  if (Array.isArray(plain)) return listIn(plain);
  if (!isRecord(plain)) return undefined;

  const { empty, l, p, lat, lon, accuracy } = plain;
  if (isEmptyKind(empty)) return { kind: "empty", as: empty };
  if (typeof l === "number" && typeof p === "number") return { kind: "value", value: { l, p } };
  if (typeof lat !== "number" || typeof lon !== "number") return undefined;
  return { kind: "value", value: typeof accuracy === "number" ? { lat, lon, accuracy } : { lat, lon } };
}

function listIn(plain: readonly unknown[]): Answers[string] | null | undefined {
  if (plain.length === 0) return null;
  if (plain.every((part) => typeof part === "string")) return { kind: "value", value: plain };
  const rows = plain.map(answersIn).filter((row) => row !== undefined);
  return rows.length === plain.length ? { kind: "rows", rows } : undefined;
}

const EMPTY_KINDS: readonly unknown[] = ["zero", "not-yet", "unknown", "not-applicable"] satisfies EmptyKind[];

function isEmptyKind(kind: unknown): kind is EmptyKind {
  return EMPTY_KINDS.includes(kind);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
