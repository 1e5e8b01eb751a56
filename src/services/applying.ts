// Puts a program file into force, with the form it names. All or nothing: a mistake in either file, or a published form
// version with other content, changes nothing.

import type { Temporal } from "temporal-polyfill";
import { type FormReading, readForm } from "#domain/form/definition/read-form.ts";
import type { FormMistake } from "#domain/form/definition/sheet-row.ts";
import { FileMistakes, type Mistake } from "#domain/mistake.ts";
import { type Program, parseProgram } from "#domain/program.ts";
import type { Storage } from "#storage/store.ts";

export interface Applied {
  readonly program: Program;
  readonly formVersion: string;
  /** Whether this version of the form is new. */
  readonly formPublished: boolean;
  readonly outcome: "new" | "changed" | "unchanged";
  /** One line per changed value: "schedule.due.day: 5 -> 7". */
  readonly changes: readonly string[];
}

/** Gives the sheets of a form, not yet looked at. */
export type FormSource = (formId: string) => Promise<unknown>;

export function createApplying(storage: Storage) {
  return {
    /**
     * Applies a program's definition as its file says it. Periods that are open keep what they were opened with.
     * @throws FileMistakes; Problem `unit-unknown` or `form-version-changed`
     */
    async apply(definition: unknown, formSource: FormSource, now: Temporal.Instant): Promise<Applied> {
      const program = parseProgram(definition);
      const sheets = await formSource(program.form);
      const formVersion = versionOf(readForm(sheets), program.form);

      return await storage.transaction(async (store) => {
        await store.units.get(program.unit); // without its units a program would open periods in which nobody owes
        const formPublished = !(await store.forms.find(program.form, formVersion));
        await store.forms.publish({ formId: program.form, version: formVersion, definition: sheets }, now);

        const before = await store.programs.findDefinition(program.id);
        const changes = before === undefined ? [] : changesBetween(before, definition);
        const outcome = before === undefined ? "new" : changes.length > 0 ? "changed" : "unchanged";
        if (outcome !== "unchanged") await store.programs.save(program.id, definition, now);
        return { program, formVersion, formPublished, outcome, changes };
      });
    },
  };
}

function versionOf(reading: FormReading, formId: string): string {
  if (!reading.ok) throw new FileMistakes(reading.mistakes.map(toMistake));
  if (reading.form.id === formId) return reading.form.version;
  throw new FileMistakes([
    { path: "settings, form_id", sentence: `is ${reading.form.id}, and the program wants ${formId}` },
  ]);
}

function toMistake({ sheet, row, column, message }: FormMistake): Mistake {
  const place = [sheet, ...(row === undefined ? [] : [`row ${row}`]), ...(column === undefined ? [] : [column])];
  return { path: place.join(", "), sentence: message };
}

function changesBetween(before: unknown, after: unknown): string[] {
  const [old, next] = [new Map(valuesOf(before)), new Map(valuesOf(after))];
  const paths = [...new Set([...old.keys(), ...next.keys()])];
  const changed = paths.filter((path) => old.get(path) !== next.get(path));
  return changed.map((path) => `${path}: ${old.get(path) ?? "nothing"} -> ${next.get(path) ?? "nothing"}`);
}

/** Every value of a definition with its path. */
function valuesOf(value: unknown, path: readonly string[] = []): [path: string, value: string][] {
  if (typeof value !== "object" || value === null) return [[path.join("."), JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, inner]) => valuesOf(inner, [...path, key]));
}
