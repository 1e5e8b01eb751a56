// The report from first tap to receipt. Each step is written before it is answered, under the draft's revision; a
// repeated update or a stale button changes nothing and shows where the person is.

import type { Temporal } from "temporal-polyfill";
import type { Answers } from "#domain/form/answer.ts";
import type { Form } from "#domain/form/form.ts";
import { type Card, view } from "#domain/form/interview/card.ts";
import { complete, type Input, type Outcome, reasons, step } from "#domain/form/interview/interview.ts";
import type { Setting } from "#domain/form/interview/situation.ts";
import { start } from "#domain/form/interview/state.ts";
import { stateOf } from "#domain/period.ts";
import { type Assignment, may, scopes } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Program } from "#domain/program.ts";
import { villageKindOf } from "#domain/unit.ts";
import type { Draft } from "#storage/drafts.ts";
import type { Duty, Receipt } from "#storage/obligations.ts";
import type { LastReport } from "#storage/reports.ts";
import type { Storage } from "#storage/store.ts";
import { type Actor, requireActor, requirePermission } from "./actor.ts";
import type { FormLibrary } from "./form-library.ts";

/** What a reporter looks at. */
export type Screen =
  | { readonly at: "start"; readonly duty: Duty; readonly form: Form; readonly last: LastReport | undefined }
  | {
      readonly at: "card";
      readonly duty: Duty;
      readonly form: Form;
      readonly revision: number;
      readonly card: Card;
      /** What the last input led to; absent when the card is only shown. */
      readonly outcome?: Outcome;
      readonly notice?: Notice;
    }
  | { readonly at: "reported"; readonly duty: Duty; readonly receipt: Receipt };

/** Why a card is shown although no step was taken. */
export type Notice =
  | "stale" // the button was drawn for an earlier question
  | "unreadable" // neither a text nor a photo
  | "photo-too-large"
  | "photo-unusable";

/** One input and the button or text it came with. */
export interface Move {
  readonly obligationId: number;
  /** The revision the button was drawn for; a typed text has none and meets the draft as it is. */
  readonly revision?: number;
  /** Telegram's number of the update, so that the same one cannot step twice. */
  readonly updateId: number;
}

export type Reporting = ReturnType<typeof createReporting>;

