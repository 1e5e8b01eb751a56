// Cold start and resident memory of `npm start`, as the person who runs the bot has it: a process of its own on an existing
// database with Kotawaringin Timur in it, talking to the simulator. Linux only, because memory is read from /proc.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { parse } from "yaml";
import type { Person } from "#simulator/cast.ts";
import { type Simulator, startSimulator } from "#simulator/simulator.ts";
import type { DatabaseLocation } from "#storage/database.ts";
import { openCore } from "../src/core.ts";
import { shippedForms } from "../src/data-files.ts";
import { residentMb, startBot, stopBot } from "./bot.ts";
import { startPostgres } from "./postgres.ts";

const ROOT = new URL("../", import.meta.url);
const ROUNDS = 5;
const REPORTERS = 20;

interface Place {
  readonly name: string;
  readonly location: DatabaseLocation;
  readonly env: Readonly<Record<string, string>>;
}

interface Measured {
  readonly name: string;
  readonly startMs: readonly number[];
  readonly idleMb: number;
  readonly busyMb: number;
  readonly mostMb: number;
}

/** Prints one row for each kind of database. */
export async function measureStart(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "kentongan-bench-"));
  const server = await startPostgres(join(directory, "postgres"));
  try {
    const places: readonly Place[] = [
      { name: "PGlite", location: { kind: "embedded", directory }, env: { DATA_DIR: directory } },
      { name: "PostgreSQL 18", location: { kind: "server", url: server.url }, env: { DATABASE_URL: server.url } },
    ];
    const rows: Measured[] = [];
    for (const place of places) rows.push(await measure(place, directory));
    print(rows);
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function measure({ name, location, env }: Place, dataDir: string): Promise<Measured> {
  const simulator = await startSimulator({ limits: false });
  const links = await prepare(location, simulator);
  const config = { DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "warn", ...env };
  await stopBot((await startBot(simulator, config)).bot); // makes the tables of the queue

  const startMs: number[] = [];
  for (let round = 1; round < ROUNDS; round++) {
    const { bot, ms } = await startBot(simulator, config);
    startMs.push(ms);
    await stopBot(bot);
  }

  const { bot, ms } = await startBot(simulator, config);
  await sleep(5000);
  const idleMb = await residentMb(bot.pid, "VmRSS");
  await reportAll(simulator, links);
  await sleep(2000);
  const busyMb = await residentMb(bot.pid, "VmRSS");
  const mostMb = await residentMb(bot.pid, "VmHWM");
  await stopBot(bot);
  await simulator.stop();
  return { name, startMs: [...startMs, ms], idleMb, busyMb, mostMb };
}

/** Kotim with its program and an open period, and an invitation for each reporter. */
async function prepare(location: DatabaseLocation, simulator: Simulator): Promise<string[]> {
  const core = await openCore({ location, timeZone: "Asia/Pontianak" });
  const now = Temporal.Now.instant();
  await core.importing.importUnits({ code: "62.02" }, now);
  await core.applying.apply(await programAlwaysOpen(), shippedForms, now);
  await core.opening.openPeriods(now);
  const villages = (await core.storage.units.within("62.02")).filter(({ kind }) => kind === "desa").slice(0, REPORTERS);

  const links: string[] = [];
  for (const { code } of villages) {
    const offer = { role: "kepala_desa", unitCode: code, deputy: false } as const;
    const invitation = await core.registering.invite(offer, now);
    links.push(`https://t.me/${simulator.botUsername}?start=${invitation.code}`);
  }
  await core.close();
  return links;
}

/** Begun this month and open from its 1st to the 28th of the next: exactly one report to give, on any day. */
async function programAlwaysOpen(): Promise<unknown> {
  const text = await readFile(new URL("programs/kdkmp-kotim.yaml", ROOT), "utf8");
  const thisMonth = Temporal.Now.plainDateISO().toPlainYearMonth().toString();
  return parse(
    text
      .replace("day: 25", "day: 1")
      .replace("day: 20", "day: 28")
      .replace(/starts: "[\d-]+"/, `starts: "${thisMonth}"`),
  );
}

/** Everybody joins and sends a NIHIL report, all at once, as on the last day. */
async function reportAll(simulator: Simulator, links: readonly string[]): Promise<void> {
  const people = links.map((link, index) => ({
    link,
    person: simulator.addPerson({ firstName: `Kades ${index + 1}` }),
  }));
  await Promise.all(
    people.map(async ({ link, person }) => {
      person.opensLink(link);
      for (const label of ["Setuju", "Beranda", "Isi laporan", "NIHIL", "Ya, kirim NIHIL"])
        await tap(simulator, person, label);
      await simulator.waitFor(() => person.sees().includes("Nomor:"), { timeoutMs: 60_000 });
    }),
  );
}

async function tap(simulator: Simulator, person: Person, label: string): Promise<void> {
  const shown = () =>
    person.messages().some(({ keyboard }) => keyboard?.flat().some(({ text }) => text.includes(label)));
  await simulator.waitFor(shown, { timeoutMs: 60_000 });
  person.taps(label);
}

function print(rows: readonly Measured[]): void {
  const lines = rows.map(({ name, startMs, idleMb, busyMb, mostMb }) => {
    const sorted = startMs.toSorted((a, b) => a - b);
    const [median = 0, worst = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
    const seconds = [median, worst].map((ms) => `${(ms / 1000).toFixed(1)} s`);
    const megabytes = [idleMb, busyMb, mostMb].map((mb) => `${Math.round(mb)} MB`);
    return `| ${[name, ...seconds, ...megabytes].join(" | ")} |`;
  });
  const reports = `after ${REPORTERS} reports`;
  process.stdout.write(`| database | cold start | slowest of ${ROUNDS} | memory, idle | ${reports} | at most |\n`);
  process.stdout.write(`| --- | --- | --- | --- | --- | --- |\n${lines.join("\n")}\n`);
}
