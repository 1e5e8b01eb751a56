// An announcement as its readers see it, and the words that all its cards share: who speaks, to whom, where.

import type { Audience } from "#domain/broadcast.ts";
import { text as inLanguage } from "#domain/form/form.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import { escapeHtml, type Html, joinHtml, type Translate } from "#i18n";
import type { BroadcastMessage } from "#services/announcing.ts";
import type { Sender } from "#services/broadcast-scope.ts";
import type { SilentChoice } from "#services/broadcast-screens.ts";
import { haveReadKind } from "./broadcast-button.ts";
import { periodName } from "./period.view.ts";
import { placeName, positionName } from "./place.view.ts";
import type { View } from "./view.ts";

type Said = Pick<BroadcastMessage, "sender" | "text">;

/** What a reader gets. */
export function broadcastView(t: Translate, message: Omit<BroadcastMessage, "chatId" | "language">): View {
  const { asksReceipt, broadcastId } = message;
  const read = { label: t.plain("button-have-read"), data: haveReadKind.data({ broadcast: broadcastId }) };
  return { text: broadcastText(t, message), buttons: asksReceipt ? [[read]] : [] };
}

/** The same once it has been read: without the button, with a word of thanks. */
export function readView(t: Translate, message: Said): View {
  return { text: joinHtml([broadcastText(t, message), t("broadcast-thanks")], "\n\n") };
}

/** What was typed stands in it letter for letter; this is where it is made safe. */
export function broadcastText(t: Translate, { sender, text }: Said): Html {
  const { name } = sender;
  const head = t("broadcast-head", { name, position: senderPosition(t, sender) });
  return joinHtml([head, escapeHtml(text), t("broadcast-automatic")], "\n\n");
}

/** "Camat Cempaga, Kabupaten Kotawaringin Timur". Plain text, not escaped. */
function senderPosition(t: Translate, sender: Sender): string {
  const { above } = sender;
  const position = positionName(t, sender);
  return above ? t.plain("broadcast-office", { position, above: placeName(t, above) }) : position;
}

interface Addressed {
  readonly audience: Audience;
  readonly unit: PlacedUnit;
  readonly choices: readonly SilentChoice[];
}

/** "yang belum melapor Oktober 2026, Kecamatan Cempaga". Plain text, not escaped. */
export function audienceName(t: Translate, { audience, unit, choices }: Addressed): string {
  const place = placeName(t, unit);
  if (audience.to === "reporters") return t.plain("broadcast-to-reporters", { place });
  if (audience.to === "silent") {
    const choice = choices.find(({ period }) => period.id === audience.periodId);
    return t.plain("broadcast-to-silent", { place, period: choice ? choiceName(t, choice) : "none" });
  }
  const groups = audience.groups.map((group) => t.plain("broadcast-group", { group }));
  return t.plain("broadcast-to-positions", { place, groups: groups.join(", ") });
}

/** "Oktober 2026 · Laporan Bulanan KDKMP". Plain text, not escaped. */
export function choiceName(t: Translate, { program, period }: SilentChoice): string {
  return `${periodName(t, period)} · ${inLanguage(program.title, t.language)}`;
}
