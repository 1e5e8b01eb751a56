import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { FileMistakes } from "#domain/mistake.ts";
import { parseProgram } from "#domain/program.ts";
import { kotim, mistakesIn, readData, scheduleOf } from "./kotim.ts";

test("the program of Kotawaringin Timur reads as it is meant", () => {
  expect(kotim).toMatchObject({
    id: "kdkmp-kotim",
    title: { id: "Laporan Bulanan KDKMP" },
    form: "laporan-bulanan-kdkmp",
    unit: "62.02",
    owedBy: "koperasi",
    timeZone: "Asia/Pontianak",
    scoreboard: { minIntervalSeconds: 60 },
    digest: { day: "monday", to: "bupati_office" },
  });
  expect(scheduleOf(kotim).moments.due).toEqual({
    from: "end",
    months: 1,
    days: 0,
    day: 5,
    at: Temporal.PlainTime.from("16:00"),
    moved: "next-working-day",
  });
  expect(kotim.reminders.map(({ id }) => id)).toEqual(["buka", "H-5", "H-2", "H-0", "H+2", "dibuka"]);
  expect(kotim.ladder.map(({ id }) => id)).toEqual(["wakil", "pendamping", "camat", "dinas"]);
});

test.each([
  ["a code YAML took for a number", { unit: 62.02 }, "unit", "in quotes"],
  ["a code that is none", { unit: "6202" }, "unit", "in quotes"],
  ["a role nobody has", { reporters: ["raja"] }, "reporters.0", "kepala_desa"],
  ["no role at all", { reporters: [] }, "reporters", "at least one"],
  ["an abbreviated zone", { time_zone: "WIB" }, "time_zone", "IANA"],
  ["a zone that does not exist", { time_zone: "Asia/Sampit" }, "time_zone", "IANA"],
  ["a missing form", { form: undefined }, "form", "is missing"],
  ["a word we do not know", { colour: "red" }, "", "colour"],
  ["an hour that does not exist", { digest: { day: "monday", at: "24:30", to: "dinas" } }, "digest.at", "time of day"],
  ["two reminders of one name", { reminders: [touch("H-5", -5), touch("H-5", -2)] }, "reminders", "an id of its own"],
])("%s is refused, with its place", (_, change, path, sentence) => {
  expect(mistakesWith(change)).toEqual([{ path, sentence: expect.stringContaining(sentence) }]);
});

test.each([
  ["locks before it is late", { locks: { month: "next", day: 10, at: "23:59" } }],
  ["opens after it is due", { opens: { month: "next", day: 6, at: "08:00" } }],
  ["opens when it is due", { opens: { month: "next", day: 5, at: "16:00" } }],
])("a schedule that %s is refused", (_, change) => {
  expect(mistakesWith({ schedule: { ...file().schedule, ...change } })).toMatchObject([{ path: "schedule" }]);
});

test("days that fall together in February only are refused as well", () => {
  const opens = { month: "reported", day: 29, at: "12:00" };
  const due = { month: "reported", day: 31, at: "08:00" };

  expect(mistakesWith({ schedule: { ...file().schedule, opens, due } })).toMatchObject([{ path: "schedule" }]);
});

test.each([
  ["a night without a day", { after: "07:00" }, "quiet"],
  ["a pause that ends before it begins", { pauses: [{ day: "friday", from: "13:30", until: "11:00" }] }, "quiet"],
  ["a pause as long as the day", { pauses: [{ day: "friday", from: "07:30", until: "17:00" }] }, "quiet"],
  [
    "two pauses on one day",
    {
      pauses: [
        { day: "friday", from: "08:00", until: "09:00" },
        { day: "friday", from: "11:00", until: "13:00" },
      ],
    },
    "quiet.pauses",
  ],
  [
    "a whole quiet week",
    { days: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] },
    "quiet.days",
  ],
])("quiet hours with %s are refused", (_, change, path) => {
  expect(mistakesWith({ quiet: { ...file().quiet, ...change } })).toMatchObject([{ path }]);
});

test("all mistakes are told at once, in a message that stands by itself", () => {
  const data = { ...file(), form: undefined, unit: 62.02, owed_by: "kampung" };

  expect(() => parseProgram(data)).toThrow(/^form: is missing\nunit: .*\nowed_by: .*koperasi.*$/);
});

test.each([null, [], "kdkmp-kotim", 7])("%j is no program", (data) => {
  expect(() => parseProgram(data)).toThrow(FileMistakes);
});

function file() {
  return readData("kdkmp-kotim.yaml") as { schedule: object; quiet: object };
}

function touch(id: string, days_from_due: number) {
  return { id, days_from_due, at: "09:00" };
}

function mistakesWith(change: object) {
  return mistakesIn(() => parseProgram({ ...file(), ...change }));
}
