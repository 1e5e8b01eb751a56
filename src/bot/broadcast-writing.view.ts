// The cards on which an announcement is written: where, to whom, the text, the look of it, and when.

import type { Temporal } from "temporal-polyfill";
import { AUDIENCE_GROUPS, type Broadcast, MOST_CHARACTERS, offeredMoments } from "#domain/broadcast.ts";
import { formatDate, formatInstant, formatNumber, formatShort } from "#domain/format.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { BroadcastScreen } from "#services/broadcast-screens.ts";
import type { Places } from "#services/broadcasting.ts";
import { audienceName, broadcastText, choiceName } from "./broadcast.view.ts";
import { announceInKind, announceKind, announcementsButton, verbButton } from "./broadcast-button.ts";
import { homeButton } from "./buttons.ts";
import { pageOf } from "./look.ts";
import { periodName } from "./period.view.ts";
import { placeName } from "./place.view.ts";
import { type Button, inRows, type View } from "./view.ts";

const PER_PAGE = 8;

type At<Name extends BroadcastScreen["at"]> = Extract<BroadcastScreen, { readonly at: Name }>;

interface Where {
  readonly places: Places;
  readonly page: number;
  /** What was begun before and can be gone on with. */
  readonly draft?: Broadcast;
}

export function placesView(t: Translate, { places, page, draft }: Where): View {
  const { whole, parts } = places;
  const { shown, number, pages } = pageOf(parts, page, PER_PAGE);
  const turn = (to: number, label: string) => ({
    label,
    data: announceKind.data({ unit: whole?.code ?? "", page: to }),
  });
  const pager = [
    ...(number > 0 ? [turn(number - 1, t.plain("button-previous"))] : []),
    ...(number < pages - 1 ? [turn(number + 1, t.plain("button-next", { page: number + 2, pages }))] : []),
  ];
  return {
    text: t("broadcast-where", { draft: draft ? "yes" : "no" }),
    buttons: [
      ...(draft ? [[verbButton(t.plain("button-announce-continue"), draft.id, "show")]] : []),
      ...(whole
        ? [[{ label: wholeName(t, whole, parts.length), data: announceInKind.data({ unit: whole.code }) }]]
        : []),
      ...inRows(shown.map((unit) => partButton(t, unit))),
      pager,
      [announcementsButton(t), homeButton(t)],
    ],
  };
}

function wholeName(t: Translate, whole: PlacedUnit, parts: number): string {
  const place = placeName(t, whole);
  return parts > 0 ? t.plain("button-announce-whole", { place }) : place;
}

/** A kecamatan is chosen at once; what has parts of its own opens first. */
function partButton(t: Translate, unit: PlacedUnit): Button {
  const isLeaf = unit.kind === "kecamatan";
  const data = isLeaf ? announceInKind.data({ unit: unit.code }) : announceKind.data({ unit: unit.code, page: 0 });
  return { label: isLeaf ? unit.name : placeName(t, unit), data };
}

export function audienceView(t: Translate, screen: At<"audience">): View {
  const { broadcast, unit, choices } = screen;
  const { id, text } = broadcast;
  const isOneProgram = new Set(choices.map(({ program }) => program.id)).size === 1;
  const silent = choices.map((choice) => {
    const name = isOneProgram ? periodName(t, choice.period) : choiceName(t, choice); // a phone shows 25 letters of it
    return [verbButton(t.plain("button-announce-silent", { period: name }), id, "silent", choice.period.id)];
  });
  return {
    text: t("broadcast-whom", { place: placeName(t, unit) }),
    buttons: [
      [verbButton(t.plain("button-announce-reporters"), id, "reporters")],
      ...silent,
      [verbButton(t.plain("button-announce-groups"), id, "groups")],
      [text === "" ? discardButton(t, id) : backButton(t, id)],
    ],
  };
}

/** Ticking positions. */
export function groupsView(t: Translate, { broadcast, unit, speaksAs }: At<"audience">): View {
  const { id, audience } = broadcast;
  const ticked = audience.to === "positions" ? audience.groups : [];
  const offered = AUDIENCE_GROUPS.filter((group) => group !== "camat" || speaksAs.role !== "camat");
  const ticks = offered.map((group) => {
    const label = t.plain("broadcast-group", { group });
    return [verbButton(`${ticked.includes(group) ? "☑" : "☐"} ${label}`, id, "toggle", group)];
  });
  return {
    text: t("broadcast-groups", { place: placeName(t, unit) }),
    buttons: [
      ...ticks,
      [
        verbButton(t.plain("button-back"), id, "whom"),
        ...(ticked.length > 0 ? [verbButton(t.plain("button-announce-on"), id, "show")] : []),
      ],
    ],
  };
}

export function textView(t: Translate, screen: At<"text">): View {
  const { broadcast, unit, choices, refused } = screen;
  const { id, audience, text } = broadcast;
  const most = formatNumber(MOST_CHARACTERS);
  const to = audienceName(t, { audience, unit, choices });
  const why = refused ? [t("broadcast-refused", { why: refused, most })] : [];
  const asks = t("broadcast-write", { to, most, again: text === "" ? "no" : "yes" });
  return {
    text: joinHtml([...why, asks], "\n\n"),
    buttons: [
      text === ""
        ? [verbButton(t.plain("button-announce-whom"), id, "whom"), discardButton(t, id)]
        : [backButton(t, id)],
    ],
  };
}

