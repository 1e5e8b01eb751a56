// What is measured on the nation, one entry for each process that measures it. The instants are of a month in 2026, because the
// services take the time as an argument.

import { randomInt } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Role } from "#domain/position.ts";
import type { UnitKind } from "#domain/unit.ts";
import { findActor } from "#services/actor.ts";
import type { Core } from "../../src/core.ts";

export interface Taken {
  /** Of what a step does several times, each. */
  readonly ms: readonly number[];
  /** What it made or found. */
  readonly count: number;
}

const QUESTIONS = 200;

/** Sunday, when the bot is silent, so that opening is all that there is to do. */
const OPENS = Temporal.Instant.from("2026-10-25T08:00:00+07:00");
/** Two days before it is due, nine o'clock in all three zones. */
const TWO_DAYS_BEFORE = Temporal.Instant.from("2026-11-03T09:00:00+07:00");
/** Five days after: the ladder has reached the camat. */
const FIVE_DAYS_AFTER = Temporal.Instant.from("2026-11-10T09:00:00+07:00");

export const STEPS = {
  open: (core) => once(async () => (await core.opening.openPeriods(OPENS)).obligations),
  remind: (core) => once(() => core.nudging.plan(TWO_DAYS_BEFORE)),
  climb: (core) => once(() => core.nudging.plan(FIVE_DAYS_AFTER)),
  askInKecamatan: (core) => ask(core, "kecamatan", "camat"),
  askInKabupaten: (core) => ask(core, "kabupaten", "dinas"),
} as const satisfies Readonly<Record<string, (core: Core) => Promise<Taken>>>;

export type StepName = keyof typeof STEPS;

export function isStepName(name: string): name is StepName {
  return Object.hasOwn(STEPS, name);
}

async function once(work: () => Promise<number>): Promise<Taken> {
  const startedAt = performance.now();
  const count = await work();
  return { ms: [performance.now() - startedAt], count };
}

/** Somebody in office asks who is missing in their own place, one after the other; `count` is how many asked. */
async function ask({ storage, supervising, database }: Core, kind: UnitKind, role: Role): Promise<Taken> {
  const today = FIVE_DAYS_AFTER.toZonedDateTimeISO("Asia/Jakarta").toPlainDate();
  const places = await database.client.unit.findMany({ where: { kind }, select: { code: true } });
  const ms: number[] = [];
  for (let question = 0; question < QUESTIONS; question++) {
    const place = places[randomInt(places.length)]?.code ?? "";
    const [asker] = await storage.assignments.holdersAt(place, role, today);
    const startedAt = performance.now();
    const actor = await findActor(storage, asker?.telegramId ?? 0, today);
    await supervising.silent(actor, {}, FIVE_DAYS_AFTER);
    ms.push(performance.now() - startedAt);
  }
  return { ms, count: ms.length };
}
