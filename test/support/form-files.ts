// Forms as the workbooks that owners send and get in a story, and a look at every row of the database.

import { readYaml } from "../../src/data-files.ts";
import { createFormFiles } from "../../src/form-files.ts";
import type { Sheets } from "./forms.ts";
import type { Actor, Stage } from "./stage.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The monthly form that ships with the project, changed. */
export async function monthlyForm(change: (sheets: Changeable) => void = () => {}): Promise<Sheets> {
  const sheets = (await readYaml(new URL("../../forms/laporan-bulanan-kdkmp.yaml", import.meta.url))) as Changeable;
  change(sheets);
  return sheets;
}

export interface Changeable {
  readonly settings: Record<string, unknown>;
  readonly survey: Record<string, unknown>[];
  readonly choices: Record<string, unknown>[];
}

export async function xlsx(sheets: Sheets): Promise<Uint8Array> {
  return await createFormFiles().write(sheets);
}

export async function sendsWorkbook(actor: Actor, bytes: Uint8Array, fileName = "formulir.xlsx"): Promise<void> {
  await actor.does((person) => person.sendsDocument({ fileName, mimeType: XLSX, bytes }));
}

/** The newest document the bot has sent to somebody. */
export function documentFor({ simulator }: Stage, { person }: Actor) {
  const message = person.messages().findLast(({ fromBot, document }) => fromBot && document);
  if (!message?.document) throw new Error("no document was sent");
  return { name: message.document.name, caption: message.text, bytes: simulator.readFile(message.document.fileId) };
}

/** Every row of every table but those of the traffic itself: updates as they came, where people are on the screen, and signs of life. */
export async function everyRow({ app }: Stage): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const { client } = app.core.database;
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT IN ('inbox_update', 'session', 'pulse') ORDER BY tablename`;
  const rows: Record<string, readonly unknown[]> = {};
  for (const { name } of tables) {
    rows[name] = await client.$queryRawUnsafe(`SELECT to_jsonb(t) AS row FROM "${name}" t ORDER BY to_jsonb(t)::text`);
  }
  return rows;
}
