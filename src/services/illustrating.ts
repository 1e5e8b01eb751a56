// The pictures of a form's questions: which it wants, whether one can be shown, and the picture itself.

import type { Temporal } from "temporal-polyfill";
import { fileTypeOf } from "#domain/file/file-type.ts";
import type { Form } from "#domain/form/form.ts";
import type { FormPicture } from "#storage/form-pictures.ts";
import type { Storage, Store } from "#storage/store.ts";

/** A question's picture is looked at on an old telephone with a bad network. */
const LARGEST_FORM_PICTURE_BYTES = 1024 * 1024;

const SHOWN: ReadonlySet<string> = new Set(["image/jpeg", "image/png"]);

export type Illustrating = ReturnType<typeof createIllustrating>;

export function createIllustrating(storage: Storage) {
  return {
    /** The picture of a question of this form. */
    async find(form: Form, name: string): Promise<FormPicture | undefined> {
      return await storage.formPictures.find({ formId: form.id, name });
    },

    /** The pictures a form names and does not have yet. */
    async missing(form: Form): Promise<readonly string[]> {
      const known = await storage.formPictures.namesOf(form.id);
      return picturesOf(form).filter((name) => !known.has(name));
    },

    /** Keeps a picture for a form; false for what cannot be shown as one. */
    async keep(formId: string, picture: NamedPicture, now: Temporal.Instant): Promise<boolean> {
      return await keepPicture(storage, { formId, ...picture }, now);
    },
  };
}

export interface NamedPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same within a transaction. */
export async function keepPicture(
  store: Store,
  { formId, name, bytes }: NamedPicture & { readonly formId: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const mime = fileTypeOf(bytes)?.mime ?? "";
  if (!SHOWN.has(mime) || bytes.length > LARGEST_FORM_PICTURE_BYTES) return false;
  await store.formPictures.save({ formId, name }, { mime, bytes }, now);
  return true;
}

/** The names of the pictures in a form, each once. */
export function picturesOf({ questions }: Form): readonly string[] {
  return [...new Set(questions.flatMap(({ image }) => image ?? []))];
}
