// A fan-out by two processes on one PostgreSQL, against the limits that Telegram's server keeps: nothing twice, nothing left
// out, and not one refusal for being too fast. An embedded database has one owner.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { expect, onTestFinished, test } from "vitest";
import { NOTICE_VERSION } from "#domain/person.ts";
import { createLogger } from "#logger";
import { type Simulator, startSimulator } from "#simulator/simulator.ts";
import { type App, startApp } from "../../src/app.ts";
import { parseConfig } from "../../src/config.ts";
import { clonePostgres, engineOfThisRun } from "../support/databases.ts";
import { KOTIM } from "../support/kotim.ts";
import { freePort } from "../support/ports.ts";

const NOW = Temporal.Instant.from("2026-10-31T09:00:00+07:00"); // five days before the deadline
const HEADS = 60;

async function startTwo(simulator: Simulator): Promise<readonly [App, App]> {
  const location = await clonePostgres();
  const start = async () => {
    const directory = await mkdtemp(join(tmpdir(), "kentongan-fan-out-"));
    const port = await freePort();
    const config = parseConfig({
      BOT_TOKEN: simulator.token,
      TELEGRAM_API_ROOT: simulator.apiRoot,
      DATA_DIR: directory,
      PORT: String(port),
      WEBHOOK_URL: `http://127.0.0.1:${port}`,
      WEBHOOK_SECRET: "rahasia-kotim-2026",
    });
    const app = await startApp({ config, location, now: () => NOW, logger: createLogger("silent", process.stdout) });
    onTestFinished(async () => {
      await app.stop();
      await rm(directory, { recursive: true, force: true });
    });
    return app;
  };
  return [await start(), await start()];
}

/** A head for each of some villages, who has written to the bot at some time. */
async function fillVillages(simulator: Simulator, { core }: App): Promise<void> {
  const { storage } = core;
  const villages = await storage.units.openOfKind("desa", KOTIM);
  const today = NOW.toZonedDateTimeISO("Asia/Jakarta").toPlainDate();
  for (const { code } of villages.slice(0, HEADS)) {
    const person = simulator.addPerson({ firstName: `Kades ${code}` });
    person.state.hasStarted = true;
    const { id } = await storage.people.ensure({ telegramId: person.id, name: person.firstName, language: "id" }, NOW);
    await storage.people.acceptNotice(id, NOTICE_VERSION, NOW);
    await storage.assignments.open({ personId: id, role: "kepala_desa", unitCode: code, deputy: false }, today);
  }
}

test.runIf(engineOfThisRun() === "postgres")(
  "two processes that send at the same time keep one pace, and nobody gets a message twice",
  async () => {
    const simulator = await startSimulator();
    onTestFinished(() => simulator.stop());
    const [one, other] = await startTwo(simulator);
    await fillVillages(simulator, one);
    const before = simulator.journal.length;

    await one.core.opening.openPeriods(NOW);
    await one.core.nudging.plan(NOW);
    await Promise.all([one.tick(), other.tick()]);

    const sent = simulator.journal.slice(before).filter(({ method }) => method === "sendMessage");
    expect(sent.filter(({ answer }) => answer?.ok !== true)).toEqual([]);
    expect(sent).toHaveLength(HEADS);
    expect(new Set(sent.map(({ payload }) => String(payload.chat_id))).size).toBe(HEADS);
    const rows = await one.core.database.client.delivery.groupBy({ by: ["state"], _count: true });
    expect(rows).toEqual([{ state: "sent", _count: HEADS }]);
    const takers = await one.core.database.client.delivery.groupBy({ by: ["takenBy"] });
    expect(new Set(takers.map(({ takenBy }) => takenBy))).toEqual(new Set([one.core.processId, other.core.processId]));
  },
  60_000,
);
