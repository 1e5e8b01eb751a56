// One round: people report month after month while reminders go out and things break, until enough is broken. Then calm, so
// that everything can come to its end, and the verdict.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Temporal } from "temporal-polyfill";
import { type Simulator, startSimulator } from "#simulator/simulator.ts";
import { type DatabaseLocation, openDatabase } from "#storage/database.ts";
import { type Redis, startRedisServer } from "#test/support/redis-server.ts";
import { startBalancer } from "./balancer.ts";
import { type Chance, createChance } from "./chance.ts";
import { createFleet, type Fleet } from "./fleet.ts";
import { type Breaking, breakThings } from "./misfortune.ts";
import { BEGINNING, type Month, readMonths, settle } from "./place.ts";
import { createReporter, type Memory, type Reporter } from "./reporter.ts";
import { type Postgres, startPostgres } from "./servers.ts";
import { judge, type Verdict } from "./verdict.ts";

export interface Round {
  readonly name: string;
  readonly engine: "pglite" | "postgres";
  /** Several share a webhook; one polls. */
  readonly processes: number;
  readonly kills: number;
  /** What else breaks. */
  readonly breaks: readonly Breaking[];
  readonly people: number;
  /** Those who never report and are reminded each time. */
  readonly readers: number;
  /** What goes on until the kills are done goes on at least so long. */
  readonly seconds: number;
  /** Least and most that goes by between two waves of reminders. A dead process's messages are taken over after fifteen. */
  readonly touchSeconds: readonly [least: number, most: number];
  readonly seed: number;
}

export interface Outcome extends Verdict {
  readonly round: Round;
  readonly kills: number;
  readonly broken: Readonly<Record<Breaking, number>>;
  readonly months: number;
  readonly seconds: number;
}

/** After the last kill people have so long to finish. */
const GRACE_MS = 90_000;
const TAKEN_OVER_MS = 40_000;
const SECRET = "chaos-webhook-secret";

/** Plays a round to its end. */
export async function play(round: Round, tell: (line: string) => void): Promise<Outcome> {
  const startedAt = performance.now();
  const chance = createChance(round.seed);
  await using setting = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), "kentongan-chaos-"));
  setting.defer(() => rm(directory, { recursive: true, force: true }));
  const postgres = round.engine === "postgres" ? await startPostgres(join(directory, "postgres")) : undefined;
  setting.defer(() => postgres?.stop());
  const redis = round.breaks.includes("redis") ? await startRedisServer() : undefined;
  setting.defer(() => redis?.kill());
  const location: DatabaseLocation = postgres ? { kind: "server", url: postgres.url } : { kind: "embedded", directory };
  const simulator = await startSimulator({ limits: false, webhookBackOffMs: 200 });
  setting.defer(() => simulator.stop());
  simulator.clock.set(BEGINNING.toString());
  const villagers = await settle(location, simulator, round.people + round.readers);

  const ports = { of: (): readonly number[] => [] };
  const balancer = await startBalancer(() => ports.of(), chance.branch("balancer"));
  setting.defer(() => balancer.stop());
  const env = {
    BOT_TOKEN: simulator.token,
    TELEGRAM_API_ROOT: simulator.apiRoot,
    DATA_DIR: directory,
    PORT: "0",
    CHAOS_LOCATION: JSON.stringify(location),
    ...(round.processes > 1 ? { WEBHOOK_URL: balancer.url, WEBHOOK_SECRET: SECRET } : {}),
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  const aheadMs = BEGINNING.epochMilliseconds - Date.now();
  const fleet = createFleet({ processes: round.processes, env, aheadMs, chance: chance.branch("fleet") });
  ports.of = fleet.ports;
  await fleet.up();

  const leap = { isNear: false };
  const mayAct = async () => {
    while (leap.isNear) await sleep(20);
  };
  const stage = { round, leap, simulator, fleet, postgres, redis, chance, tell };
  const changes = countChanges(simulator);
  const reporters = villagers.slice(0, round.people).map(({ person, unitCode }, index) => {
    const own = chance.branch(`person ${index}`);
    return createReporter({ person, index, unitCode, chance: own, changes: () => changes(person.id), mayAct });
  });
  const { memories, broken, months } = await live(stage, reporters);
  await comeToRest(stage, location);
  await fleet.stop();
  const verdict = await judge(location, { simulator, fleet, memories, villagers, months, breaks: round.breaks });
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  return { ...verdict, round, kills: fleet.kills, broken, months: months.length, seconds };
}

