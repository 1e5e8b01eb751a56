// The buttons under a message. A tap waits for the bot's answer with a spinner on the button; a second tap meanwhile does
// nothing, as in Telegram. The bot usually edits the message before it answers, so the button may be gone by then.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { toast } from "./overlay.js";

/**
 * @param {import("./api.js").InlineButton[][]} rows
 * @param {{ tap: (row: number, column: number) => Promise<void>, openLink: (url: string) => void }} actions
 */
export function inlineKeyboard(rows, actions) {
  return h(
    "div",
    { class: "keyboard", role: "group", "aria-label": "Tombol pesan" },
    ...rows.map((row, y) =>
      h("div", { class: "row" }, ...row.map((button, x) => keyboardButton(button, () => press(button, y, x)))),
    ),
  );

  /** @param {import("./api.js").InlineButton} button @param {number} y @param {number} x */
  async function press(button, y, x) {
    if (button.url) return actions.openLink(button.url);
    if (button.copyText) return copy(button.copyText);
    return actions.tap(y, x);
  }
}

/**
 * Keeps the focus where it was while an edit replaces the buttons, so that a keyboard user is not thrown to the top.
 * @param {{ node: () => Node }} keyboard
 * @param {() => void} update
 */
export function keepingFocus(keyboard, update) {
  const index = buttonsIn(keyboard.node()).indexOf(document.activeElement);
  update();
  if (index < 0 || document.activeElement !== document.body) return;
  buttonsIn(keyboard.node())[index]?.focus({ preventScroll: true });
}

/** @param {import("./api.js").InlineButton} button @param {() => Promise<void>} press */
function keyboardButton({ text, url, copyText }, press) {
  const mark = (url && icon("outside")) || (copyText && icon("copy"));
  const element = h("button", { type: "button", title: text, onclick }, h("span", {}, text), mark);
  return element;

  async function onclick() {
    if (element.getAttribute("aria-busy") === "true") return;
    element.setAttribute("aria-busy", "true");
    try {
      await press();
    } finally {
      element.removeAttribute("aria-busy");
    }
  }
}

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Disalin ke papan klip.");
  } catch {
    toast(`Salin sendiri: ${text}`);
  }
}

/** @param {Node} node @returns {any[]} */
function buttonsIn(node) {
  return node instanceof Element ? [...node.querySelectorAll("button")] : [];
}
