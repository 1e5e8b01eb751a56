// The bot's commands: all of them behind the "Menu" button, the matching ones while a "/" is being typed.

import { h, part } from "./dom.js";
import { icon } from "./icons.js";

/** @param {{ send: (text: string) => unknown }} actions */
export function createCommandMenu({ send }) {
  /** @type {import("./api.js").Command[]} */
  let commands = [];
  const list = part((/** @type {import("./api.js").Command[]} */ shown) =>
    h("div", { class: "commands popup" }, ...shown.map(row)),
  );
  const toggle = h(
    "button",
    { type: "button", class: "menu", "aria-label": "Menu perintah", "aria-expanded": "false", onclick },
    icon("menu"),
    h("span", {}, "Menu"),
  );

  return { toggle, element: h("div", { class: "above" }, list.node()), render, suggest, close };

  /** @param {import("./api.js").Command[]} known @param {boolean} isPrivate */
  function render(known, isPrivate) {
    commands = known;
    toggle.hidden = !isPrivate || known.length === 0;
  }

  /** @param {string} typed */
  function suggest(typed) {
    show(
      /^\/\w*$/u.test(typed) ? commands.filter(({ command }) => command.startsWith(typed.slice(1).toLowerCase())) : [],
    );
  }

  function close() {
    show([]);
  }

  function onclick() {
    show(toggle.getAttribute("aria-expanded") === "true" ? [] : commands);
  }

  /** @param {import("./api.js").Command[]} shown */
  function show(shown) {
    list.update(shown.length > 0 ? shown : undefined);
    toggle.setAttribute("aria-expanded", String(shown.length > 0));
  }

  /** @param {import("./api.js").Command} command */
  function row({ command, description }) {
    const choose = () => {
      close();
      send(`/${command}`);
    };
    return h("button", { type: "button", onclick: choose }, h("strong", {}, `/${command}`), h("span", {}, description));
  }
}
