// The open chat: its header, the pinned message, the history and the composer.

import { avatar } from "./avatar.js";
import { createComposer } from "./composer.js";
import { h, part } from "./dom.js";
import { createHistory } from "./history.js";
import { icon } from "./icons.js";
import { snippet } from "./media.js";

/**
 * @typedef {import("./api.js").Chat} Chat
 * @typedef {import("./api.js").History} History
 */

/**
 * @param {HTMLElement} element
 * @param {object} actions
 * @param {import("./composer.js").Act} actions.act
 * @param {(button: { messageId: number, row: number, column: number }) => Promise<void>} actions.tap
 * @param {(url: string) => void} actions.openLink
 * @param {() => void} actions.back
 * @param {(text: string) => void} actions.keepDraft
 */
export function createChat(element, { act, tap, openLink, back, keepDraft }) {
  const composer = createComposer({ act, keepDraft });
  const history = createHistory({ tap, openLink, send: composer.send });
  const head = part(titleNode);
  const pinned = part((/** @type {{ id: number, words: string }} */ { id, words }) =>
    pinnedBar(words, () => history.goTo(id)),
  );
  const header = h(
    "header",
    { class: "title" },
    h(
      "button",
      { type: "button", class: "plain back", "aria-label": "Kembali ke daftar obrolan", onclick: back },
      icon("back"),
    ),
    head.node(),
  );
  const nothing = h("p", { class: "nothing service" }, "Pilih orang, lalu pilih obrolan");
  const open = h("div", { class: "open" }, header, pinned.node(), history.element, composer.element);
  element.append(nothing, open);
  open.hidden = true;

  return {
    /** Shows another chat, or none. @param {string | undefined} draft what was being written there */
    open(draft) {
      history.clear();
      open.hidden = true;
      nothing.hidden = draft !== undefined;
      if (draft !== undefined) composer.open(draft);
    },

    /** @param {Chat} chat @param {History} past @param {{ now: Date, commands: import("./api.js").Command[] }} surroundings */
    render(chat, { messages, pinnedMessageId }, { now, commands }) {
      const isPrivate = chat.type === "private";
      const pinnedMessage = messages.findLast(({ id }) => id === (pinnedMessageId ?? chat.pinnedMessageId));

      open.hidden = false;
      head.update({ id: chat.id, name: chat.title, subtitle: isPrivate ? "bot" : membersOf(chat) });
      pinned.update(pinnedMessage && { id: pinnedMessage.id, words: snippet(pinnedMessage) });
      composer.render({ messages, isPrivate, commands });
      history.render(messages, { inGroup: !isPrivate, now });
    },
  };
}

/** @param {{ id: number, name: string, subtitle: string }} chat */
function titleNode({ id, name, subtitle }) {
  return h("div", { class: "who" }, avatar({ id, name }), h("div", {}, h("h1", {}, name), h("small", {}, subtitle)));
}

/** @param {string} words @param {() => void} goThere */
function pinnedBar(words, goThere) {
  return h(
    "button",
    { type: "button", class: "pinned", onclick: goThere },
    h("span", {}, h("strong", {}, "Pesan disematkan"), h("span", {}, words)),
    icon("pin"),
  );
}

/** @param {Chat} chat */
function membersOf({ members }) {
  return members === undefined ? "grup" : `${members} anggota`;
}
