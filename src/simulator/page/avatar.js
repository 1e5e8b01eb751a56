// The round picture of a person or chat: its initials on one of Telegram's seven colours, chosen by id, so that somebody
// has the same colour everywhere. Where it stands the name is always written too.

import { h } from "./dom.js";

const COLOURS = 7;

/** A class that sets `--peer`, this id's colour. @param {number} id */
export const peerColour = (id) => `peer-${Math.abs(id) % COLOURS}`;

/** @param {{ id: number, name: string }} who */
export function avatar({ id, name }) {
  return h("span", { class: `avatar ${peerColour(id)}`, "aria-hidden": "true" }, initialsOf(name));
}

/** @param {string} name */
function initialsOf(name) {
  const initials = Array.from(name.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu), ([letter]) => letter);
  return [initials.at(0), initials.slice(1).at(-1)].join("").toUpperCase();
}

/** @param {{ firstName: string, lastName?: string }} person */
export const fullName = ({ firstName, lastName }) => [firstName, lastName].filter(Boolean).join(" ");
