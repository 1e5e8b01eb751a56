// Practice: the same interview as a report's, and nothing of it is stored here. The caller keeps the whole of it while it is on the
// screen, and hands it back with every step.

import { Temporal } from "temporal-polyfill";
import { type Form, isMedia } from "#domain/form/form.ts";
import { type Card, view } from "#domain/form/interview/card.ts";
import type { Outcome } from "#domain/form/interview/input.ts";
import { start, step as stepOf } from "#domain/form/interview/interview.ts";
import { fromSaved, type SavedState, toSaved } from "#domain/form/interview/saved.ts";
import type { Setting } from "#domain/form/interview/setting.ts";
import { isBefore } from "#domain/instant.ts";
import { allows, may, type Role } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Program } from "#domain/program.ts";
import { isWithin, type VillageKind, villageKindOf } from "#domain/unit.ts";
import type { Storage } from "#storage/store.ts";
import { type Actor, requireActor } from "./actor.ts";
import type { Notice } from "./drafting.ts";
import type { FormLibrary } from "./form-library.ts";
import type { Publishing } from "./publishing.ts";
import type { Meant } from "./reporting.ts";

/** A published version, or a form that was sent and is not published yet. */
export type PracticeOf = { readonly versionId: number } | { readonly uploadId: number };

/** All there is of a practice, as plain JSON. */
export interface Practice {
  readonly of: PracticeOf;
  readonly interview: SavedState;
  /** The update that made the last step, so that a button of any other card, of this practice or an earlier one, is old. */
  readonly revision: number;
  /** ISO instant of the last step. */
  readonly lastAt: string;
}

export interface PracticeScreen {
  readonly practice: Practice;
  readonly form: Form;
  readonly card: Card;
  readonly outcome?: Outcome;
  readonly notice?: Notice;
  /** Just begun. */
  readonly fresh?: true;
}

export interface PracticeMove {
  /** The revision the button was drawn for; a typed text has none. */
  readonly revision?: number;
  readonly updateId: number;
}

/** What a finished practice came to. */
export interface Practised {
  readonly of: PracticeOf;
  readonly form: Form;
  readonly answered: number;
  readonly files: number;
}

const KEPT_HOURS = 24;

/** Whether a practice has lain too long to go on with. */
export function isOver({ lastAt }: Practice, now: Temporal.Instant): boolean {
  return isBefore(Temporal.Instant.from(lastAt).add({ hours: KEPT_HOURS }), now);
}

export type Practising = ReturnType<typeof createPractising>;

export function createPractising(storage: Storage, forms: FormLibrary, publishing: Publishing) {
  return {
    /** The forms this person can practise, each with its newest version. */
    async choices(actor: Actor | undefined): Promise<{ readonly versionId: number; readonly form: Form }[]> {
      const known = requireActor(actor);
      const programs = (await storage.programs.all()).filter((program) => standIn(known, [program]));
      return await Promise.all([...new Set(programs.map(({ form }) => form))].map((id) => forms.newest(id)));
    },

    /** A new one; of a published form always of its newest version. @throws Problem `not-permitted` and those of `candidate` */
    async begin(
      actor: Actor | undefined,
      { of, updateId }: { readonly of: PracticeOf; readonly updateId: number },
      now: Temporal.Instant,
    ): Promise<PracticeScreen> {
      const newest =
        "uploadId" in of ? of : { versionId: (await forms.newest((await forms.get(of.versionId)).id)).versionId };
      const setting = await settingFor(actor, newest, now);
      const interview = toSaved(setting.form, start(setting, `practice/${now.toString()}`));
      const practice = { of: newest, interview, revision: revisionOf(updateId), lastAt: now.toString() };
      return { ...show(setting, practice), fresh: true };
    },

    /** @throws Problem as `begin` */
    async look(actor: Actor | undefined, practice: Practice, now: Temporal.Instant): Promise<PracticeScreen> {
      return show(await settingFor(actor, practice.of, now), practice);
    },

    /** One step. @throws Problem as `begin` */
    async step(
      actor: Actor | undefined,
      practice: Practice,
      { meant, move, now }: { readonly meant: Meant; readonly move: PracticeMove; readonly now: Temporal.Instant },
    ): Promise<PracticeScreen> {
      const setting = await settingFor(actor, practice.of, now);
      const shown = show(setting, practice);
      if (practice.revision === revisionOf(move.updateId)) return shown; // Telegram brought it twice
      if (move.revision !== undefined && move.revision !== practice.revision) return { ...shown, notice: "stale" };
      const input = typeof meant === "function" ? meant(shown.card) : meant;
      if (!input) return shown;

      const { state, outcome } = stepOf(setting, fromSaved(setting.form, practice.interview), input);
      const interview = toSaved(setting.form, state);
      const revision = revisionOf(move.updateId);
      return { ...show(setting, { of: practice.of, interview, revision, lastAt: now.toString() }), outcome };
    },

    /** What it came to, when the review says that nothing is missing. */
    finished({ practice, form, card }: PracticeScreen): Practised | undefined {
      if (card.at !== "review" || card.missing > 0) return undefined;
      const given = card.rows.filter(({ answer }) => answer?.kind === "value");
      const files = given.flatMap(({ question, answer }) =>
        question && isMedia(question) && answer?.kind === "value" && Array.isArray(answer.value) ? answer.value : [],
      );
      return { of: practice.of, form, answered: given.length, files: files.length };
    },
  };

  async function settingFor(actor: Actor | undefined, of: PracticeOf, now: Temporal.Instant): Promise<Setting> {
    const known = requireActor(actor);
    const { form, programs } = await formOf(known, of);
    const place = standIn(known, programs);
    if (!place) throw new Problem("not-permitted");
    const { program, kind, roles } = place;
    return {
      form,
      unit: { kind },
      roles,
      lastSaved: undefined,
      now: now.toZonedDateTimeISO(program.timeZone),
      person: { name: known.person.name },
    };
  }

  async function formOf(actor: Actor, of: PracticeOf): Promise<{ form: Form; programs: readonly Program[] }> {
    if ("uploadId" in of) return await publishing.candidate(actor, of.uploadId);
    const form = await forms.get(of.versionId);
    return { form, programs: (await storage.programs.all()).filter((program) => program.form === form.id) };
  }
}

/** As many digits as a button's revision may have. */
function revisionOf(updateId: number): number {
  return updateId % 1_000_000_000;
}

function show(setting: Setting, practice: Practice): PracticeScreen {
  const { form } = setting;
  return { practice, form, card: view(setting, fromSaved(form, practice.interview)) };
}

interface StandIn {
  readonly program: Program;
  readonly kind: VillageKind;
  readonly roles: readonly Role[];
}

/** As whom somebody practises: as they report, or, owning the form, as anybody who reports for a desa. */
function standIn({ assignments }: Actor, programs: readonly Program[]): StandIn | undefined {
  const reporting = programs.flatMap((program) =>
    assignments
      .filter(({ role, unitCode }) => program.reporters.includes(role) && isWithin(unitCode, program.unit))
      .filter(({ role }) => allows(role, "report"))
      .map(({ role, unitCode }): StandIn => ({ program, kind: villageKindOf(unitCode), roles: [role] })),
  );
  const owned = programs.find(({ unit }) => may(assignments, "publish-form", unit));
  return reporting[0] ?? (owned && { program: owned, kind: "desa", roles: owned.reporters });
}
