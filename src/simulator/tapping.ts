// Fingers on buttons: finding the button a person means, and the callback query it sends. A tap is answered later, or
// never; an app that lost its connection sends the same tap again under new ids.

import type { CallbackQuery } from "grammy/types";
import type { ButtonChoice, Tap, Target } from "./cast.ts";
import { type ChatState, chatJson, type PersonState } from "./chat.ts";
import type { Core } from "./core.ts";
import { asPlainText, type ButtonView, type MessageView, type ReplyButtonView, viewMessages } from "./view.ts";

export interface Press {
  readonly messageId: number;
  readonly data: string;
}

interface Wanted extends Pick<Target, "messageId"> {
  readonly choice: ButtonChoice;
}

/** An inline button under a message, or a key of the reply keyboard that came with it. */
export type FoundButton =
  | { readonly messageId: number; readonly button: ButtonView; readonly key?: never }
  | { readonly messageId: number; readonly key: ReplyButtonView };

/** Queues the callback query of one press. */
export function press(
  core: Core,
  who: { readonly person: PersonState; readonly chat: ChatState },
  { messageId, data }: Press,
): Tap {
  const { person, chat } = who;
  const message = chat.messages.get(messageId);
  const { id, answered } = core.queries.ask(person);
  const query: CallbackQuery = {
    id,
    from: core.world.userJson(person.id),
    chat_instance: `${chat.id}`,
    message: message ? core.world.messageJson(chat, message) : { chat: chatJson(chat), message_id: messageId, date: 0 },
    data,
  };
  return { updateId: core.updates.push("callback_query", query, `callback ${person.id}`), answered };
}

/** The button on the newest message that has it; throws with all that can be seen when there is none. */
export function findButton(core: Core, chat: ChatState, wanted: Wanted): FoundButton {
  const views = viewMessages(core, chat, undefined).filter(
    ({ id }) => wanted.messageId === undefined || id === wanted.messageId,
  );
  for (const view of views.toReversed()) {
    const button = onKeyboard(view.keyboard ?? [], wanted.choice);
    if (button) return { messageId: view.id, button };
  }
  const replyKeyboard = views.findLast((view) => view.replyKeyboard !== undefined);
  const key =
    typeof replyKeyboard?.replyKeyboard === "object" && onKeyboard(replyKeyboard.replyKeyboard.rows, wanted.choice);
  if (replyKeyboard && key) return { messageId: replyKeyboard.id, key };

  throw new Error(`there is no button ${JSON.stringify(wanted.choice)}; to be seen: ${visibleButtons(views)}`);
}

function onKeyboard<Button extends { readonly text: string }>(
  rows: readonly (readonly Button[])[],
  choice: ButtonChoice,
): Button | undefined {
  if (typeof choice !== "string") return rows[choice.row]?.[choice.column];
  return rows.flat().find(({ text }) => text === choice) ?? rows.flat().find(({ text }) => text.includes(choice));
}

function visibleButtons(views: readonly MessageView[]): string {
  const withButtons = views.filter(({ keyboard, replyKeyboard }) => keyboard || typeof replyKeyboard === "object");
  return withButtons.length === 0 ? "none" : `\n${withButtons.slice(-3).map(asPlainText).join("\n")}`;
}
