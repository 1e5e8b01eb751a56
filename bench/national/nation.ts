// The whole of Indonesia in a database: every village with its cooperative, brought in by the import that anybody runs, and
// people made up for them. Programs are rooted at a unit, so there is one for each province, all by the same calendar.

import { readFile } from "node:fs/promises";
import { Temporal } from "temporal-polyfill";
import { parse } from "yaml";
import { NOTICE_VERSION } from "#domain/person.ts";
import { timeZoneOf } from "#domain/time-zone.ts";
import { NATION } from "#services/importing.ts";
import { type Core, openCore } from "../../src/core.ts";
import { shippedForms } from "../../src/data-files.ts";

const KOTIM = new URL("../../programs/kdkmp-kotim.yaml", import.meta.url);
/** Before anything else happens. */
const SETTLED = Temporal.Instant.from("2026-10-01T08:00:00+07:00");
const TIME_ZONE = "Asia/Jakarta";

/** What differs from the program of Kotawaringin Timur. */
export type ProgramChange = Readonly<Record<string, unknown>>;

export function openNation(url: string): Promise<Core> {
  return openCore({ location: { kind: "server", url }, timeZone: TIME_ZONE });
}

/** Areas, cooperatives and people; gives how many villages there are. */
export async function settleNation({ importing, database }: Core): Promise<number> {
  const { counts } = await importing.importUnits({ code: NATION }, SETTLED);
  await database.client.$executeRaw`
    WITH place AS (
      SELECT code, kind, name, row_number() OVER (ORDER BY code) AS number
      FROM unit WHERE kind IN ('desa', 'kelurahan', 'kecamatan', 'kabupaten')
    ), somebody AS (
      INSERT INTO person (telegram_id, name, notice_version, notice_accepted_at, created_at)
      SELECT number, 'Bapak/Ibu ' || name, ${NOTICE_VERSION}, '2026-10-01', '2026-10-01' FROM place
      RETURNING id, telegram_id
    )
    INSERT INTO assignment (person_id, role, unit_code, starts_on)
    SELECT somebody.id, (CASE kind WHEN 'desa' THEN 'kepala_desa' WHEN 'kelurahan' THEN 'lurah'
                                   WHEN 'kecamatan' THEN 'camat' ELSE 'dinas' END)::role, code, '2026-10-01'
    FROM place JOIN somebody ON telegram_id = number`;
  await database.client.$executeRaw`ANALYZE`;
  return (counts.get("desa") ?? 0) + (counts.get("kelurahan") ?? 0);
}

/** Puts a program for each province into force in place of those before, and forgets all that came of those. */
export async function beginAnew({ storage, applying, database }: Core, change: ProgramChange = {}): Promise<void> {
  await database.client.$executeRaw`TRUNCATE program, delivery CASCADE`;
  const kotim: object = parse(await readFile(KOTIM, "utf8"));
  const provinces = (await storage.units.within()).filter(({ kind }) => kind === "provinsi");
  for (const { code } of provinces) {
    const own = {
      id: `kdkmp-${code}`,
      report_code: `P${code}`,
      unit: code,
      time_zone: timeZoneOf(code) ?? TIME_ZONE,
    };
    await applying.apply({ ...kotim, ...own, ...change }, shippedForms, SETTLED);
  }
}

/** Nothing has been opened yet. */
export async function closeAll({ database }: Core): Promise<void> {
  await database.client.$executeRaw`TRUNCATE period, delivery CASCADE`;
}

/** Every third unit has reported. */
export async function reportThird({ database }: Core): Promise<void> {
  await database.client.$executeRaw`
    WITH made AS (
      INSERT INTO report (obligation_id, number, submitted_at)
      SELECT id, 'bench-' || id, opens_at + interval '1 day' FROM obligation WHERE id % 3 = 0
      RETURNING id, obligation_id, submitted_at
    )
    INSERT INTO report_version (report_id, version, form_version_id, answers, reasons, nihil, submitted_at)
    SELECT made.id, 1, period.form_version_id, '{}', '{}', true, made.submitted_at
    FROM made JOIN obligation ON obligation.id = obligation_id JOIN period ON period.id = period_id`;
  await database.client.$executeRaw`ANALYZE`;
}

/** Nobody has been told anything yet. */
export async function forgetMessages({ database }: Core): Promise<void> {
  await database.client.$executeRaw`TRUNCATE nudge, delivery`;
  await database.client.$executeRaw`ANALYZE`;
}
