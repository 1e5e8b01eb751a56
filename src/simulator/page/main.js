// The page as a whole. Its address says who one is and which chat is open (`?as=…&chat=…`, and `bare=1` for the chat
// alone), so that back, reload and links work; everything shown is fetched again whenever the server says it changed.

import { chatApi, getState, listen, setClock } from "./api.js";
import { createChat } from "./chat.js";
import { createClock } from "./clock.js";
import { readLink } from "./links.js";
import { alertBox, toast } from "./overlay.js";
import { createSidebar } from "./sidebar.js";

/**
 * @typedef {{ as?: number, chatId?: number }} Place
 * @typedef {import("./api.js").State} State
 */

const isNarrow = matchMedia("(max-width: 720px)");
/** @type {Map<string, string>} */
const drafts = new Map();
/** @type {Place} */
let place = {};
/** @type {State | undefined} */
let state;

const clock = createClock(byId("clock"), { set: (time) => attempt(() => setClock(time)) });
const sidebar = createSidebar(byId("sidebar"), {
  // On a wide window somebody's chat with the bot opens at once; on a phone their list of chats comes first.
  onPerson: (as) => go(isNarrow.matches ? { as } : { as, chatId: as }),
  onChat: (chatId) => go({ ...place, chatId }),
});
const chat = createChat(byId("chat"), {
  act,
  tap,
  openLink,
  back: () => go({ as: place.as }),
  keepDraft: (text) => drafts.set(draftKey(place), text),
});

const refresh = oneAtATime(async () => {
  const { as, chatId } = place;
  const [fresh, past] = await Promise.all([getState(as), openChat()?.history()]);
  // Someone has gone elsewhere while this was on its way; the next round shows them that.
  if (as !== place.as || chatId !== place.chatId) return;

  state = fresh;
  const now = new Date(fresh.now);
  clock.render(now);
  sidebar.render(fresh, { ...place, draftOf: (id) => drafts.get(draftKey({ as, chatId: id })) ?? "" });

  const open = fresh.chats.find(({ id }) => id === chatId);
  if (!open || !past) return;
  chat.render(open, past, { now, commands: fresh.commands });
  if (open.unread > 0 && !document.hidden) await openChat()?.markRead();
});

addEventListener("popstate", enter);
document.addEventListener("visibilitychange", () => void refresh());
listen({ onChange: refresh, onClock: (now) => clock.render(now) });
enter();

/** @param {Place} next */
function go(next) {
  const query = new URLSearchParams();
  if (next.as !== undefined) query.set("as", String(next.as));
  if (next.chatId !== undefined) query.set("chat", String(next.chatId));
  history.pushState(null, "", `?${query}`);
  enter();
}

function enter() {
  const query = new URLSearchParams(location.search);
  const { as, chatId } = { as: numberIn(query, "as"), chatId: numberIn(query, "chat") };
  place = { as, chatId };
  document.body.classList.toggle("is-bare", query.has("bare"));
  document.body.classList.toggle("is-in-chat", chatId !== undefined);
  chat.open(chatId === undefined ? undefined : (drafts.get(draftKey(place)) ?? ""));
  void refresh();
}

function openChat() {
  return place.as === undefined || place.chatId === undefined ? undefined : chatApi(place.as, place.chatId);
}

/** @type {import("./composer.js").Act} */
async function act(work) {
  const open = openChat();
  return open ? attempt(() => work(open)) : false;
}

/** @param {{ messageId: number, row: number, column: number }} button */
async function tap(button) {
  await act(async (open) => {
    const { text, showAlert, url } = await open.tap(button);
    if (url) openLink(url);
    if (text && showAlert) void alertBox(state?.bot.name ?? "", text);
    if (text && !showAlert) toast(text);
  });
}

/** @param {string} href */
function openLink(href) {
  const link = readLink(href, state?.bot.username ?? "");
  if (link.kind === "outside") window.open(link.href, "_blank", "noopener");
  if (link.kind !== "bot" || place.as === undefined) return;

  if (place.chatId !== place.as) go({ as: place.as, chatId: place.as });
  if (link.payload !== undefined) void act((open) => open.start(link.payload));
}

/** Whether it worked; when not, the person has been told. @param {() => Promise<unknown>} work */
async function attempt(work) {
  try {
    await work();
    return true;
  } catch (error) {
    toast(`Gagal: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    await refresh();
  }
}

/**
 * Runs `work` once at a time; however often it is asked for meanwhile, it runs once more afterwards. Changes come in
 * bursts and out of order, and an older answer must never be shown over a newer one.
 * @param {() => Promise<void>} work
 */
function oneAtATime(work) {
  /** @type {Promise<void> | undefined} */
  let running;
  let isAskedAgain = false;

  return function run() {
    isAskedAgain = true;
    running ??= untilQuiet().finally(() => {
      running = undefined;
    });
    return running;
  };

  async function untilQuiet() {
    while (isAskedAgain) {
      isAskedAgain = false;
      await work().catch((error) => toast(`Simulator tidak menjawab: ${error.message}`));
    }
  }
}

/** @param {Place} at */
function draftKey({ as, chatId }) {
  return `${as}:${chatId}`;
}

/** @param {URLSearchParams} query @param {string} name */
function numberIn(query, name) {
  const text = query.get(name);
  return text ? Number(text) : undefined;
}

/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
