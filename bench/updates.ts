// What an update costs from Telegram to the answer on PostgreSQL: a hundred people fill in forms in a closed loop, beside a
// bare echo and one that makes as many calls and writes one row. When a form has been sent its report is deleted by the
// bench, so that the person can begin again; the bot itself does all that it does every day.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { parse } from "yaml";
import { NOTICE_VERSION } from "#domain/person.ts";
import { openCore } from "../src/core.ts";
import { startFlags } from "./bot.ts";
import { startPostgres } from "./postgres.ts";
import type { BotKind } from "./updates-bot.ts";
import { type Act, type Shown, startTelegram } from "./updates-telegram.ts";

const ROOT = new URL("../", import.meta.url);
const BOT = fileURLToPath(new URL("updates-bot.ts", import.meta.url));
const PEOPLE = 100;
const SIZES = [12, 60] as const;
/** The same work for each before it is measured: V8 compiles what has run often. */
const WARM_UPDATES = Number(process.env.BENCH_WARM ?? 6000);
const WARM_MOST_MS = 60_000;
const MEASURED_MS = Number(process.env.BENCH_MS ?? 10_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const FIRST_CHAT = 7_000_000_000;

interface Run {
  readonly name: string;
  readonly kind: BotKind;
  readonly begin: (chatId: number) => Act;
  readonly next: (shown: Shown) => Act | undefined | Promise<Act | undefined>;
}

interface Measured {
  readonly cpuMs: number;
  readonly perSecond: number;
  readonly calls: number;
  readonly transactions: number;
}

/** Prints one row for each bot. */
export async function measureUpdates(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "kentongan-bench-"));
  const server = await startPostgres(join(directory, "postgres"));
  const pool = new pg.Pool({ connectionString: server.url, max: 2 });
  pool.on("error", () => {}); // the server goes before its last connections
  try {
    const obligations = await prepare(server.url, pool);
    const runs: readonly Run[] = [
      { name: "bare echo", kind: "echo", begin: () => ({ text: "7" }), next: () => ({ text: "7" }) },
      {
        name: "echo, two calls, one UPSERT",
        kind: "echo-with-upsert",
        begin: () => ({ text: "7" }),
        next: alternating(),
      },
      ...SIZES.map((size) => ours(size, obligations, pool)),
    ];
    const wanted = process.env.BENCH_ONLY;
    const results = new Map<string, Measured[]>();
    for (let round = 0; round < ROUNDS; round++) {
      for (const run of runs.filter(({ name }) => !wanted || name.includes(wanted))) {
        const measured = await measure(run, { url: server.url, directory, pool });
        results.set(run.name, [...(results.get(run.name) ?? []), measured]);
      }
    }
    print(results);
  } finally {
    await pool.end();
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Texts and taps by turns, as in our forms. */
function alternating(): Run["next"] {
  const taps = new Map<number, boolean>();
  return ({ chatId }) => {
    const isTap = taps.get(chatId) !== true;
    taps.set(chatId, isTap);
    return isTap ? { tap: "step:1:7:choose:0" } : { text: "7" };
  };
}

type Obligations = ReadonlyMap<number, ReadonlyMap<number, number>>;

function ours(size: number, obligations: Obligations, pool: pg.Pool): Run {
  const obligationOf = (chatId: number) => obligations.get(size)?.get(chatId) ?? 0;
  const open = (chatId: number): Act => ({ tap: `open:${obligationOf(chatId)}` });
  return {
    name: `ours, ${size} questions`,
    kind: "ours",
    begin: open,
    async next({ chatId, buttons, text }) {
      const wanted = buttons.find((data) => /^begin:|^step:\d+:\d+:(choose|send):/.test(data));
      if (wanted) return { tap: wanted };
      if (buttons.some((data) => data.startsWith("step:"))) return { text: "7" };
      if (!text.includes("Nomor:")) return undefined; // a reminder: nobody has to answer it
      await startAnew(pool, obligationOf(chatId));
      return open(chatId);
    },
  };
}

async function startAnew(pool: pg.Pool, obligation: number): Promise<void> {
  const text = `WITH gone AS (
    DELETE FROM report_version WHERE report_id IN (SELECT id FROM report WHERE obligation_id = $1) RETURNING report_id
  ) SELECT count(*) FROM gone`;
  await pool.query({ name: "bench_forget_versions", text, values: [obligation] });
  await pool.query({
    name: "bench_forget_report",
    text: "DELETE FROM report WHERE obligation_id = $1",
    values: [obligation],
  });
}

interface Place {
  readonly url: string;
  readonly directory: string;
  readonly pool: pg.Pool;
}

async function measure(run: Run, { url, directory, pool }: Place): Promise<Measured> {
  const telegram = await startTelegram();
  const bot = fork(BOT, {
    execArgv: [...(await startFlags()), ...(process.env.BENCH_NODE_ARGS?.split(" ") ?? [])],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      PATH: process.env.PATH,
      BENCH_BOT: run.kind,
      BOT_TOKEN: "7:bench-bench-bench-bench-bench-bench",
      TELEGRAM_API_ROOT: telegram.apiRoot,
      DATABASE_URL: url,
      DATA_DIR: directory,
      LOG_LEVEL: "error",
      PORT: "0",
    },
  });
  const kill = () => bot.kill("SIGKILL");
  process.once("exit", kill); // whatever goes wrong, no bot stays behind
  await once(bot, "message");
  telegram.play(run.next);
  for (let person = 0; person < PEOPLE; person++) telegram.act(FIRST_CHAT + person, run.begin(FIRST_CHAT + person));

  const warmUntil = performance.now() + WARM_MOST_MS;
  while (telegram.counts.updates < WARM_UPDATES && performance.now() < warmUntil) await sleep(50);
  await ask(bot, "reset");
  const before = { ...telegram.counts, transactions: await transactionsOf(pool), at: performance.now() };
  await sleep(MEASURED_MS);
  const cpuMs = await ask(bot, "time");
  const updates = telegram.counts.updates - before.updates;
  const calls = telegram.counts.calls - before.calls;
  const transactions = (await transactionsOf(pool)) - before.transactions;
  const seconds = (performance.now() - before.at) / 1000;

  telegram.play(() => undefined);
  await sleep(500);
  const ended = once(bot, "exit");
  bot.disconnect();
  await ended;
  process.off("exit", kill);
  telegram.stop();
  return {
    cpuMs: cpuMs / updates,
    perSecond: updates / seconds,
    calls: calls / updates,
    transactions: transactions / updates,
  };
}

