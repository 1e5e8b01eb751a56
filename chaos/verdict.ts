// What has become of everything once all is calm: from the database, from the simulator's journal, and from what people
// remember. Anything that should not be is a violation.

import { isDeepStrictEqual } from "node:util";
import type { JournalEntry } from "#simulator/core.ts";
import type { Simulator } from "#simulator/simulator.ts";
import { type Database, type DatabaseLocation, openDatabase } from "#storage/database.ts";
import type { Fall, Fleet } from "./fleet.ts";
import type { Breaking } from "./misfortune.ts";
import type { Month, Villager } from "./place.ts";
import type { Memory } from "./reporter.ts";

export interface Verdict {
  readonly acts: number;
  readonly repeats: number;
  readonly strays: number;
  readonly leftovers: number;
  readonly updates: number;
  readonly acknowledged: number;
  readonly reports: number;
  readonly deliveries: Readonly<Record<string, number>>;
  readonly reasons: Readonly<Record<string, number>>;
  /** Messages of which the ledger knows nothing. */
  readonly twice: number;
  /** Of those whose end is uncertain, how many arrived. */
  readonly uncertainArrived: number;
  readonly falls: readonly Fall[];
  /** What the logs complained about, and how often. */
  readonly complaints: Readonly<Record<string, number>>;
  readonly violations: readonly string[];
}

export interface Evidence {
  readonly simulator: Simulator;
  readonly fleet: Fleet;
  readonly memories: readonly Memory[];
  readonly villagers: readonly Villager[];
  readonly months: readonly Month[];
  readonly breaks: readonly Breaking[];
}

/** Messages that nobody asked for say so. */
const UNASKED = "Pesan otomatis";

export async function judge(location: DatabaseLocation, evidence: Evidence): Promise<Verdict> {
  const database = await openDatabase(location);
  try {
    const { memories, fleet, breaks } = evidence;
    const reports = await reportsOf(database);
    const messages = await messagesOf(database, evidence);
    const updates = await updatesOf(database, evidence);
    const parked = fleet.complaints.filter((line) => line.startsWith("update parked"));
    // Whoever finds the database or Telegram away at the start says so and ends: a supervisor comes again.
    const mayNotStart = breaks.includes("postgres") || breaks.includes("telegram");

    return {
      acts: sum(memories, ({ acts }) => acts),
      repeats: sum(memories, ({ repeats }) => repeats),
      strays: sum(memories, ({ strays }) => strays),
      leftovers: sum(memories, ({ leftovers }) => leftovers),
      updates: updates.count,
      acknowledged: sum(memories, ({ acknowledged }) => acknowledged.size),
      reports: reports.length,
      deliveries: messages.states,
      reasons: messages.reasons,
      twice: messages.twice,
      uncertainArrived: messages.uncertainArrived,
      falls: fleet.falls,
      complaints: counted(fleet.complaints.map((line) => line.replaceAll(/\d{3,}/g, "…"))),
      violations: [
        ...memories.flatMap(leftInTheDark),
        ...memories.flatMap(({ person, month, losses }) =>
          losses.map((loss) => `${person.firstName} ${month}: ${loss}`),
        ),
        ...memories.flatMap((memory) => missingIn(memory, reports)),
        ...tooMany(memories, reports),
        ...updates.violations,
        ...[...new Set(parked)],
        ...messages.violations,
        ...fleet.falls
          .filter(({ wasUp }) => wasUp || !mayNotStart)
          .map(({ words }) => `a process ended by itself: ${words}`),
      ],
    };
  } finally {
    await database.close();
  }
}

interface Stored {
  readonly number: string;
  readonly unitCode: string;
  readonly month: string;
  readonly versions: number;
  readonly answers: Readonly<Record<string, { readonly value?: unknown }>>;
}

async function reportsOf({ client }: Database): Promise<Stored[]> {
  const rows = await client.report.findMany({ include: { versions: true, obligation: { include: { period: true } } } });
  return rows.map(({ number, versions, obligation }) => ({
    number,
    unitCode: obligation.unitCode,
    month: obligation.period.key.replace("-", ""),
    versions: versions.length,
    answers: versions[0]?.answers as Stored["answers"],
  }));
}

function leftInTheDark({ receipt, person, month }: Memory): string[] {
  return receipt ? [] : [`${person.firstName} has no receipt for ${month} and sees:\n${person.screen(undefined, 3)}`];
}

