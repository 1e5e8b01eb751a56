// A moment that a person gives on the command line.

import { InvalidArgumentError } from "commander";
import { Temporal } from "temporal-polyfill";

/** An ISO moment in a zone: a wall clock's time where the text has no offset, midnight where it has no time. @throws InvalidArgumentError */
export function parseMoment(text: string, zone: string): Temporal.ZonedDateTime {
  try {
    const hasOffset = /[t ]\d.*(?:z|[+-]\d{2}(?::?\d{2})?)(?:\[.*\])?$/i.test(text);
    return hasOffset
      ? Temporal.Instant.from(text).toZonedDateTimeISO(zone)
      : Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
  } catch {
    throw new InvalidArgumentError("write the moment like 2026-11-20T08:00 or 2026-11-20T08:00+07:00.");
  }
}