/** Those of everybody, the bench's own among them: two for each report it deletes. */
async function transactionsOf(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: string }>(
    "SELECT xact_commit AS count FROM pg_stat_database WHERE datname = current_database()",
  );
  return Number(rows[0]?.count);
}

async function ask(bot: ChildProcess, order: "reset" | "time"): Promise<number> {
  const answer = once(bot, "message");
  bot.send(order);
  return Number((await answer)[0]);
}

/** A hundred heads of villages, each of whom owes a short and a long report; gives the obligations by size and chat. */
async function prepare(url: string, pool: pg.Pool): Promise<Obligations> {
  const core = await openCore({ location: { kind: "server", url }, timeZone: "Asia/Pontianak" });
  const now = Temporal.Now.instant();
  const today = Temporal.Now.plainDateISO("Asia/Pontianak");
  await core.importing.importUnits({ code: "62.02" }, now);
  for (const size of SIZES) await core.applying.apply(await programOf(size), sourceOf(size), now);
  await core.opening.openPeriods(now);
  const villages = (await core.storage.units.within("62.02")).filter(({ kind }) => kind === "desa").slice(0, PEOPLE);
  const chats = new Map<string, number>();
  for (const [index, { code }] of villages.entries()) {
    const telegramId = FIRST_CHAT + index;
    const person = await core.storage.people.ensure({ telegramId, name: `Kades ${index}`, language: "id" }, now);
    await core.storage.people.acceptNotice(person.id, NOTICE_VERSION, now);
    const position = { role: "kepala_desa", unitCode: code, deputy: false, personId: person.id } as const;
    await core.storage.assignments.open(position, today);
    chats.set(code, telegramId);
  }
  const { rows } = await pool.query<{ id: number; program_id: string; unit_code: string }>(
    "SELECT o.id, p.program_id, o.unit_code FROM obligation o JOIN period p ON p.id = o.period_id ORDER BY p.opens_at, o.id",
  );
  await pool.query("CREATE TABLE bench_echo (chat_id bigint PRIMARY KEY, text text, count int)");
  await core.close();
  return new Map(
    SIZES.map((size) => {
      const own = rows.filter(({ program_id }) => program_id === `bench-${size}`);
      const pairs = own.map(({ id, unit_code }) => [chats.get(unit_code.slice(0, 13)) ?? 0, id] as const);
      return [size, new Map(pairs)];
    }),
  );
}

