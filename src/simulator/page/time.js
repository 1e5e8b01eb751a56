// Moments as the chat shows them: West Indonesia Time (WIB), written the Indonesian way ("09.00"), whatever the zone of
// the visitor's machine. WIB has no summer time, so +07:00 always holds.

const ZONE = "Asia/Pontianak";
const DAY_MS = 86_400_000;

const time = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const fullDay = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const day = format({ day: "numeric", month: "long" });
const dayAndYear = format({ day: "numeric", month: "long", year: "numeric" });
const weekday = format({ weekday: "short" });
const shortDay = format({ day: "2-digit", month: "2-digit", year: "2-digit" });
const isoDay = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE });

/** "09.00". @param {Date} at */
export const timeOf = (at) => time.format(at);

/** "2026-11-02": equal for two moments on the same day in WIB. @param {Date} at */
export const dayOf = (at) => isoDay.format(at);

/** "Senin, 2 November 2026 09.00 WIB". @param {Date} at */
export const momentOf = (at) => `${fullDay.format(at)} ${timeOf(at)} WIB`;

/**
 * The line between two days of a chat: "2 November", with the year when it is not this year.
 * @param {Date} at
 * @param {Date} now
 */
export function dayLabelOf(at, now) {
  const sameYear = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4);
  return (sameYear ? day : dayAndYear).format(at);
}

/**
 * When a chat last spoke: "09.00" today, "Sen" this week, "02/11/26" before that.
 * @param {Date} at
 * @param {Date} now
 */
export function ageOf(at, now) {
  if (dayOf(at) === dayOf(now)) return timeOf(at);
  return (now.getTime() - at.getTime() < 6 * DAY_MS ? weekday : shortDay).format(at);
}

/** The next day at 07.30 WIB, when the first reminders go out. @param {Date} now */
export const tomorrowMorning = (now) => new Date(Date.parse(`${dayOf(now)}T07:30:00+07:00`) + DAY_MS);

/** The value of a `datetime-local` field. @param {Date} at */
export const toField = (at) => `${dayOf(at)}T${timeOf(at).replace(".", ":")}`;

/** What a `datetime-local` field holds, read as WIB; `undefined` while it is incomplete. @param {string} value */
export function fromField(value) {
  const at = new Date(`${value}:00+07:00`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** @param {Intl.DateTimeFormatOptions} options */
function format(options) {
  return new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, ...options });
}
