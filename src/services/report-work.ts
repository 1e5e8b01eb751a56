// What working on a report takes: the duty, its program, the form as it is now, and the positions in which the person
// may report. It is asked for at every tap.

import type { Temporal } from "temporal-polyfill";
import type { Answers } from "#domain/form/answer.ts";
import type { Form } from "#domain/form/form.ts";
import type { Setting } from "#domain/form/interview/setting.ts";
import { stateOf } from "#domain/period.ts";
import { type Assignment, may } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Program } from "#domain/program.ts";
import { villageKindOf } from "#domain/unit.ts";
import type { Draft } from "#storage/drafts.ts";
import type { Duty } from "#storage/obligations.ts";
import type { LastReport } from "#storage/reports.ts";
import type { Storage } from "#storage/store.ts";
import { type Actor, requireActor, requirePermission } from "./actor.ts";
import type { FormLibrary } from "./form-library.ts";

export interface Work {
  readonly actor: Actor;
  readonly duty: Duty;
  readonly program: Program;
  readonly form: Form;
  readonly formVersionId: number;
  readonly draft: Draft | undefined;
  readonly reporting: readonly Assignment[];
  readonly now: Temporal.Instant;
}

export function createReportWork(storage: Storage, forms: FormLibrary) {
  return {
    /**
     * @throws Problem `not-registered`, `notice-not-accepted`, `nothing-owed`, `not-permitted`, `unit-closed`, `period-not-open`,
     * `period-locked`
     */
    async permitted(actor: Actor | undefined, obligationId: number, now: Temporal.Instant): Promise<Work> {
      const known = requireActor(actor);
      const { duty, program, formVersionId, draft } = await storage.desk.at(obligationId);
      requirePermission(known, "report", duty.unit.code);
      const reporting = reportingRoles(known, duty, [program]);
      if (reporting.length === 0) throw new Problem("not-permitted");
      if (duty.unit.closedOn) throw new Problem("unit-closed");
      if (formVersionId === undefined) throw new Problem("form-unknown", { details: { form: program.form } });
      const form = await forms.get(formVersionId);
      const work = { actor: known, duty, program, form, formVersionId, draft, reporting, now };
      if (duty.reported) return work;
      const state = stateOf(duty.period, now);
      if (state === "upcoming") throw new Problem("period-not-open");
      if (state === "locked") throw new Problem("period-locked");
      return work;
    },

    /** The same work with its duty and draft as they are this moment. */
    async anew(work: Work): Promise<Work> {
      const { duty, draft } = await storage.desk.at(work.duty.obligationId);
      return { ...work, duty, draft };
    },

    async lastReport(duty: Duty): Promise<LastReport | undefined> {
      return await storage.desk.lastReport(duty);
    },
  };
}

/** The interview of this work, as the person who does it is asked. */
export function settingOf(
  { duty, form, program, reporting, actor, now }: Work,
  lastSaved: Answers | undefined,
): Setting {
  const { name, phone } = actor.person;
  return {
    form,
    unit: { kind: villageKindOf(duty.unit.code) },
    roles: reporting.map(({ role }) => role),
    lastSaved,
    now: now.toZonedDateTimeISO(program.timeZone),
    person: { name, ...(phone === undefined ? {} : { phone }) },
  };
}

/** The person's positions in which they may report on a duty: those its program names, where they cover the unit. */
export function reportingRoles({ assignments }: Actor, duty: Duty, programs: readonly Program[]): Assignment[] {
  const program = programs.find(({ id }) => id === duty.period.programId);
  return assignments.filter(
    (assignment) => program?.reporters.includes(assignment.role) && may([assignment], "report", duty.unit.code),
  );
}
