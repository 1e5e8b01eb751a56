// The interview: what a person does with the current question, and where that leads. Pure, and it never throws: an
// input that does not fit (a stale button, a forged code) changes nothing. After every answer the next question is the
// first that is still open, so editing from the review leads back to the review by itself.

import type { Answer, Answers, AskReason } from "#domain/form/answer.ts";
import { nameOf, type Question, type Texts } from "#domain/form/form.ts";
import { readChoice } from "#domain/form/typed/choice.ts";
import type { Complaint } from "#domain/form/typed/read-answer.ts";
import { answer, moved, unchanged } from "./answering.ts";
import { type Filled, fill, NIHIL, SAME } from "./fill.ts";
import { answerable, objectionTo, type Setting, type Situation, situationOf } from "./situation.ts";
import { moveTo, onCourse, openQuestions, questionAt, type State } from "./state.ts";

export type Input =
  | { readonly do: "type"; readonly text: string }
  | { readonly do: "choose"; readonly code: string } // one of a select_one
  | { readonly do: "toggle"; readonly code: string } // one of a select_multiple
  | { readonly do: "photo"; readonly id: string }
  | { readonly do: "done" } // with ticking, with sending photos, with reading a note
  | { readonly do: "pick"; readonly index: number } // one of the options we asked back with
  | { readonly do: "keep" } // the answer, against a soft rule
  | { readonly do: "same" } // this answer as last period
  | { readonly do: "same-all" } // everything still open as last period
  | { readonly do: "nihil" } // everything still open: nothing happened
  | { readonly do: "skip" } // no answer to this one, even if there was one
  | { readonly do: "back" }
  | { readonly do: "jump"; readonly name: string }
  | { readonly do: "review" }
  | { readonly do: "resume" }; // at the first open question

export type Refusal = Complaint | "required" | "constraint" | "no-last-answer" | "photo-not-asked" | "too-many-photos";

export type Outcome =
  | { readonly kind: "accepted"; readonly question: Question; readonly answer: Answer }
  | { readonly kind: "asked-back"; readonly question: Question; readonly why: AskReason }
  | { readonly kind: "warned"; readonly question: Question; readonly message: Texts }
  | { readonly kind: "refused"; readonly question: Question; readonly why: Refusal; readonly message?: Texts }
  | { readonly kind: "skipped"; readonly question: Question }
  | { readonly kind: "filled"; readonly names: readonly string[] } // by "same-all" or "nihil"
  | { readonly kind: "moved" } // elsewhere, or one tick more
  | { readonly kind: "nothing-asked" } // a text or a photo at the review
  | { readonly kind: "unchanged" };

export interface Step {
  readonly state: State;
  readonly outcome: Outcome;
}

/** One input, one step. */
export function step(setting: Setting, before: State, input: Input): Step {
  const situation = situationOf(setting, before.answers);
  const state = onCourse(situation, before);
  const question = questionAt(situation, state);
  return (
    move(situation, state, input) ??
    (question ? answer({ situation, state, question }, input) : atReview(situation, state, input))
  );
}

/** The answers for the report: of the relevant questions only. */
export function complete(setting: Setting, state: State): Answers {
  const { relevant } = situationOf(setting, state.answers);
  return Object.fromEntries(
    relevant.flatMap(({ name }) => {
      const given = state.answers[name];
      return given ? [[name, given] as const] : [];
    }),
  );
}

/** Why answers were kept against a soft rule, by question; stored with the report. */
export function reasons(setting: Setting, state: State): Readonly<Record<string, string>> {
  const situation = situationOf(setting, state.answers);
  return Object.fromEntries(
    situation.relevant.flatMap((question) => {
      const { warning, reason } = state.kept[question.name] ?? {};
      const given = state.answers[question.name];
      const objection = given && objectionTo(situation, question, given);
      const stillFires = objection?.kind === "warning" && objection.index === warning;
      return reason !== undefined && stillFires ? [[question.name, reason] as const] : [];
    }),
  );
}

/** Inputs that mean the same at every question and at the review. */
function move(situation: Situation, state: State, input: Input): Step | undefined {
  switch (input.do) {
    case "resume":
      return moved(moveTo(situation, state, openQuestions(situation, state)[0]));
    case "review":
      return moved(moveTo(situation, state, undefined));
    case "back":
      return back(situation, state);
    case "jump":
      return jump(situation, state, input.name);
    case "same-all":
      return situation.setting.lastSaved ? filled(fill(situation.setting, state, SAME)) : unchanged(state);
    case "nihil":
      return filled(fill(situation.setting, state, NIHIL));
    default:
      return undefined;
  }
}

function back(situation: Situation, state: State): Step {
  if (state.pending) return moved({ ...state, pending: null });
  if (state.returning) return moved(moveTo(situation, state, undefined));

  const { relevant } = situation;
  const at = questionAt(situation, state);
  const previous = at ? relevant[relevant.indexOf(at) - 1] : relevant.at(-1);
  return previous ? moved(moveTo(situation, state, previous)) : unchanged(state);
}

function jump(situation: Situation, state: State, name: string): Step {
  const question = situation.relevant.find((relevant) => relevant.name === name);
  if (!question) return unchanged(state);
  return moved({ ...moveTo(situation, state, question), returning: state.at === null || state.returning });
}

/** The review asks nothing, but a row may be named by its number or its words. */
function atReview(situation: Situation, state: State, input: Input): Step {
  if (input.do === "photo") return { state, outcome: { kind: "nothing-asked" } };
  if (input.do !== "type") return unchanged(state);

  const rows = answerable(situation);
  const named = (language: "id" | "en") =>
    readChoice(
      input.text,
      rows.map((question) => ({ code: question.name, label: nameOf(question)[language] })),
    );
  const name = named("id") ?? named("en");
  return name === undefined ? { state, outcome: { kind: "nothing-asked" } } : jump(situation, state, name);
}

function filled({ state, names }: Filled): Step {
  return { state, outcome: { kind: "filled", names } };
}
