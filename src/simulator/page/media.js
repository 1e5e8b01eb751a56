// Everything a bubble can carry besides text: photo, document, sticker, voice, contact and place. Sizes are known before
// a photo has loaded, so that nothing jumps when it does.

import { avatar, fullName } from "./avatar.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { viewPhoto } from "./overlay.js";

const LARGEST_PX = 420;

/**
 * The attachment of a message; `undefined` when it is text alone.
 * @param {import("./api.js").Message} message
 * @returns {Pick<import("./api.js").Message, "photo" | "document" | "sticker" | "voice" | "contact" | "location"> | undefined}
 */
export function attachmentOf({ photo, document, sticker, voice, contact, location }) {
  const attachment = { photo, document, sticker, voice, contact, location };
  return Object.values(attachment).some(Boolean) ? attachment : undefined;
}

/** The width a photo is shown at, which its caption and buttons follow. @param {{ width: number, height: number }} photo */
export function shownWidth({ width, height }) {
  return Math.max(160, Math.round(width * Math.min(1, LARGEST_PX / width, LARGEST_PX / height)));
}

/** @param {NonNullable<ReturnType<typeof attachmentOf>>} attachment @returns {Node} */
export function mediaNode({ photo, document, sticker, voice, contact, location }) {
  if (photo) return photoNode(photo);
  if (document) return documentNode(document);
  if (sticker) return h("div", { class: "sticker" }, sticker.emoji);
  if (voice) return card("voice", icon("play"), ["Pesan suara", duration(voice.duration)]);
  if (contact) return contactNode(contact);
  if (location) return placeNode(location);
  return h("div");
}

/** @param {{ url: string, width: number, height: number }} photo */
function photoNode({ url, width, height }) {
  return h(
    "button",
    { type: "button", class: "photo", "aria-label": "Perbesar foto", onclick: () => viewPhoto(url) },
    h("img", { src: url, width, height, alt: "" }),
  );
}

/** @param {{ name: string, size: number, url: string }} file */
function documentNode({ name, size, url }) {
  const text = [h("strong", {}, name), h("small", {}, fileSize(size))];
  return h(
    "a",
    { class: "card document", href: url, download: name },
    h("span", { class: "disc" }, icon("file")),
    h("span", {}, ...text),
  );
}

/** @param {{ firstName: string, lastName?: string, phoneNumber: string }} contact */
function contactNode(contact) {
  const name = fullName(contact);
  return card("contact", avatar({ id: name.length, name }), [name, `+${contact.phoneNumber.replace("+", "")}`]);
}

/** A drawn map, because the real one would have to be fetched. @param {{ latitude: number, longitude: number }} place */
function placeNode({ latitude, longitude }) {
  const text = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return h("div", { class: "place", role: "img", "aria-label": `Lokasi ${text}` }, icon("place"), h("small", {}, text));
}

/** @param {string} kind @param {Node} picture @param {[string, string]} lines */
function card(kind, picture, [first, second]) {
  const disc = picture instanceof SVGElement ? h("span", { class: "disc" }, picture) : picture;
  return h("div", { class: `card ${kind}` }, disc, h("span", {}, h("strong", {}, first), h("small", {}, second)));
}

/** @param {number} bytes */
function fileSize(bytes) {
  const number = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });
  return bytes < 1_048_576 ? `${number.format(bytes / 1024)} KB` : `${number.format(bytes / 1_048_576)} MB`;
}

/** @param {number} seconds */
function duration(seconds) {
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, "0")}`;
}
