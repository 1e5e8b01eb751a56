// Functions of dates and times. "today" and "local" are those of the unit's zone, which comes with the scope.

import { Temporal } from "temporal-polyfill";
import { type Call, type Callable, type Catalogue, scoped } from "./callable.ts";
import { formatMoment, unknownCodeIn } from "./date-format.ts";
import { ExpressionMistake, quoted } from "./mistake.ts";
import { dateOf, localTime, MS_PER_DAY, readMoment, toInstant, writeDateTime } from "./moment.ts";
import type { Scope } from "./scope.ts";
import { toNumber, toText, type Value } from "./value.ts";

export const DATE_FUNCTIONS: Catalogue = [
  ["today", onTheClock((scope) => scope.now.toPlainDate().toString())],
  ["now", onTheClock((scope) => writeDateTime(scope.now))],
  ["date", checked(scoped(1, ([value = ""], scope) => toDate(value, scope)))],
  ["date-time", checked(scoped(1, ([value = ""], scope) => toDateTime(value, scope)))],
  ["decimal-date-time", checked(scoped(1, ([value = ""], scope) => toDecimal(value, scope)))],
  ["decimal-time", checked(scoped(1, ([value = ""], scope) => toDecimalTime(value, scope)))],
  ["format-date", formatting()],
  ["format-date-time", formatting()],
];

function onTheClock(evaluate: (scope: Scope) => Value): Callable {
  return {
    least: 0,
    most: 0,
    compile: ({ findings }) => {
      findings.volatile = true;
      return { evaluate };
    },
  };
}

/** A date that is written out wrongly is refused at once. */
function checked(callable: Callable): Callable {
  return {
    ...callable,
    compile: (call) => {
      refuseNoDate(call);
      return callable.compile(call);
    },
  };
}

function refuseNoDate({ name, args: [first] }: Call): void {
  const written = first?.constant;
  if (typeof written !== "string" || written === "" || !Number.isNaN(toNumber(written))) return;
  throw new ExpressionMistake(
    `gives ${name}() ${quoted(written)}, which is no date; write it as '2026-11-03' or '2026-11-03T10:30:00.000+07:00'`,
  );
}

/** The moment a value means: a text says it, a number counts days since 1970 in UTC, anything else is none. */
function localMoment(value: Value, { now }: Scope): Temporal.ZonedDateTime | undefined {
  const zone = now.timeZoneId;
  const moment = typeof value === "string" ? readMoment(value.trim()) : undefined;
  if (moment) return localTime(toInstant(moment, zone), zone);
  const days = toNumber(value);
  return typeof value === "boolean" || Number.isNaN(days) ? undefined : localTime(days * MS_PER_DAY, zone);
}

/** Whole days since 1970, or the day a moment falls on here; "" for anything else. */
function toDate(value: Value, scope: Scope): Value {
  const moment = typeof value === "string" ? readMoment(value.trim()) : undefined;
  if (moment?.hasTime) return localMoment(value, scope)?.toPlainDate().toString() ?? "";
  return dateOf(toNumber(value));
}

function toDateTime(value: Value, scope: Scope): Value {
  const local = localMoment(value, scope);
  return local ? writeDateTime(local) : "";
}

/** Days since 1970 with their fraction, in UTC: midnight of a date is midnight here. */
function toDecimal(value: Value, scope: Scope): Value {
  if (typeof value === "number" || value === "") return value;
  const local = localMoment(value, scope);
  return local ? local.epochMilliseconds / MS_PER_DAY : Number.NaN;
}

/** The part of the day that has passed here: noon is 0.5. */
function toDecimalTime(value: Value, scope: Scope): Value {
  if (value === "") return "";
  if (typeof value === "number") return value - Math.floor(value);
  const moment = typeof value === "string" ? readMoment(value.trim()) : undefined;
  if (moment && !moment.hasDate) return moment.ms / MS_PER_DAY;
  const local = localMoment(value, scope);
  return local ? local.toPlainTime().since(Temporal.PlainTime.from("00:00")).total("days") : Number.NaN;
}

function formatting(): Callable {
  const callable = scoped(2, ([value = "", format = ""], scope) => {
    const local = localMoment(value, scope);
    return local ? formatMoment(local, toText(format)) : "";
  });
  return {
    ...callable,
    compile: (call) => {
      refuseUnknownCode(call);
      refuseNoDate(call);
      return callable.compile(call);
    },
  };
}

function refuseUnknownCode({ name, args: [, format] }: Call): void {
  const unknown = format?.constant === undefined ? undefined : unknownCodeIn(toText(format.constant));
  if (unknown === undefined) return;
  throw new ExpressionMistake(
    `gives ${name}() the unknown code ${quoted(unknown)}; write for example '%d %b %Y' or '%H:%M'`,
  );
}
