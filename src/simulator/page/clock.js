// The strip at the top that winds the simulated clock forward, so that deadlines and reminders come while one watches.

import { h, part } from "./dom.js";
import { fromField, momentOf, toField, tomorrowMorning } from "./time.js";

const HOUR_MS = 3_600_000;

/**
 * @param {HTMLElement} element
 * @param {{ set: (time: Date | number) => unknown }} actions
 */
export function createClock(element, { set }) {
  let now = new Date();
  const reading = part((/** @type {string} */ text) => h("strong", {}, text));
  const field = h("input", { type: "datetime-local", "aria-label": "Waktu simulasi baru", required: true });
  element.append(
    h("p", {}, "Waktu simulasi: ", reading.node()),
    h(
      "div",
      { class: "hands" },
      button("+1 jam", () => set(HOUR_MS)),
      button("+1 hari", () => set(24 * HOUR_MS)),
      button("ke 07.30 besok", () => set(tomorrowMorning(now))),
      h("form", { onsubmit }, field, h("button", {}, "Atur")),
    ),
  );

  return {
    /** @param {Date} at */
    render(at) {
      now = at;
      reading.update(momentOf(at));
      // Someone may be in the middle of typing a date.
      if (document.activeElement !== field) field.value = toField(at);
    },
  };

  /** @param {Event} event */
  function onsubmit(event) {
    event.preventDefault();
    const at = fromField(field.value);
    if (at) set(at);
  }
}

/** @param {string} label @param {() => void} onclick */
function button(label, onclick) {
  return h("button", { type: "button", onclick }, label);
}
