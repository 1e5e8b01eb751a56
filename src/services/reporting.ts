// The report from first tap to receipt. What a person sees after each tap, whatever was tapped: the start, the card they
// are at, who else is at it, or the receipt.

import type { Temporal } from "temporal-polyfill";
import type { Form } from "#domain/form/form.ts";
import { type Card, view } from "#domain/form/interview/card.ts";
import type { Input } from "#domain/form/interview/input.ts";
import { step as stepOf } from "#domain/form/interview/interview.ts";
import { complete, reasons } from "#domain/form/interview/report.ts";
import type { State } from "#domain/form/interview/state.ts";
import { stateOf } from "#domain/period.ts";
import { scopes } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Program } from "#domain/program.ts";
import type { Draft } from "#storage/drafts.ts";
import type { Duty, Receipt } from "#storage/obligations.ts";
import type { LastReport } from "#storage/reports.ts";
import type { Storage } from "#storage/store.ts";
import type { Actor } from "./actor.ts";
import {
  type CardScreen,
  createDrafting,
  isForeign,
  isStale,
  type Move,
  stateIn,
  type TakenScreen,
} from "./drafting.ts";
import type { FormLibrary } from "./form-library.ts";
import { createReportWork, reportingRoles, settingOf, type Work } from "./report-work.ts";

/** What a reporter looks at. */
export type Screen =
  | { readonly at: "start"; readonly duty: Duty; readonly form: Form; readonly last: LastReport | undefined }
  | CardScreen
  | TakenScreen
  | { readonly at: "reported"; readonly duty: Duty; readonly receipt: Receipt };

/**
 * What a tap or a text means on the card it is for: the third choice, or its first row. Undefined for nothing that can be done
 * there, and then the card is only shown.
 */
export type Reading = (card: Card) => Input | undefined;

/** What somebody did, in itself or for the card it was done on. */
export type Meant = Input | Reading;

export type Reporting = ReturnType<typeof createReporting>;

