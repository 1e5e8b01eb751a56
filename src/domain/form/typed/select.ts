// Answers that are choices: one, several, or all of them in order. A part of a list that is not understood spoils the
// whole: half an answer would be a wrong one.

import type { Typed } from "#domain/form/answer.ts";
import type { Choice } from "#domain/form/form.ts";
import { type Found, findChoices } from "./choice.ts";
import { ask, given, invalid } from "./typed.ts";

/** Beyond this many a list of buttons helps less than one more word. */
const MOST_OPTIONS = 8;

interface Unchosen {
  readonly kind: "invalid";
  readonly why: "choose-a-button" | "too-many-choices";
}

/** The code of the choice that is meant; a few that fit equally well are asked about. */
export function readOne(text: string, choices: readonly Choice[]): Typed<string> | Unchosen {
  const found = findChoices(text, choices);
  const options = found.choices.map(({ code }) => given(code));
  const [only] = options;
  if (!only) return unchosen("choose-a-button");
  if (options.length > MOST_OPTIONS) return unchosen("too-many-choices");
  return isCertain(found) ? only : ask("several-choices", options);
}

/** "1,3", "1 dan 3", "sembako, pupuk". In the order of the list; at most one part may be asked about. */
export function readSeveral(text: string, choices: readonly Choice[]): Typed<readonly string[]> | Unchosen {
  const whole = findChoices(text, choices);
  const parts = isCertain(whole) ? [whole] : findParts(text, choices);
  const unclear = parts.filter((part) => !isCertain(part));
  const [open] = unclear;
  if (parts.length === 0 || unclear.length > 1) return unchosen("choose-a-button");
  if (open && open.choices.length > MOST_OPTIONS) return unchosen("too-many-choices");

  const sure = parts.flatMap((part) => (part === open ? [] : part.choices));
  const lists = open ? open.choices.map((choice) => [...sure, choice]) : [sure];
  const options = lists.filter((list) => !contradicts(list)).map((list) => given(codesInOrder(list, choices)));
  const [only] = options;
  if (!only) return unchosen("choose-a-button");
  return open ? ask("several-choices", options) : only;
}

/** "2,1,3", "213" or the labels: the codes from first to last, each choice exactly once. */
export function readRank(text: string, choices: readonly Choice[]): Typed<readonly string[]> {
  const isRun = /^\s*\d+\s*$/.test(text) && choices.length < 10;
  const parts = isRun
    ? text
        .trim()
        .split("")
        .map((digit) => findChoices(digit, choices))
    : findParts(text, choices);
  const codes = parts.flatMap((part) => (isCertain(part) ? part.choices.map(({ code }) => code) : []));
  const isWhole = parts.length === choices.length && new Set(codes).size === choices.length;
  return isWhole ? given(codes) : invalid("not-a-rank");
}

/** What each part of a list means. A label may hold a comma itself, so parts that make up a label are put together again. */
function findParts(text: string, choices: readonly Choice[]): readonly Found<Choice>[] {
  const parts = partsOf(text);
  const found: Found<Choice>[] = [];
  if (parts.length > 3 * choices.length) return found; // longer than any list of labels
  for (let at = 0; at < parts.length; ) {
    const spans = [3, 2].map((size) => ({ size, joined: parts.slice(at, at + size).join(", ") }));
    const span = spans.find(({ size, joined }) => at + size <= parts.length && isLabel(joined, choices));
    found.push(findChoices(span?.joined ?? parts[at] ?? "", choices));
    at += span?.size ?? 1;
  }
  return found;
}

function partsOf(text: string): readonly string[] {
  if (/^[\d\s]+$/.test(text)) return text.trim().split(/\s+/);
  return text
    .split(/[,;\n&+>]|\b(?:dan|lalu|kemudian|and|then)\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function isLabel(text: string, choices: readonly Choice[]): boolean {
  const { choices: found } = findChoices(text, choices);
  const letters = (label: string) => label.toLowerCase().replace(/[\s,]/g, "");
  return found.some(({ label }) => [label.id, label.en].some((one) => letters(one) === letters(text)));
}

function isCertain({ choices, doubtful }: Found<Choice>): boolean {
  return choices.length === 1 && !doubtful;
}

function contradicts(list: readonly Choice[]): boolean {
  return new Set(list).size > 1 && list.some(({ exclusive }) => exclusive);
}

function codesInOrder(list: readonly Choice[], choices: readonly Choice[]): readonly string[] {
  return choices.filter((choice) => list.includes(choice)).map(({ code }) => code);
}

function unchosen(why: Unchosen["why"]): Unchosen {
  return { kind: "invalid", why };
}
