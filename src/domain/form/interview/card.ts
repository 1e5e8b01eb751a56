// What the person is shown of an interview, as data: the current question with everything around it, a repeat's "Tambah
// lagi?", or the review. How it looks and what it says is the bot's.

import type { Answer, AskReason } from "#domain/form/answer.ts";
import type { Value } from "#domain/form/expression/expression.ts";
import { type Choice, isShownOnly, type Question, type Repeat, type Texts } from "#domain/form/form.ts";
import { picksOf } from "./collecting.ts";
import { reviewed } from "./interview.ts";
import { onCourse, type RepeatTurn, repeatTurnAt, type Turn, turnAt } from "./moving.ts";
import { choicesFor, fittingAnswer, isRequired, lastAnswer, MOST_ROWS, objectionTo, offeredAnswer } from "./rules.ts";
import type { Setting } from "./setting.ts";
import { type Situation, situationOf, spotOf } from "./situation.ts";
import { isSamePlace, type Pending, type Place, placeToText, type State } from "./state.ts";
import { allOpen, stopBefore } from "./stops.ts";
import { worded, wordedChoices, wordsOf } from "./wording.ts";

export type Card = QuestionCard | RepeatCard | ReviewCard;

interface StopCard {
  /** Which step of how many; both can grow and shrink as answers open and close questions. */
  readonly number: number;
  readonly of: number;
  /** "Kendala 2": the rows one stands in, outermost first. */
  readonly rows: readonly RowName[];
  readonly canBack: boolean;
}

/** One time a repeat was filled. */
export interface RowName {
  /** Of the repeat. */
  readonly name: string;
  readonly label: Texts;
  /** Counted from 1. */
  readonly number: number;
}

export interface QuestionCard extends StopCard {
  readonly at: "question";
  readonly question: Question;
  /** What can be chosen here; the rest of the question's choices is not for these eyes. */
  readonly choices: readonly Choice[];
  readonly current: Answer | undefined;
  /** Last period's answer, where it may be taken over. */
  readonly last: Answer | undefined;
  /** What the form proposes. */
  readonly offered: Answer | undefined;
  /** What the form has computed, where it is only shown. */
  readonly shown: Value | undefined;
  /** Codes ticked or ranked, or files sent, for the types that take several. */
  readonly picked: readonly string[];
  readonly pending: PendingCard | undefined;
  /** The current answer breaks a rule since another answer changed. */
  readonly broken: Texts | undefined;
  readonly required: boolean;
}

type PendingCard =
  | { readonly kind: "ask"; readonly why: AskReason; readonly options: readonly Answer[] }
  | {
      readonly kind: "warning" | "reason"; // first whether to keep it, then why
      readonly answer: Answer;
      readonly message: Texts;
      readonly wantsReason: boolean;
    };

export interface RepeatCard extends StopCard {
  readonly at: "repeat";
  readonly repeat: Repeat;
  /** The rows there are, each with what tells it from the others. */
  readonly summaries: readonly RowSummary[];
  readonly canAdd: boolean;
}

/** The first answer of a row. */
interface RowSummary {
  readonly question: Question | undefined;
  readonly answer: Answer | undefined;
}

export interface ReviewCard {
  readonly at: "review";
  readonly rows: readonly ReviewRow[];
  /** How many stops still want something; the report can be sent when there are none. */
  readonly missing: number;
}

export interface ReviewRow {
  /** As a "jump" takes it. */
  readonly place: string;
  readonly label: Texts;
  /** The rows of repeats it stands in, outermost first. */
  readonly rows: readonly RowName[];
  readonly question: Question | undefined;
  readonly answer: Answer | undefined;
  /** What the form has computed. */
  readonly shown: Value | undefined;
  /** For a repeat: how many rows there are. */
  readonly count: number | undefined;
  readonly missing: boolean;
}

/** The card for where the interview stands. */
export function view(setting: Setting, before: State): Card {
  const situation = onCourse(situationOf(setting, before));
  const { at } = situation.state;
  const turn = turnAt(situation, at);
  if (turn) return questionCard(turn);
  const repeat = repeatTurnAt(situation, at);
  return repeat ? repeatCard(repeat) : reviewCard(situation);
}

