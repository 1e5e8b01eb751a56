// How a program file writes its cadence and the four moments of a turn, and which schedules no program can have.

import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { parseWith } from "#domain/mistake.ts";
import { type Moment, plannedDay, type Schedule, schedule } from "#domain/schedule.ts";
import { CADENCES, turnAt } from "#domain/turn.ts";
import { mistakesIn } from "./kotim.ts";

const REGULAR = CADENCES.filter((cadence) => cadence !== "custom");
const day = (text: string) => Temporal.PlainDate.from(text);
const november = { key: "2026-11", from: day("2026-11-01"), until: day("2026-11-30") };

/** Opens on the last day reported, due two days on, late for one more, locked on the fourth. */
const WEEKLY = {
  cadence: "weekly",
  starts: "2026-W48",
  opens: { from: "end", at: "08:00" },
  due: { from: "end", days: 2, at: "16:00" },
  late_until: { from: "end", days: 3, at: "16:00" },
  locks: { from: "end", days: 4, at: "23:59" },
};

const RAT = {
  key: "rat-2026",
  name: { id: "RAT tahun buku 2026", en: "Annual meeting of 2026" },
  from: "2026-01-01",
  until: "2026-12-31",
  opens: "2027-01-11T08:00",
  due: "2027-03-31T16:00",
  late_until: "2027-04-30T16:00",
  locks: "2027-06-30T23:59",
};

const read = (file: object): Schedule => parseWith(schedule, file);
const weekly = (change: object) => read({ ...WEEKLY, ...change });
const mistakes = (file: object) => mistakesIn(() => read(file)).map(({ path, sentence }) => `${path}: ${sentence}`);
const mistakesWith = (change: object) => mistakes({ ...WEEKLY, ...change });
const custom = (...turns: object[]) => ({ cadence: "custom", turns });

test("a day of the month reported or of the next is counted from the turn's last day", () => {
  const { moments } = regular(weekly({ cadence: "monthly", starts: "2026-10", ...byMonth(25, 5, 15, 20) }));

  expect(moments.opens).toMatchObject({ from: "end", months: 0, days: 0, day: 25, moved: "never" });
  expect(moments.due).toMatchObject({ from: "end", months: 1, days: 0, day: 5 });
  expect([moments.opens, moments.due].map((moment) => plannedDay(moment, november).toString())).toEqual([
    "2026-11-25",
    "2026-12-05",
  ]);
});

test.each([
  ["the last day reported", "2026-11-30", {}],
  ["the first", "2026-11-01", { from: "start" }],
  ["three days after the end", "2026-12-03", { days: 3 }],
  ["a week before the start", "2026-10-25", { from: "start", days: -7 }],
  ["the tenth two months on", "2027-01-10", { months: 2, day: 10 }],
  ["day 31 of a month of thirty", "2026-11-30", { day: 31 }],
  ["day 31 of February", "2027-02-28", { months: 3, day: 31 }],
] as const)("of November 2026, %s is %s", (_, expected, change: Partial<Moment>) => {
  expect(plannedDay({ ...END, ...change }, november).toString()).toBe(expected);
});

test("a day of the month lies in the month it is counted to, however long that is", () => {
  fc.assert(
    fc.property(
      anyDay(),
      fc.integer({ min: -12, max: 24 }),
      fc.integer({ min: 1, max: 31 }),
      (date, months, wanted) => {
        const turn = turnAt({ cadence: "monthly", starts: date, year: "calendar" }, date);
        const planned = plannedDay({ ...END, months, day: wanted }, turn);

        expect(planned.toPlainYearMonth().toString()).toBe(date.toPlainYearMonth().add({ months }).toString());
        expect(planned.day).toBe(Math.min(wanted, planned.daysInMonth));
      },
    ),
  );
});

test.each([
  ["2026", "2026-01-01"],
  ["2026-10", "2026-10-01"],
  ["2026-Q1", "2026-01-01"],
  ["2026-Q4", "2026-10-01"],
  ["2026-H2", "2026-07-01"],
  ["2026-W01", "2025-12-29"],
  ["2026-W53", "2026-12-28"],
  ["2026-11-25", "2026-11-25"],
])("what starts with %s is reported from %s", (starts, expected) => {
  expect(regular(weekly({ starts })).starts.toString()).toBe(expected);
});

test.each([
  "",
  "26",
  "2026-13",
  "2026-00",
  "2026-Q0",
  "2026-Q5",
  "2026-H3",
  "2026-W54",
  "2027-W53",
  "2026-02-30",
  2026,
])("no program starts with %j", (starts) => {
  expect(mistakesWith({ starts })).toEqual([expect.stringMatching(/^starts: write in quotes the first/)]);
});

test("a program starts with any turn of its cadence, by the turn's own key", () => {
  const keyed = REGULAR.filter((cadence) => cadence !== "fortnightly");

  fc.assert(
    fc.property(fc.constantFrom(...keyed), anyDay(), (cadence, date) => {
      const { key, from } = turnAt({ cadence, starts: date, year: "calendar" }, date);
      expect(regular(weekly({ starts: key })).starts.toString()).toBe(from.toString());
    }),
    { numRuns: 40 },
  );
});

