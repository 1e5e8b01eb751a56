// Properties of planning over random programs, calendars, reports, clocks that jump and planners that die: on a real
// database, of the faster engine.

import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Holidays } from "#domain/holiday.ts";
import { isBefore } from "#domain/instant.ts";
import { rungsOf } from "#domain/ladder.ts";
import { type Timing, tellingsDue } from "#domain/nudge.ts";
import { NOTICE_VERSION } from "#domain/person.ts";
import { type Program, parseProgram } from "#domain/program.ts";
import { isQuiet } from "#domain/quiet-hours.ts";
import { createNudgeMessages } from "#services/nudge-messages.ts";
import { createNudging } from "#services/nudging.ts";
import type { Database } from "#storage/database.ts";
import type { Storage } from "#storage/store.ts";
import { anyHolidays, kotim, readData } from "../domain/kotim.ts";
import { type OpenKotim, openKotim } from "../support/storage.ts";

const RUNS = Number(process.env.NUDGING_RUNS ?? 20);
const VILLAGES = ["62.02.02.2005", "62.02.02.2006", "62.02.02.2007"];
const OPENS = Temporal.Instant.from("2026-10-25T08:00:00+07:00");
const DUE = Temporal.Instant.from("2026-11-05T16:00:00+07:00");
const LOCKS = Temporal.Instant.from("2026-11-20T23:59:00+07:00");

/** What happens one after the other: the clock jumps, forward or back, and somebody rings, reports, dies or competes. */
interface Event {
  readonly hours: number;
  readonly act: "plan" | "plan-twice-at-once" | "die-while-planning" | "report";
  readonly village: number;
}

const times = fc.constantFrom("07:45", "09:00", "10:30", "13:45", "16:00");
const reminders = fc
  .uniqueArray(fc.integer({ min: -9, max: 9 }), { maxLength: 5 })
  .chain((days) => fc.tuple(...days.map((day) => times.map((at) => ({ id: `T${day}`, days_from_due: day, at })))));
const ladder = fc
  .uniqueArray(fc.integer({ min: 1, max: 13 }), { maxLength: 4 })
  .chain((days) =>
    fc.tuple(
      ...days.map((day, index) =>
        fc
          .tuple(times, fc.constantFrom("sekdes", "business_assistant", "camat", "dinas"))
          .map(([at, role]) => ({ id: `R${index}`, tell: [role], days_from_due: day, at })),
      ),
    ),
  );
/** As a file would say it. */
const programs = fc
  .record({ reminders, ladder, caps: fc.record({ per_day: fc.integer({ min: 1, max: 9 }) }) })
  .map((change) => ({ ...Object(readData("kdkmp-kotim.yaml")), ...change }) as object);
const events = fc.array(
  fc.record({
    hours: fc.oneof(
      { weight: 7, arbitrary: fc.integer({ min: 1, max: 40 }) },
      { weight: 1, arbitrary: fc.integer({ min: -90, max: -1 }) },
    ),
    act: fc.constantFrom<Event["act"]>("plan", "plan", "plan-twice-at-once", "die-while-planning", "report"),
    village: fc.integer({ min: 0, max: 2 }),
  }),
  { minLength: 15, maxLength: 30 },
);

