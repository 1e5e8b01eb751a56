// Lists of those who have not reported: the periods where there are several, the parts of a large area, and the units
// themselves with how long each is silent.

import { formatShort } from "#domain/format.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import { type ListedUnit, type NamedPeriod, type SilentScreen, UNITS_PER_PAGE } from "#services/supervising.ts";
import { homeButton } from "./buttons.ts";
import { clip } from "./clip.ts";
import { periodName } from "./period.view.ts";
import { placeName, shortPlaceName } from "./place.view.ts";
import { silentListKind, silentUnitButton } from "./silence-button.ts";
import type { Button, View } from "./view.ts";

const PARTS_PER_PAGE = 10;
const LONGEST_LABEL = 60;

type At<Where extends SilentScreen["at"]> = Extract<SilentScreen, { readonly at: Where }>;

export function silentView(t: Translate, screen: SilentScreen): View {
  switch (screen.at) {
    case "nobody":
      return { text: t("silent-nobody"), buttons: [[homeButton(t)]] };
    case "periods":
      return periodsView(t, screen);
    case "parts":
      return partsView(t, screen);
    case "units":
      return unitsView(t, screen);
  }
}

/** "lewat 3 hari", "hari ini batasnya", "batas 5 Nov 16.00". */
export function lateness(
  t: Translate,
  { daysLate, dueAt, timeZone }: Pick<ListedUnit, "daysLate" | "dueAt" | "timeZone">,
) {
  const state = daysLate > 0 ? "late" : daysLate === 0 ? "today" : "waiting";
  return t.plain("silent-lateness", { state, days: daysLate, due: formatShort(dueAt, timeZone, t.language) });
}

function periodsView(t: Translate, { periods, programs }: At<"periods">): View {
  const buttons = periods.map((period) => {
    const name = programs > 1 ? `${period.program.title[t.language]}, ${periodName(t, period)}` : periodName(t, period);
    return [listButton(`${name} (${period.silent})`, { period: period.periodId })];
  });
  return { text: t("silent-which-period"), buttons: [...buttons, [homeButton(t)]] };
}

function partsView(t: Translate, { period, root, parts, page }: At<"parts">): View {
  const first = page * PARTS_PER_PAGE;
  const shown = parts.slice(first, first + PARTS_PER_PAGE);
  const buttons = shown.map(({ unit, silent }) => [
    listButton(`${placeName(t, unit)} (${silent})`, { period: period.periodId, unit: unit.code }),
  ]);
  const pager = {
    page,
    pages: Math.ceil(parts.length / PARTS_PER_PAGE),
    period: period.periodId,
    unit: root?.code ?? "",
  };
  return {
    text: joinHtml([heading(t, period, root), t("silent-choose-part")], "\n\n"),
    buttons: [...buttons, turning(t, pager), [homeButton(t)]],
  };
}

function unitsView(t: Translate, { period, root, units, page }: At<"units">): View {
  const lines = units.map((each) => t("silent-unit", { place: placeName(t, each.unit), lateness: lateness(t, each) }));
  const buttons = units.map((each) => {
    const name = root ? (each.unit.village ?? each.unit.name) : shortPlaceName(t, each.unit);
    return silentUnitButton(name, each.obligationId);
  });
  const pager = {
    page,
    pages: Math.ceil(period.silent / UNITS_PER_PAGE),
    period: period.periodId,
    unit: root?.code ?? "",
  };
  const up = root ? [listButton(t.plain("button-back"), { period: period.periodId })] : [];
  return {
    text: joinHtml([heading(t, period, root), joinHtml(lines), t("silent-choose-unit")], "\n\n"),
    buttons: [...buttons.map((button) => [button]), turning(t, pager), [...up, homeButton(t)]],
  };
}

function heading(t: Translate, { silent, overdue, ...period }: NamedPeriod, root: At<"units">["root"]): Html {
  const title = t("silent-heading", { period: periodName(t, period), silent, overdue });
  return root ? joinHtml([title, t("silent-place", { place: placeName(t, root) })]) : title;
}

interface Pager {
  readonly page: number;
  readonly pages: number;
  readonly period: number;
  readonly unit: string;
}

function turning(t: Translate, { page, pages, period, unit }: Pager): Button[] {
  return [
    ...(page > 0 ? [listButton(t.plain("button-previous"), { period, unit, page: page - 1 })] : []),
    ...(page < pages - 1
      ? [listButton(t.plain("button-next", { page: page + 2, pages }), { period, unit, page: page + 1 })]
      : []),
  ];
}

function listButton(label: string, to: { period: number; unit?: string; page?: number }): Button {
  const { period, unit = "", page = "" } = to;
  return { label: clip(label, LONGEST_LABEL), data: silentListKind.data({ period, unit, page }) };
}
