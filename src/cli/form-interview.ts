// One person at a form, typing: each line is one step of the interview or a word to whoever holds it. What is said about it,
// and to whom, is not decided here.

import type { Temporal } from "temporal-polyfill";
import { type Choice, isMedia, type Question } from "#domain/form/form.ts";
import { type Card, view } from "#domain/form/interview/card.ts";
import type { Input, Outcome } from "#domain/form/interview/input.ts";
import { start, step } from "#domain/form/interview/interview.ts";
import { onCourse } from "#domain/form/interview/moving.ts";
import { complete, pathOf, reasons } from "#domain/form/interview/report.ts";
import type { Setting } from "#domain/form/interview/setting.ts";
import { situationOf } from "#domain/form/interview/situation.ts";
import { placeFromText, type State } from "#domain/form/interview/state.ts";
import { allOpen } from "#domain/form/interview/stops.ts";
import { typedInput } from "#domain/form/interview/typed-input.ts";
import { type PlainAnswers, plainAnswers } from "./plain-answers.ts";

/** What stands now, after one line. */
export interface Moment {
  readonly card: Card;
  /** "kendala[2]/uraian"; undefined at the review. */
  readonly path: string | undefined;
  readonly outcome?: Outcome;
  /** A name was typed where a file is asked for, and there is no such file. */
  readonly missingFile?: string;
  /** The person asked what is meant. */
  readonly explaining?: true;
}

export type Turn =
  | { readonly kind: "goes-on"; readonly moment: Moment }
  | { readonly kind: "submitted" }
  | { readonly kind: "cancelled" };

export interface FormInterview {
  now(): Moment;
  take(line: string): Turn;
  /** By path, what still wants something. */
  missing(): readonly string[];
  answers(): PlainAnswers;
  reasons(): Readonly<Record<string, string>>;
}

export interface Circumstances {
  readonly setting: Omit<Setting, "now">;
  readonly now: () => Temporal.ZonedDateTime;
  /** Whether there is such a file where the person stands. */
  readonly hasFile: (name: string) => boolean;
}

export function startInterview({ setting: fixed, now, hasFile }: Circumstances): FormInterview {
  let setting: Setting = { ...fixed, now: now() };
  let state: State = start(setting, setting.now.toInstant().toString());

  const situation = () => onCourse(situationOf(setting, state));
  const missing = () => allOpen(situation()).map((place) => pathOf(situation(), place));

  function moment(rest: Omit<Moment, "card" | "path"> = {}): Moment {
    const { at } = situation().state;
    return { card: view(setting, state), path: at ? pathOf(situation(), at) : undefined, ...rest };
  }

  function does(input: Input): Turn {
    const { state: next, outcome } = step(setting, state, input);
    state = next;
    const isMissing = input.do === "type" && outcome.kind === "refused" && FILE_EXPECTED.has(outcome.why);
    return { kind: "goes-on", moment: moment({ outcome, ...(isMissing && { missingFile: input.text.trim() }) }) };
  }

  function answers(): PlainAnswers {
    const { rows } = reviewIn(setting, state);
    const unanswered = rows.filter(({ answer, shown }) => answer === undefined && shown === undefined);
    const paths = unanswered.map(({ place }) => pathOf(situation(), placeFromText(place) ?? []));
    return plainAnswers(setting.form.items, complete(setting, state), new Set(paths));
  }

  return {
    now: () => moment(),
    missing,
    answers,
    reasons: () => reasons(setting, state),

    take(line) {
      setting = { ...fixed, now: now() };
      const { card } = moment();
      const typed = typedInput(line, card);
      if (typed.kind === "input") {
        const input = atCard(typed.input, card, hasFile);
        if (input.do === "attach" && isFull(card)) does({ do: "clear" }); // another file instead
        return does(input);
      }

      switch (typed.command) {
        case "save":
          return { kind: "cancelled" }; // there is nowhere to save it
        case "send":
          return card.at === "review" && missing().length === 0 ? { kind: "submitted" } : does({ do: "review" });
        case "explain":
        case "help":
          return { kind: "goes-on", moment: moment({ explaining: true }) };
        default:
          return does({ do: "type", text: line });
      }
    },
  };
}

const FILE_EXPECTED: ReadonlySet<string> = new Set([
  "photo-expected",
  "audio-expected",
  "video-expected",
  "file-expected",
]);

function isFull(card: Card): boolean {
  return card.at === "question" && isMedia(card.question) && card.picked.length >= card.question.most;
}

/** What a keyboard does instead of a tap: the name of a file, a number for a repeat's two buttons, Enter for what is offered. */
function atCard(input: Input, card: Card, hasFile: (name: string) => boolean): Input {
  if (input.do !== "type") return input;
  const text = input.text.trim();
  if (card.at === "repeat") return atRepeat(text, card.canAdd) ?? input;
  if (card.at === "review") return input;

  const { question, offered, current, choices, pending } = card;
  if (text === "" && offered && !current) return { do: "offered" };
  if (isMedia(question) && hasFile(text)) return { do: "attach", id: text, kind: question.type };
  return (pending ? undefined : byName(text, question, choices)) ?? input;
}

/** Choices by the names that a program was told. A number is a place in the list, as in the chat, whatever the names are. */
function byName(text: string, { type }: Question, choices: readonly Choice[]): Input | undefined {
  if (choices.length === 0 || /^[\d\s,]+$/.test(text)) return undefined;
  const known = new Set(choices.map(({ code }) => code));
  if (type === "select_one") return known.has(text) ? { do: "choose", code: text } : undefined;

  const names = text.split(/[\s,]+/).filter((name) => name !== "");
  const isAlone = names.length > 1 && choices.some(({ code, exclusive }) => exclusive && names.includes(code));
  const isNamed = names.length > 0 && names.every((name) => known.has(name)) && !isAlone;
  return isNamed ? { do: "give", value: type === "rank" ? names : inOrder(choices, names) } : undefined;
}

function inOrder(choices: readonly Choice[], names: readonly string[]): readonly string[] {
  return choices.map(({ code }) => code).filter((code) => names.includes(code));
}

/** By the numbers of what can be done: to add one more as long as there is room, and to be done. */
function atRepeat(text: string, canAdd: boolean): Input | undefined {
  const can: readonly Input[] = canAdd ? [{ do: "add" }, { do: "done" }] : [{ do: "done" }];
  return /^[12]$/.test(text) ? can[Number(text) - 1] : undefined;
}

function reviewIn(setting: Setting, state: State) {
  const card = view(setting, step(setting, state, { do: "review" }).state);
  return card.at === "review" ? card : { rows: [] };
}
