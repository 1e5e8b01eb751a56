import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { isQuiet, nextAllowedInstant } from "#domain/quiet-hours.ts";
import { holidays, kotim, toWib, wib } from "./kotim.ts";

test.each([
  ["Thursday morning", "2026-11-05T09:00", "2026-11-05T09:00"],
  ["the first minute", "2026-11-05T07:30", "2026-11-05T07:30"],
  ["before the office opens", "2026-11-05T05:10", "2026-11-05T07:30"],
  ["the last minute", "2026-11-05T16:59", "2026-11-05T16:59"],
  ["closing time", "2026-11-05T17:00", "2026-11-06T07:30"],
  ["Friday before prayers", "2026-11-06T10:59", "2026-11-06T10:59"],
  ["Friday prayers", "2026-11-06T11:00", "2026-11-06T13:30"],
  ["Friday after prayers", "2026-11-06T13:30", "2026-11-06T13:30"],
  ["Friday evening, before an office that works on Saturday", "2026-11-06T18:00", "2026-11-07T07:30"],
  ["Saturday evening", "2026-11-07T18:00", "2026-11-09T07:30"],
  ["Sunday", "2026-11-08T09:00", "2026-11-09T07:30"],
  ["cuti bersama before Natal", "2026-12-24T09:00", "2026-12-26T07:30"],
  ["the last evening of the year", "2026-12-31T23:59", "2027-01-02T07:30"],
  ["Nyepi and Idulfitri in one week", "2027-03-08T09:00", "2027-03-13T07:30"],
])("a message of %s, %s, may leave at %s", (_, instant, expected) => {
  expect(toWib(nextAllowedInstant(kotim, holidays, wib(instant)))).toBe(expected);
  expect(isQuiet(kotim, holidays, wib(instant))).toBe(instant !== expected);
});

test("the same instant is quiet in Sampit and not in Jayapura", () => {
  const dawn = wib("2026-11-05T06:00");

  expect(isQuiet(kotim, holidays, dawn)).toBe(true);
  expect(isQuiet({ ...kotim, timeZone: "Asia/Jayapura" }, holidays, dawn)).toBe(false);
});

const anyInstant = fc
  .integer({ min: wib("2026-01-01T00:00").epochMilliseconds, max: wib("2030-12-31T23:59").epochMilliseconds })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));

test("what waits is never sent early, nor in quiet hours, nor on a holiday", () => {
  fc.assert(
    fc.property(anyInstant, (instant) => {
      const allowed = nextAllowedInstant(kotim, holidays, instant);
      const local = allowed.toZonedDateTimeISO("Asia/Pontianak");
      const time = local.toPlainTime().toString();

      expect(Temporal.Instant.compare(allowed, instant)).toBeGreaterThanOrEqual(0);
      expect(holidays.daysOff.has(local.toPlainDate().toString())).toBe(false);
      expect(local.dayOfWeek).not.toBe(7);
      expect(time >= "07:30:00" && time < "17:00:00").toBe(true);
      expect(local.dayOfWeek === 5 && time >= "11:00:00" && time < "13:30:00").toBe(false);
    }),
  );
});

test("between asking and the answer all is quiet: nothing waits longer than it must", () => {
  fc.assert(
    fc.property(anyInstant, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (instant, share) => {
      const waitMs = nextAllowedInstant(kotim, holidays, instant).epochMilliseconds - instant.epochMilliseconds;
      fc.pre(waitMs > 0);

      expect(isQuiet(kotim, holidays, instant.add({ milliseconds: Math.floor(waitMs * share) }))).toBe(true);
    }),
  );
});
