// A moment: a day and an hour of that day, each read as if it stood alone. What the day's words say about the hour
// ("kemarin sore jam 4") counts for it, and the night of a day goes on past midnight.

import { Temporal } from "temporal-polyfill";
import type { AskReason, Given, Typed } from "#domain/form/answer.ts";
import { type DateContext, readDate } from "./date.ts";
import { readEmptyButZero } from "./empty.ts";
import { tidy } from "./text.ts";
import { readTime } from "./time.ts";
import { ask, given, invalid } from "./typed.ts";

interface DateTimeContext extends DateContext {
  /** IANA name of the village's zone: the clock that is meant where none is named. */
  readonly zone: string;
  /** For "sekarang". */
  readonly now: Temporal.Instant | undefined;
}

/** ISO with the village's offset, "2026-10-05T08:00+07:00". A day alone is no moment, and neither is an hour. */
export function readDateTime(text: string, context: DateTimeContext): Typed<string> {
  const nothing = readEmptyButZero(text);
  if (nothing) return nothing;

  const tidied = tidy(text);
  if (/^(?:sekarang|skrg|skrng|barusan|baru saja|now)$/.test(tidied) && context.now) {
    return given(toMoment(context.now.toZonedDateTimeISO(context.zone)));
  }
  return readIso(tidied, context) ?? readParts(tidied, context);
}

/** "2026-10-05T08:00+07:00", as a calendar app copies it. */
function readIso(tidied: string, { zone }: DateTimeContext): Given<string> | undefined {
  if (!/^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})$/.test(tidied)) return undefined;
  try {
    return given(toMoment(Temporal.Instant.from(tidied.toUpperCase()).toZonedDateTimeISO(zone)));
  } catch {
    return undefined; // the thirteenth month
  }
}

function readParts(tidied: string, context: DateTimeContext): Typed<string> {
  const parts = splitParts(tidied);
  if (!parts) return invalid("not-a-date-and-time");

  const night = /\b(?:malam|semalam|samalam)$/.test(parts.day);
  const part = /\b(?:pagi|siang|sore|malam)$/.exec(parts.day)?.[0] ?? (night ? "malam" : "");
  const days = readDate(parts.day, context);
  const times = HAS_PART.test(parts.time) ? readTime(parts.time) : readTime(`${parts.time} ${part}`);
  const [dayOptions, timeOptions] = [optionsOf(days), optionsOf(times)];
  if (dayOptions.length === 0 || timeOptions.length === 0) return invalid("not-a-date-and-time");

  const moments = dayOptions.flatMap((day) =>
    timeOptions.map((time) =>
      toGiven({ day, time, night: night || /\bmalam\b/.test(parts.time) }, parts.zone, context),
    ),
  );
  const why = reasonOf(days) ?? reasonOf(times);
  const [only] = moments;
  return only && !why ? only : ask(why ?? "date-unclear", moments);
}

interface Parts {
  readonly day: string;
  readonly time: string;
  /** The zone that was named, by its offset. */
  readonly zone: string | undefined;
}

/** Cuts where an hour begins: at "jam", or at the last "08.00"; or, when it comes first, where it ends. */
function splitParts(tidied: string): Parts | undefined {
  const [, said = tidied, name = ""] = /^(.*\S) (wib|wita|wit)$/.exec(tidied) ?? [];
  const { day, time } = SHAPES.map((shape) => shape.exec(said)?.groups).find((groups) => groups) ?? {};
  return day && time ? { day, time, zone: ZONES.get(name) } : undefined;
}

const CLOCK = String.raw`(?:jam|pukul|pkl|jm|pk)\b\.? ?`;
const PART = "(?:subuh|pagi|siang|sore|petang|malam)";
const HAS_PART = new RegExp(`\\b${PART}\\b`);
const SHAPES: readonly RegExp[] = [
  new RegExp(`^(?<time>${CLOCK}(?:setengah )?\\S+(?: ${PART})?)(?:,? (?:wib|wita|wit))?[, ] ?(?<day>.+)$`),
  new RegExp(`^(?<day>.+?)[, ] ?(?<time>(?:(?:sekitar|kira-kira|sktr|±) ?)?(?:${CLOCK}|setengah ).+)$`),
  new RegExp(`^(?<day>.*[^ ,.])(?:[, ] ?|(?<=\\d)t)(?<time>\\d{1,2}[.:]\\d{2}(?::\\d{2})?(?: ${PART})?)$`),
  new RegExp(`^(?<time>\\d{1,2}[.:]\\d{2}(?: ${PART})?)[, ] ?(?<day>.+)$`),
];

const ZONES: ReadonlyMap<string, string> = new Map([
  ["wib", "+07:00"],
  ["wita", "+08:00"],
  ["wit", "+09:00"],
]);

interface Chosen {
  readonly day: Given<string>;
  readonly time: Given<string>;
  readonly night: boolean;
}

/** "Tadi malam jam 2" is the night of yesterday and today's date. */
function toGiven({ day, time, night }: Chosen, named: string | undefined, { zone }: DateTimeContext): Given<string> {
  const clock = Temporal.PlainTime.from(time.value);
  const date = Temporal.PlainDate.from(day.value).add({ days: night && clock.hour < 6 ? 1 : 0 });
  const moment = date.toZonedDateTime({ plainTime: clock, timeZone: named ?? zone }).withTimeZone(zone);
  return given(toMoment(moment), day.approx ?? time.approx ?? false);
}

function toMoment(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ smallestUnit: "minute", timeZoneName: "never" });
}

function optionsOf(read: Typed<string>): readonly Given<string>[] {
  const options = read.kind === "ask" ? read.options : [read];
  return options.filter((option): option is Given<string> => option.kind === "value");
}

function reasonOf(read: Typed<string>): AskReason | undefined {
  return read.kind === "ask" ? read.why : undefined;
}
