// How far a draft has come, for telling whoever left it. Computed when it is told: it is one draft, and whatever was kept beside it
// could be of another minute.

import type { Temporal } from "temporal-polyfill";
import { type Filled, filledIn } from "#domain/form/interview/progress.ts";
import { fromSaved } from "#domain/form/interview/saved.ts";
import type { Role } from "#domain/position.ts";
import type { Program } from "#domain/program.ts";
import { villageKindOf } from "#domain/unit.ts";
import type { Duty } from "#storage/obligations.ts";
import type { Storage } from "#storage/store.ts";
import type { FormLibrary } from "./form-library.ts";

/** A draft as somebody in this position would see it. */
export interface Looked {
  readonly duty: Duty;
  readonly program: Program;
  readonly role: Role;
}

export type DraftProgress = ReturnType<typeof createDraftProgress>;

export function createDraftProgress(storage: Storage, forms: FormLibrary) {
  return {
    /** By the form the draft was begun with; undefined where it is gone. */
    async of({ duty, program, role }: Looked, now: Temporal.Instant): Promise<Filled | undefined> {
      const draft = await storage.drafts.find(duty.obligationId);
      if (!draft) return undefined;
      const form = await forms.get(draft.formVersionId);
      const setting = {
        form,
        unit: { kind: villageKindOf(duty.unit.code) },
        roles: [role],
        lastSaved: draft.state.last,
        now: now.toZonedDateTimeISO(program.timeZone),
      };
      return filledIn(setting, fromSaved(form, draft.state.interview));
    },
  };
}
