import { expect, test } from "vitest";
import { operatorsOf, reportsOf } from "#demo/kabupaten.ts";
import { isWithin } from "#domain/unit.ts";
import { readOfficialUnits } from "#services/official-units.ts";

const JEMARAS = "62.02.02.2007";
const kotim = (await readOfficialUnits()).filter(({ code }) => isWithin(code, "62.02"));
const operators = operatorsOf(kotim, [JEMARAS]);

test("every village but those of the story has one operator, who stays in one kecamatan", () => {
  const villages = operators.flatMap((operator) => operator.villages);

  expect(new Set(villages).size).toBe(184);
  expect(villages).toHaveLength(184);
  expect(villages).not.toContain(JEMARAS);
  for (const operator of operators) {
    expect(new Set(operator.villages.map((village) => village.slice(0, 8))).size).toBe(1);
  }
});

test("no two operators have the same name", () => {
  const names = operators.map(({ firstName, lastName }) => `${firstName} ${lastName}`);

  expect(new Set(names).size).toBe(operators.length);
});

test("the same reports come on every run, oldest first, each village at most once", () => {
  const reports = reportsOf(operators);

  expect(reportsOf(operators)).toEqual(reports);
  expect(reports.map(({ at }) => at)).toEqual(reports.map(({ at }) => at).toSorted());
  expect(new Set(reports.map(({ village }) => village)).size).toBe(reports.length);
  expect(reports.length).toBeGreaterThan(100);
  expect(reports.length).toBeLessThan(184);
});
