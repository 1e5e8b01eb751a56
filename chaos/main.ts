// `npm run chaos`: kills the bot at random instants while people report and reminders go out, breaks what it stands on, and
// says what has become of everything. Ends with 1 when anything is not as it should be.

import { parseArgs } from "node:util";
import { hasRedis } from "#test/support/redis-server.ts";
import { BREAKINGS } from "./misfortune.ts";
import { type Outcome, play, type Round } from "./round.ts";

const USAGE =
  "usage: npm run chaos -- [--engine pglite|postgres|all] [--rounds NAMES] [--kills N] [--minutes N] [--people N] [--seed N]\n";

const { values } = parseArgs({
  options: {
    engine: { type: "string", default: "all" },
    /** Only these, with commas between them. */
    rounds: { type: "string", default: "" },
    kills: { type: "string", default: "200" },
    minutes: { type: "string", default: "0" },
    people: { type: "string", default: "14" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    help: { type: "boolean", default: false },
  },
});

const [kills, minutes, people, seed] = [values.kills, values.minutes, values.people, values.seed].map(Number);
if (values.help || [kills, minutes, people, seed].some((number) => !Number.isFinite(number))) {
  process.stderr.write(USAGE);
  process.exit(2);
}

const say = (line: string) => void process.stdout.write(`${line}\n`);
say(`seed ${seed}`);
const rounds = chosenRounds();
// Both engines at once: most of a round is waiting for a process to start.
const played = await Promise.all([playAll("pglite"), playAll("postgres")]);
const outcomes = played.flat();
for (const outcome of outcomes) complain(outcome);
print(outcomes);
process.exit(outcomes.some(({ violations }) => violations.length > 0) ? 1 : 0); // a round may leave a server of its own behind

async function playAll(engine: Round["engine"]): Promise<Outcome[]> {
  const own: Outcome[] = [];
  for (const round of rounds.filter((each) => each.engine === engine)) {
    own.push(await play(round, (line) => say(`${round.name} (seed ${round.seed}) ${line}`)));
  }
  return own;
}

function chosenRounds(): Round[] {
  const crowd = { people: people ?? 0, readers: 40, seconds: 60 * (minutes ?? 0), touchSeconds: [12, 25] } as const;
  const few = Math.ceil((kills ?? 0) / 10);
  const breaking = { ...crowd, kills: few, seconds: Math.max(crowd.seconds, few > 0 ? 60 : 0) };
  const rounds: Omit<Round, "seed">[] = [
    { name: "pglite", engine: "pglite", processes: 1, breaks: [], ...crowd, kills: kills ?? 0 },
    {
      name: "postgres",
      engine: "postgres",
      processes: 2,
      breaks: [],
      ...crowd,
      kills: kills ?? 0,
    },
    { name: "restarts", engine: "postgres", processes: 2, breaks: ["postgres"], ...breaking },
    { name: "redis", engine: "postgres", processes: 2, breaks: ["redis"], ...breaking },
    { name: "telegram-pglite", engine: "pglite", processes: 1, breaks: ["telegram"], ...breaking },
    {
      name: "telegram-postgres",
      engine: "postgres",
      processes: 2,
      breaks: ["telegram"],
      ...crowd,
      kills: few,
    },
  ];
  const names = values.rounds.split(",");
  return rounds
    .map((round, index) => ({ ...round, seed: (seed ?? 0) + index }))
    .filter(({ engine }) => values.engine === "all" || engine === values.engine)
    .filter(({ name }) => values.rounds === "" || names.includes(name))
    .filter(({ breaks }) => hasRedis || !breaks.includes("redis"));
}

function complain({ round, violations, falls, complaints, reasons }: Outcome): void {
  say(`\n== ${round.name} (seed ${round.seed})`);
  for (const [reason, times] of Object.entries(reasons)) say(`  messages ${reason} (${times})`);
  for (const [line, times] of Object.entries(complaints)) say(`  log: ${line}${times > 1 ? ` (${times} times)` : ""}`);
  if (falls.length > 0) say(`  ${falls.length} ends by itself, the first: ${falls[0]?.words}`);
  for (const violation of violations) say(`  VIOLATION: ${violation}`);
}

function print(all: readonly Outcome[]): void {
  const columns = [
    "round",
    "kills",
    "broken",
    "forms",
    "acts",
    "again",
    "strays",
    "leftovers",
    "acknowledged",
    "reports",
    "messages",
    "uncertain and arrived",
    "twice",
    "violations",
    "seconds",
  ];
  const rows = all.map((it) => [
    it.round.name,
    it.kills,
    BREAKINGS.filter((name) => it.broken[name] > 0)
      .map((name) => `${name} ${it.broken[name]}`)
      .join(", ") || "–",
    it.round.people * it.months,
    it.acts,
    it.repeats,
    it.strays,
    it.leftovers,
    it.acknowledged,
    it.reports,
    Object.entries(it.deliveries)
      .map(([state, count]) => `${state} ${count}`)
      .join(", "),
    it.uncertainArrived,
    it.twice,
    it.violations.length,
    it.seconds,
  ]);
  say("");
  for (const row of [columns, columns.map(() => "---"), ...rows]) say(`| ${row.join(" | ")} |`);
}
