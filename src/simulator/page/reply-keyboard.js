// The keyboard a bot puts below the text field. It stays until the bot takes it away or the person folds it up, and one
// meant for a single use folds up by itself once a key was pressed; a newer one opens it again.

import { h, part } from "./dom.js";
import { icon } from "./icons.js";

/** @typedef {import("./api.js").ReplyButton} ReplyButton */

/**
 * Each action says whether it was carried out.
 * @param {{ send: (text: string) => Promise<boolean>, shareContact: () => Promise<boolean>,
 *   shareLocation: () => Promise<boolean> }} actions
 */
export function createReplyKeyboard({ send, shareContact, shareLocation }) {
  let isOpen = true;
  let isOneTime = false;
  let messageId = 0;
  const keys = part((/** @type {ReplyButton[][]} */ rows) =>
    h("div", { class: "reply-keyboard" }, ...rows.map((row) => h("div", { class: "row" }, ...row.map(key)))),
  );
  const toggle = h(
    "button",
    { type: "button", class: "plain", "aria-label": "Papan tombol", onclick },
    icon("keyboard"),
  );
  const element = h("div", { class: "reply" }, keys.node());

  return {
    toggle,
    element,

    /** @param {import("./api.js").Message | undefined} latest the last message that set or removed the keyboard */
    render(latest) {
      const keyboard = latest?.replyKeyboard === "removed" ? undefined : latest?.replyKeyboard;
      if (latest && latest.id !== messageId) {
        messageId = latest.id;
        isOpen = true;
      }
      isOneTime = keyboard?.oneTime ?? false;
      keys.update(keyboard?.rows);
      toggle.hidden = keyboard === undefined;
      unfold();
    },
  };

  function onclick() {
    isOpen = !isOpen;
    unfold();
  }

  function unfold() {
    element.hidden = !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
  }

  /** @param {ReplyButton} button */
  function key({ text, requestContact, requestLocation }) {
    const act = (requestContact && shareContact) || (requestLocation && shareLocation) || (() => send(text));
    return h("button", { type: "button", onclick: () => press(act) }, text);
  }

  /** @param {() => Promise<boolean>} act */
  async function press(act) {
    const pressed = messageId;
    const isDone = await act();
    // The bot may have answered with another keyboard by now.
    if (!isDone || !isOneTime || pressed !== messageId) return;
    isOpen = false;
    unfold();
  }
}