export function createReporting(storage: Storage, forms: FormLibrary) {
  const works = createReportWork(storage, forms);
  const drafting = createDrafting(storage, forms);

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

    /** Where the person is with an obligation: not begun, in the middle, or done. @throws Problem as `permitted` */
    async open(actor: Actor | undefined, obligationId: number, now: Temporal.Instant): Promise<Screen> {
      return await where(await works.permitted(actor, obligationId, now));
    },

    /**
     * Begins the draft, or goes on with the one there is; `input` is the first step, as "same-all" from the start screen.
     * @throws Problem `no-last-report`, and as `permitted`
     */
    async begin(actor: Actor | undefined, move: Move, now: Temporal.Instant, input?: Input): Promise<Screen> {
      const work = await works.permitted(actor, move.obligationId, now);
      if (work.duty.reported || work.duty.draft) return await where(work);
      const last = await works.lastReport(work.duty);
      if (input?.do === "same-all" && !last) throw new Problem("no-last-report");
      return (await drafting.begin(work, drafting.blank(work, last), input)) ?? (await where(await works.anew(work)));
    },

    /** One step of the interview, written before this returns. @throws Problem as `permitted` */
    async step(actor: Actor | undefined, move: Move, meant: Meant, now: Temporal.Instant): Promise<Screen> {
      const at = await draftFor(actor, move, now);
      if ("screen" in at) return at.screen;
      const { work, draft } = at;
      const shown = drafting.show(work, draft);
      const input = typeof meant === "function" ? meant(shown.card) : meant;
      if (!input) return shown;
      return (await drafting.step(work, draft, { move, input })) ?? (await overtaken(work));
    },

    /** Takes a draft over from whoever fills it in. @throws Problem as `permitted` */
    async takeOver(actor: Actor | undefined, move: Move, now: Temporal.Instant): Promise<Screen> {
      const work = await works.permitted(actor, move.obligationId, now);
      const draft = work.duty.reported ? undefined : work.draft;
      if (!draft || !isForeign(work, draft)) return await where(work);
      return (await drafting.takeOver(work, draft)) ?? (await where(await works.anew(work)));
    },

    /**
     * Sends the report from its review; from a question it leads there, and where something is missing the review says so.
     * Two taps, two phones or a repeated update make one report; the later ones see the receipt.
     * @throws Problem as `permitted`
     */
    async submit(actor: Actor | undefined, move: Move, now: Temporal.Instant): Promise<Screen> {
      const at = await draftFor(actor, move, now);
      if ("screen" in at) return at.screen;
      const { work, draft } = at;
      const screen = drafting.show(work, draft);
      if (screen.card.at !== "review") return await this.step(actor, move, { do: "review" }, now);
      return screen.card.missing > 0
        ? screen
        : await send(work, draft, { interview: stateIn(work, draft), nihil: false });
    },

    /**
     * A report that nothing happened, sent as one step whatever the draft holds.
     * @throws Problem `incomplete-report` when last month's answers no longer fit, and as `permitted`
     */
    async submitNihil(actor: Actor | undefined, move: Move, now: Temporal.Instant): Promise<Screen> {
      const work = await works.permitted(actor, move.obligationId, now);
      if (work.duty.reported) return await where(work);
      const blank = drafting.blank(work, await works.lastReport(work.duty));
      const setting = settingOf(work, blank.state.last);
      const { state } = stepOf(setting, stateIn(work, blank), { do: "nihil" });
      if (view(setting, state).at !== "review") throw new Problem("incomplete-report");
      return await send(work, blank, { interview: state, nihil: true });
    },
  };

  async function where(work: Work): Promise<Screen> {
    const draft = work.duty.reported ? undefined : work.draft;
    if (!draft) return await withoutDraft(work);
    return (await drafting.look(work, draft)) ?? (await where(await works.anew(work))); // another phone was a moment faster
  }

  /** The draft a move is meant for, or what is shown instead of making it. */
  async function draftFor(
    actor: Actor | undefined,
    move: Move,
    now: Temporal.Instant,
  ): Promise<{ work: Work; draft: Draft } | { screen: Screen }> {
    const work = await works.permitted(actor, move.obligationId, now);
    const draft = work.duty.reported ? undefined : work.draft;
    if (!draft) return { screen: await withoutDraft(work) };
    if (isForeign(work, draft) || draft.formVersionId !== work.formVersionId) return { screen: await where(work) };
    if (draft.state.updateId === move.updateId) return { screen: drafting.show(work, draft) };
    if (isStale(move, draft)) return { screen: { ...drafting.show(work, draft), notice: "stale" } };
    return { work, draft };
  }

  /** Another phone was a moment faster: its step counts, or its report. */
  async function overtaken(work: Work): Promise<Screen> {
    const screen = await where(await works.anew(work));
    return screen.at === "card" ? { ...screen, notice: screen.notice ?? "stale" } : screen;
  }

  async function withoutDraft(work: Work): Promise<Screen> {
    const isGone = work.duty.draft !== undefined && !work.duty.reported; // sent by another phone between two statements
    const { duty, form } = isGone ? await works.anew(work) : work;
    if (duty.reported) return { at: "reported", duty, receipt: duty.reported };
    return { at: "start", duty, form, last: await works.lastReport(duty) };
  }

  interface Finished {
    readonly interview: State;
    readonly nihil: boolean;
  }

  async function send(work: Work, draft: Draft, { interview, nihil }: Finished): Promise<Screen> {
    const { duty, program, actor, now } = work;
    const setting = settingOf(work, draft.state.last);
    const report = {
      obligationId: duty.obligationId,
      number: reportNumber(duty, program),
      formVersionId: draft.formVersionId,
      answers: complete(setting, interview),
      reasons: reasons(setting, interview),
      nihil,
      personId: actor.person.id,
      submittedAt: now,
    };
    await storage.desk.send(report); // of two who send at once the first counts, and both see its receipt
    return await withoutDraft(await works.anew(work));
  }
}

/**
 * "6202022007-202610-1": village, period, and which of its cooperatives; "6202022007-PROGRES-2026W48-1" where the program has a
 * code. Unique because an obligation is.
 */
function reportNumber({ unit, period }: Duty, { reportCode }: Program): string {
  const [village, serial = "0"] = [unit.code.split(".").slice(0, 4).join(""), unit.code.split(".")[4]];
  const turn = period.name ? period.key : period.key.replaceAll("-", "");
  return [village, ...(reportCode ? [reportCode] : []), turn, serial].join("-");
}
