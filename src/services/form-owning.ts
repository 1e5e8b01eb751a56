// Who owns a form: whoever may publish for every program that asks it. A form that two kabupaten share is the province's to
// change.

import type { Form } from "#domain/form/form.ts";
import { may } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Program } from "#domain/program.ts";
import type { Storage } from "#storage/store.ts";
import { type Actor, requireActor } from "./actor.ts";
import type { FormLibrary } from "./form-library.ts";

/** A form in its newest version, with the programs that ask it. */
export interface OwnedForm {
  readonly versionId: number;
  readonly form: Form;
  readonly programs: readonly Program[];
}

export function createFormOwning(storage: Storage, forms: FormLibrary) {
  return {
    /** The forms this person may publish, each once. @throws Problem `not-registered` or `notice-not-accepted` */
    async owned(actor: Actor | undefined): Promise<OwnedForm[]> {
      const { assignments } = requireActor(actor);
      const all = await storage.programs.all();
      const own = [...new Set(all.map((program) => program.form))]
        .map((id) => ({ id, programs: all.filter((program) => program.form === id) }))
        .filter(({ programs }) => programs.every(({ unit }) => may(assignments, "publish-form", unit)));
      return await Promise.all(own.map(async ({ id, programs }) => ({ ...(await forms.newest(id)), programs })));
    },

    /** One of them. @throws Problem `form-not-yours`, and as `owned` */
    async get(actor: Actor | undefined, formId: string): Promise<OwnedForm> {
      const own = (await this.owned(actor)).find(({ form }) => form.id === formId);
      if (!own) throw new Problem("form-not-yours");
      return own;
    },

    /** Whether any program asks a form. */
    async isAsked(formId: string): Promise<boolean> {
      return (await storage.programs.all()).some((program) => program.form === formId);
    },
  };
}