test("no text makes a start throw anything but a mistake of the file", () => {
  const anyStart = fc.oneof(fc.string(), fc.stringMatching(/^\d{4}(-[QHW]?\d{1,2}){0,2}$/));

  fc.assert(fc.property(anyStart, (starts) => mistakesWith({ starts }).length <= 1));
});

test.each([
  ["opens when it is due", { opens: { from: "end", days: 2, at: "16:00" } }],
  ["is late no longer before it is due", { late_until: { from: "end", days: 1, at: "16:00" } }],
  ["locks while late reports are taken", { locks: { from: "end", days: 3, at: "15:59" } }],
  ["is in order for all but Ende", { exceptions: [{ unit: "53.08", due: { from: "end", days: 5, at: "16:00" } }] }],
])("a schedule that %s is refused", (_, change) => {
  expect(mistakesWith(change)).toEqual([": must come in this order: opens, due, late_until, locks"]);
});

test("due, late and lock may be one moment", () => {
  const due = { from: "end", days: 2, at: "16:00" };

  expect(mistakesWith({ late_until: due, locks: due })).toEqual([]);
});

test("every schedule that is read has its moments in order, in the shortest month as in the longest", () => {
  const dayOfMonth = fc.integer({ min: 1, max: 31 });

  fc.assert(
    fc.property(dayOfMonth, dayOfMonth, dayOfMonth, dayOfMonth, anyDay(), (opens, due, late, locks, date) => {
      const file = { ...WEEKLY, cadence: "monthly", starts: "2026-10", ...byMonth(opens, due, late, locks) };
      if (mistakes(file).length > 0) return;
      const { moments, ...cadence } = regular(read(file));
      const turn = turnAt(cadence, date);
      const at = ({ at, ...moment }: Moment) =>
        plannedDay({ ...moment, at }, turn)
          .toPlainDateTime(at)
          .toString();

      const [first = "", ...rest] = [moments.opens, moments.due, moments.lateUntil, moments.locks].map(at);
      expect([first, ...rest].toSorted()).toEqual([first, ...rest]);
      expect(first).not.toBe(rest[0]);
    }),
    { numRuns: 60 },
  );
});

test("a unit's exception names only what is different for it", () => {
  const due = { from: "end", days: 3, at: "12:00" };
  const { exceptions } = regular(weekly({ exceptions: [{ unit: "91.03", due }] }));

  expect(exceptions.map(({ unit, moments }) => [unit, Object.keys(moments)])).toEqual([["91.03", ["due"]]]);
});

test("turns that a file names come oldest first, each under a key of its own", () => {
  const earlier = { ...RAT, key: "rat-2025", opens: "2026-01-12T08:00" };
  const { turns } = customOf(read(custom(RAT, earlier)));

  expect(turns.map(({ key }) => key)).toEqual(["rat-2025", "rat-2026"]);
  expect(turns[1]?.moments.due.toString()).toBe("2027-03-31T16:00:00");
  expect(mistakes(custom(RAT, RAT))).toEqual(["turns: every turn needs a key of its own"]);
});

test.each([
  ["no turn", [], "turns: name at least one turn"],
  ["a turn that ends before it begins", [{ ...RAT, until: "2025-12-31" }], "turns.0: must come in this order"],
  ["a turn that is late before it is due", [{ ...RAT, late_until: "2027-03-30T16:00" }], "turns.0: must come in this"],
  ["a date that YAML took for one", [{ ...RAT, from: new Date(0) }], "turns.0.from: write the date in quotes"],
  ["a moment without an hour", [{ ...RAT, due: "2027-03-31" }], "turns.0.due: write the date and time in quotes"],
  ["the 31st of April", [{ ...RAT, late_until: "2027-04-31T16:00" }], "turns.0.late_until: write the date and time"],
])("%s is refused, with its place", (_, turns, expected) => {
  expect(mistakes(custom(...turns))[0]).toContain(expected);
});

test("every other moment than the two forms is told how to be written", () => {
  expect(mistakesWith({ due: { day: 5, at: "16:00" } })).toEqual([
    "due: write { month: reported or next, day, at } or { from: start or end, days or months and day, at }",
  ]);
});

const END: Moment = { from: "end", months: 0, days: 0, at: Temporal.PlainTime.from("16:00"), moved: "never" };

function anyDay(): fc.Arbitrary<Temporal.PlainDate> {
  return fc.integer({ min: 0, max: 36_000 }).map((days) => day("2000-01-01").add({ days }));
}

/** Opens in the month reported; the others lie in the next. */
function byMonth(opens: number, due: number, late: number, locks: number) {
  const next = (date: number) => ({ month: "next", day: date, at: "16:00" });
  return {
    opens: { month: "reported", day: opens, at: "08:00" },
    due: next(due),
    late_until: next(late),
    locks: next(locks),
  };
}

function regular(read: Schedule) {
  if (read.cadence === "custom") throw new Error("not a regular schedule");
  return read;
}

function customOf(read: Schedule) {
  if (read.cadence !== "custom") throw new Error("not a custom schedule");
  return read;
}
