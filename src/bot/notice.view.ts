// Decisions told to the one person they are for: polite, automatic and saying so.

import { formatDay, formatInstant } from "#domain/format.ts";
import { joinHtml, type Translate } from "#i18n";
import type { DecisionMessage } from "#services/decision-notices.ts";
import type { DeputyMessage, LeaveMessage, NoticeMessage } from "#services/noticing.ts";
import { homeButton, openButton } from "./buttons.ts";
import { periodName } from "./period.view.ts";
import { placeName, positionName } from "./place.view.ts";
import { reasonText } from "./reason.view.ts";
import { decideButtons } from "./reopen-button.ts";
import { placeButton } from "./silence-button.ts";
import { unitClosedView } from "./unit-closed.view.ts";
import type { View } from "./view.ts";

export function noticeMessageView(t: Translate, message: NoticeMessage): View {
  if ("duty" in message) return decisionView(t, message);
  if ("position" in message) return deputyView(t, message);
  return "closed" in message ? unitClosedView(t, message) : leaveNoticeView(t, message);
}

function decisionView(t: Translate, { notice, duty, reason, request }: DecisionMessage): View {
  const { period, unit, timeZone, obligationId } = duty;
  const sentence = t("notice-decision", {
    notice,
    place: placeName(t, unit),
    period: periodName(t, period),
    due: formatInstant(period.dueAt, timeZone, t.language),
    locks: formatInstant(period.locksAt, timeZone, t.language),
    reason: reasonText(t, request?.reason ?? reason ?? ""),
    name: request?.by ?? "",
  });
  const isOpen = notice === "extended" || notice === "exemption-lifted" || notice === "reopening-granted";
  const open = isOpen ? [[openButton(t.plain("button-report"), obligationId)]] : [];
  const decide = notice === "reopening-asked" && request ? decideButtons(t, request.id) : [];
  const card = decide.length > 0 ? [[placeButton(t, duty.unit, obligationId)]] : [];
  return {
    text: joinHtml([sentence, t("reminder-automatic")], "\n\n"),
    buttons: [...open, ...decide, ...card, [homeButton(t)]],
  };
}

function deputyView(t: Translate, { name, position }: DeputyMessage): View {
  const sentence = t("notice-deputy", { name, position: positionName(t, { ...position, deputy: true }) });
  return { text: joinHtml([sentence, t("reminder-automatic")], "\n\n"), buttons: [[homeButton(t)]] };
}

function leaveNoticeView(t: Translate, { notice, name, positions, from, until }: LeaveMessage): View {
  const sentence = t("notice-stand-in", {
    notice,
    name,
    from: formatDay(from, t.language),
    last: formatDay(until.subtract({ days: 1 }), t.language),
  });
  const lines = positions.map(({ role, unit }) =>
    t("notice-position", { position: positionName(t, { role, deputy: false, unit }) }),
  );
  const list = notice === "stand-in" && lines.length > 0 ? [joinHtml(lines)] : [];
  return { text: joinHtml([sentence, ...list, t("reminder-automatic")], "\n\n"), buttons: [[homeButton(t)]] };
}
