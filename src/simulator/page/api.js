// The simulator's HTTP interface as this page uses it. Dates of messages are Unix seconds, `now` is an ISO string; every
// call rejects with the server's own words when it says no.

/**
 * @typedef {{ id: number, firstName: string, lastName?: string, username?: string, note?: string, unread: number }} Person
 * @typedef {{ id: number, type: string, title: string, unread: number, pinnedMessageId?: number,
 *   members?: number, lastMessage?: { text: string, date: number, out: boolean } }} Chat
 * @typedef {{ command: string, description: string }} Command
 * @typedef {{ now: string, bot: { username: string, name: string }, people: Person[], chats: Chat[],
 *   commands: Command[] }} State
 * @typedef {{ text: string, callbackData?: string, url?: string, copyText?: string }} InlineButton
 * @typedef {{ text: string, requestContact?: boolean, requestLocation?: boolean }} ReplyButton
 * @typedef {{ rows: ReplyButton[][], oneTime: boolean }} ReplyKeyboard
 * @typedef {{ url: string, name: string, size: number, duration: number, thumbnail?: string }} Recording
 * @typedef {{ latitude: number, longitude: number, accuracyMetres?: number, liveUntil?: number }} Place
 * @typedef {{ photo?: { url: string, width: number, height: number },
 *   document?: { name: string, size: number, url: string, isPicture: boolean },
 *   video?: Recording & { width: number, height: number }, videoNote?: Recording, voice?: Recording,
 *   audio?: Recording & { title?: string, performer?: string }, sticker?: { emoji: string }, location?: Place,
 *   venue?: Place & { title: string, address: string },
 *   contact?: { firstName: string, lastName?: string, phoneNumber: string } }} Attachment at most one of them
 * @typedef {Attachment & { id: number, out: boolean, fromBot: boolean, fromId: number, fromName: string, date: number,
 *   editDate?: number, html: string, text: string, service?: string, reaction?: string,
 *   albumId?: string, forwardedFrom?: string, keyboard?: InlineButton[][],
 *   replyKeyboard?: ReplyKeyboard | "removed", replyTo?: number }} Message
 * @typedef {{ messages: Message[], pinnedMessageId?: number }} History
 * @typedef {{ text?: string, showAlert?: boolean, url?: string }} TapAnswer
 */

/** @param {number} [as] @returns {Promise<State>} */
export const getState = (as) => call(`/state${as === undefined ? "" : `?as=${as}`}`);

/** @param {Date | number} time a moment to go to, or milliseconds to go forward @returns {Promise<{ now: string }>} */
export const setClock = (time) =>
  post("/clock", time instanceof Date ? { now: time.toISOString() } : { advanceMs: time });

/**
 * One chat as one person sees and uses it.
 * @param {number} as
 * @param {number} chatId
 */
export function chatApi(as, chatId) {
  const chat = `/chats/${chatId}`;

  return {
    /** @returns {Promise<History>} */
    history: () => call(`${chat}/messages?as=${as}`),
    markRead: () => post("/read", { as, chatId }),

    /** @param {string} text */
    sendText: (text) => post(`${chat}/messages`, { as, text }),
    /** Several files are an album. @param {"photo" | "document"} kind @param {File[]} files @param {string} caption */
    sendFiles: (kind, files, caption) =>
      call(`${chat}/${kind}`, { method: "POST", body: upload({ as, file: files, caption }) }),
    /**
     * Without a file the server makes one up.
     * @param {string} kind
     * @param {{ file?: File, seconds?: number, width?: number, height?: number, thumbnail?: Blob, title?: string,
     *   caption?: string }} recording
     */
    sendRecording: (kind, recording) => call(`${chat}/${kind}`, { method: "POST", body: upload({ as, ...recording }) }),
    sendSticker: () => post(`${chat}/sticker`, { as }),
    sendContact: () => post(`${chat}/contact`, { as }),
    /** @param {{ latitude: number, longitude: number, accuracyMetres: number, livePeriodSeconds?: number }} place */
    sendLocation: (place) => post(`${chat}/location`, { as, ...place }),
    /** @param {string} [payload] */
    start: (payload) => post(`${chat}/start`, { as, payload }),

    /** Waits until the bot has answered the tap. @param {{ messageId: number, row: number, column: number }} button */
    tap: ({ messageId, row, column }) =>
      /** @type {Promise<TapAnswer>} */ (post(`${chat}/messages/${messageId}/tap`, { as, row, column })),
  };
}

/**
 * Tells when something has changed. The browser reconnects by itself; what was missed meanwhile is fetched then.
 * @param {{ onChange: () => unknown, onClock: (now: Date) => void }} listeners
 */
export function listen({ onChange, onClock }) {
  const events = new EventSource("/sim/events");
  events.addEventListener("open", onChange);
  events.addEventListener("changed", onChange);
  events.addEventListener("clock", (event) => onClock(new Date(JSON.parse(event.data).now)));
}

/**
 * A form of what is given; of a list, one field for each.
 * @param {Record<string, string | number | Blob | Blob[] | undefined>} fields
 */
function upload(fields) {
  const form = new FormData();
  for (const [name, given] of Object.entries(fields)) {
    for (const value of [given].flat()) {
      if (value instanceof Blob) form.append(name, value);
      else if (value !== undefined && value !== "") form.append(name, String(value));
    }
  }
  return form;
}

/** @param {string} path @param {unknown} body @returns {Promise<any>} */
function post(path, body) {
  return call(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** @param {string} path @param {RequestInit} [init] @returns {Promise<any>} */
async function call(path, init) {
  const response = await fetch(`/sim${path}`, init);
  const body = await response.text();
  if (!response.ok) throw new Error(body || `HTTP ${response.status}`);
  return body ? JSON.parse(body) : undefined;
}
