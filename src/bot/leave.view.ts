// The cards of leave: from when, until when, who stands in, and how it stands.

import { Temporal } from "temporal-polyfill";
import { formatDate, formatDay, formatInstant } from "#domain/format.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { Candidate, DaysRefusal, Leave, LeaveMade } from "#services/leaving.ts";
import { buttonKind } from "./button.ts";
import { homeButton } from "./buttons.ts";
import { clip } from "./clip.ts";
import { positionName } from "./place.view.ts";
import type { Button, View } from "./view.ts";

/** The days as ISO dates, the second one the first day back; what is empty is asked next. */
export const leaveKind = buttonKind("leave", ["from", "until", "standIn"]);
export const backKind = buttonKind("leave-over", ["absence"]);

const SPANS = [3, 7, 14] as const;
const MOST_CANDIDATES = 8;
const LONGEST_LABEL = 60;

export type Refused = DaysRefusal | "unreadable";

export function leaveButton(t: Translate): Button {
  return { label: t.plain("button-leave"), data: leaveKind.data({ from: "", until: "", standIn: "" }) };
}

export function leaveFromView(
  t: Translate,
  { today, refused }: { today: Temporal.PlainDate; refused?: Refused },
): View {
  const at = (label: string, day: Temporal.PlainDate) => ({
    label,
    data: leaveKind.data({ from: day.toString(), until: "", standIn: "" }),
  });
  const days = [at(t.plain("button-leave-today"), today), at(t.plain("button-leave-tomorrow"), today.add({ days: 1 }))];
  const text = asking(t, { key: "leave-from", example: today.add({ days: 3 }) }, refused);
  return { text, buttons: [days, [homeButton(t)]] };
}

export function leaveUntilView(t: Translate, { from, refused }: { from: Temporal.PlainDate; refused?: Refused }): View {
  const spans = SPANS.map((days) => ({
    label: t.plain("button-leave-span", { days }),
    data: leaveKind.data({ from: from.toString(), until: from.add({ days }).toString(), standIn: "" }),
  }));
  const question = { key: "leave-until", from: formatDay(from, t.language), example: from.add({ days: 6 }) } as const;
  const text = asking(t, question, refused);
  return { text, buttons: [spans, [again(t)], [homeButton(t)]] };
}

interface Choice {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  readonly candidates: readonly Candidate[];
  readonly mayInvite: boolean;
}

export function standInView(t: Translate, { from, until, candidates, mayInvite }: Choice): View {
  const choose = (label: string, standIn: string | number) => ({
    label: clip(label, LONGEST_LABEL),
    data: leaveKind.data({ from: from.toString(), until: until.toString(), standIn }),
  });
  const people = candidates
    .slice(0, MOST_CANDIDATES)
    .map(({ personId, name, position }) => [
      choose(t.plain("button-stand-in", { name, role: t.plain("role", { role: position.role }) }), personId),
    ]);
  return {
    text: t("leave-stand-in", { ...daysText(t, { from, until }), candidates: candidates.length }),
    buttons: [
      ...people,
      mayInvite ? [choose(t.plain("button-stand-in-invite"), "invite")] : [],
      [choose(t.plain("button-stand-in-none"), "none")],
      [again(t)],
      [homeButton(t)],
    ],
  };
}

/** How the leave stands, with the way back. */
export function leaveView(t: Translate, leave: Leave): View {
  const { id, hasBegun, standIn } = leave;
  const label = t.plain(hasBegun ? "button-leave-over" : "button-leave-cancel");
  const state = hasBegun ? "running" : "to-come";
  const text = t("leave-stands", { ...daysText(t, leave), state, standIn: standIn ?? "", has: standIn ? "yes" : "no" });
  return { text, buttons: [[{ label, data: backKind.data({ absence: id }) }], [homeButton(t)]] };
}

interface Made extends LeaveMade {
  readonly username: string;
  readonly timeZone: string;
}

export function leaveMadeView(t: Translate, { leave, invitations, username, timeZone }: Made): View {
  const view = leaveView(t, leave);
  const links = invitations.map(({ code, role, unit, expiresAt }) =>
    t("leave-invitation", {
      position: positionName(t, { role, deputy: true, unit }),
      link: `https://t.me/${username}?start=${code}`,
      until: formatInstant(expiresAt, timeZone, t.language),
    }),
  );
  const pass = links.length > 0 ? [t("leave-pass-on"), ...links] : [];
  return { ...view, text: joinHtml([view.text, ...pass], "\n\n") };
}

export function leaveOverView(t: Translate): View {
  return { text: t("leave-over"), buttons: [[homeButton(t)]] };
}

interface Question {
  readonly key: "leave-from" | "leave-until";
  readonly from?: string;
  /** A day that could be typed: never one that has passed. */
  readonly example: Temporal.PlainDate;
}

function asking(t: Translate, { key, from = "", example: day }: Question, refused?: Refused): Html {
  const example = formatDate(day, t.language);
  const question = t(key, { from, example });
  if (!refused) return question;
  const digits = `${day.day}/${day.month}/${day.year}`;
  return joinHtml([t("leave-refused", { why: refused, example, digits }), question], "\n\n");
}

function again(t: Translate): Button {
  return { label: t.plain("button-back"), data: leaveKind.data({ from: "", until: "", standIn: "" }) };
}

/** People name the last day away, not the first day back. */
function daysText(t: Translate, { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate }) {
  const last = until.subtract({ days: 1 });
  const isOne = Temporal.PlainDate.compare(from, last) === 0;
  return { from: formatDay(from, t.language), last: formatDay(last, t.language), days: isOne ? "one" : "many" };
}
