// What Telegram shows of the bot before anything is typed: the command menu and the description, in both languages.

import type { Api } from "grammy";
import { LANGUAGES } from "#domain/language.ts";
import type { Translator } from "#i18n";

const COMMANDS = ["lapor", "status", "cuti", "bantuan", "bahasa"] as const;
const GROUP_COMMANDS = ["hubungkan"] as const;

export async function describeBot(api: Api, translator: Translator): Promise<void> {
  for (const language of LANGUAGES) {
    const t = translator(language);
    const list = (names: readonly string[]) =>
      names.map((command) => ({ command, description: t.plain(`command-${command}`) }));
    const only = language === "id" ? {} : ({ language_code: language } as const); // Indonesian is what everybody else sees
    await api.setMyCommands(list(COMMANDS), { scope: { type: "all_private_chats" }, ...only });
    await api.setMyCommands(list(GROUP_COMMANDS), { scope: { type: "all_group_chats" }, ...only });
    await api.setMyDescription(t.plain("bot-description"), only);
  }
}
