// What a person does at one question: every input becomes an answer that is proposed, a word that steers, or nothing.

import type { AnswerValue } from "#domain/form/answer.ts";
import { isMedia, isSelect, isShownOnly } from "#domain/form/form.ts";
import { readEmpty } from "#domain/form/typed/empty.ts";
import { readAnswer, readReason } from "#domain/form/typed/read-answer.ts";
import { readYesNo } from "#domain/form/typed/yes-no.ts";
import { attach, clear, isCollecting, picksOf, toggle } from "./collecting.ts";
import type { Input } from "./input.ts";
import type { Turn } from "./moving.ts";
import { choicesFor, codesFor, isRequired, lastAnswer, offeredAnswer } from "./rules.ts";
import { todayOf } from "./setting.ts";
import { movedTo } from "./situation.ts";
import { accept, close, moved, propose, type Result, refuse, unchanged } from "./taking.ts";
import { ACKNOWLEDGED, fits } from "./values.ts";
import { worded, wordedChoices } from "./wording.ts";

/** One input at a question; what does not fit it changes nothing. */
export function answer(turn: Turn, input: Input): Result {
  if (isShownOnly(turn.question)) return read(turn, input);
  switch (input.do) {
    case "type":
      return type(turn, input.text);
    case "choose":
      return choose(turn, input.code);
    case "toggle":
      return toggle(turn, input.code);
    case "give":
      return give(turn, input.value);
    case "attach":
      return attach(turn, input);
    case "done":
      return done(turn);
    case "clear":
      return clear(turn);
    case "pick":
      return pick(turn, input.index);
    case "keep":
      return keep(turn);
    case "same":
      return same(turn);
    case "offered":
      return offered(turn);
    case "skip":
      return skip(turn);
    default:
      return unchanged(turn.situation);
  }
}

/** What is only shown is read, however one says so. */
function read(turn: Turn, input: Input): Result {
  if (input.do === "attach") return refuse(turn, "file-not-asked");
  const isRead = input.do === "done" || input.do === "skip" || input.do === "keep" || input.do === "type";
  return isRead ? close(turn) : unchanged(turn.situation);
}

function type(turn: Turn, text: string): Result {
  const { situation, question, around } = turn;
  const { pending } = situation.state;
  if (pending?.kind === "reason") return giveReason(turn, text);
  const yes = pending ? readYesNo(text) : undefined;
  if (yes === true) return confirm(turn);
  if (yes === false) return moved(movedTo(situation, { ...situation.state, pending: null }));

  const choices = wordedChoices(around, choicesFor(around, question));
  const { setting } = situation;
  const reading = readAnswer(question, text, { today: todayOf(setting), zone: setting.now.timeZoneId, choices });
  switch (reading.kind) {
    case "invalid":
      return nothing(turn, text) ?? reasonAtOnce(turn, text) ?? refuse(turn, reading.why);
    case "ask": {
      const { why, options } = reading;
      return {
        situation: movedTo(situation, { ...situation.state, pending: { kind: "ask", why, options } }),
        outcome: { kind: "asked-back", question: worded(around, question), why },
      };
    }
    default:
      return propose(turn, reading);
  }
}

/** A written "ya": the only option we asked back with, or the answer in spite of a soft rule. */
function confirm(turn: Turn): Result {
  const { pending } = turn.situation.state;
  if (pending?.kind === "ask" && pending.options.length > 1) return refuse(turn, "choose-a-button");
  return pending?.kind === "ask" ? pick(turn, 0) : keep(turn);
}

/** "Tidak ada" written where one taps: the choice that says so, or none at all. */
function nothing(turn: Turn, text: string): Result | undefined {
  const { question, around } = turn;
  const said = readEmpty(text);
  const isNone = said?.kind === "empty" && (said.as === "zero" || said.as === "not-yet");
  if (!isNone || !(isSelect(question) || isMedia(question))) return undefined;
  if (question.nihil) return propose(turn, question.nihil);
  return isRequired(around, question) ? undefined : skip(turn);
}

/** Words where a soft rule asks about a number are why it is so: nobody needs to tap first. */
function reasonAtOnce(turn: Turn, text: string): Result | undefined {
  const { pending } = turn.situation.state;
  if (pending?.kind !== "warning" || !turn.question.warnings[pending.warning]?.wantsReason) return undefined;
  const reading = readReason(text);
  if (reading.kind === "invalid" || !/\p{L}{3}/u.test(text)) return undefined;
  return accept(turn, pending.answer, { warning: pending.warning, reason: reading.value });
}

function choose(turn: Turn, code: string): Result {
  const { question, around, situation } = turn;
  if (question.type === "acknowledge" && code === ACKNOWLEDGED) return propose(turn, { kind: "value", value: code });
  if (question.type !== "select_one" || !codesFor(around, question).has(code)) return unchanged(situation);
  return propose(turn, { kind: "value", value: code });
}

/** A value from a button of ours, or a place from the telephone: it fits the type, or nothing happens. */
function give(turn: Turn, value: AnswerValue): Result {
  const { question, around, situation } = turn;
  const given = { kind: "value", value } as const;
  if (isMedia(question) || !fits(question, given, codesFor(around, question))) {
    return typeof value === "object" && "lat" in value ? refuse(turn, "place-not-asked") : unchanged(situation);
  }
  return propose(turn, given);
}

function done(turn: Turn): Result {
  const { question } = turn;
  if (!isCollecting(turn)) return type(turn, "selesai"); // may be a choice

  const picks = picksOf(turn);
  if (picks.length === 0) return skip(turn);
  const whole = { kind: "value", value: picks } as const;
  if (!fits(question, whole, codesFor(turn.around, question))) return refuse(turn, "not-a-rank");
  return propose(turn, whole);
}

function pick(turn: Turn, index: number): Result {
  const { pending } = turn.situation.state;
  const option = pending?.kind === "ask" ? pending.options[index] : undefined;
  return option ? propose(turn, option) : unchanged(turn.situation);
}

function same(turn: Turn): Result {
  const last = lastAnswer(turn.around, turn.question);
  return last ? propose(turn, last) : refuse(turn, "no-last-answer");
}

function offered(turn: Turn): Result {
  const offer = offeredAnswer(turn.around, turn.question);
  return offer ? propose(turn, offer) : unchanged(turn.situation);
}

function skip(turn: Turn): Result {
  const { question, around } = turn;
  if (!isRequired(around, question)) return close(turn);
  return refuse(turn, "required", question.requiredMessage);
}

function keep(turn: Turn): Result {
  const { situation, question } = turn;
  const { pending } = situation.state;
  if (pending?.kind !== "warning") return unchanged(situation);

  const { answer: given, warning } = pending;
  if (question.warnings[warning]?.wantsReason) {
    return moved(movedTo(situation, { ...situation.state, pending: { kind: "reason", answer: given, warning } }));
  }
  return accept(turn, given, { warning });
}

function giveReason(turn: Turn, text: string): Result {
  const { pending } = turn.situation.state;
  if (pending?.kind !== "reason") return unchanged(turn.situation);
  const reading = readReason(text);
  if (reading.kind === "invalid") return refuse(turn, reading.why);
  return accept(turn, pending.answer, { warning: pending.warning, reason: reading.value });
}
