// The cards on which an announcement that was sent is followed: how far it has come, who has not read it, and the list of those
// an author wrote.

import type { Broadcast } from "#domain/broadcast.ts";
import { formatInstant, formatNumber, formatShort } from "#domain/format.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { BroadcastScreen } from "#services/broadcast-screens.ts";
import type { Progress, SilentReader } from "#storage/broadcast-readers.ts";
import { audienceName } from "./broadcast.view.ts";
import { announceButton, announcementsButton, verbButton } from "./broadcast-button.ts";
import { homeButton } from "./buttons.ts";
import { clip } from "./clip.ts";
import { positionName } from "./place.view.ts";
import type { Button, View } from "./view.ts";

type Sent = Extract<BroadcastScreen, { readonly at: "sent" }>;

const LONGEST_QUOTE = 160;
const LONGEST_NAME = 40;
export const UNREAD_PER_PAGE = 10;

export function sentView(t: Translate, screen: Sent): View {
  const { broadcast, progress, waitsUntil, timeZone } = screen;
  const { id, state, asksReceipt } = broadcast;
  const waits = waitsUntil ? [t("broadcast-waits", { at: formatInstant(waitsUntil, timeZone, t.language) })] : [];
  const isUnderWay = state === "started" && progress.planned > 0;
  const unread = [verbButton(t.plain("button-announce-unread"), id, "unread", 0)];
  return {
    text: joinHtml([sentHead(t, screen), ...sentLines(t, progress, asksReceipt), ...waits]),
    buttons: [
      [verbButton(t.plain("button-announce-refresh"), id, "show")],
      ...(asksReceipt && state !== "dropped" && progress.read < progress.all ? [unread] : []),
      ...(isUnderWay ? [[verbButton(t.plain("button-announce-stop"), id, "stop")]] : []),
      [announcementsButton(t), homeButton(t)],
    ],
  };
}

function sentHead(t: Translate, { broadcast, unit, choices, timeZone }: Sent): Html {
  const { audience, text, startsAt, state } = broadcast;
  const at = startsAt ? formatInstant(startsAt, timeZone, t.language) : "";
  const to = audienceName(t, { audience, unit, choices });
  return t("broadcast-sent", { state, at, to, text: clip(text, LONGEST_QUOTE) });
}

function sentLines(t: Translate, progress: Progress, asksReceipt: boolean): Html[] {
  const told = (["sent", "planned", "skipped", "failed", "uncertain"] as const).filter(
    (what) => what === "sent" || progress[what] > 0,
  );
  const all = formatNumber(progress.all);
  const line = (what: string, count: number) => t("broadcast-progress", { what, count: formatNumber(count), all });
  return [...told.map((what) => line(what, progress[what])), ...(asksReceipt ? [line("read", progress.read)] : [])];
}

/** Asked, because what was stopped cannot be gone on with. */
export function stopView(t: Translate, { broadcast, progress }: Sent): View {
  const { id } = broadcast;
  return {
    text: t("broadcast-stop", { count: formatNumber(progress.planned) }),
    buttons: [
      [verbButton(t.plain("button-announce-stop-yes"), id, "stop-yes")],
      [verbButton(t.plain("button-back"), id, "show")],
    ],
  };
}

interface Unread {
  readonly broadcast: Broadcast;
  readonly total: number;
  readonly readers: readonly (SilentReader & { readonly unit: PlacedUnit })[];
  readonly page: number;
}

export function unreadView(t: Translate, { broadcast, total, readers, page }: Unread): View {
  const { id } = broadcast;
  const pages = Math.max(1, Math.ceil(total / UNREAD_PER_PAGE));
  const turn = (to: number, label: string) => verbButton(label, id, "unread", to);
  const lines = readers.map((reader) =>
    t("broadcast-unread-one", {
      name: clip(reader.name, LONGEST_NAME),
      position: positionName(t, reader),
      sent: String(reader.sent),
    }),
  );
  return {
    text: joinHtml([t("broadcast-unread", { count: formatNumber(total) }), ...lines]),
    buttons: [
      [
        ...(page > 0 ? [turn(page - 1, t.plain("button-previous"))] : []),
        ...(page < pages - 1 ? [turn(page + 1, t.plain("button-next", { page: page + 2, pages }))] : []),
      ],
      [verbButton(t.plain("button-back"), id, "show")],
    ],
  };
}

export function writtenView(t: Translate, broadcasts: readonly Broadcast[], timeZone: string): View {
  const rows = broadcasts.map((broadcast): Button[] => {
    const { id, state, text, startsAt, createdAt } = broadcast;
    const at = formatShort(startsAt ?? createdAt, timeZone, t.language);
    const begins = text.replace(/\s+/g, " ").trim();
    return [verbButton(t.plain("button-announcement", { state, at, text: begins }), id, "show")];
  });
  return {
    text: t(broadcasts.length > 0 ? "broadcast-list" : "broadcast-list-empty"),
    buttons: [...rows, [announceButton(t), homeButton(t)]],
  };
}
