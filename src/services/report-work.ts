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
      const duty = await storage.obligations.get(obligationId);
      requirePermission(known, "report", duty.unit.code);
      const programs = await storage.programs.all();
      const program = programs.find(({ id }) => id === duty.period.programId);
      const reporting = reportingRoles(known, duty, programs);
      if (!program || reporting.length === 0) throw new Problem("not-permitted");
      if (duty.unit.closedOn) throw new Problem("unit-closed");
      const { form, versionId } = await forms.newest(program.form);
      const work = { actor: known, duty, program, form, formVersionId: versionId, reporting, now };
      if (duty.reported) return work;
      const state = stateOf(duty.period, now);
      if (state === "upcoming") throw new Problem("period-not-open");
      if (state === "locked") throw new Problem("period-locked");
      return work;
    },

    async lastReport({ unit, period }: Duty): Promise<LastReport | undefined> {
      return await storage.reports.lastOf(unit.code, period.programId, period.opensAt);
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
