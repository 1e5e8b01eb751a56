// Where the person writes: the text field, the bot's menu, attachments, the reply keyboard, and "MULAI" in front of a bot
// nobody has spoken to yet. What is half written stays with its chat, as `draft`, while the person looks elsewhere.

import { createAttachMenu, shareContact, shareLocation } from "./attach.js";
import { createCommandMenu } from "./command-menu.js";
import { h, part } from "./dom.js";
import { icon } from "./icons.js";
import { createReplyKeyboard } from "./reply-keyboard.js";

/**
 * @typedef {ReturnType<typeof import("./api.js").chatApi>} ChatApi
 * @typedef {(work: (chat: ChatApi) => Promise<unknown>) => Promise<boolean>} Act runs what a person does in the open
 *   chat and says whether it worked; a refusal has been shown by then
 */

/** @param {{ act: Act, keepDraft: (text: string) => void }} actions */
export function createComposer({ act, keepDraft }) {
  const field = h("textarea", {
    rows: "1",
    placeholder: "Pesan",
    "aria-label": "Tulis pesan",
    autocomplete: "off",
    oninput: onInput,
    onkeydown: onKey,
  });
  const sendButton = h("button", { class: "round send", "aria-label": "Kirim" }, icon("send"));
  const commands = createCommandMenu({ send });
  const attach = createAttachMenu({ act });
  const keyboard = createReplyKeyboard({
    send,
    shareContact: () => shareContact(act),
    shareLocation: () => shareLocation(act),
  });
  const start = part(() =>
    h("button", { type: "button", class: "start", onclick: () => act((chat) => chat.start()) }, "MULAI"),
  );

  const form = h(
    "form",
    { class: "bar", onsubmit },
    commands.toggle,
    attach.toggle,
    field,
    keyboard.toggle,
    sendButton,
  );
  addEventListener("pointerdown", closeMenus);
  const element = h(
    "footer",
    { class: "composer" },
    commands.element,
    attach.element,
    start.node(),
    form,
    keyboard.element,
  );

  return {
    element,
    send,

    /** @param {string} draft */
    open(draft) {
      closeMenus();
      write(draft);
      if (matchMedia("(pointer: fine)").matches) field.focus({ preventScroll: true });
    },

    /**
     * @param {{ messages: import("./api.js").Message[], isPrivate: boolean, commands: import("./api.js").Command[] }} chat
     */
    render({ messages, isPrivate, commands: list }) {
      const isUnused = isPrivate && messages.length === 0;
      start.update(isUnused || undefined);
      form.hidden = isUnused;
      commands.render(list, isPrivate);
      keyboard.render(messages.findLast(({ replyKeyboard }) => replyKeyboard !== undefined));
    },
  };

  /** @param {Event} event */
  function onsubmit(event) {
    event.preventDefault();
    return send(field.value);
  }

  /** @param {string} text */
  async function send(text) {
    const words = text.trim();
    if (!words) return false;

    const typed = field.value;
    const isTyped = typed === text;
    if (isTyped) write("");
    const sent = await act((chat) => chat.sendText(words));
    if (!sent && isTyped) write(typed);
    return sent;
  }

  /** @param {string} text */
  function write(text) {
    field.value = text;
    onInput();
  }

  function onInput() {
    sendButton.disabled = field.value.trim() === "";
    commands.suggest(field.value);
    keepDraft(field.value);
  }

  /** @param {Event} [event] a tap beside them closes them; a tap on them does its own work */
  function closeMenus(event) {
    if (event?.target instanceof Node && element.contains(event.target)) return;
    commands.close();
    attach.close();
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key === "Escape") closeMenus();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  }
}