export function createReporting(storage: Storage, forms: FormLibrary) {
  return {
    /** What this person can report now, done or not; oldest deadline first. */
    async duties(actor: Actor, now: Temporal.Instant): Promise<Duty[]> {
      const duties = await storage.obligations.openWithin(scopes(actor.assignments, "report"), now);
      const programs = await storage.programs.all();
      return duties.filter((duty) => reportingRoles(actor, duty, programs).length > 0 && !duty.unit.closedOn);
    },

    /** The obligation of the draft this person touched last, when it is still open to them. */
    async current(actor: Actor, now: Temporal.Instant): Promise<number | undefined> {
      const draft = await storage.drafts.latestOf(actor.person.id);
      if (!draft) return undefined;
      const duty = await storage.obligations.get(draft.obligationId);
      return stateOf(duty.period, now) === "locked" || duty.unit.closedOn ? undefined : draft.obligationId;
    },

    /** Where the person is with an obligation: not begun, in the middle, or done. @throws Problem as `permitted` below */
    open,

    /** Begins the draft, or goes on with the one there is; `input` is the first step, as "same-all" from the start screen. */
    async begin(actor: Actor | undefined, move: Move, now: Temporal.Instant, input?: Input): Promise<Screen> {
      const work = await permitted(actor, move.obligationId, now);
      if (work.duty.reported) return await withoutDraft(work);
      const known = await storage.drafts.find(move.obligationId);
      if (known) return show(work, known);
      const last = await lastReport(work.duty);
      if (input?.do === "same-all" && !last) throw new Problem("no-last-report");
      const blank = newDraft(work, last);
      const first = input ? step(settingOf(work, blank.state.last), blank.state.interview, input) : undefined;
      const draft = first ? { ...blank, state: { ...blank.state, interview: first.state } } : blank;
      const inserted = await storage.drafts.insert(draft);
      return inserted ? show(work, draft, first?.outcome) : await open(actor, move.obligationId, now);
    },

    /** One step of the interview, written before this returns. @throws Problem as `permitted` below */
    async step(actor: Actor | undefined, move: Move, input: Input, now: Temporal.Instant): Promise<Screen> {
      const work = await permitted(actor, move.obligationId, now);
      if (work.duty.reported) return await withoutDraft(work);
      const draft = await storage.drafts.find(move.obligationId);
      if (!draft) return await withoutDraft(work);
      if (draft.state.updateId === move.updateId) return show(work, draft);
      if (isStale(move, draft)) return { ...show(work, draft), notice: "stale" };

      const { state, outcome } = step(settingOf(work, draft.state.last), draft.state.interview, input);
      const next = {
        ...draft,
        personId: work.actor.person.id,
        state: { ...draft.state, interview: state, updateId: move.updateId },
        updatedAt: now,
      };
      if (!(await storage.drafts.advance(next))) return await overtaken(actor, move, now);
      return show(work, { ...next, revision: draft.revision + 1 }, outcome);
    },

    /**
     * Sends the report from its review; from a question it leads there, and where something is missing the review says so.
     * Two taps, two phones or a repeated update make one report; the later ones see the receipt.
     * @throws Problem as `permitted` below
     */
    async submit(actor: Actor | undefined, move: Move, now: Temporal.Instant): Promise<Screen> {
      const work = await permitted(actor, move.obligationId, now);
      if (work.duty.reported) return await withoutDraft(work);
      const draft = await storage.drafts.find(move.obligationId);
      if (!draft) return await withoutDraft(work);
      const screen = show(work, draft);
      if (isStale(move, draft)) return { ...screen, notice: "stale" };
      if (screen.card.at === "question") return await this.step(actor, move, { do: "review" }, now);
      return screen.card.missing.length > 0 ? screen : await send(work, draft, false);
    },

    /**
     * A report that nothing happened, sent as one step whatever the draft holds.
     * @throws Problem `incomplete-report` when last month's answers no longer fit, and as `permitted` below
     */
    async submitNihil(actor: Actor | undefined, move: Move, now: Temporal.Instant): Promise<Screen> {
      const work = await permitted(actor, move.obligationId, now);
      if (work.duty.reported) return await withoutDraft(work);
      const blank = newDraft(work, await lastReport(work.duty));
      const setting = settingOf(work, blank.state.last);
      const { state } = step(setting, blank.state.interview, { do: "nihil" });
      if (view(setting, state).at !== "review") throw new Problem("incomplete-report");
      return await send(work, { ...blank, state: { ...blank.state, interview: state } }, true);
    },
  };

  async function open(actor: Actor | undefined, obligationId: number, now: Temporal.Instant): Promise<Screen> {
    const work = await permitted(actor, obligationId, now);
    const draft = work.duty.reported ? undefined : await storage.drafts.find(obligationId);
    return draft ? show(work, draft) : await withoutDraft(work);
  }

  /** Another phone was a moment faster: its step counts, or its report. */
  async function overtaken(actor: Actor | undefined, move: Move, now: Temporal.Instant): Promise<Screen> {
    const screen = await open(actor, move.obligationId, now);
    return screen.at === "card" ? { ...screen, notice: "stale" } : screen;
  }

  interface Work {
    readonly actor: Actor;
    readonly duty: Duty;
    readonly program: Program;
    readonly form: Form;
    readonly reporting: readonly Assignment[];
    readonly now: Temporal.Instant;
  }

  /** @throws Problem `not-registered`, `notice-not-accepted`, `nothing-owed`, `not-permitted`, `unit-closed`, `period-not-open`, `period-locked` */
  async function permitted(actor: Actor | undefined, obligationId: number, now: Temporal.Instant): Promise<Work> {
    const known = requireActor(actor);
    const duty = await storage.obligations.get(obligationId);
    requirePermission(known, "report", duty.unit.code);
    const programs = await storage.programs.all();
    const program = programs.find(({ id }) => id === duty.period.programId);
    const reporting = reportingRoles(known, duty, programs);
    if (!program || reporting.length === 0) throw new Problem("not-permitted");
    if (duty.unit.closedOn) throw new Problem("unit-closed");
    const form = await forms.get(duty.period.formVersionId);
    const work = { actor: known, duty, program, form, reporting, now };
    if (duty.reported) return work;
    const state = stateOf(duty.period, now);
    if (state === "upcoming") throw new Problem("period-not-open");
    if (state === "locked") throw new Problem("period-locked");
    return work;
  }

  function newDraft(work: Work, last: LastReport | undefined): Draft {
    const { actor, duty, now } = work;
    const { obligationId, period } = duty;
    const interview = start(settingOf(work, last?.answers));
    const state = last ? { interview, last: last.answers } : { interview };
    return {
      obligationId,
      personId: actor.person.id,
      formVersionId: period.formVersionId,
      state,
      revision: 1,
      updatedAt: now,
    };
  }

  function settingOf({ duty, form, program, reporting, now }: Work, lastSaved: Answers | undefined): Setting {
    return {
      form,
      unit: { kind: villageKindOf(duty.unit.code) },
      roles: reporting.map(({ role }) => role),
      lastSaved,
      today: now.toZonedDateTimeISO(program.timeZone).toPlainDate(),
    };
  }

  function show(work: Work, draft: Draft, outcome?: Outcome): Screen & { at: "card" } {
    const card = view(settingOf(work, draft.state.last), draft.state.interview);
    const { duty, form } = work;
    return { at: "card", duty, form, revision: draft.revision, card, ...(outcome ? { outcome } : {}) };
  }

  async function withoutDraft({ duty: before, form }: Work): Promise<Screen> {
    const duty = before.reported ? before : await storage.obligations.get(before.obligationId); // sent a moment ago?
    if (duty.reported) return { at: "reported", duty, receipt: duty.reported };
    return { at: "start", duty, form, last: await lastReport(duty) };
  }

  async function lastReport({ unit, period }: Duty): Promise<LastReport | undefined> {
    return await storage.reports.lastOf(unit.code, period.programId, period.opensAt);
  }

  async function send(work: Work, draft: Draft, nihil: boolean): Promise<Screen> {
    const { duty, actor, now } = work;
    const setting = settingOf(work, draft.state.last);
    const { interview } = draft.state;
    const report = {
      obligationId: duty.obligationId,
      number: reportNumber(duty),
      formVersionId: draft.formVersionId,
      answers: complete(setting, interview),
      reasons: reasons(setting, interview),
      nihil,
      personId: actor.person.id,
      submittedAt: now,
    };
    try {
      await storage.transaction(async (store) => {
        await store.reports.insert(report);
        await store.drafts.remove(duty.obligationId);
      });
    } catch (error) {
      if (!(error instanceof Problem && error.code === "already-reported")) throw error;
    }
    return await withoutDraft(work);
  }
}

function isStale({ revision }: Move, draft: Draft): boolean {
  return revision !== undefined && revision !== draft.revision;
}

/** The person's positions in which they may report on a duty: those its program names, where they cover the unit. */
function reportingRoles({ assignments }: Actor, duty: Duty, programs: readonly Program[]): Assignment[] {
  const program = programs.find(({ id }) => id === duty.period.programId);
  return assignments.filter(
    (assignment) => program?.reporters.includes(assignment.role) && may([assignment], "report", duty.unit.code),
  );
}

/** "6202022007-202610-1": village, period, and which of its cooperatives. Unique because an obligation is. */
function reportNumber({ unit, period }: Duty): string {
  const [village, serial = "0"] = [unit.code.split(".").slice(0, 4).join(""), unit.code.split(".")[4]];
  return `${village}-${period.key.replace("-", "")}-${serial}`;
}
