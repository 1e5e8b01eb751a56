// What a typed text does where the interview stands: it answers, it steers, or it is none of the interview's business. Whoever
// cannot tap gets everywhere by words; but what is a choice of this question is an answer, whatever else the word means.

import { type Choice, isMedia, isSelect, isShownOnly } from "#domain/form/form.ts";
import { type Command, commandOf, saysDone } from "#domain/form/typed/command-words.ts";
import type { Card, QuestionCard } from "./card.ts";
import type { Input } from "./input.ts";

export type TypedInput =
  | { readonly kind: "input"; readonly input: Input }
  /** For whoever holds the interview: to save, to send, to explain, to leave. */
  | { readonly kind: "command"; readonly command: OutsideCommand };

type OutsideCommand = Exclude<Command, (typeof STEERING)[number] | "add" | "remove" | "nihil">;

const STEERING = ["back", "skip", "same", "done", "review", "resume"] as const;

/** What a text does at a card. Never refuses: what nobody knows is typed as an answer, for the interview to judge. */
export function typedInput(text: string, card: Card): TypedInput {
  const here = card.at === "question" ? atQuestion(text, card) : card.at === "repeat" ? atRepeat(text) : undefined;
  if (here) return { kind: "input", input: here };

  const command = commandOf(text);
  if (command === undefined || command === "add" || command === "remove" || command === "nihil") {
    return { kind: "input", input: { do: "type", text } };
  }
  return isSteering(command) ? { kind: "input", input: { do: command } } : { kind: "command", command };
}

function atQuestion(text: string, { question, choices, pending, picked }: QuestionCard): Input | undefined {
  const number = numberOf(text);
  if (pending?.kind === "ask" && number >= 1 && number <= pending.options.length) {
    return { do: "pick", index: number - 1 };
  }
  if (choices.some((choice) => isCalled(choice, text))) return { do: "type", text };

  if (isShownOnly(question)) return readsOn(text) ? { do: "done" } : undefined;
  const isCollecting = isMedia(question) || (isSelect(question) && question.type !== "select_one");
  return isCollecting && picked.length > 0 && saysDone(text) ? { do: "done" } : undefined;
}

/** "Lanjut", "baik", nothing at all: whoever says so at something that is only shown has read it. */
function readsOn(text: string): boolean {
  const command = commandOf(text);
  return command === undefined || command === "resume" || command === "done" || command === "skip";
}

/** "Tambah", "tambah kendala", "sudah", "hapus 2". */
function atRepeat(text: string): Input | undefined {
  const [word = "", row = "", ...rest] = text.trim().split(/\s+/);
  const number = numberOf(row);
  if (commandOf(word) === "remove" && number >= 1 && rest.length === 0) return { do: "remove", row: number - 1 };
  if (commandOf(word) === "add") return { do: "add" };
  return saysDone(text) ? { do: "done" } : undefined;
}

function isCalled({ code, label }: Choice, text: string): boolean {
  const word = text.trim().toLowerCase();
  return [code, label.id, label.en].some((name) => name.trim().toLowerCase() === word);
}

/** Not-a-number for anything but one or two digits. */
function numberOf(text: string): number {
  return /^\s*\d{1,2}\s*[.)]?\s*$/.test(text) ? Number.parseInt(text, 10) : Number.NaN;
}

function isSteering(command: Command): command is (typeof STEERING)[number] {
  return STEERING.some((steering) => steering === command);
}