test("whatever the clock, the planners and the villages do, each step is told once and nothing climbs after a report", async () => {
  const { storage, database } = await smallWorld();
  await fc.assert(
    fc.asyncProperty(programs, anyHolidays, events, async (written, holidays, story) => {
      const program = parseProgram(written);
      const ids = await begin({ storage, database }, written);
      const nudging = createNudging(storage, { holidays: async () => holidays });
      const reportedAt = new Map<number, number>();
      let now = OPENS;
      let before = new Set<string>();
      for (const [index, { hours, act, village }] of story.entries()) {
        now = now.add({ hours });
        if (act === "report") {
          const id = ids[village] ?? 0;
          if (reportedAt.has(id)) continue;
          reportedAt.set(id, index);
          await database.client.report.create({
            data: { obligationId: id, number: `N${id}`, submittedAt: new Date(now.epochMilliseconds) },
          });
          continue;
        }
        if (act === "die-while-planning") await dieWhilePlanning(storage, holidays, now);
        else await Promise.all(Array.from({ length: act === "plan" ? 1 : 2 }, () => nudging.plan(now)));
        const after = await rowsOf(database);
        const added = after.nudges.filter((one) => !before.has(named(one)));
        before = new Set(after.nudges.map(named));

        expect(act === "die-while-planning" ? added : []).toEqual([]);
        for (const one of added) {
          expect(reportedAt.has(one.obligationId)).toBe(false);
          expect(isQuiet(kotim, holidays, now)).toBe(false);
        }
        expectTold(after, program, { ids, reportedAt, holidays, now, planned: act !== "die-while-planning" });
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 300_000);

test("a bot that comes back within a day tells each rung exactly once", async () => {
  const { storage, database } = await smallWorld();
  await fc.assert(
    fc.asyncProperty(
      programs,
      anyHolidays,
      fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 40, maxLength: 40 }),
      async (any, holidays, gaps) => {
        const written = { ...any, caps: { per_day: 99 } };
        const program = parseProgram(written);
        const [id = 0] = await begin({ storage, database }, written);
        const nudging = createNudging(storage, { holidays: async () => holidays });
        let now = OPENS;
        for (const gap of gaps) {
          now = now.add({ hours: gap });
          await nudging.plan(now);
          if (isQuiet(kotim, holidays, now)) await nudging.plan(nextMorning(now, holidays));
        }
        const told = (await rowsOf(database)).nudges.filter(({ obligationId }) => obligationId === id);

        const course = { times: timing(), place: kotim, holidays };
        const due = rungsOf(program.ladder, course).filter(
          ({ at, until }) =>
            isBefore(at.add({ hours: 24 }), now) && isBefore(nextMorning(at.add({ hours: 25 }), holidays), until),
        );
        for (const rung of due) expect(told.filter(({ step }) => step === rung.id).length).toBeGreaterThan(0);
        expect(new Set(told.map(({ step, personId }) => `${step} ${personId}`)).size).toBe(told.length);
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 300_000);

test("what is composed never leaves in quiet hours and never after the report", async () => {
  const { storage, database } = await smallWorld();
  await fc.assert(
    fc.asyncProperty(
      programs,
      fc.integer({ min: 0, max: 24 * 24 }),
      fc.integer({ min: 0, max: 30 }),
      fc.boolean(),
      async (written, hours, later, reports) => {
        const holidays: Holidays = { daysOff: new Map(), ramadans: [] };
        const calendar = { holidays: async () => holidays };
        const ids = await begin({ storage, database }, written);
        const plannedAt = nextMorning(OPENS.add({ hours }), holidays);
        await createNudging(storage, calendar).plan(plannedAt);
        if (reports) {
          const data = ids.map((obligationId) => ({
            obligationId,
            number: `N${obligationId}`,
            submittedAt: new Date(),
          }));
          await database.client.report.createMany({ data });
        }
        const now = plannedAt.add({ hours: later });
        const messages = createNudgeMessages(storage, calendar, { of: async () => undefined });
        for (const { key, kind, personId, chatId } of await database.client.delivery.findMany()) {
          const delivery = { key, chatId: Number(chatId), personId: personId ?? 0 };
          const composed =
            kind === "reminder"
              ? await messages.composeReminder({ kind: "reminder", ...delivery }, now)
              : await messages.composeLadder({ kind: "ladder", ...delivery }, now);
          expect(reports ? composed : { skip: "reported" }).toEqual({ skip: "reported" });
          expect("say" in composed && isQuiet(kotim, holidays, now)).toBe(false);
          expect("waitUntil" in composed && isQuiet(kotim, holidays, composed.waitUntil)).toBe(false);
        }
      },
    ),
    { numRuns: RUNS * 2, endOnFailure: true },
  );
}, 300_000);

interface Expectation {
  readonly ids: readonly number[];
  readonly reportedAt: ReadonlyMap<number, number>;
  readonly holidays: Holidays;
  readonly now: Temporal.Instant;
  readonly planned: boolean;
}

/** Every nudge has its one message, every message its nudges, and a person no more in a day than allowed. */
function expectTold({ nudges, deliveries }: Rows, program: Program, expectation: Expectation): void {
  const keys = nudges.map(({ deliveryKey }) => deliveryKey);
  expect(keys).not.toContain(null);
  expect(new Set(keys)).toEqual(new Set(deliveries.map(({ key }) => key)));
  expect(new Set(nudges.map(named)).size).toBe(nudges.length);
  const days = Map.groupBy(deliveries, ({ personId, plannedAt }) => `${personId} ${dayOf(plannedAt)}`);
  for (const [, ofDay] of days) expect(ofDay.length).toBeLessThanOrEqual(program.caps.perDay);

  const { ids, reportedAt, holidays, now, planned } = expectation;
  if (!planned || isQuiet(kotim, holidays, now) || program.caps.perDay < 9) return;
  const due = tellingsDue(program, timing(), holidays, now);
  for (const id of ids.filter((one) => !reportedAt.has(one)))
    for (const { step } of due) expect(nudges.some((one) => one.obligationId === id && one.step === step)).toBe(true);
}

function timing(): Timing {
  return { timeZone: "Asia/Pontianak", isPutOff: false, opensAt: OPENS, dueAt: DUE, lateUntil: DUE, locksAt: LOCKS };
}

function dayOf(date: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
    .toZonedDateTimeISO("Asia/Pontianak")
    .toPlainDate()
    .toString();
}

function nextMorning(now: Temporal.Instant, holidays: Holidays): Temporal.Instant {
  let at = now;
  while (isQuiet(kotim, holidays, at)) at = at.add({ minutes: 30 });
  return at;
}

/** The process is killed when all is written and nothing is committed. */
async function dieWhilePlanning(storage: Storage, holidays: Holidays, now: Temporal.Instant): Promise<void> {
  const dying: Storage = {
    ...storage,
    transaction: (work) =>
      storage.transaction(async (store) => {
        await work(store);
        throw new Error("killed");
      }),
  };
  await expect(createNudging(dying, { holidays: async () => holidays }).plan(now)).rejects.toThrow("killed");
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

async function rowsOf({ client }: Database) {
  return { nudges: await client.nudge.findMany(), deliveries: await client.delivery.findMany() };
}

function named({ obligationId, step, personId }: Rows["nudges"][number]): string {
  return `${obligationId} ${step} ${personId}`;
}

/** Three villages of Cempaga and everybody above them. */
async function smallWorld(): Promise<OpenKotim> {
  const { storage, database } = await openKotim();
  const { client } = database;
  await client.$executeRaw`TRUNCATE unit, person RESTART IDENTITY CASCADE`;
  const names = { "62": "provinsi", "62.02": "kabupaten", "62.02.02": "kecamatan" } as const;
  await client.unit.createMany({
    data: [
      ...Object.entries(names).map(([code, kind]) => ({ code, kind, name: kind })),
      ...VILLAGES.flatMap((code) => [
        { code, kind: "desa" as const, name: code },
        { code: `${code}.1`, kind: "koperasi" as const, name: code },
      ]),
    ],
  });
  const positions = [
    ...VILLAGES.flatMap((unitCode) => [
      { role: "kepala_desa" as const, unitCode },
      { role: "sekdes" as const, unitCode },
    ]),
    { role: "business_assistant" as const, unitCode: "62.02.02" },
    { role: "camat" as const, unitCode: "62.02.02" },
    { role: "dinas" as const, unitCode: "62.02" },
  ];
  for (const [index, { role, unitCode }] of positions.entries()) {
    const person = { telegramId: 7_300_000_000n + BigInt(index), name: `${role} ${unitCode}`, createdAt: new Date(0) };
    const { id } = await client.person.create({
      data: { ...person, noticeVersion: NOTICE_VERSION, noticeAcceptedAt: new Date(0) },
    });
    await client.assignment.create({ data: { personId: id, role, unitCode, startsOn: new Date("2026-01-01") } });
  }
  return { storage, database };
}

/** Nobody has been told anything; gives the obligations. */
async function begin({ storage, database: { client } }: OpenKotim, written: object): Promise<number[]> {
  await client.$executeRaw`TRUNCATE program, form_version, delivery RESTART IDENTITY CASCADE`;
  const formVersion = { formId: "f", version: "1", definition: {}, publishedAt: new Date(0) };
  const { id: formVersionId } = await client.formVersion.create({ data: formVersion });
  const program = parseProgram(written);
  await storage.programs.save(program.id, written, OPENS);
  const instants = { opensAt: OPENS, dueAt: DUE, lateUntil: DUE, locksAt: LOCKS };
  const owed = [{ ...instants, timeZone: "Asia/Pontianak", unitCodes: VILLAGES.map((code) => `${code}.1`) }];
  await storage.periods.open({ programId: program.id, key: "2026-10", formVersionId, ...instants }, owed);
  return (await client.obligation.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id);
}
