// The cards of a report: start, whatever the interview stands at, receipt. A card says where the person is in words and with a bar, what
// was understood last, what is asked, and what they said last month.

import { formatInstant } from "#domain/format.ts";
import { stateOf } from "#domain/period.ts";
import { daysOfKey } from "#domain/turn.ts";
import { joinHtml, type Translate } from "#i18n";
import type { Screen } from "#services/reporting.ts";
import type { Duty } from "#storage/obligations.ts";
import { buttonKind } from "./button.ts";
import { homeButton, openButton } from "./buttons.ts";
import { cardView } from "./card.view.ts";
import { dutyLabel, heading } from "./duty.view.ts";
import type { Look } from "./look.ts";
import { periodName } from "./period.view.ts";
import { placeName } from "./place.view.ts";
import { takenView } from "./taken.view.ts";
import type { Button, View } from "./view.ts";

export const beginKind = buttonKind("begin", ["obligation"]);
export const sameAllKind = buttonKind("same", ["obligation"]);
export const nihilKind = buttonKind("nihil", ["obligation"]);
export const confirmNihilKind = buttonKind("nihil-yes", ["obligation"]);

export function screenView(t: Translate, screen: Screen, look: Look): View {
  if (screen.at === "start") return startView(t, screen, look);
  if (screen.at === "reported") return receiptView(t, screen);
  if (screen.at === "taken") return takenView(t, screen);
  const { duty, revision } = screen;
  const place = { of: duty.obligationId, revision };
  return cardView(t, { ...screen, heading: heading(t, duty), place }, look);
}

export function pickDutyView(t: Translate, duties: readonly Duty[]): View {
  const lines = duties.map(({ unit, period, title }) =>
    t("report-pick", { title: title[t.language], place: placeName(t, unit), period: periodName(t, period) }),
  );
  const buttons = duties.map((duty) => [openButton(dutyLabel(t, duty, duties), duty.obligationId)]);
  return {
    text: joinHtml([t("report-which"), joinHtml(lines)], "\n\n"),
    buttons: [...buttons, [homeButton(t)]],
  };
}

export function nihilView(t: Translate, duty: Duty): View {
  const obligation = duty.obligationId;
  return {
    text: joinHtml([heading(t, duty), t("nihil-ask", { draft: String(duty.draft !== undefined) })], "\n\n"),
    buttons: [
      [{ label: t.plain("button-nihil-yes"), data: confirmNihilKind.data({ obligation }) }],
      [openButton(t.plain("button-back"), obligation)],
    ],
  };
}

export function savedView(t: Translate, duty: Duty): View {
  return {
    text: joinHtml([heading(t, duty), t("report-saved")], "\n\n"),
    buttons: [
      [openButton(t.plain("button-continue"), duty.obligationId)],
      [nihilButton(t, duty.obligationId)],
      [homeButton(t)],
    ],
  };
}

function nihilButton(t: Translate, obligation: number): Button {
  return { label: t.plain("button-nihil"), data: nihilKind.data({ obligation }) };
}

function startView(t: Translate, { duty, last }: Screen & { at: "start" }, { now }: Look): View {
  const obligation = duty.obligationId;
  const due = formatInstant(duty.period.dueAt, duty.timeZone, t.language);
  const late = String(stateOf(duty.period, now) !== "open");
  const of = daysOfKey(duty.period.key)?.cadence === "monthly" ? "month" : "other";
  const same = { label: t.plain("button-same-all", { of }), data: sameAllKind.data({ obligation }) };
  return {
    text: joinHtml([heading(t, duty), t("report-start", { due, late })], "\n\n"),
    buttons: [
      [{ label: t.plain("button-begin"), data: beginKind.data({ obligation }) }],
      last ? [same] : [],
      [nihilButton(t, obligation)],
      [homeButton(t)],
    ],
  };
}

function receiptView(t: Translate, { duty, receipt }: Screen & { at: "reported" }): View {
  const { number, nihil } = receipt;
  const late = stateOf(duty.period, receipt.at) !== "open";
  const at = formatInstant(receipt.at, duty.timeZone, t.language);
  const names = { title: duty.title[t.language], period: periodName(t, duty.period), place: placeName(t, duty.unit) };
  return {
    text: t("report-receipt", { ...names, number, at, nihil: String(nihil), late: String(late) }),
    buttons: [[homeButton(t)]],
  };
}
