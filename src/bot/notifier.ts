// The Notifier over Telegram: reminders, scoreboards, digests. Never throws for what Telegram or the network does.

import { type Api, InputFile } from "grammy";
import type { Translator } from "#i18n";
import type { Logger } from "#logger";
import type { ChartInput } from "#output/chart.ts";
import type { DigestMessage } from "#services/digesting.ts";
import type { Notifier, SendResult } from "#services/ports.ts";
import type { ScoreboardMessage } from "#services/scoreboards.ts";
import type { Room } from "#storage/rooms.ts";
import { digestCaption, digestChart } from "./digest.view.ts";
import { attempt } from "./outgoing.ts";
import { reminderView } from "./reminder.view.ts";
import { scoreboardText } from "./scoreboard.view.ts";
import { keyboardOf } from "./view.ts";

export interface NotifierDeps {
  readonly api: Api;
  readonly translator: Translator;
  /** figures -> PNG; throws rather than draw an empty chart. */
  readonly renderChart: (chart: ChartInput) => Promise<Uint8Array>;
  readonly logger: Logger;
}

const NO_PREVIEW = { is_disabled: true };

export function createNotifier({ api, translator, renderChart, logger }: NotifierDeps): Notifier {
  return {
    async remind(message) {
      const view = reminderView(translator(message.language), message);
      return await attempt(() =>
        api.sendMessage(message.chatId, view.text, { parse_mode: "HTML", reply_markup: keyboardOf(view) }),
      );
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
        return await attempt(() => api.editMessageText(room.chatId, messageId, text, options), messageId);
      }
      return await post(message, text);
    },

    pinScoreboard: pin,

    async unpinScoreboard({ chatId }, messageId) {
      return await attempt(() => api.unpinChatMessage(chatId, messageId), messageId);
    },
  };

  async function post({ room }: ScoreboardMessage, text: string): Promise<SendResult> {
    const thread = room.threadId === 0 ? {} : { message_thread_id: room.threadId };
    const options = { parse_mode: "HTML", link_preview_options: NO_PREVIEW, ...thread } as const;
    const result = await attempt(() => api.sendMessage(room.chatId, text, options));
    if (result.ok) await pin(room, result.messageId); // without the right to pin the scoreboard still serves
    return result;
  }

  async function pin({ id, chatId }: Room, messageId: number): Promise<SendResult> {
    const silently = { disable_notification: true };
    const pinned = await attempt(() => api.pinChatMessage(chatId, messageId, silently), messageId);
    if (!pinned.ok) logger.warn({ room: id, why: pinned.why }, "scoreboard not pinned");
    return pinned;
  }
}

function fileName({ snapshot }: DigestMessage): string {
  return snapshot.key.replaceAll(":", "-");
}
