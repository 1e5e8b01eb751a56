// Several messages that were sent as one: pictures in a grid, files one below the other.

import { h } from "./dom.js";

/** @typedef {import("./api.js").Message} Message */

/** Tiles in each row of the grid, by how many pictures there are. */
const ROWS = [[], [1], [2], [1, 2], [2, 2], [2, 3], [3, 3], [2, 2, 3], [2, 3, 3], [3, 3, 3], [2, 2, 3, 3]];
const COLUMNS = 6;

/**
 * The messages in the order they are shown: each on its own, or with all that follow in its album.
 * @param {Message[]} messages
 * @returns {[Message, ...Message[]][]}
 */
export function inAlbums(messages) {
  /** @type {[Message, ...Message[]][]} */
  const groups = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (last && message.albumId !== undefined && last[0].albumId === message.albumId) last.push(message);
    else groups.push([message]);
  }
  return groups;
}

/** The words of an album: the captions of its items, one below the other. @param {Message[]} album */
export function captionsOf(album) {
  return album
    .map(({ html }) => html)
    .filter(Boolean)
    .join("\n");
}

/** @param {Node[]} tiles @param {{ isPicture: boolean }} sort */
export function albumNode(tiles, { isPicture }) {
  if (!isPicture) return h("div", { class: "stack" }, ...tiles);

  const spans = (ROWS[tiles.length] ?? []).flatMap((count) => Array.from({ length: count }, () => COLUMNS / count));
  const cells = tiles.map((tile, index) => {
    const span = spans[index] ?? COLUMNS;
    return h(
      "div",
      { class: "tile", style: `grid-column: span ${span}; aspect-ratio: ${span === COLUMNS ? 1.6 : 1}` },
      tile,
    );
  });
  return h("div", { class: "album" }, ...cells);
}
