// What can be chosen under a reminder, and when it comes back.

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type Snooze, snoozedUntil, snoozesAt } from "#domain/snooze.ts";

const inJemaras = (time: string) => Temporal.ZonedDateTime.from(`2026-11-03T${time}[Asia/Pontianak]`);

test.each([
  ["09:00:00", "hour", "2026-11-03T10:00"],
  ["09:00:20", "hour", "2026-11-03T10:01"],
  ["23:30:00", "hour", "2026-11-04T00:30"],
  ["14:59:59", "afternoon", "2026-11-03T15:00"],
  ["15:00:00", "afternoon", undefined],
  ["16:30:00", "tomorrow", "2026-11-04T09:00"],
] as const)("at %s, put off for the %s, it comes back at %s", (now, choice, back) => {
  const until = snoozedUntil(choice, inJemaras(now))?.toZonedDateTimeISO("Asia/Pontianak").toPlainDateTime();
  expect(until?.toString({ smallestUnit: "minute" })).toBe(back);
});

test.each<[string, readonly Snooze[]]>([
  ["09:00", ["hour", "afternoon", "tomorrow"]],
  ["14:59", ["hour", "afternoon", "tomorrow"]],
  ["15:00", ["hour", "tomorrow"]],
  ["16:45", ["hour", "tomorrow"]],
])("at %s one can choose %j", (now, choices) => {
  expect(snoozesAt(inJemaras(now), Temporal.Instant.from("2026-11-20T23:59:00+07:00"))).toEqual(choices);
});

test.each([
  ["16:00", ["hour", "afternoon"]],
  ["15:00", ["hour"]],
  ["09:45", []],
] as const)("what closes at %s is not put off beyond that", (closes, choices) => {
  expect(snoozesAt(inJemaras("09:00"), inJemaras(closes).toInstant())).toEqual(choices);
});