function questionCard(turn: Turn): QuestionCard {
  const { situation, question, around, place } = turn;
  const { pending } = situation.state;
  const current = fittingAnswer(around, question);
  const objection = current && objectionTo(around, question, current);

  return {
    at: "question",
    ...stop(situation, place),
    question: worded(around, question),
    choices: wordedChoices(around, choicesFor(around, question)),
    current,
    last: lastAnswer(around, question),
    offered: offeredAnswer(around, question),
    shown: isShownOnly(question) ? shownValue(turn) : undefined,
    picked: picksOf(turn),
    pending: pending ? pendingCard(turn, pending) : undefined,
    broken: objection?.kind === "constraint" ? wordsOf(around, objection.message) : undefined,
    required: isRequired(around, question),
  };
}

function shownValue({ question, around }: Turn): Value | undefined {
  if (!question.calculation && !question.default) return undefined;
  return around.spot.row.values[around.node.slot];
}

function repeatCard(turn: RepeatTurn): RepeatCard {
  const { situation, place, repeat } = turn;
  const count = rowsAt(situation, place);
  return {
    at: "repeat",
    ...stop(situation, place),
    repeat,
    summaries: Array.from({ length: count }, (_, number) => summaryOf(situation, [...place, number])),
    canAdd: count < MOST_ROWS,
  };
}

function rowsAt(situation: Situation, place: Place): number {
  return spotOf(situation, place)?.row.rows[place.at(-1) ?? -1]?.length ?? 0;
}

function summaryOf(situation: Situation, row: Place): RowSummary {
  const first = reviewed(situation).find(({ place }) => isSamePlace(place.slice(0, row.length), row));
  const turn = turnAt(situation, first?.place ?? null);
  return { question: turn?.question, answer: turn && fittingAnswer(turn.around, turn.question) };
}

function stop(situation: Situation, place: Place): StopCard {
  const { plan, steps, state } = situation;
  const node = nodeStep(situation, place);
  let number = 0;
  let of = 0;
  for (const [step, count] of steps.entries()) {
    if (count === 0) continue;
    of += 1;
    if (step <= node) number += 1;
  }
  return {
    number,
    of,
    rows: rowsAround(plan, place),
    canBack: state.returning || state.pending !== null || stopBefore(situation, place) !== undefined,
  };
}

function nodeStep({ plan }: Situation, place: Place): number {
  return plan.root.nodes[place[0] ?? -1]?.step ?? -1;
}

function rowsAround({ root }: Situation["plan"], place: Place): readonly RowName[] {
  const rows: RowName[] = [];
  let section = root;
  for (let step = 0; step + 2 < place.length; step += 2) {
    const node = section.nodes[place[step] ?? -1];
    if (node?.item.type !== "repeat" || !node.inner) break;
    rows.push({ name: node.item.name, label: node.item.label, number: (place[step + 1] ?? 0) + 1 });
    section = node.inner;
  }
  return rows;
}

function reviewCard(situation: Situation): ReviewCard {
  const open = allOpen(situation);
  const isOpen = new Set(open.map(placeToText));
  const rows = reviewed(situation).map(({ place, label }): ReviewRow => {
    const turn = turnAt(situation, place);
    return {
      place: placeToText(place),
      label,
      rows: rowsAround(situation.plan, place),
      question: turn?.question,
      answer: turn && fittingAnswer(turn.around, turn.question),
      shown: turn && isShownOnly(turn.question) ? shownValue(turn) : undefined,
      count: turn ? undefined : rowsAt(situation, place),
      missing: isOpen.has(placeToText(place)),
    };
  });
  return { at: "review", rows, missing: open.length };
}

function pendingCard(turn: Turn, pending: Pending): PendingCard | undefined {
  if (pending.kind === "ask") return pending;
  const rule = turn.question.warnings[pending.warning];
  return (
    rule && {
      kind: pending.kind,
      answer: pending.answer,
      message: wordsOf(turn.around, rule.message),
      wantsReason: rule.wantsReason,
    }
  );
}
