// The simulated calendar: wall-clock times of Sampit, and the moments between two of them at which the bot has something
// to do, so that a jump over a week misses no reminder and no digest.

import { Temporal } from "temporal-polyfill";
import { formatDay } from "#domain/format.ts";
import { isBefore } from "#domain/instant.ts";
import type { Program } from "#domain/program.ts";

const TIME_ZONE = "Asia/Pontianak";

/** The instant of "2026-10-25T08:00" in Sampit. */
export function wib(wallClock: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(wallClock).toZonedDateTime(TIME_ZONE).toInstant();
}

/** "Minggu, 25 Oktober 2026 · 08.00 WIB". */
export function momentName(instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(TIME_ZONE);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" }).replace(":", ".");
  return `${formatDay(local.toPlainDate(), "id")} · ${time} WIB`;
}

/** The times of day at which a program's jobs can find something new to do. */
export function ringTimes({ schedule, digest, reminders, ladder, quiet }: Program): readonly Temporal.PlainTime[] {
  const opens = schedule.cadence === "custom" ? [] : [schedule.moments.opens.at];
  const times = [
    ...opens,
    digest.at,
    quiet.before, // whatever the night held back
    ...quiet.pauses.map(({ until }) => until),
    ...[...reminders, ...ladder].flatMap((step) => ("at" in step ? step.at : [])),
  ];
  const unique = new Map(times.map((time) => [time.toString(), time]));
  return [...unique.values()].sort((a, b) => Temporal.PlainTime.compare(a, b));
}

/** When to ring on the way: after `from`, up to `to` itself. Nothing when time is turned back. */
export function ringsBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  times: readonly Temporal.PlainTime[],
): readonly Temporal.Instant[] {
  const rings: Temporal.Instant[] = [];
  const lastDay = to.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  let day = from.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  while (Temporal.PlainDate.compare(day, lastDay) <= 0) {
    for (const plainTime of times) rings.push(day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime }).toInstant());
    day = day.add({ days: 1 });
  }
  const onTheWay = rings.filter((ring) => isBefore(from, ring) && isBefore(ring, to));
  return isBefore(from, to) ? [...onTheWay, to] : [];
}
