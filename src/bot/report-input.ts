// Taps and texts as inputs of the interview. A button's argument is a number on the card it was drawn for, or a value; what
// does not fit that card means nothing, however it came here.

import type { AnswerValue } from "#domain/form/answer.ts";
import type { Question } from "#domain/form/form.ts";
import type { Card } from "#domain/form/interview/card.ts";
import type { Input, Outcome } from "#domain/form/interview/input.ts";
import { typedInput } from "#domain/form/interview/typed-input.ts";
import { ACKNOWLEDGED } from "#domain/form/interview/values.ts";
import { commandOf } from "#domain/form/typed/command-words.ts";
import type { Reading } from "#services/reporting.ts";
import { wholeNumber } from "./button.ts";
import type { Glance } from "./look.ts";

/** Undefined for a verb we never drew. */
export function inputOfTap(action: string, argument: string): Input | Reading | undefined {
  switch (action) {
    case "agree":
      return { do: "choose", code: ACKNOWLEDGED };
    case "choose":
      return (card) => withCode(card, argument, (code) => ({ do: "choose", code }));
    case "toggle":
      return (card) => withCode(card, argument, (code) => ({ do: "toggle", code }));
    case "give":
      return (card) => given(card, argument);
    case "jump":
      return (card) => jump(card, argument);
    case "pick":
      return { do: "pick", index: wholeNumber(argument) };
    case "remove":
      return { do: "remove", row: wholeNumber(argument) };
    default:
      return isPlain(action) ? { do: action } : undefined;
  }
}

const PLAIN = ["done", "clear", "keep", "same", "offered", "skip", "add", "back", "review", "resume"] as const;

function isPlain(verb: string): verb is (typeof PLAIN)[number] {
  return PLAIN.some((plain) => plain === verb);
}

function withCode(card: Card, argument: string, input: (code: string) => Input): Input | undefined {
  const choice = card.at === "question" ? card.choices[wholeNumber(argument)] : undefined;
  return choice && input(choice.code);
}

function jump(card: Card, argument: string): Input | undefined {
  const row = card.at === "review" ? card.rows[wholeNumber(argument)] : undefined;
  return row && { do: "jump", place: row.place };
}

function given(card: Card, argument: string): Input | undefined {
  const value = card.at === "question" ? typedValue(card.question, argument) : undefined;
  return value === undefined ? undefined : { do: "give", value };
}

/** Whether the value can be this question's answer is for the engine to see; here it only has to be of the right shape. */
function typedValue({ type }: Question, text: string): AnswerValue | undefined {
  if (type === "pair") return text === "0" ? { l: 0, p: 0 } : undefined;
  if (type === "date" || type === "time" || type === "dateTime") return text;
  const isNumber = type === "integer" || type === "decimal" || type === "range";
  return isNumber && /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}

/** What a text does on a card. Undefined for what only wants to be shown something. */
export function inputOfText(text: string): Reading {
  return (card) => {
    if (glanceOfText(text, card)) return undefined;
    const row = card.at === "repeat" ? removed(text) : undefined;
    if (row?.sure) return { do: "remove", row: row.number - 1 };
    const typed = typedInput(text, card);
    return typed.kind === "input" ? typed.input : { do: "type", text }; // a word that leads away is heard before
  };
}

/** What a text wants to be shown of a card: the help of a question, or whether a row is really to go. */
function glanceOfText(text: string, card: Card): Glance | undefined {
  if (commandOf(text) === "explain" && card.at === "question") return { help: true };
  if (card.at !== "repeat") return undefined;
  const row = removed(text);
  if (row) return row.sure ? undefined : { drop: row.number - 1 };
  return commandOf(text) === "remove" && card.summaries.length === 1 ? { drop: 0 } : undefined;
}

/** What a text wants to see once it is dealt with: the help, a row before it goes, or what fits of a long list. */
export function glanceAfter({ card, outcome }: { card: Card; outcome?: Outcome }, text: string): Glance {
  if (!outcome) return glanceOfText(text, card) ?? {};
  return outcome.kind === "refused" && outcome.why === "too-many-choices" ? { search: text } : {};
}

/** "hapus 2", which is asked about, and "ya, hapus 2", which is done. */
function removed(text: string): { readonly sure: boolean; readonly number: number } | undefined {
  const [, yes, number] = /^\s*(ya[ ,]+|yes[ ,]+)?(?:hapus|remove|delete)\s+(\d{1,3})\s*\.?\s*$/i.exec(text) ?? [];
  return number === undefined ? undefined : { sure: yes !== undefined, number: Number(number) };
}