/** Begun this month and open from its 1st to the 28th of the next. */
async function programOf(size: number): Promise<unknown> {
  const text = await readFile(new URL("programs/kdkmp-kotim.yaml", ROOT), "utf8");
  const thisMonth = Temporal.Now.plainDateISO().toPlainYearMonth().toString();
  return parse(
    text
      .replace("id: kdkmp-kotim", `id: bench-${size}`)
      .replace('report_code: ""', `report_code: B${size}`)
      .replace("form: laporan-bulanan-kdkmp", `form: bench-${size}`)
      .replace("day: 25", "day: 1")
      .replace("day: 20", "day: 28")
      .replace(/starts: "[\d-]+"/, `starts: "${thisMonth}"`),
  );
}

/** Numbers to type and choices to tap by turns. */
function sourceOf(size: number) {
  const survey = Array.from({ length: size }, (_, index) => ({
    type: index % 2 === 0 ? "integer" : "select_one pilihan",
    name: `q${index + 1}`,
    label: `Pertanyaan nomor ${index + 1}?`,
    required: "yes",
  }));
  const choices = ["Baik", "Cukup", "Kurang"].map((label, index) => ({
    list_name: "pilihan",
    name: `c${index}`,
    label,
  }));
  const settings = { form_id: `bench-${size}`, form_title: `Bench ${size}`, version: "1" };
  return { sheets: async () => ({ settings, survey, choices }), picture: async () => undefined };
}

function print(results: ReadonlyMap<string, readonly Measured[]>): void {
  const rows = [...results].map(([name, runs]) => ({
    name,
    cpuMs: median(runs.map(({ cpuMs }) => cpuMs)),
    perSecond: median(runs.map(({ perSecond }) => perSecond)),
    calls: median(runs.map(({ calls }) => calls)),
    transactions: median(runs.map(({ transactions }) => transactions)),
  }));
  const reference = rows.find(({ name }) => name.includes("UPSERT"));
  const lines = rows.map(({ name, cpuMs, perSecond, calls, transactions }) => {
    const [times, share] = [cpuMs / (reference?.cpuMs ?? cpuMs), perSecond / (reference?.perSecond ?? perSecond)];
    const cost = [calls.toFixed(2), transactions.toFixed(2), cpuMs.toFixed(3)];
    const cells = [name, ...cost, perSecond.toFixed(0), times.toFixed(2), share.toFixed(2)];
    return `| ${cells.join(" | ")} |`;
  });
  const heads = [
    "bot",
    "calls",
    "transactions",
    "CPU ms per update",
    "updates/s",
    "CPU, times the UPSERT",
    "of its throughput",
  ];
  process.stdout.write(`${PEOPLE} people, median of ${ROUNDS} runs of ${MEASURED_MS / 1000} s\n\n`);
  process.stdout.write(`| ${heads.join(" | ")} |\n|${" --- |".repeat(heads.length)}\n${lines.join("\n")}\n`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
