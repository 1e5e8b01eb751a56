// Home: greeting, what is owed with a button each, and the ways to help. Short, because it is read on a boat.

import type { Temporal } from "temporal-polyfill";
import { formatInstant, formatShort, greeting } from "#domain/format.ts";
import { LANGUAGES } from "#domain/language.ts";
import { obligationState } from "#domain/obligation.ts";
import { mayAnywhere } from "#domain/position.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { Actor } from "#services/actor.ts";
import type { LockedDuty } from "#services/reopening.ts";
import type { Duty } from "#storage/obligations.ts";
import { announceButton } from "./broadcast-button.ts";
import { formButton, helpButton, homeButton, languageKind, practiceButton } from "./buttons.ts";
import { commandsFor, hasOwnMenu } from "./commands.ts";
import { daysOffButton } from "./day-off.view.ts";
import { dutyButton } from "./duty.view.ts";
import { leaveButton } from "./leave.view.ts";
import { periodName } from "./period.view.ts";
import { placeName } from "./place.view.ts";
import { reopenButtons, waitingButton } from "./reopen-button.ts";
import { roomMenuButton } from "./room.view.ts";
import { silentButton } from "./silence-button.ts";
import { type Button, inRows, type View } from "./view.ts";

/** What nobody understood, where that is what led home. */
export type Lost = "message" | "button";

interface Home {
  readonly actor: Actor;
  readonly duties: readonly Duty[];
  readonly now: Temporal.Instant;
  readonly timeZone: string;
  readonly lost?: Lost;
  /** Of somebody who looks after others: how many of them have not reported. */
  readonly silent?: number;
  /** Requests that wait for their decision. */
  readonly waiting?: number;
  /** Of somebody who reports: what is closed without a report. */
  readonly locked?: readonly LockedDuty[];
}

const MOST_LOCKED = 3;

export function homeView(t: Translate, home: Home): View {
  const { actor, duties, now, timeZone, lost, silent, locked = [], waiting: asked = 0 } = home;
  const lines = [...duties.map((duty) => dutyLine(t, duty, home)), ...lockedLines(t, locked, home)];
  const reports = canReport(actor);
  const body = lines.length > 0 ? lines : [t(reports ? "home-nothing-owed" : "home-no-duties")];
  const opening = lost
    ? t("home-lost", { lost })
    : t("home-greeting", { part: greeting(now, timeZone), name: actor.person.name });
  const waiting = duties.filter(({ reported }) => !reported);
  return {
    text: joinHtml([opening, ...body], "\n\n"),
    buttons: [
      ...waiting.map((duty) => [dutyButton(t, duty, waiting)]),
      reopenButtons(t, locked),
      silent === undefined ? [] : [silentButton(t, silent)],
      asked > 0 ? [waitingButton(t, asked)] : [],
      ...inRows(officeButtons(t, actor)),
      reports ? [practiceButton(t)] : [],
      [helpButton(t), leaveButton(t), languageButton(t)],
    ],
  };
}

export function strangerView(t: Translate): View {
  return { text: t("home-stranger"), buttons: [[helpButton(t)]] };
}

/** For someone we know whose last position has ended. */
export function formerView(t: Translate): View {
  return { text: t("home-former"), buttons: [[helpButton(t)]] };
}

export function helpView(t: Translate, actor: Actor | undefined): View {
  const practice = actor && canReport(actor) ? [practiceButton(t)] : [];
  const keeps = actor !== undefined && mayAnywhere(actor.assignments, "change-calendar");
  const commands = commandsFor(actor?.assignments ?? []);
  const own = hasOwnMenu(commands) ? commands : [];
  const list = own.map((name) => t("help-command", { command: name, does: t.plain(`command-${name}`) }));
  return {
    text: joinHtml([t("help"), ...(actor && list.length > 0 ? [joinHtml([t("help-commands"), ...list])] : [])], "\n\n"),
    buttons: [practice, keeps ? [daysOffButton(t)] : [], [homeButton(t)]],
  };
}

export function languageView(t: Translate): View {
  const buttons = LANGUAGES.map((language) => ({
    label: t.plain(`language-${language}`),
    data: languageKind.data({ language }),
  }));
  return { text: t("language-ask"), buttons: [buttons, [homeButton(t)]] };
}

function dutyLine(t: Translate, duty: Duty, { now }: Home): Html {
  const { period, unit, reported, timeZone } = duty;
  const due = formatInstant(period.dueAt, timeZone, t.language);
  const place = placeName(t, unit);
  const state = obligationState(duty, now);
  return t("home-duty", {
    state: state === "waiting" && duty.draft ? "begun" : state,
    title: duty.title[t.language],
    period: periodName(t, period),
    place,
    due,
    number: reported?.number ?? "",
    at: reported ? formatShort(reported.at, timeZone, t.language) : "",
  });
}

function lockedLines(t: Translate, locked: readonly LockedDuty[], home: Home): Html[] {
  const lines = locked.slice(0, MOST_LOCKED).map(({ duty, isAsked }) => {
    const line = dutyLine(t, duty, home);
    return isAsked ? joinHtml([line, t("reopen-pending")]) : line;
  });
  const more = locked.length - lines.length;
  return more > 0 ? [...lines, t("reopen-more", { count: more })] : lines;
}

function canReport({ assignments }: Actor): boolean {
  return mayAnywhere(assignments, "report");
}

/** What an office does besides, each where the person may. */
function officeButtons(t: Translate, { assignments }: Actor): Button[] {
  return [
    ...(mayAnywhere(assignments, "bind-room") ? [roomMenuButton(t)] : []),
    ...(mayAnywhere(assignments, "publish-form") ? [formButton(t)] : []),
    ...(mayAnywhere(assignments, "broadcast") ? [announceButton(t)] : []),
  ];
}

function languageButton(t: Translate): Button {
  return { label: t.plain("button-language"), data: languageKind.data({ language: "" }) };
}
