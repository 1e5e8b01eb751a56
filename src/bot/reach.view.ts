// The card of whom no message reaches: why, by kecamatan, and a new invitation for each.

import type { Temporal } from "temporal-polyfill";
import { formatInstant } from "#domain/format.ts";
import type { Role } from "#domain/position.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { ReachScreen } from "#services/reaching.ts";
import { buttonKind } from "./button.ts";
import { homeButton } from "./buttons.ts";
import { clip } from "./clip.ts";
import { placeName, positionName, shortPlaceName } from "./place.view.ts";
import type { Button, View } from "./view.ts";

/** The list, whole or of a kecamatan, by page. */
export const reachKind = buttonKind("reach", ["unit", "page"]);
/** A new invitation for a unit. */
export const reinviteKind = buttonKind("reinvite", ["unit"]);

const MOST_PARTS = 20;
const LONGEST_LABEL = 60;

export function reachView(t: Translate, screen: ReachScreen): View {
  const { total, byReason, byKecamatan, units, within, page, pages } = screen;
  if (total === 0) return { text: t("reach-everybody"), buttons: [[homeButton(t)]] };
  const reasons = [...byReason].map(([reason, count]) => t("reach-count", { reason, count }));
  const head = within
    ? [t("reach-heading", { total }), t("silent-place", { place: placeName(t, within) })]
    : [t("reach-heading", { total })];
  const parts = byKecamatan.length > 0 && !within;
  const code = within?.code ?? "";
  return {
    text: joinHtml(
      [
        joinHtml([...head, ...reasons]),
        ...(parts ? [] : [lines(t, screen)]),
        t(parts ? "silent-choose-part" : "reach-choose"),
      ],
      "\n\n",
    ),
    buttons: parts
      ? [
          ...byKecamatan
            .slice(0, MOST_PARTS)
            .map(({ unit, count }) => [list(`${placeName(t, unit)} (${count})`, unit.code)]),
          [homeButton(t)],
        ]
      : [
          ...units.map(({ unit }) => [inviteButton(t, unit)]),
          [
            ...(page > 0 ? [list(t.plain("button-previous"), code, page - 1)] : []),
            ...(page < pages - 1 ? [list(t.plain("button-next", { page: page + 2, pages }), code, page + 1)] : []),
          ],
          [...(within ? [list(t.plain("button-back"), "")] : []), homeButton(t)],
        ],
  };
}

interface Invited {
  readonly code: string;
  readonly role: Role;
  readonly unit: PlacedUnit;
  readonly expiresAt: Temporal.Instant;
  readonly username: string;
  readonly timeZone: string;
}

/** With a text that can be passed on as it is. */
export function reinvitedView(t: Translate, { code, role, unit, expiresAt, username, timeZone }: Invited): View {
  const text = t("reach-invited", {
    position: positionName(t, { role, deputy: false, unit }),
    until: formatInstant(expiresAt, timeZone, t.language),
    link: `https://t.me/${username}?start=${code}`,
  });
  return { text, buttons: [[list(t.plain("button-back"), ""), homeButton(t)]] };
}

function lines(t: Translate, { units }: ReachScreen): Html {
  return joinHtml(units.map(({ unit, reason }) => t("reach-unit", { place: placeName(t, unit), reason })));
}

function inviteButton(t: Translate, unit: PlacedUnit): Button {
  const label = clip(t.plain("button-reinvite", { place: shortPlaceName(t, unit) }), LONGEST_LABEL);
  return { label, data: reinviteKind.data({ unit: unit.code }) };
}

function list(label: string, unit: string, page = 0): Button {
  return { label: clip(label, LONGEST_LABEL), data: reachKind.data({ unit, page }) };
}
