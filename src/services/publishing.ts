// What those who own a form do with it: get it as a file, send a changed one, see what it changes, publish it. Whether they
// own it is asked at every step.

import type { Temporal } from "temporal-polyfill";
import { differenceBetween, type FormDifference, isSameForm } from "#domain/form/definition/difference.ts";
import { readForm } from "#domain/form/definition/read-form.ts";
import { nextVersion, withVersion } from "#domain/form/definition/version.ts";
import type { Form } from "#domain/form/form.ts";
import { Problem } from "#domain/problem.ts";
import type { Program } from "#domain/program.ts";
import type { FormUpload } from "#storage/form-uploads.ts";
import type { Storage } from "#storage/store.ts";
import { type Actor, requireActor } from "./actor.ts";
import type { FormLibrary } from "./form-library.ts";
import { createFormOwning, type OwnedForm } from "./form-owning.ts";
import type { Illustrating, NamedPicture } from "./illustrating.ts";
import type { FormFileMistake, FormFiles } from "./ports.ts";

export interface CandidateScreen {
  readonly at: "candidate";
  readonly uploadId: number;
  /** The published version it was compared with, which is the only one it can replace. */
  readonly base: { readonly id: number; readonly form: Form };
  readonly form: Form;
  /** What it will be called: as its file says, unless that is missing or taken. */
  readonly version: string;
  readonly difference: FormDifference;
  readonly retitled: boolean;
  /** In the periods that are open now. */
  readonly drafts: number;
  readonly reports: number;
  readonly programs: readonly Program[];
  /** Pictures of questions that we do not have. */
  readonly missing: readonly string[];
  /** Another version was published since this was last shown. */
  readonly overtaken?: true;
  /** What became of a picture that was sent. */
  readonly picture?: PictureOutcome;
}

/** `unasked`: the form names no such picture, or has it already. */
export type PictureOutcome = "kept" | "unasked" | "unusable";

export type PublishingScreen =
  | CandidateScreen
  | { readonly at: "mistakes"; readonly mistakes: readonly FormFileMistake[] }
  | { readonly at: "unknown"; readonly formId: string; readonly owned: readonly OwnedForm[] }
  | { readonly at: "unchanged"; readonly form: Form }
  | { readonly at: "published"; readonly form: Form; readonly drafts: number };

/** A form as a file. */
export interface FormFile {
  readonly form: Form;
  readonly bytes: Uint8Array;
}

export type Publishing = ReturnType<typeof createPublishing>;

/** Each step of a practice reads the form that is tried; a few of them are kept compiled. */
const MOST_COMPILED = 4;

export interface PublishingParts {
  readonly forms: FormLibrary;
  readonly files: FormFiles;
  readonly illustrating: Illustrating;
}

