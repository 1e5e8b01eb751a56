// Drafts: answers being given. Each step is written before it is answered, under the draft's revision; a repeated update or
// a stale button changes nothing. One person fills a draft at a time, and whoever else may report can take it over.

import type { Form, Question } from "#domain/form/form.ts";
import { type Card, view } from "#domain/form/interview/card.ts";
import type { Input, Outcome } from "#domain/form/interview/input.ts";
import { start, step } from "#domain/form/interview/interview.ts";
import {
  carryOver,
  changedCells,
  fromSaved,
  type SavedState,
  savedPlace,
  toSaved,
  withChanges,
} from "#domain/form/interview/saved.ts";
import type { State } from "#domain/form/interview/state.ts";
import type { Draft } from "#storage/drafts.ts";
import type { LastReport } from "#storage/reports.ts";
import type { Storage } from "#storage/store.ts";
import type { FormLibrary } from "./form-library.ts";
import { settingOf, type Work } from "./report-work.ts";

/** One input and the button or text it came with. */
export interface Move {
  readonly obligationId: number;
  /** The revision the button was drawn for; a typed text has none and meets the draft as it is. */
  readonly revision?: number;
  /** Telegram's number of the update, so that the same one cannot step twice. */
  readonly updateId: number;
}

/** A draft on the screen. */
export interface CardScreen {
  readonly at: "card";
  readonly duty: Work["duty"];
  readonly form: Work["form"];
  readonly revision: number;
  readonly card: Card;
  /** What the last input led to; absent when the card is only shown. */
  readonly outcome?: Outcome;
  readonly notice?: Notice;
  /** With the notice "form-renewed": questions of before whose answers could not come along. */
  readonly lost?: readonly Question[];
}

/** Somebody else is filling it in. */
export interface TakenScreen {
  readonly at: "taken";
  readonly duty: Work["duty"];
  readonly by: string;
  /** ISO instants: since when, and when they last answered. */
  readonly since: string;
  readonly lastAt: string;
  readonly revision: number;
}

/** Why a card is shown although no step was taken. */
export type Notice =
  | "stale" // the button was drawn for an earlier question
  | "unreadable" // nothing this question could be answered with
  | "form-renewed" // a newer version of the form was published meanwhile
  | "taken-over" // from somebody else, a moment ago
  | "interrupted" // the service was down, and a tap may have been lost
  | "file-too-large"
  | "file-unusable";

export function createDrafting(storage: Storage, forms: FormLibrary) {
  return {
    /** A draft in which nothing is answered, not stored. */
    blank(work: Work, last: LastReport | undefined): Draft {
      const { actor, duty, formVersionId, now } = work;
      const interview = start(settingOf(work, last?.answers), `${duty.obligationId}/${now.toString()}`);
      return {
        obligationId: duty.obligationId,
        personId: actor.person.id,
        formVersionId,
        state: {
          interview: toSaved(work.form, interview),
          heldSince: now.toString(),
          ...(last ? { last: last.answers } : {}),
        },
        revision: 1,
        updatedAt: now,
      };
    },

    /** Begins a draft, with a first input if there is one; undefined when somebody began it a moment earlier. */
    async begin(work: Work, blank: Draft, input?: Input): Promise<CardScreen | undefined> {
      const first = input ? step(settingOf(work, blank.state.last), stateIn(work, blank), input) : undefined;
      const draft = first ? withState(work, blank, first.state) : blank;
      return (await storage.desk.drafts.begin(draft)) ? show(work, draft, first?.outcome) : undefined;
    },

    /** Where the draft stands. A newer version of the form is taken over into it first. */
    async look(work: Work, draft: Draft): Promise<CardScreen | TakenScreen | undefined> {
      if (isForeign(work, draft)) return await taken(work, draft);
      return draft.formVersionId === work.formVersionId ? show(work, draft) : await renew(work, draft);
    },

    /** One step, written before this returns; undefined when another phone was a moment faster. */
    async step(work: Work, draft: Draft, { move, input }: { readonly move: Move; readonly input: Input }) {
      const before = stateIn(work, draft);
      const { state, outcome } = step(settingOf(work, draft.state.last), before, input);
      const { pending, returning } = state;
      const head = { at: savedPlace(work.form, state), pending, returning };
      const cells = changedCells(work.form, before, state);
      const interview = withChanges(draft.state.interview, cells, head);
      atHand.set(interview, { form: work.form, state });
      const next = { ...draft, state: { ...draft.state, interview, updateId: move.updateId }, updatedAt: work.now };
      if (!(await storage.desk.drafts.advance(draft, next, { ...head, cells }))) return undefined;
      return show(work, { ...next, revision: draft.revision + 1 }, outcome);
    },

    /** From now on this person fills it in; undefined when the draft has moved on meanwhile. */
    async takeOver(work: Work, draft: Draft): Promise<CardScreen | undefined> {
      const state = { ...draft.state, heldSince: work.now.toString() };
      const own = { ...draft, state, personId: work.actor.person.id, updatedAt: work.now };
      if (!(await storage.drafts.advance(own))) return undefined;
      const screen = await this.look(work, { ...own, revision: draft.revision + 1 });
      return screen?.at === "card" ? { ...screen, notice: screen.notice ?? "taken-over" } : undefined;
    },

    show,
  };

  function show(work: Work, draft: Draft, outcome?: Outcome): CardScreen {
    const card = view(settingOf(work, draft.state.last), stateIn(work, draft));
    const { duty, form } = work;
    return { at: "card", duty, form, revision: draft.revision, card, ...(outcome ? { outcome } : {}) };
  }

  async function renew(work: Work, draft: Draft): Promise<CardScreen | undefined> {
    const older = await forms.get(draft.formVersionId);
    const { state, lost } = carryOver(settingOf(work, draft.state.last), older, draft.state.interview);
    const next = { ...withState(work, draft, state), formVersionId: work.formVersionId, updatedAt: work.now };
    if (!(await storage.drafts.advance(next))) return undefined;
    return { ...show(work, { ...next, revision: draft.revision + 1 }), notice: "form-renewed", lost };
  }

  async function taken({ duty }: Work, { personId, state, updatedAt, revision }: Draft): Promise<TakenScreen> {
    const { name } = await storage.people.get(personId);
    return { at: "taken", duty, by: name, since: state.heldSince, lastAt: updatedAt.toString(), revision };
  }
}

/** The interview's state in a draft of the form at hand: the same one for the same draft, so that what was derived from it is known. */
export function stateIn({ form }: Work, { state: { interview } }: Draft): State {
  const known = atHand.get(interview);
  if (known?.form === form) return known.state;
  const state = fromSaved(form, interview);
  atHand.set(interview, { form, state });
  return state;
}

const atHand = new WeakMap<SavedState, { readonly form: Form; readonly state: State }>();

/** Whether somebody else fills the draft in. */
export function isForeign({ actor }: Work, { personId }: Draft): boolean {
  return personId !== actor.person.id;
}

export function isStale({ revision }: Move, draft: Draft): boolean {
  return revision !== undefined && revision !== draft.revision;
}

function withState({ form }: Work, draft: Draft, state: State): Draft {
  const interview = toSaved(form, state);
  atHand.set(interview, { form, state });
  return { ...draft, state: { ...draft.state, interview } };
}
