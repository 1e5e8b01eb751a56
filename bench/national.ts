// The whole of Indonesia on PostgreSQL: how long it takes and how much memory to open a period, to plan who is told, to ask who
// is missing, and how fast the reminders leave while people report. See bench/national/.

import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFlags } from "./bot.ts";
import { ALLOWED_PER_SECOND, type FanOut, measureFanOut } from "./national/fan-out.ts";
import { beginAnew, closeAll, forgetMessages, openNation, reportThird, settleNation } from "./national/nation.ts";
import type { StepName, Taken } from "./national/steps.ts";
import { startPostgres } from "./postgres.ts";

const ROUNDS = 3;

interface Measured extends Taken {
  readonly mostMb: number;
}

/** Prints two tables. */
export async function measureNational(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "kentongan-bench-"));
  const server = await startPostgres(join(directory, "postgres"));
  try {
    await measurePlanning(server.url);
    printFanOut(await measureFanOut(server.url, directory));
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function measurePlanning(url: string): Promise<void> {
  const core = await openNation(url);
  const villages = await settleNation(core);
  await beginAnew(core);
  const opening = await rounds("open", url, () => closeAll(core));
  await reportThird(core);
  const reminding = await rounds("remind", url, () => forgetMessages(core));
  const again = await rounds("remind", url, async () => {});
  const climbing = await rounds("climb", url, () => forgetMessages(core));
  const kecamatan = await runStep("askInKecamatan", url);
  const kabupaten = await runStep("askInKabupaten", url);
  await core.close();

  const made = ({ count }: Measured) => count.toLocaleString("en");
  print(
    [`${villages.toLocaleString("en")} villages`, "median", "p95", "memory, at most"],
    [
      row(`a period is opened: ${made(opening)} obligations`, opening),
      row(`reminders are planned: ${made(reminding)} messages`, reminding),
      row("planned again, nothing is new", again),
      row(`the ladder reaches the camat: ${made(climbing)} messages`, climbing),
      row("who is missing in a kecamatan", kecamatan),
      row("who is missing in a kabupaten", kabupaten),
    ],
  );
}

/** The same step several times, each in a process of its own. */
async function rounds(name: StepName, url: string, before: () => Promise<void>): Promise<Measured> {
  const taken: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await before();
    taken.push(await runStep(name, url));
  }
  return {
    ms: taken.flatMap(({ ms }) => ms),
    count: taken[0]?.count ?? 0,
    mostMb: Math.max(...taken.map(({ mostMb }) => mostMb)),
  };
}

/** Started as `npm start` starts the bot. */
async function runStep(name: StepName, url: string): Promise<Measured> {
  const file = new URL("national/step-process.ts", import.meta.url);
  const child = fork(file, [name, url], { execArgv: await startFlags() });
  return await new Promise((resolve, reject) => {
    child.once("message", (taken) => resolve(taken as Measured));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the step ${name} ended with ${code}`)));
  });
}

function row(what: string, { ms, mostMb }: Measured): string[] {
  return [what, duration(quantile(ms, 0.5)), duration(quantile(ms, 0.95)), `${Math.round(mostMb)} MB`];
}

function printFanOut({ planningMs, reminders, perSecond, refused, answerMs, mostMb }: FanOut): void {
  const share = Math.round((100 * perSecond) / ALLOWED_PER_SECOND);
  const answers = (phase: keyof FanOut["answerMs"]) =>
    [0.5, 0.95].map((part) => duration(quantile(answerMs[phase], part))).join(", p95 ");
  print(
    ["reminders to everybody", ""],
    [
      ["from the first poll to the first reminder", duration(planningMs)],
      [`an answer to a person in a form meanwhile (${answerMs.planning.length})`, answers("planning")],
      [
        `reminders a second (${reminders.toLocaleString("en")})`,
        `${perSecond.toFixed(1)}, ${share} % of what is allowed`,
      ],
      [`an answer to a person in a form meanwhile (${answerMs.sending.length})`, answers("sending")],
      ["429 Too Many Requests", String(refused)],
      ["memory of the bot, at most", `${Math.round(mostMb)} MB`],
    ],
  );
}

function duration(ms: number): string {
  return ms < 1000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function print(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  process.stdout.write(`${lines.join("\n")}\n\n`);
}
