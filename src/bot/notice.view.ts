// Decisions told to the one person they are for: polite, automatic and saying so.

import { formatDay } from "#domain/format.ts";
import { joinHtml, type Translate } from "#i18n";
import type { NoticeMessage } from "#services/noticing.ts";
import { homeButton } from "./buttons.ts";
import { positionName } from "./place.view.ts";
import type { View } from "./view.ts";

export function noticeMessageView(t: Translate, { notice, name, positions, from, until }: NoticeMessage): View {
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
