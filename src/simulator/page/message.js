// One message of the chat. It is made once and then updated part by part, because a bot's answer to a tap is most often
// an edit: text and buttons change in place, the photo above them stays as it is.

import { captionsOf } from "./album.js";
import { avatar, peerColour } from "./avatar.js";
import { h, part } from "./dom.js";
import { icon } from "./icons.js";
import { inlineKeyboard, keepingFocus } from "./inline-keyboard.js";
import { attachmentsOf, mediaNode, shownWidth, snippet } from "./media.js";
import { textNode } from "./message-text.js";
import { timeOf } from "./time.js";

/**
 * @typedef {import("./api.js").Message} Message
 * @typedef {object} Surroundings
 * @property {boolean} inGroup
 * @property {boolean} opens the first of several in a row by the same person
 * @property {boolean} closes the last of them
 * @property {Message | undefined} repliedTo
 * @property {Message[]} rest those after it in its album, which are shown in its bubble
 *
 * @typedef {object} MessageActions
 * @property {(button: { messageId: number, row: number, column: number }) => Promise<void>} tap
 * @property {(url: string) => void} openLink
 * @property {(messageId: number) => void} goTo
 */

/**
 * @param {Message} first
 * @param {MessageActions} actions
 */
export function createMessage(first, actions) {
  const face = part(avatar);
  const sender = part((/** @type {{ id: number, name: string }} */ { id, name }) =>
    h("div", { class: `sender ${peerColour(id)}` }, name),
  );
  const reply = part((/** @type {Message} */ message) => quote(message, actions.goTo));
  const origin = part((/** @type {string} */ name) =>
    h("div", { class: "origin" }, "Diteruskan dari ", h("strong", {}, name)),
  );
  const media = part(mediaNode);
  const text = part(bodyNode);
  const reaction = part((/** @type {string} */ emoji) => h("span", { class: "reaction" }, emoji));
  const service = part((/** @type {string} */ words) => h("div", { class: "service" }, words));
  const keyboard = part((/** @type {import("./api.js").InlineButton[][]} */ rows) =>
    inlineKeyboard(rows, {
      tap: (row, column) => actions.tap({ messageId: first.id, row, column }),
      openLink: actions.openLink,
    }),
  );

  const bubble = h(
    "div",
    { class: "bubble" },
    ...[sender, origin, reply, media, text, reaction].map((piece) => piece.node()),
  );
  const column = h("div", { class: "column" }, bubble, keyboard.node());
  const spoken = h("div", { class: "spoken" }, face.node(), column);
  const element = h("article", { id: `message-${first.id}` }, service.node(), spoken);

  return {
    element,

    /** @param {Message} message @param {Surroundings} surroundings */
    update(message, { inGroup, opens, closes, repliedTo, rest }) {
      const album = [message, ...rest];
      const html = captionsOf(album);
      const width = shownWidth(album);
      const who = { id: message.fromId, name: message.fromName };
      const isTheirs = inGroup && !message.out;

      element.className = classesOf(message, { inGroup, closes, hasWords: html !== "" });
      spoken.hidden = message.service !== undefined;
      service.update(message.service);
      if (message.service !== undefined) return;

      column.style.setProperty("--media-width", width ? `${width}px` : "");
      face.update(isTheirs && closes ? who : undefined);
      sender.update(isTheirs && opens ? who : undefined);
      origin.update(message.forwardedFrom);
      reply.update(repliedTo);
      media.update(attachmentsOf(album));
      text.update({ html, date: message.date, edited: message.editDate !== undefined, out: message.out });
      reaction.update(message.reaction);
      keepingFocus(keyboard, () => keyboard.update(message.keyboard?.length ? message.keyboard : undefined));
    },
  };
}

/** @param {Message} message @param {{ inGroup: boolean, closes: boolean, hasWords: boolean }} place */
function classesOf(message, { inGroup, closes, hasWords }) {
  if (message.service !== undefined) return "message is-service";
  const hasPicture = message.photo || message.video;
  const isMap = message.location && !message.location.liveUntil;
  const isPicture = message.sticker || message.videoNote || ((hasPicture || isMap) && !hasWords);
  return [
    "message",
    message.out ? "out" : "in",
    inGroup && "in-group",
    closes && "closes",
    hasPicture && "has-photo",
    (message.sticker || message.videoNote) && "has-sticker",
    message.keyboard?.length && "has-keyboard",
    isPicture && "is-picture",
  ]
    .filter(Boolean)
    .join(" ");
}

/** @param {{ html: string, date: number, edited: boolean, out: boolean }} body */
function bodyNode({ html, date, edited, out }) {
  const at = new Date(date * 1000);
  const body = html ? textNode(html) : h("div", { class: "text is-blank" });
  // The time floats at the end of the last line, or below it when the line is full.
  body.append(
    h(
      "span",
      { class: "meta" },
      edited && "diedit ",
      h("time", { datetime: at.toISOString() }, timeOf(at)),
      out && icon("read"),
    ),
  );
  return body;
}

/** @param {Message} message @param {(messageId: number) => void} goTo */
function quote(message, goTo) {
  return h(
    "button",
    { type: "button", class: `quote ${peerColour(message.fromId)}`, onclick: () => goTo(message.id) },
    h("strong", {}, message.fromName),
    h("span", {}, snippet(message)),
  );
}
