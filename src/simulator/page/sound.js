// What is heard: voice messages with their wave, and files of sound. One of them plays at a time; a sample holds no sound,
// and says so.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { toast } from "./overlay.js";

/** @typedef {import("./api.js").Recording} Recording */

const BARS = 32;

/** @type {{ player: HTMLAudioElement, stop: () => void } | undefined} */
let playing;

/** @param {Recording} voice */
export function voiceNode({ url, duration }) {
  return h(
    "div",
    { class: "card voice" },
    playButton(url),
    h("span", {}, wave(url), h("small", {}, lengthOf(duration))),
  );
}

/** @param {Recording & { title?: string, performer?: string }} audio */
export function audioNode({ url, name, duration, title, performer }) {
  const about = [lengthOf(duration), performer].filter(Boolean).join(" · ");
  const text = [h("strong", {}, title ?? name), h("small", {}, about)];
  return h("div", { class: "card audio" }, playButton(url), h("span", {}, ...text));
}

/** "1.05". @param {number} seconds */
export function lengthOf(seconds) {
  return `${Math.floor(seconds / 60)}.${String(Math.round(seconds) % 60).padStart(2, "0")}`;
}

/** @param {string} url */
function playButton(url) {
  const button = h("button", { type: "button", class: "disc", "aria-label": "Putar", onclick }, icon("play"));
  return button;

  async function onclick() {
    const wasPlaying = playing?.player.getAttribute("src") === url;
    playing?.stop();
    if (wasPlaying) return;

    const player = new Audio(url);
    playing = { player, stop };
    player.addEventListener("ended", stop);
    show("pause", "Hentikan");
    try {
      await player.play();
    } catch {
      stop();
      toast("Rekaman contoh ini tidak berisi suara.");
    }

    function stop() {
      player.pause();
      playing = undefined;
      show("play", "Putar");
    }
  }

  /** @param {"play" | "pause"} picture @param {string} label */
  function show(picture, label) {
    button.replaceChildren(icon(picture));
    button.setAttribute("aria-label", label);
  }
}

/** Bars made from the file's address, so that each message keeps its own. @param {string} url */
function wave(url) {
  const bars = Array.from({ length: BARS }, (_, index) => {
    const code = url.charCodeAt(url.length - 1 - ((index * 7) % url.length)) * (index + 3);
    const swell = 0.4 + 0.6 * Math.abs(Math.sin(index / 4 + url.length));
    return h("i", { style: `height: ${Math.round(3 + (code % 16) * swell)}px` });
  });
  return h("span", { class: "wave", "aria-hidden": "true" }, ...bars);
}
