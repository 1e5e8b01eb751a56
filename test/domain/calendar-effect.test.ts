// Which deadlines a day off moves: those of the program, and those of units that have their own.

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { movedDues } from "#domain/calendar-effect.ts";
import { withChanges } from "#domain/holiday.ts";
import { parseProgram } from "#domain/program.ts";
import { holidays, kotim, readData, toWib } from "./kotim.ts";

const CEMPAGA = "62.02.02";

function movedBy(date: string, program = kotim) {
  const after = withChanges(holidays, [{ date, cancelled: false, name: "Pemungutan suara" }]);
  const dues = movedDues(program, { before: holidays, after }, Temporal.PlainDate.from(date));
  return dues.map(({ key, unitCode, from, to }) => [key, unitCode, toWib(from), toWib(to)]);
}

function withException(due: Record<string, unknown>) {
  const written = readData("kdkmp-kotim.yaml") as { schedule: object };
  const exceptions = [{ unit: CEMPAGA, due }];
  return parseProgram({ ...written, schedule: { ...written.schedule, exceptions } });
}

test("a day off on the due day moves that turn and no other", () => {
  expect(movedBy("2026-12-07")).toEqual([["2026-11", undefined, "2026-12-07T16:00", "2026-12-08T16:00"]]);
  expect(movedBy("2026-12-09")).toEqual([]);
});

test("a kecamatan with a due day of its own is told of by itself", () => {
  const program = withException({ month: "next", day: 10, at: "12:00", moved: "next-working-day" });

  expect(movedBy("2026-12-10", program)).toEqual([["2026-11", CEMPAGA, "2026-12-10T12:00", "2026-12-11T12:00"]]);
  expect(movedBy("2026-12-07", program)).toEqual([["2026-11", undefined, "2026-12-07T16:00", "2026-12-08T16:00"]]);
});

test("a due day that never moves stays where it is", () => {
  const program = withException({ month: "next", day: 10, at: "12:00" });
  expect(movedBy("2026-12-10", program)).toEqual([]);
});
