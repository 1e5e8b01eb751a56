// What Telegram shows of the bot before anything is typed: the command menu and the description, in both languages. Whoever holds an
// office sees its commands in a menu of their own; what somebody may is asked again when a command comes.

import type { Api } from "grammy";
import { LANGUAGES } from "#domain/language.ts";
import { type Action, type Assignment, mayAnywhere } from "#domain/position.ts";
import type { Translate, Translator } from "#i18n";

/** In private, in the order of the menu. */
const COMMANDS = [
  "lapor",
  "belum",
  "jejak",
  "jangkauan",
  "umumkan",
  "pengumuman",
  "libur",
  "formulir",
  "grup",
  "status",
  "latihan",
  "cuti",
  "bantuan",
  "bahasa",
] as const;
const GROUP_COMMANDS = ["hubungkan"] as const;

export type CommandName = (typeof COMMANDS)[number];

/** What one has to be permitted somewhere for a command to be of use; the others are for everybody. */
const FOR: Readonly<Partial<Record<CommandName, Action>>> = {
  lapor: "report",
  latihan: "report",
  belum: "supervise",
  jejak: "supervise",
  jangkauan: "exempt",
  umumkan: "broadcast",
  pengumuman: "broadcast",
  libur: "change-calendar",
  formulir: "publish-form",
  grup: "bind-room",
};

/** Those that a person has a use for. */
export function commandsFor(assignments: readonly Assignment[]): readonly CommandName[] {
  return commandsWhere((action) => mayAnywhere(assignments, action));
}

/** Those of somebody who reports and does nothing else. */
const REPORTING = commandsWhere((action) => action === "report");

function commandsWhere(isPermitted: (action: Action) => boolean): readonly CommandName[] {
  return COMMANDS.filter((name) => {
    const action = FOR[name];
    return action === undefined || isPermitted(action);
  });
}

/** Whether a person sees more, or less, than the menu everybody sees. */
export function hasOwnMenu(commands: readonly CommandName[]): boolean {
  return commands.join() !== REPORTING.join();
}

export async function describeBot(api: Api, translator: Translator): Promise<void> {
  for (const language of LANGUAGES) {
    const t = translator(language);
    const only = language === "id" ? {} : ({ language_code: language } as const); // Indonesian is what everybody else sees
    await api.setMyCommands(described(t, REPORTING), { scope: { type: "all_private_chats" }, ...only });
    await api.setMyCommands(described(t, GROUP_COMMANDS), { scope: { type: "all_group_chats" }, ...only });
    await api.setMyDescription(t.plain("bot-description"), only);
  }
}

/** The menu of one private chat. */
export async function describeFor(
  api: Api,
  t: Translate,
  { chatId, commands }: { readonly chatId: number; readonly commands: readonly CommandName[] },
): Promise<void> {
  await api.setMyCommands(described(t, commands), { scope: { type: "chat", chat_id: chatId } });
}

function described(t: Translate, names: readonly (CommandName | (typeof GROUP_COMMANDS)[number])[]) {
  return names.map((command) => ({ command, description: t.plain(`command-${command}`) }));
}
