// Choosing what to send: samples to tap, or files from the visitor's own disk, which then take the samples' place.

import { h } from "./dom.js";
import { icon } from "./icons.js";

/** @typedef {import("./samples.js").Sample} Sample */

/** @param {{ samples: Sample[], accept: string, isMultiple: boolean }} offer */
export function createChooser({ samples, accept, isMultiple }) {
  /** @type {Set<Sample>} in the order they were tapped */
  const chosen = new Set(samples.slice(0, 1));
  let isUntouched = true;
  const input = h("input", { type: "file", accept, multiple: isMultiple, hidden: true, onchange: render });
  const names = h("small");
  const tiles = samples.map((sample) => ({ sample, tile: tileOf(sample, () => toggle(sample)) }));
  const element = h(
    "div",
    { class: "chooser" },
    h("div", { class: samples.some(({ picture }) => picture) ? "tiles" : "lines" }, ...tiles.map(({ tile }) => tile)),
    h("button", { type: "button", class: "own", onclick: () => input.click() }, icon("file"), "Dari perangkat…"),
    names,
    input,
  );
  render();

  return {
    element,

    /** In order; none for a sample that the server makes up. @returns {Promise<File[]>} */
    files() {
      if (input.files.length > 0) return Promise.resolve([...input.files]);
      return Promise.all([...chosen].flatMap(({ make }) => (make ? [make()] : [])));
    },
  };

  /** @param {Sample} sample */
  function toggle(sample) {
    input.value = "";
    if (isUntouched || !isMultiple) chosen.clear();
    isUntouched = false;
    if (chosen.has(sample) && chosen.size > 1) chosen.delete(sample);
    else chosen.add(sample);
    render();
  }

  function render() {
    const own = [...input.files];
    const order = own.length > 0 ? [] : [...chosen];
    for (const { sample, tile } of tiles) {
      const place = order.indexOf(sample);
      tile.setAttribute("aria-pressed", String(place >= 0));
      tile.setAttribute("data-place", order.length > 1 && place >= 0 ? String(place + 1) : "");
    }
    names.textContent = own.map(({ name }) => name).join(", ");
  }
}

/** @param {Sample} sample @param {() => void} onclick */
function tileOf({ label, picture }, onclick) {
  const face = picture ? h("img", { src: picture, alt: "" }) : label;
  return h("button", { type: "button", class: "sample", "aria-label": label, onclick }, face);
}
