// The list of messages: days, who speaks several times in a row, and where the reader is. New messages pull the view down
// only when the reader is already at the end; whoever has scrolled up stays there and gets a button with a count.

import { inAlbums } from "./album.js";
import { arrange, h, part } from "./dom.js";
import { icon } from "./icons.js";
import { createMessage } from "./message.js";
import { dayLabelOf, dayOf } from "./time.js";

const AT_END_PX = 60;
const SAME_BREATH_S = 600;

/**
 * @typedef {import("./api.js").Message} Message
 * @typedef {ReturnType<typeof createMessage>} Entry
 */

/** @param {Omit<import("./message.js").MessageActions, "goTo"> & { send: (text: string) => unknown }} actions */
export function createHistory(actions) {
  /** @type {Map<number, Entry>} */
  const entries = new Map();
  /** @type {Map<string, HTMLElement>} */
  const days = new Map();
  let unseen = 0;
  let atEnd = true;
  let height = 0;

  const badge = part((/** @type {number} */ count) => h("span", { class: "badge" }, count));
  const toEnd = h(
    "button",
    {
      type: "button",
      class: "to-end round",
      "aria-label": "Ke pesan terbaru",
      hidden: true,
      onclick: () => scrollToEnd("smooth"),
    },
    icon("down"),
    badge.node(),
  );
  const list = h("div", { class: "messages", role: "log", "aria-live": "polite", "aria-label": "Pesan" });
  const scroller = h("div", { class: "scroller", tabindex: "0", onscroll, onclick: followLink }, list);
  const element = h("div", { class: "history" }, scroller, toEnd);
  // The keyboard opens, a bubble grows, a photo arrives: whoever was at the end stays at the end.
  const sizes = new ResizeObserver(() => (atEnd ? scrollToEnd() : noticePlace()));
  sizes.observe(list);
  sizes.observe(scroller);

  return { element, render, clear, goTo, scrollToEnd };

  /** @param {Message[]} messages @param {{ inGroup: boolean, now: Date }} chat */
  function render(messages, { inGroup, now }) {
    const isFirst = entries.size === 0;
    const before = new Set(entries.keys());
    const byId = new Map(messages.map((message) => [message.id, message]));
    const albums = inAlbums(messages);
    const nodes = albums.flatMap(([message, ...rest], index) => {
      const previous = albums[index - 1]?.at(-1);
      const opens = !continues(previous, message);
      entryOf(message).update(message, {
        inGroup,
        opens,
        closes: !continues(message, albums[index + 1]?.[0]),
        repliedTo: repliedTo(message, byId),
        rest,
      });
      // Whoever replies to one of an album is led to all of it.
      for (const { id } of rest) entries.set(id, entryOf(message));
      const at = new Date(message.date * 1000);
      const isNewDay = !previous || dayOf(at) !== dayOf(new Date(previous.date * 1000));
      return isNewDay ? [dayNode(at, now), entryOf(message).element] : [entryOf(message).element];
    });

    for (const id of entries.keys()) if (!byId.has(id)) entries.delete(id);
    list.setAttribute("aria-busy", String(isFirst));
    arrange(list, nodes);
    list.setAttribute("aria-busy", "false");

    const fresh = messages.filter(({ id }) => !before.has(id));
    if (!isFirst) for (const { id } of fresh) entries.get(id)?.element.classList.add("arrives");
    atEnd ||= fresh.some(({ out }) => out);
    if (atEnd) return scrollToEnd();
    unseen += fresh.length;
    badge.update(unseen || undefined);
  }

  function clear() {
    entries.clear();
    days.clear();
    atEnd = true;
    list.replaceChildren();
    noticePlace();
  }

  /** @param {number} messageId */
  function goTo(messageId) {
    const target = entries.get(messageId)?.element;
    if (!target) return;
    target.scrollIntoView({ block: "center", behavior: "smooth" });
    target.classList.remove("is-found");
    requestAnimationFrame(() => target.classList.add("is-found"));
  }

  /** @param {ScrollBehavior} [behavior] */
  function scrollToEnd(behavior = "instant") {
    height = scroller.scrollHeight;
    scroller.scrollTo({ top: scroller.scrollHeight, behavior });
  }

  /** What has grown under a reader at the end, such as a photo that arrives, is not their scrolling. */
  function onscroll() {
    if (atEnd && scroller.scrollHeight !== height) scrollToEnd();
    else noticePlace();
  }

  function noticePlace() {
    atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < AT_END_PX;
    toEnd.hidden = atEnd;
    if (atEnd) unseen = 0;
    badge.update(unseen || undefined);
  }

  /** @param {Message} message */
  function entryOf(message) {
    const known = entries.get(message.id);
    if (known) return known;
    const entry = createMessage(message, { ...actions, goTo });
    entries.set(message.id, entry);
    return entry;
  }

  /** @param {Date} at @param {Date} now */
  function dayNode(at, now) {
    const day = days.get(dayOf(at)) ?? h("div", { class: "day service" }, dayLabelOf(at, now));
    days.set(dayOf(at), day);
    return day;
  }

  /** @param {MouseEvent} event */
  function followLink(event) {
    const target = /** @type {Element} */ (event.target);
    const command = target.closest("[data-command]");
    if (command) return actions.send(command.getAttribute("data-command") ?? "");

    const link = target.closest(".text a[href]");
    if (!link) return;
    event.preventDefault();
    actions.openLink(link.getAttribute("href") ?? "");
  }
}

/** Whether `next` is the same person still speaking. @param {Message | undefined} message @param {Message | undefined} next */
function continues(message, next) {
  if (!message || !next || message.service !== undefined || next.service !== undefined) return false;
  return message.fromId === next.fromId && next.date - message.date < SAME_BREATH_S && !message.keyboard?.length;
}

/** @param {Message} message @param {Map<number, Message>} byId */
function repliedTo({ replyTo }, byId) {
  return replyTo === undefined ? undefined : byId.get(replyTo);
}
