// The reference of the program file says what the code does: each example is read by the real parser, and what its tables promise is
// computed.

import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { formatDay } from "#domain/format.ts";
import { parseHolidayYear } from "#domain/holiday.ts";
import { periodOf } from "#domain/period.ts";
import { type Program, parseProgram } from "#domain/program.ts";
import { CADENCES, turnAt, YEARS } from "#domain/turn.ts";
import { createTranslator } from "#i18n";
import { periodName } from "../../src/bot/period.view.ts";
import { holidays, kotim, mistakesIn, readData, scheduleOf, turnOfMonth } from "../domain/kotim.ts";
import { guideAt, namesIn } from "./guide.ts";

const guide = guideAt("docs/program-file.md");
const whole = readData("kdkmp-kotim.yaml") as Readonly<Record<string, unknown>>;

/** A part of a program file, with the rest as Kotawaringin Timur has it. */
function withPart(part: Readonly<Record<string, unknown>>): Program {
  return parseProgram({ ...whole, ...part });
}

test.each(guide.blocks("yaml"))("the example in line $line is read", ({ source }) => {
  expect(mistakesIn(() => withPart(parse(source)))).toEqual([]);
});

test("the examples show every key of the file", () => {
  const shown = guide.blocks("yaml").flatMap(({ source }) => Object.keys(parse(source)));
  expect([...new Set(shown)].sort()).toEqual(Object.keys(whole).sort());
});

test.each(guide.blocks("yaml holidays"))("the holidays in line $line are read", ({ source }) => {
  expect(mistakesIn(() => parseHolidayYear(parse(source)))).toEqual([]);
});

test.each(guide.blocks("yaml wrong"))("the example in line $line has the mistakes that are quoted", (block) => {
  const mistakes = mistakesIn(() => withPart(parse(block.source)));
  expect(block.quoted.length).toBeGreaterThan(0);
  expect(mistakes.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual(block.quoted);
});

test.each(guide.tableRows("`cadence`"))("%s beginning with %s is told as the table says", (...row) => {
  const [[cadence = ""] = [], [starts = ""] = [], [key] = []] = row.slice(0, 3).map(namesIn);
  const moments = {
    opens: from(0, "08:00"),
    due: from(1, "08:00"),
    late_until: from(1, "09:00"),
    locks: from(1, "10:00"),
  };
  const schedule = scheduleOf(withPart({ schedule: { cadence, starts, ...moments } }));
  const turn = turnAt(schedule, Temporal.PlainDate.from("2026-11-25"));

  expect([turn.key, periodName(createTranslator()("id"), turn)]).toEqual([key, row[3]]);
});

function from(days: number, at: string) {
  return { from: "end", days, at };
}

test.each(guide.tableRows("`moved`"))("a due day moved %s is %s", (name = "", day = "") => {
  const [moved] = namesIn(name);
  const written = readData("kdkmp-kotim.yaml") as { schedule: object };
  const due = { month: "next", day: 5, at: "16:00", moved };
  const { dueAt } = periodOf(withPart({ schedule: { ...written.schedule, due } }), turnOfMonth("2026-11"), holidays);

  expect(formatDay(dueAt.toZonedDateTimeISO(kotim.timeZone).toPlainDate(), "id")).toBe(day);
});

test("every cadence and every kind of year is named", () => {
  const words = [...CADENCES, ...YEARS.map((year) => `year: ${year}`)];
  expect(words.filter((word) => !guide.mentioned.has(word))).toEqual([]);
});

test("the README leads to it", () => {
  expect(readFileSync("README.md", "utf8")).toContain("(docs/program-file.md)");
});
