// The card of one silent unit: how long, who answers for it and whether they can be reached, what was done so far, and what
// can be done now. After each act it says what happened and what comes next.

import { formatDay, formatInstant, formatShort } from "#domain/format.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { Responsible } from "#services/responsible.ts";
import type { UnitFile } from "#services/supervising.ts";
import type { ToldStep } from "#storage/told.ts";
import { homeButton } from "./buttons.ts";
import { grantButton } from "./grant-button.ts";
import { periodName } from "./period.view.ts";
import { placeName, positionName } from "./place.view.ts";
import { reasonText } from "./reason.view.ts";
import { decideButtons } from "./reopen-button.ts";
import { lateness } from "./silence.view.ts";
import { backToUnit, silentListKind, type UnitVerb, unitButton } from "./silence-button.ts";
import type { Button, View } from "./view.ts";

const MOST_PEOPLE = 6;

/** `said` tells what was just done. */
export function unitFileView(t: Translate, file: UnitFile, said?: Html): View {
  const { duty, last, request } = file;
  const before = last
    ? t("unit-last", {
        period: periodName(t, last.period),
        at: formatShort(last.at, duty.timeZone, t.language),
        late: String(last.isLate),
      })
    : t("unit-no-last");
  return {
    text: joinHtml(
      [
        ...(said ? [said] : []),
        joinHtml([
          t("unit-heading", { place: placeName(t, duty.unit), period: periodName(t, duty.period) }),
          standing(t, file),
        ]),
        before,
        ...(request ? [t("unit-request", { name: request.by, reason: reasonText(t, request.reason) })] : []),
        people(t, file),
        done(t, file),
      ],
      "\n\n",
    ),
    buttons: [...actions(t, file), [backToList(t, duty.period.id), homeButton(t)]],
  };
}

export function contactView(t: Translate, { duty, responsible }: UnitFile): View {
  const entries = responsible.slice(0, MOST_PEOPLE).map((person) => {
    const name = t("unit-contact", { name: person.name, position: positionName(t, person) });
    const phone = person.phone ? [t("unit-phone", { phone: person.phone })] : [];
    const chat = person.telegramId === undefined ? [] : [t("unit-chat", { id: String(person.telegramId) })];
    const none = person.phone || person.telegramId !== undefined ? [] : [t("unit-no-contact")];
    return joinHtml([name, ...phone, ...chat, ...none]);
  });
  const body = entries.length > 0 ? entries : [t("unit-nobody-to-contact")];
  return {
    text: joinHtml([t("unit-contact-heading", { place: placeName(t, duty.unit) }), ...body], "\n\n"),
    buttons: [[backToUnit(t, duty.obligationId), homeButton(t)]],
  };
}

function standing(t: Translate, file: UnitFile): Html {
  const { duty, exemption, isLocked } = file;
  if (duty.reported) {
    return t("unit-reported", {
      at: formatShort(duty.reported.at, duty.timeZone, t.language),
      number: duty.reported.number,
    });
  }
  if (exemption)
    return t("unit-exempted", {
      reason: reasonText(t, exemption.reason),
      by: exemption.by ?? t.plain("unit-by-office"),
    });
  const due = formatInstant(duty.period.dueAt, duty.timeZone, t.language);
  if (isLocked) return t("unit-locked", { due });
  const { dueAt } = duty.period;
  return t("unit-silent", {
    due,
    state: file.daysLate < 0 ? "waiting" : "late",
    lateness: lateness(t, { ...file, dueAt, timeZone: duty.timeZone }),
    begun: String(Boolean(duty.draft)),
  });
}

function people(t: Translate, { responsible }: UnitFile): Html {
  if (responsible.length === 0) return t("unit-nobody");
  const lines = responsible.slice(0, MOST_PEOPLE).map((person) => personLine(t, person));
  return joinHtml([t("unit-people"), ...lines]);
}

function personLine(t: Translate, person: Responsible): Html {
  const { name, role, deputy, reach, backOn } = person;
  return t("unit-person", {
    name,
    role: t.plain("role", { role }),
    deputy: String(deputy),
    reach,
    until: backOn ? formatDay(backOn, t.language) : "",
  });
}

/** In short; the whole of it is under "Jejak". */
function done(t: Translate, { told, duty }: UnitFile): Html {
  const sent = told.filter(({ state }) => state === "sent");
  const reminders = new Set(sent.filter(({ kind }) => kind === "reminder").map(({ step }) => step));
  const higher = sent.filter(({ kind }) => kind === "ladder");
  const last = sent.at(-1);
  if (!last) return t("unit-nothing-done");
  const at = formatShort(last.settledAt ?? last.plannedAt, duty.timeZone, t.language);
  const lines = higher.map((step) => toldLine(t, step, duty.timeZone));
  return joinHtml([t("unit-done", { reminders: reminders.size, at }), ...lines]);
}

function toldLine(t: Translate, { person, role, settledAt, plannedAt }: ToldStep, timeZone: string): Html {
  const position = role ? t.plain("role", { role }) : "";
  return t("unit-told", { name: person, position, at: formatShort(settledAt ?? plannedAt, timeZone, t.language) });
}

function actions(t: Translate, { duty, may, exemption, isLocked, request }: UnitFile): Button[][] {
  const id = duty.obligationId;
  const canBeGranted = !duty.reported && !duty.unit.closedOn;
  const isOwed = canBeGranted && !exemption;
  const button = (key: string, action: UnitVerb) => unitButton(t.plain(key), id, action);
  return [
    ...(request && may.reopen ? decideButtons(t, request.id) : []),
    [button("button-contact", "contact"), button("button-trace", "trace")],
    may.extend && isOwed && !isLocked ? [grantButton(t.plain("button-extend"), id, "extend")] : [],
    may.exempt && isOwed ? [grantButton(t.plain("button-exempt"), id, "exempt")] : [],
    may.exempt && exemption && canBeGranted ? [grantButton(t.plain("button-lift"), id, "lift")] : [],
    may.appoint ? [button("button-deputy", "deputy")] : [],
  ];
}

function backToList(t: Translate, period: number): Button {
  return { label: t.plain("button-silent-list"), data: silentListKind.data({ period, unit: "", page: "" }) };
}
