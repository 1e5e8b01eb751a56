// What a person does at one question. An answer passes the same gate however it came (typed, tapped, picked, as last
// time): a hard rule refuses it, a soft rule asks about it, else it is taken and the next open question comes.

import type { Answer } from "#domain/form/answer.ts";
import type { Question, Texts } from "#domain/form/form.ts";
import { readEmpty } from "#domain/form/typed/empty.ts";
import { readAnswer, readReason } from "#domain/form/typed/read-answer.ts";
import { readYesNo } from "#domain/form/typed/yes-no.ts";
import type { Input, Refusal, Step } from "./interview.ts";
import { choicesFor, isRequired, lastAnswer, objectionTo, type Situation, situationOf } from "./situation.ts";
import { advance, type Kept, picksOf, type State, withAnswer, withSkip } from "./state.ts";

export interface Turn {
  readonly situation: Situation;
  readonly state: State;
  readonly question: Question;
}

/** One input at a question; what does not fit it changes nothing. */
export function answer(turn: Turn, input: Input): Step {
  switch (input.do) {
    case "type":
      return type(turn, input.text);
    case "choose":
      return choose(turn, input.code);
    case "toggle":
      return toggle(turn, input.code);
    case "photo":
      return photo(turn, input.id);
    case "done":
      return done(turn);
    case "pick":
      return pick(turn, input.index);
    case "keep":
      return keep(turn);
    case "same":
      return same(turn);
    case "skip":
      return skip(turn);
    default:
      return unchanged(turn.state);
  }
}

function type(turn: Turn, text: string): Step {
  const { situation, state, question } = turn;
  if (state.pending?.kind === "reason") return giveReason(turn, text);
  if (state.pending && readYesNo(text)) return confirm(turn);

  const { setting } = situation;
  const reading = readAnswer(question, text, { today: setting.today, choices: choicesFor(setting, question) });
  switch (reading.kind) {
    case "invalid":
      return nothing(turn, text) ?? refuse(turn, reading.why);
    case "ask": {
      const { why, options } = reading;
      return {
        state: { ...state, pending: { kind: "ask", why, options } },
        outcome: { kind: "asked-back", question, why },
      };
    }
    default:
      return propose(turn, reading);
  }
}

/** A written "ya": the only option we asked back with, or the answer in spite of a soft rule. */
function confirm(turn: Turn): Step {
  const { pending } = turn.state;
  if (pending?.kind === "ask" && pending.options.length > 1) return refuse(turn, "choose-a-button");
  return pending?.kind === "ask" ? pick(turn, 0) : keep(turn);
}

/** "Tidak ada" written where one taps: the choice that says so, or none at all. */
function nothing(turn: Turn, text: string): Step | undefined {
  const { situation, question } = turn;
  const said = readEmpty(text);
  const isNone = said?.kind === "empty" && (said.as === "zero" || said.as === "not-yet");
  if (!isNone || !TAPPED.has(question.type)) return undefined;
  if (question.nihil) return propose(turn, question.nihil);
  return isRequired(situation, question) ? undefined : skip(turn);
}

const TAPPED: ReadonlySet<Question["type"]> = new Set(["select_one", "select_multiple", "image"]);

function choose(turn: Turn, code: string): Step {
  const { situation, state, question } = turn;
  const isShown = choicesFor(situation.setting, question).some((choice) => choice.code === code);
  if (question.type !== "select_one" || !isShown) return unchanged(state);
  return propose(turn, { kind: "value", value: code });
}

function toggle(turn: Turn, code: string): Step {
  const { situation, state, question } = turn;
  const choices = choicesFor(situation.setting, question);
  const choice = choices.find((one) => one.code === code);
  if (question.type !== "select_multiple" || !choice) return unchanged(state);

  const ticked = picksOf(state, question);
  const isNew = !ticked.includes(code);
  if (choice.exclusive && isNew) return propose(turn, { kind: "value", value: [code] });

  const stays = (one: (typeof choices)[number]) =>
    one === choice ? isNew : ticked.includes(one.code) && !(isNew && one.exclusive);
  return repick(
    turn,
    choices.filter(stays).map((one) => one.code),
  );
}