export function createPublishing(storage: Storage, { forms, files, illustrating }: PublishingParts) {
  const owning = createFormOwning(storage, forms);
  const compiled = new Map<number, Form>();

  return {
    owned: (actor: Actor | undefined) => owning.owned(actor),

    largestBytes: files.largestBytes,

    /** The newest version of a form, for changing it; `versionId` is any of its versions. @throws Problem `form-not-yours` */
    async file(actor: Actor | undefined, versionId: number): Promise<FormFile> {
      const { id } = await forms.get(versionId);
      await owning.get(actor, id);
      const newest = await storage.forms.newest(id);
      return { form: await forms.get(newest.id), bytes: await files.write(newest.definition) };
    },

    /**
     * Looks at a file that an owner has sent. What could be published is kept for a week.
     * @throws Problem `form-not-yours`
     */
    async check(actor: Actor | undefined, bytes: Uint8Array, now: Temporal.Instant): Promise<PublishingScreen> {
      const own = await owning.owned(actor);
      if (!actor || own.length === 0) throw new Problem("form-not-yours");
      const reading = await files.read(bytes);
      if (!reading.ok) return { at: "mistakes", mistakes: reading.mistakes };
      const { sheets, rowNumbers } = reading;
      const inside = readForm(sheets, { rowNumbers });
      if (!inside.ok) return { at: "mistakes", mistakes: inside.mistakes };

      const { id: formId } = inside.form;
      if (!(await owning.isAsked(formId))) return { at: "unknown", formId, owned: own };
      const { programs } = await owning.get(actor, formId);
      const upload = { formId, definition: sheets, uploadedById: actor.person.id };
      const seen = await compare({ uploadId: 0, form: inside.form, programs, now });
      if (seen.at !== "candidate") return seen;
      return { ...seen, uploadId: await storage.formUploads.insert(upload, now) };
    },

    /** What a form that was sent would change now. @throws Problem `form-upload-gone`, `form-not-yours` */
    async show(actor: Actor | undefined, uploadId: number, now: Temporal.Instant): Promise<PublishingScreen> {
      const { upload, programs } = await sent(actor, uploadId);
      if (upload.formVersionId !== undefined) return await published(upload.formVersionId, programs, now);
      return await compare({ uploadId, form: compile(upload), programs, now });
    },

    /**
     * Publishes a form in place of the version it was compared with. Where that one is no longer the newest, what would change
     * now is shown instead; a second tap finds what the first one did.
     * @throws Problem `form-upload-gone`, `form-not-yours`
     */
    async publish(
      actor: Actor | undefined,
      { uploadId, baseId }: { readonly uploadId: number; readonly baseId: number },
      now: Temporal.Instant,
    ): Promise<PublishingScreen> {
      const { upload, programs, person } = await sent(actor, uploadId);
      const seen = await this.show(actor, uploadId, now);
      if (seen.at !== "candidate") return seen;
      if (seen.base.id !== baseId) return { ...seen, overtaken: true };

      const { formId, definition } = upload;
      const { version } = seen;
      const next = { formId, version, definition: withVersion(definition, version) };
      const versionId = await storage.transaction(async (store) => {
        const id = await store.forms.replace({ ...next, replacesId: baseId, publishedById: person.id }, now);
        if (id !== undefined) await store.formUploads.becomes(uploadId, id);
        return id;
      });
      if (versionId !== undefined) return await published(versionId, programs, now);
      const later = await this.show(actor, uploadId, now); // another owner was a moment faster, or another tap
      return later.at === "candidate" ? { ...later, overtaken: true } : later;
    },

    /**
     * Keeps a picture that a form which was sent asks for and we do not have. One that a published version shows already is
     * not replaced: nothing takes effect before it is published.
     * @throws Problem `form-upload-gone`, `form-not-yours`
     */
    async illustrate(
      actor: Actor | undefined,
      uploadId: number,
      { picture, now }: { readonly picture: NamedPicture; readonly now: Temporal.Instant },
    ): Promise<PublishingScreen> {
      const { upload } = await sent(actor, uploadId);
      const isAsked = (await illustrating.missing(compile(upload))).includes(picture.name);
      const isKept = isAsked && (await illustrating.keep(upload.formId, picture, now));
      const seen = await this.show(actor, uploadId, now);
      if (seen.at !== "candidate") return seen;
      return { ...seen, picture: isKept ? "kept" : isAsked ? "unusable" : "unasked" };
    },

    /** Forgets a form that was sent. @throws Problem `form-not-yours` */
    async discard(actor: Actor | undefined, uploadId: number): Promise<void> {
      const upload = await storage.formUploads.find(uploadId);
      if (!upload) return;
      await owning.get(actor, upload.formId);
      await storage.formUploads.remove(uploadId);
    },

    /** A form that was sent, to be tried. @throws Problem `form-upload-gone`, `form-not-yours` */
    async candidate(actor: Actor | undefined, uploadId: number): Promise<Omit<OwnedForm, "versionId">> {
      const { upload, programs } = await sent(actor, uploadId);
      return { form: compile(upload), programs };
    },
  };

  async function sent(actor: Actor | undefined, uploadId: number) {
    const { person } = requireActor(actor);
    const upload = await storage.formUploads.find(uploadId);
    if (!upload) throw new Problem("form-upload-gone");
    const { programs } = await owning.get(actor, upload.formId);
    return { upload, person, programs };
  }

  interface Sent {
    readonly uploadId: number;
    readonly form: Form;
    readonly programs: readonly Program[];
    readonly now: Temporal.Instant;
  }

  async function compare({ uploadId, form, programs, now }: Sent): Promise<PublishingScreen> {
    const newest = await forms.newest(form.id);
    const difference = differenceBetween(newest.form, form);
    const retitled = newest.form.title.id !== form.title.id || newest.form.title.en !== form.title.en;
    if (isSameForm(difference) && !retitled) return { at: "unchanged", form: newest.form };
    const base = { id: newest.versionId, form: newest.form };
    const version = await freeVersion(form, programs, now);
    const counts = await countsOf(programs, now);
    const missing = await illustrating.missing(form);
    return { at: "candidate", uploadId, base, form, version, difference, retitled, ...counts, programs, missing };
  }

  async function published(
    versionId: number,
    programs: readonly Program[],
    now: Temporal.Instant,
  ): Promise<PublishingScreen> {
    const { drafts } = await countsOf(programs, now);
    return { at: "published", form: await forms.get(versionId), drafts };
  }

  async function freeVersion({ id, version }: Form, programs: readonly Program[], now: Temporal.Instant) {
    const taken = await storage.forms.versionsOf(id);
    const zone = programs[0]?.timeZone ?? "UTC";
    return version && !taken.has(version) ? version : nextVersion(now.toZonedDateTimeISO(zone).toPlainDate(), taken);
  }

  async function countsOf(programs: readonly Program[], now: Temporal.Instant) {
    const running = await Promise.all(programs.map(({ id }) => storage.periods.running(id, now)));
    const ids = running.flat().map(({ id }) => id);
    return { drafts: await storage.drafts.countIn(ids), reports: await storage.reports.countIn(ids) };
  }

  function compile({ id, definition }: FormUpload): Form {
    const known = compiled.get(id);
    if (known) return known;
    const reading = readForm(definition);
    if (!reading.ok) throw new Error(`form upload ${id} does not compile`);
    const [oldest] = compiled.keys();
    if (compiled.size >= MOST_COMPILED && oldest !== undefined) compiled.delete(oldest);
    compiled.set(id, reading.form);
    return reading.form;
  }
}
