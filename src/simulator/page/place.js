// Places: a drawn map, because the real one would have to be fetched, with what the message says about it.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { timeOf } from "./time.js";

/** @typedef {import("./api.js").Place} Place */

const LARGEST_RADIUS_PX = 62;
const SMALLEST_RADIUS_PX = 22;

/** @param {Place} location */
export function locationNode(location) {
  const { accuracyMetres, liveUntil } = location;
  const about = [coordinates(location), accuracyMetres && `±${Math.round(accuracyMetres)} m`]
    .filter(Boolean)
    .join(" · ");
  const live = liveUntil && [
    h("strong", {}, "Lokasi langsung"),
    h("small", {}, `sampai ${timeOf(new Date(liveUntil * 1000))}`),
  ];
  return h(
    "div",
    { class: `place${live ? " is-live" : ""}` },
    map(location, about),
    live && h("div", { class: "about" }, ...live),
  );
}

/** @param {Place & { title: string, address: string }} venue */
export function venueNode({ title, address, ...location }) {
  const about = h("div", { class: "about" }, h("strong", {}, title), h("small", {}, address));
  return h("div", { class: "place is-venue" }, map(location, coordinates(location)), about);
}

/** @param {Place} location @param {string} words */
function map({ accuracyMetres = 0 }, words) {
  const radius = Math.min(LARGEST_RADIUS_PX, SMALLEST_RADIUS_PX + accuracyMetres / 4);
  const circle = accuracyMetres > 0 && h("span", { class: "radius", style: `width: ${2 * radius}px` });
  return h(
    "div",
    { class: "map", role: "img", "aria-label": `Lokasi ${words}` },
    circle,
    icon("pinpoint"),
    h("small", {}, words),
  );
}

/** @param {Place} location */
function coordinates({ latitude, longitude }) {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}
