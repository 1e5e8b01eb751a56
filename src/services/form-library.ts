// Published forms, compiled. A published version never changes, so it is compiled once and kept.

import { readForm } from "#domain/form/definition/read-form.ts";
import type { Form } from "#domain/form/form.ts";
import type { StoredForm } from "#storage/forms.ts";
import type { Storage } from "#storage/store.ts";

export interface FormLibrary {
  /** @throws Problem `form-unknown` */
  get(formVersionId: number): Promise<Form>;
  /** The newest version of a form. @throws Problem `form-unknown` */
  newest(formId: string): Promise<Form>;
}

export function createFormLibrary(storage: Storage): FormLibrary {
  const compiled = new Map<number, Form>();

  return {
    async get(formVersionId) {
      return compiled.get(formVersionId) ?? compile(await storage.forms.get(formVersionId));
    },

    async newest(formId) {
      const stored = await storage.forms.newest(formId);
      return compiled.get(stored.id) ?? compile(stored);
    },
  };

  function compile({ id, definition }: StoredForm): Form {
    const reading = readForm(definition);
    if (!reading.ok) throw new Error(`published form ${id} does not compile`);
    compiled.set(id, reading.form);
    return reading.form;
  }
}