/** The message between two lines, as readers will see it, and below it what sending it means. */
export function previewView(t: Translate, screen: At<"preview">): View {
  const { broadcast, sender, refused } = screen;
  const { id, text, asksReceipt, state } = broadcast;
  const why = refused ? [t("broadcast-refused", { why: refused, most: formatNumber(MOST_CHARACTERS) })] : [];
  const isPlanned = state === "scheduled";
  return {
    text: joinHtml(
      [
        ...why,
        t("broadcast-preview", { planned: String(isPlanned) }),
        RULE,
        joinHtml([broadcastText(t, { sender, text }), ...(asksReceipt ? [t("broadcast-preview-button")] : [])], "\n\n"),
        RULE,
        facts(t, screen),
      ],
      "\n",
    ),
    buttons: isPlanned ? plannedButtons(t, screen) : draftButtons(t, screen),
  };

  function draftButtons(t: Translate, { seal, people }: At<"preview">): Button[][] {
    return [
      ...(people > 0 ? [[verbButton(t.plain("button-announce-send"), id, "send", seal)]] : []),
      [
        verbButton(t.plain("button-announce-when"), id, "when"),
        verbButton(t.plain("button-announce-text"), id, "text"),
      ],
      [
        verbButton(
          `${asksReceipt ? "☑" : "☐"} ${t.plain("button-announce-receipt")}`,
          id,
          "receipt",
          asksReceipt ? 0 : 1,
        ),
      ],
      [verbButton(t.plain("button-announce-whom"), id, "whom"), discardButton(t, id)],
      [homeButton(t)],
    ];
  }

  function plannedButtons(t: Translate, { seal, people }: At<"preview">): Button[][] {
    return [
      [verbButton(t.plain("button-announce-when-again"), id, "when")],
      ...(people > 0 ? [[verbButton(t.plain("button-announce-send"), id, "send", seal)]] : []),
      [verbButton(t.plain("button-announce-unschedule"), id, "unschedule")],
      [announcementsButton(t), homeButton(t)],
    ];
  }
}

const RULE = "┄┄┄┄┄┄┄┄┄┄┄┄" as Html;

function facts(t: Translate, screen: At<"preview">): Html {
  const { broadcast, unit, choices, people, unreachable, minutes, leavesAt, waits, timeZone } = screen;
  const { audience, state, startsAt } = broadcast;
  const then = (instant: Temporal.Instant) => formatInstant(instant, timeZone, t.language);
  return joinHtml([
    t("broadcast-people", {
      count: people,
      people: formatNumber(people),
      to: audienceName(t, { audience, unit, choices }),
    }),
    ...(unreachable > 0 ? [t("broadcast-unreachable", { people: formatNumber(unreachable) })] : []),
    ...(people > unreachable ? [t("broadcast-minutes", { minutes: formatNumber(minutes) })] : []),
    ...(state === "scheduled" && startsAt ? [t("broadcast-planned", { at: then(startsAt) })] : []),
    ...(waits ? [t("broadcast-waits", { at: then(leavesAt) })] : []),
  ]);
}

interface When {
  readonly broadcast: Broadcast;
  readonly timeZone: string;
  readonly now: Temporal.Instant;
  /** What a typed moment may have meant. */
  readonly options?: readonly Temporal.Instant[];
  readonly refused?: "unreadable" | "past" | "too-far";
}

export function whenView(t: Translate, { broadcast, timeZone, now, options, refused }: When): View {
  const { id } = broadcast;
  const local = now.toZonedDateTimeISO(timeZone);
  const { tomorrow, monday } = offeredMoments(local);
  const at = (label: string, instant: Temporal.Instant) => [verbButton(label, id, "at", wire(instant))];
  const meant = (options ?? []).map((instant) => at(formatInstant(instant, timeZone, t.language), instant));
  const offered = [
    at(t.plain("button-announce-tomorrow", { at: formatShort(tomorrow, timeZone, t.language) }), tomorrow),
    ...(monday.equals(tomorrow)
      ? []
      : [at(t.plain("button-announce-monday", { at: formatShort(monday, timeZone, t.language) }), monday)]),
  ];
  const why = refused ? [t("broadcast-when-refused", { why: refused })] : [];
  const example = formatDate(local.toPlainDate().add({ days: 3 }), t.language);
  const asks = options ? t("broadcast-when-which") : t("broadcast-when", { example });
  return {
    text: joinHtml([...why, asks], "\n\n"),
    buttons: [...(options ? meant : offered), [backButton(t, id)]],
  };
}

function wire(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: "minute" });
}

export function discardedView(t: Translate): View {
  return { text: t("broadcast-discarded"), buttons: [[announcementsButton(t), homeButton(t)]] };
}

function discardButton(t: Translate, id: number): Button {
  return verbButton(t.plain("button-announce-discard"), id, "discard");
}

function backButton(t: Translate, id: number): Button {
  return verbButton(t.plain("button-back"), id, "show");
}
