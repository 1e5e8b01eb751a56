// Published forms, compiled. A published version never changes, so it is compiled once and kept.

import { readForm } from "#domain/form/definition/read-form.ts";
import type { Form } from "#domain/form/form.ts";
import type { StoredForm } from "#storage/forms.ts";
import type { Storage } from "#storage/store.ts";

/** A published version with its number in the database. */
export interface PublishedForm {
  readonly versionId: number;
  readonly form: Form;
}

export interface FormLibrary {
  /** @throws Problem `form-unknown` */
  get(formVersionId: number): Promise<Form>;
  /** The version that is filled in now. @throws Problem `form-unknown` */
  newest(formId: string): Promise<PublishedForm>;
}

export function createFormLibrary(storage: Storage): FormLibrary {
  const compiled = new Map<number, Form>();

  async function get(formVersionId: number): Promise<Form> {
    return compiled.get(formVersionId) ?? compile(await storage.forms.get(formVersionId));
  }

  return {
    get,

    async newest(formId) {
      const versionId = await storage.forms.newestId(formId);
      return { versionId, form: await get(versionId) };
    },
  };

  function compile({ id, definition }: StoredForm): Form {
    const reading = readForm(definition);
    if (!reading.ok) throw new Error(`published form ${id} does not compile`);
    compiled.set(id, reading.form);
    return reading.form;
  }
}
