// Several processes on one PostgreSQL, each with a webhook of its own: a chat stays in order, nothing is handled twice, and
// what a dead process had in hand goes on in another. An embedded database has one owner.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Update } from "grammy/types";
import { expect, onTestFinished, test } from "vitest";
import type { Person } from "#simulator/cast.ts";
import { type Simulator, startSimulator } from "#simulator/simulator.ts";
import { type Database, openDatabase } from "#storage/database.ts";
import { clonePostgres, engineOfThisRun } from "../support/databases.ts";
import { freePort } from "../support/ports.ts";
import { JEMARAS } from "./reporter.ts";

const BOT = fileURLToPath(new URL("../support/bot-process.ts", import.meta.url));
const SECRET = "rahasia-kotim-2026";
const isPostgres = engineOfThisRun() === "postgres";

interface Worker {
  readonly process: ChildProcess;
  readonly url: string;
}

interface Stage {
  readonly simulator: Simulator;
  readonly database: Database;
  readonly one: Worker;
  readonly other: Worker;
}

async function setTwoProcesses(): Promise<Stage> {
  const simulator = await startSimulator({ limits: false });
  simulator.clock.freeze();
  simulator.clock.set("2026-11-02T09:00:00+07:00");
  const location = await clonePostgres();
  const database = await openDatabase(location);
  onTestFinished(async () => {
    await database.close();
    await simulator.stop();
  });
  const start = async (): Promise<Worker> => {
    const port = await freePort();
    const env = {
      ...process.env,
      BOT_TOKEN: simulator.token,
      TELEGRAM_API_ROOT: simulator.apiRoot,
      DATA_DIR: "/tmp/kentongan-nothing-here",
      PORT: String(port),
      WEBHOOK_URL: `http://127.0.0.1:${port}`,
      WEBHOOK_SECRET: SECRET,
      STORY_STARTS_AT: simulator.clock.now().toISOString(),
      STORY_LOCATION: JSON.stringify(location),
    };
    const child = fork(BOT, { stdio: ["ignore", "ignore", "inherit", "ipc"], env });
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child, "message");
    return { process: child, url: `http://127.0.0.1:${port}/telegram` };
  };
  return { simulator, database, one: await start(), other: await start() };
}

async function order(worker: Worker, wish: object): Promise<unknown> {
  const answer = once(worker.process, "message");
  worker.process.send({ ...wish, at: "2026-11-02T09:00:00+07:00" });
  return (await answer)[0].answer;
}

async function post({ url }: Worker, update: Update): Promise<number> {
  const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": SECRET };
  return (await fetch(url, { method: "POST", headers, body: JSON.stringify(update) })).status;
}

let nextUpdate = 471_900_000;

function textOf(person: Person, text: string): Update {
  nextUpdate += 1;
  const from = { id: person.id, is_bot: false, first_name: person.firstName };
  const chat = { id: person.id, type: "private" as const, first_name: person.firstName };
  return { update_id: nextUpdate, message: { message_id: nextUpdate, date: 1_793_500_000, from, chat, text } };
}

async function allHandled({ database }: Stage): Promise<void> {
  while ((await database.client.inboxUpdate.count({ where: { handledAt: null } })) > 0) await sleep(20);
}

/** Siti at her first question. */
async function sitiBegins(stage: Stage): Promise<Person> {
  const { simulator, one } = stage;
  await order(one, { do: "ring" });
  const siti = simulator.addPerson({ firstName: "Siti" });
  const code = await order(one, { do: "invite", role: "kepala_desa", unitCode: JEMARAS });
  siti.opensLink(`https://t.me/${simulator.botUsername}?start=${String(code)}`);
  for (const label of ["Setuju", "Beranda", "Isi laporan", "Isi satu per satu", "Terbentuk"]) {
    const seesIt = () =>
      siti.messages().some(({ keyboard }) => keyboard?.flat().some(({ text }) => text.includes(label)));
    await simulator.waitFor(seesIt, { timeoutMs: 30_000 });
    siti.taps(label);
  }
  await simulator.waitFor(() => siti.sees().includes("Sejak tanggal berapa"), { timeoutMs: 30_000 });
  return siti;
}

const fromBot = (person: Person) => person.messages().flatMap(({ fromBot, text }) => (fromBot ? [text] : []));

test.skipIf(!isPostgres)(
  "what one person sends to two processes by turns is handled once and in order (PostgreSQL only)",
  async () => {
    const stage = await setTwoProcesses();
    const siti = await sitiBegins(stage);
    const before = fromBot(siti).length;
    const texts = ["5 oktober", "L 70 P 55", "15 jt", "kembali", "16 jt", "kembali", "17 jt", "kembali", "18 jt"];

    for (const [turn, text] of texts.entries()) {
      const update = textOf(siti, text);
      expect(await post(turn % 2 === 0 ? stage.one : stage.other, update)).toBe(200);
      expect(await post(turn % 2 === 0 ? stage.other : stage.one, update)).toBe(200); // and once more, to the other
    }
    await allHandled(stage);

    expect(fromBot(siti)).toHaveLength(before + texts.length);
    const { state } = await stage.database.client.draft.findFirstOrThrow();
    expect(state).toMatchObject({
      interview: {
        cells: { anggota: { answer: { value: { l: 70, p: 55 } } }, simpanan: { answer: { value: 18_000_000 } } },
      },
    });
    const workers = await stage.database.client.pulse.findMany({ where: { name: { startsWith: "worker:" } } });
    expect(workers).toHaveLength(2);
  },
);

test.skipIf(!isPostgres)(
  "a process is killed with a chat in its hand, and the other one goes on with it (PostgreSQL only)",
  async () => {
    const stage = await setTwoProcesses();
    const siti = await sitiBegins(stage);
    const before = fromBot(siti).length;
    const { pulse, inboxUpdate } = stage.database.client;

    stage.simulator.faults.next({ kind: "502-html", method: "sendMessage", chatId: siti.id });
    await post(stage.one, textOf(siti, "5 oktober")); // tried again in a second
    await post(stage.other, textOf(siti, "L 70 P 55"));
    await stage.simulator.waitFor(() => stage.simulator.journal.some(({ answer }) => answer?.ok !== true));
    stage.one.process.kill("SIGKILL");
    await once(stage.one.process, "exit");
    const held = await inboxUpdate.findFirstOrThrow({ where: { handledAt: null, claimedBy: { not: null } } });
    await pulse.update({ where: { name: `worker:${held.claimedBy}` }, data: { at: new Date("2026-11-02T00:00:00Z") } });
    await allHandled(stage);

    expect(fromBot(siti)).toHaveLength(before + 2);
    const { state } = await stage.database.client.draft.findFirstOrThrow();
    expect(state).toMatchObject({ interview: { cells: { anggota: { answer: { value: { l: 70, p: 55 } } } } } });
  },
);
