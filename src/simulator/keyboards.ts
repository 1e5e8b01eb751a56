// Reply markup, checked as the server checks it. A keyboard that arrives here broken would be refused there, so the
// error names the same fault.

import type { InlineKeyboardButton, KeyboardButton } from "grammy/types";
import { badRequest } from "./api-error.ts";
import type { InlineKeyboard, ReplyKeyboard } from "./message.ts";
import { isRecord, type Params } from "./params.ts";

export interface Markup {
  readonly inlineKeyboard?: InlineKeyboard;
  readonly replyKeyboard?: ReplyKeyboard;
}

const MAX_BUTTONS = 100;
const MAX_CALLBACK_DATA_BYTES = 64;
const MAX_COPY_TEXT = 256;
const INLINE_ACTIONS = [
  "url",
  "callback_data",
  "copy_text",
  "web_app",
  "login_url",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "disabled",
];

export function readMarkup(params: Params): Markup {
  const markup = params.json("reply_markup");
  if (markup === undefined) return {};
  if (!isRecord(markup)) throw badRequest("object expected as reply markup");
  if ("inline_keyboard" in markup)
    return { inlineKeyboard: readRows(markup.inline_keyboard, "inline_keyboard", checkInlineButton) };
  if ("keyboard" in markup) {
    const rows = readRows(markup.keyboard, "keyboard", checkButton);
    return { replyKeyboard: { kind: "keyboard", rows, oneTime: readFlag(markup, "one_time_keyboard") } };
  }
  if (readFlag(markup, "remove_keyboard")) return { replyKeyboard: { kind: "removed" } };
  if (readFlag(markup, "force_reply")) return { replyKeyboard: { kind: "force-reply" } };
  return {};
}

/** Empty rows vanish, as on the server. */
function readRows<Button>(value: unknown, field: string, check: (button: unknown) => Button): Button[][] {
  if (!Array.isArray(value)) throw badRequest(`field "${field}" must be of type Array`);

  const rows = value.map((row: unknown) => {
    if (!Array.isArray(row)) throw badRequest(`field "${field}" must be an Array of Arrays`);
    return row.map(check);
  });
  if (rows.flat().length > MAX_BUTTONS) throw badRequest("reply markup is too long");
  return rows.filter((row) => row.length > 0);
}

function readFlag(markup: Readonly<Record<string, unknown>>, name: string): boolean {
  const value = markup[name];
  if (value !== undefined && typeof value !== "boolean") throw badRequest(`field "${name}" must be of type Boolean`);
  return value === true;
}

function checkInlineButton(button: unknown): InlineKeyboardButton {
  const complain = (reason: string) => badRequest(`can't parse inline keyboard button: ${reason}`);
  if (!isRecord(button)) throw complain("expected an Object");
  if (button.text === undefined) throw complain('Can\'t find field "text"');
  if (typeof button.text !== "string") throw complain('Field "text" must be of type String');
  if (button.text.trim() === "") throw badRequest("BUTTON_TEXT_INVALID");

  const actions = INLINE_ACTIONS.filter((name) => button[name] !== undefined && button[name] !== "");
  const [action] = actions;
  if (action === undefined) throw complain("Text buttons are unallowed in the inline keyboard");
  // The real server silently takes the first of several; which one is nothing to rely on.
  if (actions.length > 1) throw complain(`Only one of ${actions.join(", ")} can be used`);

  if (action === "callback_data") checkCallbackData(button.callback_data);
  if (action === "url") checkUrl(button.url);
  if (action === "copy_text") checkCopyText(button.copy_text);
  // A parsing edge: text and action were just checked.
  return button as unknown as InlineKeyboardButton;
}

function checkCallbackData(data: unknown): void {
  if (typeof data !== "string" || Buffer.byteLength(data) > MAX_CALLBACK_DATA_BYTES)
    throw badRequest("BUTTON_DATA_INVALID");
}

function checkCopyText(copyText: unknown): void {
  const text = isRecord(copyText) ? copyText.text : undefined;
  if (typeof text !== "string" || text === "" || text.length > MAX_COPY_TEXT)
    throw badRequest("BUTTON_COPY_TEXT_INVALID");
}

function checkUrl(url: unknown): void {
  const complain = (reason: string) => badRequest(`inline keyboard button URL '${String(url)}' is invalid: ${reason}`);
  if (typeof url !== "string")
    throw badRequest('can\'t parse inline keyboard button: Field "url" must be of type String');

  const protocol = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase() ?? "http";
  if (protocol === "tg") return;
  if (!["http", "https"].includes(protocol)) throw complain("Unsupported URL protocol");

  const host = /^(?:https?:\/\/)?([^/?#:]+)/i.exec(url)?.[1] ?? "";
  if (!host.includes(".")) throw complain("Wrong HTTP URL");
}

function checkButton(button: unknown): KeyboardButton {
  const complain = (reason: string) => badRequest(`can't parse keyboard button: ${reason}`);
  if (typeof button === "string") return { text: button };
  if (!isRecord(button)) throw complain("expected an Object or a String");
  if (button.text === undefined) throw complain('Can\'t find field "text"');
  if (typeof button.text !== "string") throw complain('Field "text" must be of type String');
  if (button.text.trim() === "") throw badRequest("BUTTON_TEXT_INVALID");
  // A parsing edge: the text was just checked, and the kinds of button we act upon are read by name.
  return button as unknown as KeyboardButton;
}
