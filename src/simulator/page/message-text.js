// The text of a message. This is the only file that inserts HTML, and only the `html` the server has sanitised; after
// that it does what Telegram's own apps do: commands and bare addresses in the text become something to tap.

import { h } from "./dom.js";

const TAPPABLE =
  /(?<address>(?:https?:\/\/|\bt\.me\/)[^\s<]*[^\s<.,;:!?)])|(?<command>(?<![\w/.])\/[a-z]\w{0,31}(?:@\w+)?)/giu;
const UNTOUCHED = "a, code, pre";

/** @param {string} html */
export function textNode(html) {
  const text = h("div", { class: "text" });
  text.innerHTML = html;
  for (const node of textNodesOf(text)) node.replaceWith(...tappable(node.data));
  for (const spoiler of text.querySelectorAll("tg-spoiler, .tg-spoiler")) hide(spoiler);
  return text;
}

/** @param {Element} root @returns {Text[]} */
function textNodesOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
  return nodes.filter((node) => !node.parentElement?.closest(UNTOUCHED));
}

/** @param {string} text @returns {(string | Node)[]} */
function tappable(text) {
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(TAPPABLE)) {
    pieces.push(text.slice(end, match.index), link(match[0], match.groups?.command !== undefined));
    end = match.index + match[0].length;
  }
  return [...pieces, text.slice(end)];
}

/** @param {string} text @param {boolean} isCommand */
function link(text, isCommand) {
  if (isCommand) return h("button", { type: "button", class: "link", "data-command": text }, text);
  return h("a", { href: text.includes("://") ? text : `https://${text}` }, text);
}

/** @param {Element} spoiler */
function hide(spoiler) {
  spoiler.classList.add("spoiler");
  spoiler.addEventListener("click", () => spoiler.classList.remove("spoiler"), { once: true });
}
