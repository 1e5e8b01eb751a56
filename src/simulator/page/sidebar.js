// The left column: the people a visitor can be, and the chats of the one they are. Both count what is unread, so that a
// visitor sees where the bot has just spoken.

import { avatar, fullName } from "./avatar.js";
import { h, part } from "./dom.js";
import { icon } from "./icons.js";
import { ageOf } from "./time.js";

/**
 * @typedef {import("./api.js").Person} Person
 * @typedef {import("./api.js").Chat} Chat
 * @typedef {{ chat: Chat, draft: string, isOpen: boolean, age: string }} ChatRow
 */

/**
 * @param {HTMLElement} element
 * @param {{ onPerson: (id: number) => void, onChat: (id: number) => void }} actions
 */
export function createSidebar(element, { onPerson, onChat }) {
  const people = part((/** @type {{ person: Person, isMe: boolean }[]} */ rows) =>
    h("ul", { class: "people" }, ...rows.map(({ person, isMe }) => h("li", {}, personButton(person, isMe, onPerson)))),
  );
  const chats = part((/** @type {ChatRow[]} */ rows) =>
    h("ul", { class: "chats" }, ...rows.map((row) => h("li", {}, chatButton(row, onChat)))),
  );
  const note = h("p", { class: "note" }, "Simulator – bukan Telegram asli");
  element.append(h("h2", {}, "Jadi siapa?"), people.node(), h("h2", {}, "Obrolan"), chats.node(), note);

  return {
    /**
     * @param {import("./api.js").State} state
     * @param {{ as?: number, chatId?: number, draftOf: (chatId: number) => string }} place
     */
    render({ now, people: everyone, chats: known }, { as, chatId, draftOf }) {
      keepingPlace(element, () => {
        people.update(everyone.map((person) => ({ person, isMe: person.id === as })));
        chats.update(
          known.map((chat) => rowOf(chat, { now: new Date(now), isOpen: chat.id === chatId, draft: draftOf(chat.id) })),
        );
      });
    },
  };
}

/** @param {Chat} chat @param {{ now: Date, isOpen: boolean, draft: string }} place @returns {ChatRow} */
function rowOf(chat, { now, isOpen, draft }) {
  const last = chat.lastMessage;
  return { chat, isOpen, draft: isOpen ? "" : draft.trim(), age: last ? ageOf(new Date(last.date * 1000), now) : "" };
}

/** @param {Person} person @param {boolean} isMe @param {(id: number) => void} choose */
function personButton(person, isMe, choose) {
  const name = fullName(person);
  return h(
    "button",
    {
      type: "button",
      id: `person-${person.id}`,
      "aria-current": isMe ? "true" : undefined,
      onclick: () => choose(person.id),
    },
    avatar({ id: person.id, name }),
    h("span", { class: "lines" }, h("strong", {}, name), h("small", {}, person.note)),
    unreadBadge(isMe ? 0 : person.unread),
  );
}

/** @param {ChatRow} row @param {(id: number) => void} choose */
function chatButton({ chat, draft, isOpen, age }, choose) {
  const last = chat.lastMessage;
  const words = draft ? [h("em", {}, "Draf: "), draft] : [last?.text];
  return h(
    "button",
    {
      type: "button",
      id: `chat-${chat.id}`,
      "aria-current": isOpen ? "true" : undefined,
      onclick: () => choose(chat.id),
    },
    avatar({ id: chat.id, name: chat.title }),
    h("span", { class: "lines" }, h("strong", {}, chat.title), h("small", {}, ...words)),
    h("span", { class: "aside" }, h("time", {}, last?.out && !draft && icon("read"), age), unreadBadge(chat.unread)),
  );
}

/** @param {number} count */
function unreadBadge(count) {
  return count > 0 && h("span", { class: "badge", "aria-label": `${count} belum dibaca` }, count);
}

/** Rebuilding a list must not lose the focus or how far it was scrolled. @param {HTMLElement} element @param {() => void} rebuild */
function keepingPlace(element, rebuild) {
  const focused = element.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const tops = [...element.querySelectorAll("ul")].map((list) => list.scrollTop);
  rebuild();
  for (const [index, list] of [...element.querySelectorAll("ul")].entries()) list.scrollTop = tops[index] ?? 0;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}
