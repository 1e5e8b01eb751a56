// Puts a program file into force, with the form it names. All or nothing: a mistake in either file, or a published form
// version with other content, changes nothing.

import type { Temporal } from "temporal-polyfill";
import type { FormMistake } from "#domain/form/definition/mistake.ts";
import { type FormReading, readForm } from "#domain/form/definition/read-form.ts";
import type { Form } from "#domain/form/form.ts";
import { FileMistakes, type Mistake } from "#domain/mistake.ts";
import { type Program, parseProgram } from "#domain/program.ts";
import { areOverlapping } from "#domain/unit.ts";
import type { Storage } from "#storage/store.ts";
import { keepPicture, picturesOf } from "./illustrating.ts";

export interface Applied {
  readonly program: Program;
  readonly formVersion: string;
  /** Whether this version of the form is new. */
  readonly formPublished: boolean;
  readonly outcome: "new" | "changed" | "unchanged";
  /** One line per changed value: "schedule.due.day: 5 -> 7". */
  readonly changes: readonly string[];
}

/** Where a form comes from. */
export interface FormSource {
  /** Its sheets, not yet looked at. */
  sheets(formId: string): Promise<unknown>;
  /** A picture it names; undefined when there is none. */
  picture(formId: string, name: string): Promise<Uint8Array | undefined>;
}

export function createApplying(storage: Storage) {
  return {
    /**
     * Applies a program's definition as its file says it. Periods that are open keep what they were opened with.
     * @throws FileMistakes; Problem `unit-unknown` or `form-version-changed`
     */
    async apply(definition: unknown, formSource: FormSource, now: Temporal.Instant): Promise<Applied> {
      const program = parseProgram(definition);
      const sheets = await formSource.sheets(program.form);
      const form = formOf(readForm(sheets), program.form);
      const pictures = await Promise.all(
        picturesOf(form).map(async (name) => ({ name, bytes: await formSource.picture(form.id, name) })),
      );

      return await storage.transaction(async (store) => {
        const twin = (await store.programs.all()).find((other) => isNumberedAs(program, other));
        if (twin) throw new FileMistakes([{ path: "report_code", sentence: `is that of ${twin.id} already` }]);
        await store.units.get(program.unit); // without its units a program would open periods in which nobody owes
        const { version: formVersion } = form;
        const formPublished = !(await store.forms.find(form.id, formVersion));
        await store.forms.publish({ formId: form.id, version: formVersion, definition: sheets }, now);
        for (const { name, bytes } of pictures) {
          const kept = bytes && (await keepPicture(store, { formId: form.id, name, bytes }, now));
          if (!kept) throw new FileMistakes([{ path: "survey, media::image", sentence: lacking(name) }]);
        }

        const before = await store.programs.findDefinition(program.id);
        const changes = before === undefined ? [] : changesBetween(before, definition);
        const outcome = before === undefined ? "new" : changes.length > 0 ? "changed" : "unchanged";
        if (outcome !== "unchanged") await store.programs.save(program.id, definition, now);
        return { program, formVersion, formPublished, outcome, changes };
      });
    },
  };
}

/** Two programs of one code that a village owes would give two reports the same number; the village's own code is part of it. */
function isNumberedAs({ id, reportCode, unit }: Program, other: Program): boolean {
  return other.id !== id && other.reportCode === reportCode && areOverlapping(unit, other.unit);
}

function lacking(name: string): string {
  return `"${name}" is not there, or no JPEG or PNG of at most 1 MB: put it into the folder media beside the form`;
}

function formOf(reading: FormReading, formId: string): Form {
  if (!reading.ok) throw new FileMistakes(reading.mistakes.map(toMistake));
  if (!reading.form.version) throw new FileMistakes([{ path: "settings, version", sentence: "is missing" }]);
  if (reading.form.id === formId) return reading.form;
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
