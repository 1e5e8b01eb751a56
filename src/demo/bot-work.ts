// What the demo needs of the bot besides chatting: Kotawaringin Timur in the database, and the reports of villages that
// nobody watches. It goes through the use cases the bot itself goes through.

import { Temporal } from "temporal-polyfill";
import type { Unit } from "#domain/unit.ts";
import { findActor } from "#services/actor.ts";
import type { Core } from "../core.ts";
import { readYaml, shippedForms } from "../data-files.ts";
import type { Position } from "./bot-process.ts";
import type { PlannedReport } from "./kabupaten.ts";

const ROOT = new URL("../../", import.meta.url);
const KOTIM = "62.02";

/** A report by somebody whose chat nobody watches. */
export interface BulkReport extends PlannedReport {
  readonly telegramId: number;
}

/** The units, the form and the program of Kotawaringin Timur; gives its units. */
export async function loadKotim(core: Core, now: Temporal.Instant): Promise<readonly Unit[]> {
  await core.importing.importUnits({ code: KOTIM }, now);
  await core.applying.apply(await readYaml(new URL("programs/kdkmp-kotim.yaml", ROOT)), shippedForms, now);
  return await core.storage.units.within(KOTIM);
}

/** Further positions for somebody who came in through the chat, as if each invitation had been accepted there. */
export async function takePositions(
  { storage, timeZone }: Core,
  { telegramId, positions }: { readonly telegramId: number; readonly positions: readonly Position[] },
  now: Temporal.Instant,
): Promise<void> {
  const person = await storage.people.findByTelegramId(telegramId);
  if (!person) throw new Error(`nobody has the Telegram id ${telegramId}`);
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  await storage.transaction(async ({ assignments }) => {
    for (const position of positions) {
      await assignments.open({ ...position, personId: person.id, deputy: false }, today);
    }
  });
}

export async function reportAll(core: Core, reports: readonly BulkReport[]): Promise<void> {
  for (const report of reports) await reportOne(core, report);
}

/** A draft with every answer in it, sent as a person would send it: the use case checks that it is complete. */
async function reportOne({ storage, reporting, timeZone }: Core, report: BulkReport): Promise<void> {
  const now = Temporal.Instant.from(report.at);
  const actor = await findActor(storage, report.telegramId, now.toZonedDateTimeISO(timeZone).toPlainDate());
  const [duty] = await storage.obligations.openWithin([report.village], now);
  if (!actor || !duty) throw new Error(`${report.village} owes nothing, or ${report.telegramId} is nobody`);

  const { obligationId, period } = duty;
  const move = { obligationId, updateId: 0 };
  if (!report.answers) {
    await reporting.submitNihil(actor, move, now);
    return;
  }
  const given = Object.entries(report.answers).map(([name, answer]) => [name, { answer }] as const);
  const skipped = OPTIONAL.filter((name) => !report.answers?.[name]).map((name) => [name, { closed: true }] as const);
  const cells = Object.fromEntries([...given, ...skipped]);
  const interview = { at: null, cells, pending: null, returning: false, startedAt: report.at, seed: report.village };
  await storage.drafts.insert({
    obligationId,
    personId: actor.person.id,
    formVersionId: period.formVersionId,
    state: { interview, heldSince: report.at },
    revision: 1,
    updatedAt: now,
  });
  await reporting.submit(actor, move, now);
}

const OPTIONAL = ["tahap_sejak", "sumber_modal", "lahan_kendala", "foto"];