function photo(turn: Turn, id: string): Step {
  const { state, question } = turn;
  if (question.type !== "image") return refuse(turn, "photo-not-asked");

  const photos = picksOf(state, question);
  if (photos.includes(id)) return unchanged(state); // Telegram repeats itself
  if (photos.length >= question.most) return refuse(turn, "too-many-photos");
  const more = [...photos, id];
  return more.length < question.most ? repick(turn, more) : propose(turn, { kind: "value", value: more });
}

function repick({ state, question }: Turn, picks: readonly string[]): Step {
  return moved({ ...state, picks: { ...state.picks, [question.name]: picks }, pending: null });
}

function done(turn: Turn): Step {
  const { state, question } = turn;
  if (question.type === "note") return skip(turn);
  if (question.type !== "select_multiple" && question.type !== "image") return type(turn, "selesai"); // may be a choice

  const picks = picksOf(state, question);
  return picks.length > 0 ? propose(turn, { kind: "value", value: picks }) : skip(turn);
}

function pick(turn: Turn, index: number): Step {
  const { pending } = turn.state;
  const option = pending?.kind === "ask" ? pending.options[index] : undefined;
  return option ? propose(turn, option) : unchanged(turn.state);
}

function same(turn: Turn): Step {
  const last = lastAnswer(turn.situation.setting, turn.question);
  return last ? propose(turn, last) : refuse(turn, "no-last-answer");
}

function skip(turn: Turn): Step {
  const { situation, state, question } = turn;
  if (isRequired(situation, question)) return refuse(turn, "required", question.requiredMessage);
  return { state: advance(situation.setting, withSkip(state, question)), outcome: { kind: "skipped", question } };
}

function keep(turn: Turn): Step {
  const { state, question } = turn;
  if (state.pending?.kind !== "warning") return unchanged(state);

  const { answer, warning } = state.pending;
  if (question.warnings[warning]?.wantsReason) {
    return moved({ ...state, pending: { kind: "reason", answer, warning } });
  }
  return accept(turn, answer, { warning });
}

function giveReason(turn: Turn, text: string): Step {
  if (turn.state.pending?.kind !== "reason") return unchanged(turn.state);
  const { answer, warning } = turn.state.pending;
  const reading = readReason(text);
  if (reading.kind === "invalid") return refuse(turn, reading.why);
  return accept(turn, answer, { warning, reason: reading.value });
}

/** Takes an answer if the rules let it pass. */
function propose(turn: Turn, answer: Answer): Step {
  const { situation, state, question } = turn;
  const after = situationOf(situation.setting, { ...state.answers, [question.name]: answer });
  const objection = objectionTo(after, question, answer);
  if (!objection) return accept(turn, answer);
  if (objection.kind === "constraint") return refuse(turn, "constraint", objection.message);

  const { index, rule } = objection;
  return {
    state: { ...state, pending: { kind: "warning", answer, warning: index } },
    outcome: { kind: "warned", question, message: rule.message },
  };
}

function accept({ situation, state, question }: Turn, answer: Answer, kept?: Kept): Step {
  return {
    state: advance(situation.setting, withAnswer({ state, question }, answer, kept)),
    outcome: { kind: "accepted", question, answer },
  };
}

function refuse({ state, question }: Turn, why: Refusal, message?: Texts): Step {
  return { state, outcome: { kind: "refused", question, why, ...(message ? { message } : {}) } };
}

export function moved(state: State): Step {
  return { state, outcome: { kind: "moved" } };
}

export function unchanged(state: State): Step {
  return { state, outcome: { kind: "unchanged" } };
}
