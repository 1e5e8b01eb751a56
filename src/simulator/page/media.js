// Everything a bubble can carry besides text. Sizes are known before a picture has loaded, so that nothing jumps when it
// does.

import { albumNode } from "./album.js";
import { avatar, fullName } from "./avatar.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { viewPhoto, viewVideo } from "./overlay.js";
import { locationNode, venueNode } from "./place.js";
import { audioNode, lengthOf, voiceNode } from "./sound.js";

/**
 * @typedef {import("./api.js").Message} Message
 * @typedef {import("./api.js").Attachment} Attachment
 */

const LARGEST_PX = 420;
const ALBUM_PX = 360;

/** How each kind of attachment is drawn and called. @type {{ [Kind in keyof Attachment]-?: (value: any) => Node }} */
const NODES = {
  photo: photoNode,
  video: videoNode,
  videoNote: videoNoteNode,
  document: documentNode,
  sticker: ({ emoji }) => h("div", { class: "sticker" }, emoji),
  voice: voiceNode,
  audio: audioNode,
  contact: contactNode,
  venue: venueNode,
  location: locationNode,
};
const KINDS = /** @type {(keyof Attachment)[]} */ (Object.keys(NODES));

/**
 * The attachments of a message and of those in its album; `undefined` when it is text alone.
 * @param {Message[]} album
 * @returns {Attachment[] | undefined}
 */
export function attachmentsOf(album) {
  const attachments = album.flatMap((message) => {
    const kind = KINDS.find((known) => message[known] !== undefined);
    return kind ? [{ [kind]: message[kind] }] : [];
  });
  return attachments.length > 0 ? attachments : undefined;
}

/** @param {Attachment[]} attachments */
export function mediaNode(attachments) {
  const [first] = attachments;
  const nodes = attachments.map(attachmentNode);
  const isPicture = first?.photo !== undefined || first?.video !== undefined;
  return nodes.length === 1 ? nodes[0] : albumNode(nodes, { isPicture });
}

/** The width a picture is shown at, which its caption and buttons follow. @param {Message[]} album */
export function shownWidth(album) {
  const [{ photo, video }] = /** @type {[Message]} */ (album);
  const picture = photo ?? video;
  if (!picture) return undefined;
  if (album.length > 1) return ALBUM_PX;
  const { width, height } = picture;
  return Math.max(160, Math.round(width * Math.min(1, LARGEST_PX / width, LARGEST_PX / height)));
}

/** What a message says in one line, for the pinned bar and for quotes. @param {Message} message */
export function snippet(message) {
  return message.text.replaceAll(/\s+/gu, " ") || inAWord(message) || message.service || "Pesan";
}

/** @param {Attachment} attachment */
function inAWord({ photo, video, videoNote, document, sticker, voice, audio, contact, venue, location }) {
  return (
    (photo && "Foto") ||
    (video && "Video") ||
    (videoNote && "Pesan video") ||
    document?.name ||
    sticker?.emoji ||
    (voice && "Pesan suara") ||
    (audio && (audio.title ?? audio.name)) ||
    (contact && "Kontak") ||
    venue?.title ||
    (location && (location.liveUntil ? "Lokasi langsung" : "Lokasi"))
  );
}

/** @param {Attachment} attachment @returns {Node} */
function attachmentNode(attachment) {
  const kind = KINDS.find((known) => attachment[known] !== undefined);
  return kind ? NODES[kind](attachment[kind]) : h("div");
}

/** @param {{ url: string, width: number, height: number }} photo */
function photoNode({ url, width, height }) {
  return h(
    "button",
    { type: "button", class: "photo", "aria-label": "Perbesar foto", onclick: () => viewPhoto(url) },
    h("img", { src: url, width, height, alt: "" }),
  );
}

/** @param {NonNullable<Attachment["video"]>} video */
function videoNode({ url, width, height, duration, thumbnail }) {
  return h(
    "button",
    { type: "button", class: "photo video", "aria-label": "Putar video", onclick: () => viewVideo(url) },
    thumbnail
      ? h("img", { src: thumbnail, width, height, alt: "" })
      : h("div", { style: `aspect-ratio: ${width || 16} / ${height || 9}` }),
    h("span", { class: "disc" }, icon("play")),
    h("small", {}, lengthOf(duration)),
  );
}

/** @param {NonNullable<Attachment["videoNote"]>} note */
function videoNoteNode({ url, duration, thumbnail }) {
  return h(
    "button",
    { type: "button", class: "round-video video", "aria-label": "Putar pesan video", onclick: () => viewVideo(url) },
    thumbnail && h("img", { src: thumbnail, alt: "" }),
    h("span", { class: "disc" }, icon("play")),
    h("small", {}, lengthOf(duration)),
  );
}

/** @param {NonNullable<Attachment["document"]>} file */
function documentNode({ name, size, url, isPicture }) {
  const face = isPicture
    ? h("img", { class: "glimpse", src: url, alt: "" })
    : h("span", { class: "disc" }, icon("file"));
  const text = [h("strong", {}, name), h("small", {}, fileSize(size))];
  return h("a", { class: "card document", href: url, download: name }, face, h("span", {}, ...text));
}

/** @param {{ firstName: string, lastName?: string, phoneNumber: string }} contact */
function contactNode(contact) {
  const name = fullName(contact);
  const text = [h("strong", {}, name), h("small", {}, `+${contact.phoneNumber.replace("+", "")}`)];
  return h("div", { class: "card contact" }, avatar({ id: name.length, name }), h("span", {}, ...text));
}

/** @param {number} bytes */
function fileSize(bytes) {
  const number = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });
  return bytes < 1_048_576 ? `${number.format(bytes / 1024)} KB` : `${number.format(bytes / 1_048_576)} MB`;
}
