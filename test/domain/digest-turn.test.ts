import { expect, test } from "vitest";
import { digestDue } from "#domain/digest-turn.ts";
import { holidays, kotim, toWib, wib } from "./kotim.ts";

test.each([
  ["a minute early", "2026-11-02T07:29", undefined],
  ["on the minute, Monday here and in UTC", "2026-11-02T07:30", "2026-W45"],
  ["made good at noon", "2026-11-02T12:00", "2026-W45"],
  ["in the evening, which is quiet", "2026-11-02T17:00", undefined],
  ["the day after, when it is no news", "2026-11-03T08:00", undefined],
  ["on the last Monday of the year, in week 53", "2026-12-28T07:30", "2026-W53"],
  ["in the first week of the next", "2027-01-04T07:30", "2027-W01"],
])("the digest %s", (_, now, expected) => {
  expect(digestDue(kotim, holidays, wib(now))?.key).toBe(expected);
});

test("a Monday before eight is still Sunday in UTC further east", () => {
  const wit = { ...kotim, timeZone: "Asia/Jayapura" };
  const monday = wib("2026-11-02T05:30"); // 07.30 WIT, 22.30 of Sunday in UTC

  expect(monday.toString()).toBe("2026-11-01T22:30:00Z");
  expect(digestDue(wit, holidays, monday)?.key).toBe("2026-W45");
});

test("when Monday is a holiday the digest comes on the next day that is none", () => {
  expect(digestDue(kotim, holidays, wib("2027-05-17T08:00"))).toBeUndefined(); // Iduladha, cuti bersama, Waisak
  expect(toWib(digestDue(kotim, holidays, wib("2027-05-21T08:00"))?.at)).toBe("2027-05-21T07:30");
});

test("a week without an allowed day has no digest, and the next has one", () => {
  const quiet = { ...kotim.quiet, days: ["saturday", "sunday"] as const };

  expect(digestDue({ ...kotim, quiet }, holidays, wib("2027-03-12T08:00"))).toBeUndefined();
  expect(digestDue({ ...kotim, quiet }, holidays, wib("2027-03-16T08:00"))?.key).toBe("2027-W11");
});
