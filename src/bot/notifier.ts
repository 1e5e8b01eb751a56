// The Notifier over Telegram: what each kind of message looks like on its way out. Never throws for what Telegram or the
// network does. A group is never told more than it may take; how fast people are written to is decided before.

import { type Api, InputFile } from "grammy";
import type { Temporal } from "temporal-polyfill";
import type { Translator } from "#i18n";
import type { Logger } from "#logger";
import type { ChartInput } from "#output/chart.ts";
import type { DigestMessage } from "#services/digesting.ts";
import type { Notifier, Pace, SendResult } from "#services/ports.ts";
import type { ScoreboardMessage } from "#services/scoreboards.ts";
import type { Room } from "#storage/rooms.ts";
import { alertView } from "./alert.view.ts";
import { broadcastView } from "./broadcast.view.ts";
import { digestCaption, digestChart } from "./digest.view.ts";
import { ladderView } from "./ladder.view.ts";
import { noticeMessageView } from "./notice.view.ts";
import { attempt } from "./outgoing.ts";
import { reminderView } from "./reminder.view.ts";
import { scoreboardText } from "./scoreboard.view.ts";
import { keyboardOf, type View } from "./view.ts";

export interface NotifierDeps {
  readonly api: Api;
  readonly translator: Translator;
  /** figures -> PNG; throws rather than draw an empty chart. */
  readonly renderChart: (chart: ChartInput) => Promise<Uint8Array>;
  readonly logger: Logger;
  readonly pace: Pace;
  readonly now: () => Temporal.Instant;
}

const NO_PREVIEW = { is_disabled: true };

export function createNotifier(deps: NotifierDeps): Notifier {
  const { api, translator, renderChart, logger, pace, now } = deps;
  return {
    async remind(message) {
      return await write(message.chatId, reminderView(translator(message.language), message));
    },

    async tellOfSilence(message) {
      return await write(message.chatId, ladderView(translator(message.language), message));
    },

    async announce(message) {
      return await write(message.chatId, broadcastView(translator(message.language), message));
    },

    async tell(message) {
      return await write(message.chatId, noticeMessageView(translator(message.language), message));
    },

    async alert(message) {
      return await write(message.chatId, alertView(translator(message.language), message));
    },

    async sendDigest(message) {
      const t = translator(message.language);
      const caption = digestCaption(t, message);
      const chart = await renderChart(digestChart(t, message)); // before anything leaves: no chart, no digest
      const photo = new InputFile(chart, `${fileName(message)}.png`);
      return await attempt(() => api.sendPhoto(message.chatId, photo, { caption, parse_mode: "HTML" }));
    },

    async showScoreboard(message) {
      const { room, messageId } = message;
      const text = scoreboardText(translator("id"), message); // a group reads Indonesian
      const options = { parse_mode: "HTML", link_preview_options: NO_PREVIEW } as const;
      if (messageId !== undefined) {
        return await inGroup(room, () => api.editMessageText(room.chatId, messageId, text, options), messageId);
      }
      return await post(message, text);
    },

    pinScoreboard: pin,

    async unpinScoreboard(room, messageId) {
      return await inGroup(room, () => api.unpinChatMessage(room.chatId, messageId), messageId);
    },
  };

  async function write(chatId: number, view: View): Promise<SendResult> {
    return await attempt(() =>
      api.sendMessage(chatId, view.text, {
        parse_mode: "HTML",
        link_preview_options: NO_PREVIEW,
        reply_markup: keyboardOf(view),
      }),
    );
  }

  /** Waits for nothing: what is too early is served by the next round. */
  async function inGroup({ chatId }: Room, call: Parameters<typeof attempt>[0], known?: number): Promise<SendResult> {
    const held = await pace.heldUntil(now());
    const seconds = held ? now().until(held).total("seconds") : await pace.spendInGroup(chatId, now());
    if (seconds > 0) return { ok: false, why: "not-now", afterSeconds: Math.ceil(seconds) };
    const result = await attempt(call, known);
    if (!result.ok && result.why === "not-now") await pace.hold(now().add({ seconds: result.afterSeconds }));
    return result;
  }

  async function post({ room }: ScoreboardMessage, text: string): Promise<SendResult> {
    const thread = room.threadId === 0 ? {} : { message_thread_id: room.threadId };
    const options = { parse_mode: "HTML", link_preview_options: NO_PREVIEW, ...thread } as const;
    const result = await inGroup(room, () => api.sendMessage(room.chatId, text, options));
    if (!result.ok) return result;
    const pinned = await pin(room, result.messageId); // without the right to pin the scoreboard still serves
    return !pinned.ok && pinned.why === "no-right-to-pin" ? { ...result, unpinned: true } : result;
  }

  async function pin(room: Room, messageId: number): Promise<SendResult> {
    const silently = { disable_notification: true };
    const pinned = await inGroup(room, () => api.pinChatMessage(room.chatId, messageId, silently), messageId);
    if (!pinned.ok) logger.warn({ room: room.id, why: pinned.why }, "scoreboard not pinned");
    return pinned;
  }
}

function fileName({ snapshot }: DigestMessage): string {
  return snapshot.key.replaceAll(":", "-");
}