/** Acknowledged, and not in the report. */
function missingIn({ person, unitCode, month, acknowledged, receipt }: Memory, reports: readonly Stored[]): string[] {
  const report = reports.find((each) => each.unitCode.startsWith(unitCode) && each.month === month);
  if (!report) return receipt ? [`${person.firstName} has a receipt for ${month} and there is no report`] : [];
  return [...acknowledged.values()]
    .filter(({ name, value }) => value !== undefined && !isDeepStrictEqual(report.answers[name]?.value, value))
    .map(({ name, value }) => {
      const stored = JSON.stringify(report.answers[name]);
      return `${person.firstName} ${month}: ${name} is ${stored} in the report, and was ${JSON.stringify(value)}`;
    });
}

function tooMany(memories: readonly Memory[], reports: readonly Stored[]): string[] {
  const filled = memories.filter(({ receipt }) => receipt).length;
  return [
    ...(reports.length > memories.length ? [`${reports.length} reports of ${memories.length} forms`] : []),
    ...(reports.length < filled ? [`${reports.length} reports for ${filled} receipts`] : []),
    ...reports.filter(({ versions }) => versions !== 1).map(({ number }) => `${number} has several versions`),
  ];
}

/** Rows older than thirty days of the story are forgotten by then: only of the last month each can be looked for. */
async function updatesOf({ client }: Database, { memories, months, simulator }: Evidence) {
  const rows = await client.inboxUpdate.findMany({ select: { updateId: true, handledAt: true, error: true } });
  const known = new Set(rows.map(({ updateId }) => Number(updateId)));
  const last = memories.filter(({ month }) => month === months.at(-1)?.key);
  const lost = last.flatMap(({ textUpdates }) => textUpdates.filter((id) => !known.has(id)));
  const unhandled = rows.filter(({ handledAt }) => handledAt === null);
  const parked = rows.filter(({ error }) => error !== null);
  return {
    count: sum(memories, ({ acts }) => acts),
    violations: [
      ...(simulator.unconfirmed > 0 ? [`${simulator.unconfirmed} updates were never taken`] : []),
      ...lost.map((id) => `update ${id} was confirmed and is in no inbox`),
      ...unhandled.map(({ updateId }) => `update ${updateId} is not handled`),
      ...parked.map(({ updateId, error }) => `update ${updateId} is parked: ${error}`),
    ],
  };
}

/** A message that arrived is that of a row in the ledger, or may be that of one which is uncertain; anything more came twice. */
async function messagesOf({ client }: Database, { simulator, villagers }: Evidence) {
  const rows = await client.delivery.findMany();
  const states = counted(rows.map(({ state }) => state));
  const reasons = counted(rows.flatMap(({ state, reason }) => (reason ? `${state}: ${reason}` : [])));
  const arrived = simulator.journal.filter(hasArrived);
  const violations: string[] = [];
  let twice = 0;
  let uncertainArrived = 0;
  for (const { person } of villagers) {
    const received = arrived.filter((entry) => chatOf(entry) === person.id).map(messageIdOf);
    const owed = rows.filter(({ chatId }) => Number(chatId) === person.id);
    const sent = owed.filter(({ state }) => state === "sent");
    const known = new Set(sent.map(({ messageId }) => messageId));
    const beyond = received.filter((id) => !known.has(id)).length;
    const perhaps = owed.filter(({ state }) => state === "uncertain").length;
    uncertainArrived += Math.min(beyond, perhaps);
    twice += Math.max(0, beyond - perhaps);
    if (beyond > perhaps || sent.some(({ messageId }) => !received.includes(messageId ?? 0))) {
      violations.push(`${person.firstName} got ${received.join(" ")}; the ledger: ${owed.map(inWords).join(" ")}`);
    }
  }
  const underway = (states.sending ?? 0) + (states.planned ?? 0);
  if (underway > 0) violations.push(`${underway} deliveries are neither sent nor settled`);
  if (arrived.length === 0) violations.push("nobody was reminded of anything");
  return { states, reasons, twice, uncertainArrived, violations };
}

function chatOf({ payload }: JournalEntry): number {
  return Number(payload.chat_id);
}

function messageIdOf({ answer }: JournalEntry): number {
  const result = answer?.ok === true ? answer.result : undefined;
  return typeof result === "object" && result !== null && "message_id" in result ? Number(result.message_id) : 0;
}

function hasArrived({ method, payload, answer }: JournalEntry): boolean {
  return method === "sendMessage" && answer?.ok === true && String(payload.text).includes(UNASKED);
}

interface LedgerRow {
  readonly key: string;
  readonly state: string;
  readonly messageId: number | null;
  readonly settledAt: Date | null;
}

function inWords({ key, state, messageId, settledAt }: LedgerRow): string {
  return `[${key} ${state} ${messageId ?? "-"} ${settledAt?.toISOString() ?? "-"}]`;
}

function counted(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}
