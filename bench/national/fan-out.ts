// Reminders to the whole nation on their way out, against the simulator with its limits on, and at the same time some people
// who fill in the monthly form. The bot is a process of its own; the simulator's journal tells what it did.

import { setTimeout as sleep } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { NOTICE_VERSION } from "#domain/person.ts";
import type { Person } from "#simulator/cast.ts";
import type { JournalEntry } from "#simulator/core.ts";
import { type Simulator, startSimulator } from "#simulator/simulator.ts";
import type { Core } from "../../src/core.ts";
import { residentMb, startBot, stopBot } from "../bot.ts";
import { beginAnew, openNation } from "./nation.ts";
import { type Answered, reportInTurn } from "./reporter.ts";

export const ALLOWED_PER_SECOND = 25;
const SETTLING_MS = 5_000;
const WINDOW_MS = 80_000;
const PLANNING_AT_MOST_MS = 300_000;
const REPORTERS = 90;
const REPORTERS_AT_ONCE = 3;
const SETTLED = new Date("2026-10-01T00:00:00Z");

export interface FanOut {
  /** From the bot's first poll to the first reminder. */
  readonly planningMs: number;
  readonly reminders: number;
  readonly perSecond: number;
  /** Times that Telegram told us to wait. */
  readonly refused: number;
  /** From what a person did to the bot's answer: while it plans, and while it sends. */
  readonly answerMs: Readonly<Record<"planning" | "sending", readonly number[]>>;
  readonly mostMb: number;
}

export async function measureFanOut(url: string, dataDir: string): Promise<FanOut> {
  const simulator = await startSimulator();
  const reporters = await prepare(url, simulator);
  const { bot } = await startBot(simulator, { DATABASE_URL: url, DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "warn" });
  const polledAt = Date.now();
  const answering = reportAll(simulator, reporters);

  const isReminder = toOthersThan(reporters);
  const options = { timeoutMs: PLANNING_AT_MOST_MS };
  const first = await simulator.waitFor(() => simulator.journal.find(isReminder)?.at, options);
  const firstAt = first?.getTime() ?? 0;
  await sleep(SETTLING_MS + WINDOW_MS);
  const mostMb = await residentMb(bot.pid, "VmHWM");
  const answers = await answering.stop();
  await stopBot(bot);
  await simulator.stop();

  const from = firstAt + SETTLING_MS;
  const sent = simulator.journal.filter((call) => isReminder(call) && call.answer?.ok);
  const reminders = sent.filter(({ at }) => at.getTime() >= from && at.getTime() < from + WINDOW_MS).length;
  return {
    planningMs: firstAt - polledAt,
    reminders,
    perSecond: reminders / (WINDOW_MS / 1000),
    refused: simulator.journal.filter(({ answer }) => answer && !answer.ok && answer.error_code === 429).length,
    answerMs: {
      planning: answers.filter(({ at }) => at < firstAt).map(({ ms }) => ms),
      sending: answers.filter(({ at }) => at >= firstAt).map(({ ms }) => ms),
    },
    mostMb,
  };
}

/** The period is open already, so that people report while the bot plans; gives those people. */
async function prepare(url: string, simulator: Simulator): Promise<Person[]> {
  const core = await openNation(url);
  await beginAnew(core, alwaysOpen());
  await letWrite(core);
  const reporters = await moveIn(core, simulator);
  await core.opening.openPeriods(Temporal.Now.instant());
  await core.close();
  return reporters;
}

/** Some at once; when the report of one is in, the next one comes. */
function reportAll(simulator: Simulator, reporters: readonly Person[]) {
  const ending = new AbortController();
  const waiting = reporters.values();
  const all = Array.from({ length: REPORTERS_AT_ONCE }, () => reportInTurn(simulator, waiting, ending.signal));
  return {
    async stop(): Promise<Answered[]> {
      ending.abort();
      return (await Promise.all(all)).flat();
    },
  };
}

function toOthersThan(people: readonly Person[]) {
  const ids = new Set(people.map(({ id }) => id));
  return ({ method, payload }: JournalEntry) => method === "sendMessage" && !ids.has(Number(payload.chat_id));
}

/** Open at any hour of any day: begun this month and due at the end of the next, and the only touch is that of the opening. */
function alwaysOpen() {
  const thisMonth = Temporal.Now.plainDateISO().toPlainYearMonth().toString();
  return {
    schedule: {
      cadence: "monthly",
      starts: thisMonth,
      opens: { month: "reported", day: 1, at: "00:00" },
      due: { month: "next", day: 28, at: "16:00" },
      late_until: { month: "next", day: 28, at: "20:00" },
      locks: { month: "next", day: 28, at: "23:59" },
    },
    quiet: { before: "00:00", after: "23:59", days: [], pauses: [] },
    reminders: [{ id: "buka", on: "opening" }],
    ladder: [],
  };
}

/** Should today be a holiday, it is cancelled. */
async function letWrite({ database }: Core): Promise<void> {
  await database.client.$executeRaw`
    INSERT INTO holiday_change (date, cancelled, name, changed_at)
    SELECT current_date + day, true, 'bench', now() FROM generate_series(-1, 1) AS day ON CONFLICT DO NOTHING`;
}

/** Everybody who is reminded gets an account, and some villages an operator, who may report and is not reminded. */
async function moveIn({ storage, database }: Core, simulator: Simulator): Promise<Person[]> {
  const villages = (await storage.units.within()).filter(({ kind }) => kind === "desa" || kind === "kelurahan");
  const heads = villages.map(({ code, name }) => ({ code, id: arrive(simulator, `Kepala ${name}`).id }));
  await database.client.$executeRaw`
    UPDATE person SET telegram_id = head.id
    FROM unnest(${heads.map(({ code }) => code)}::text[], ${heads.map(({ id }) => id)}::bigint[]) AS head (code, id)
    JOIN assignment ON unit_code = head.code WHERE person.id = assignment.person_id`;

  const operators = villages
    .slice(0, REPORTERS)
    .map(({ code }, index) => ({ code, person: arrive(simulator, `Operator ${index + 1}`) }));
  for (const { code, person } of operators) {
    await database.client.person.create({
      data: {
        telegramId: person.id,
        name: person.firstName,
        noticeVersion: NOTICE_VERSION,
        noticeAcceptedAt: SETTLED,
        createdAt: SETTLED,
        assignments: { create: { role: "operator", unitCode: code, startsOn: SETTLED } },
      },
    });
  }
  return operators.map(({ person }) => person);
}

/** Somebody who has opened the chat with the bot. */
function arrive(simulator: Simulator, firstName: string): Person {
  const person = simulator.addPerson({ firstName });
  person.state.hasStarted = true;
  return person;
}