interface Stage {
  /** While it is near, people wait. */
  readonly leap: { isNear: boolean };
  readonly round: Round;
  readonly simulator: Simulator;
  readonly fleet: Fleet;
  readonly postgres: Postgres | undefined;
  readonly redis: Redis | undefined;
  readonly chance: Chance;
  readonly tell: (line: string) => void;
}

/** Month after month until all is broken that shall be. */
async function live(stage: Stage, reporters: readonly Reporter[]) {
  const { round, fleet, simulator, chance, tell } = stage;
  const monthOf = await readMonths();
  const memories: Memory[] = [];
  const months: Month[] = [];
  let isDone = false;
  const breaking = breakThings(round.breaks, { ...stage, chance: chance.branch("misfortune") });
  const killing = Promise.all([fleet.killUntil(round.kills), sleep(round.seconds * 1000)]).then(async () => {
    await breaking.stop();
    isDone = true;
  });

  while (!isDone) {
    const month = monthOf(months.length);
    months.push(month);
    const late = new AbortController();
    stage.leap.isNear = true; // to the month itself
    const reporting = reporters.map((reporter) => reporter.reports(month, late.signal));
    const all = Promise.all(reporting);
    await Promise.all([remind(stage, month), Promise.race([all, killing.then(() => sleep(GRACE_MS))])]);
    late.abort();
    const filled = await all;
    memories.push(...filled);
    tell(`${month.key}: ${filled.filter(({ receipt }) => receipt).length} reports, ${fleet.kills} kills`);
    if (filled.some(({ receipt }) => !receipt)) break;
    await drained(simulator, 90_000);
  }
  fleet.calm();
  await breaking.stop();
  await killing.catch(() => {});
  return { memories, months, broken: breaking.counts };
}

/** Goes from touch to touch while people are at it. */
async function remind(stage: Stage, month: Month): Promise<void> {
  const [least, most] = stage.round.touchSeconds;
  const own = stage.chance.branch(`touches of ${month.key}`);
  for (const at of month.touches) {
    await leapTo(stage, at.add({ seconds: 5 }));
    await sleep(1000 * own.between(least, most));
  }
}

/** Texts that wait for a day of the story are gone, as at Telegram, so they go in before: only the bot's own faults are to be seen. */
async function leapTo({ simulator, fleet, leap }: Stage, to: Temporal.Instant): Promise<void> {
  leap.isNear = true;
  while (simulator.unconfirmed > 0) await sleep(5);
  simulator.clock.set(to.toString());
  fleet.setClock(to.epochMilliseconds - Date.now());
  leap.isNear = false;
}

/** Everything has been received, handled and sent that can be; what a dead process had in hand is taken over after a while. */
async function comeToRest({ fleet, simulator }: Stage, location: DatabaseLocation): Promise<void> {
  await fleet.up();
  await drained(simulator, GRACE_MS);
  await fleet.settled();
  if (location.kind === "server") await atRest(location);
  for (let round = 0; round < 2; round++) await fleet.settled();
}

/** An embedded database has one owner, and one process takes over at its start. */
async function atRest(location: DatabaseLocation): Promise<void> {
  const database = await openDatabase(location);
  const { client } = database;
  const since = performance.now();
  const inHand = async () =>
    (await client.inboxUpdate.count({ where: { handledAt: null } })) +
    (await client.delivery.count({ where: { OR: [{ state: "sending" }, { state: "planned" }] } }));
  while ((await inHand()) > 0 && performance.now() - since < TAKEN_OVER_MS) await sleep(200);
  await database.close();
}

async function drained(simulator: Simulator, timeoutMs: number): Promise<void> {
  const since = performance.now();
  while (simulator.unconfirmed > 0 && performance.now() - since < timeoutMs) await sleep(50);
}

/** How often the bot has done something in a chat. */
function countChanges(simulator: Simulator): (chatId: number) => number {
  const counts = new Map<string, number>();
  let read = 0;
  return (chatId) => {
    for (; read < simulator.journal.length; read++) {
      const { payload, answer } = simulator.journal[read] ?? {};
      if (!answer?.ok || payload?.chat_id === undefined) continue;
      const chat = `${Number(payload.chat_id)}`;
      counts.set(chat, (counts.get(chat) ?? 0) + 1);
    }
    return counts.get(String(chatId)) ?? 0;
  };
}
