// Forms of tests: put into force in place of the monthly form, and published anew in the middle of a story.

import { readYaml } from "../../src/data-files.ts";
import type { Stage } from "./stage.ts";

type Row = Readonly<Record<string, unknown>>;

/** The pictures of a form, by name. */
type Pictures = Readonly<Record<string, Uint8Array>>;

/** The sheets of a form, as its file has them. */
export interface Sheets {
  readonly settings: Row;
  readonly survey: readonly Row[];
  readonly choices: readonly Row[];
}

/** A form with a question of every type. */
export async function everyType(): Promise<Sheets> {
  return (await readYaml(new URL("forms/semua-jenis.yaml", import.meta.url))) as Sheets;
}

/** A form of a few questions. */
export function shortForm(survey: readonly Row[], choices: readonly Row[] = [], version = "1"): Sheets {
  return {
    settings: { form_id: "singkat", "form_title::id": "Singkat", "form_title::en": "Short", version },
    survey: survey.map((row) => (row.label === undefined ? row : { ...withTexts(row) })),
    choices: choices.map(withTexts),
  };
}

function withTexts({ label, ...row }: Row): Row {
  return { ...row, "label::id": label, "label::en": label };
}

/** Puts the program of Kotim into force with something else in its schedule, for the periods to come. */
export async function reschedules(stage: Stage, changes: Row): Promise<void> {
  const { schedule, ...program } = await kotim();
  const shipped = await readYaml(new URL("../../forms/laporan-bulanan-kdkmp.yaml", import.meta.url));
  const source = { sheets: async () => shipped, picture: async () => undefined };
  await stage.app.core.applying.apply(
    { ...program, schedule: { ...(schedule as Row), ...changes } },
    source,
    stage.now(),
  );
}

/** Makes the program of Kotim ask this form from now on; a draft that is under way goes over to it. */
export async function publishes(stage: Stage, sheets: Sheets, pictures: Pictures = {}): Promise<void> {
  const program = await kotim();
  const definition = { ...program, form: sheets.settings.form_id };
  await stage.app.core.applying.apply(
    definition,
    { sheets: async () => sheets, picture: async (_, name) => pictures[name] },
    stage.now(),
  );
}

async function kotim(): Promise<Row> {
  return (await readYaml(new URL("../../programs/kdkmp-kotim.yaml", import.meta.url))) as Row;
}
