// What appears over the chat: the short notice, the alert that waits for "OK", a question, a photo or video at full size.
// Dialogs are the browser's own, so Escape, focus and screen readers work as everywhere.

import { h } from "./dom.js";
import { icon } from "./icons.js";

const TOAST_MS = 3_500;

/** @param {string} text */
export function toast(text) {
  document.querySelector(".toast")?.remove();
  const notice = h("div", { class: "toast", role: "status" }, text);
  // Over the oldest messages in view: the buttons somebody is about to tap are at the bottom.
  (document.querySelector(".open:not([hidden]) .history") ?? document.body).append(notice);
  setTimeout(() => notice.remove(), TOAST_MS);
}

/** @param {string} title @param {string} text */
export function alertBox(title, text) {
  return openDialog("alert", [h("h2", {}, title), h("p", {}, text)], [choice("OK", "ok")]);
}

/**
 * Asks before something personal or large is sent; false when the person would rather not.
 * @param {{ title: string, body: Node[], confirm: string }} question
 */
export async function ask({ title, body, confirm }) {
  const choices = [choice("Batal", "cancel"), choice(confirm, "ok")];
  return (await openDialog("question", [h("h2", {}, title), ...body], choices)) === "ok";
}

/** @param {string} url @param {string} [description] */
export function viewPhoto(url, description = "Foto") {
  const viewer = openViewer(description, h("img", { src: url, alt: description }));
  viewer.addEventListener("click", () => viewer.close());
}

/** @param {string} url */
export function viewVideo(url) {
  const player = h("video", { src: url, controls: true, autoplay: true });
  const viewer = openViewer("Video", player);
  player.addEventListener("error", () => {
    viewer.close();
    toast("Video contoh ini tidak berisi gambar.");
  });
}

/** @param {string} description @param {Node} content */
function openViewer(description, content) {
  const close = h("button", { class: "round", value: "close", "aria-label": "Tutup" }, icon("close"));
  const form = h("form", { method: "dialog" }, close);
  const viewer = h("dialog", { class: "viewer", "aria-label": description }, form, content);
  show(viewer);
  return viewer;
}

/** @param {string} label @param {string} value */
function choice(label, value) {
  // "Batal" must not be held up by a field that is still empty.
  return h("button", { value, formnovalidate: value === "cancel" }, label);
}

/**
 * @param {string} kind
 * @param {Node[]} body
 * @param {Node[]} choices
 * @returns {Promise<string>} the value of the choice; empty when the dialog was left with Escape
 */
function openDialog(kind, body, choices) {
  const form = h("form", { method: "dialog" }, ...body, h("div", { class: "choices" }, ...choices));
  const dialog = h("dialog", { class: `box ${kind}` }, form);
  const closed = new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue));
  });
  show(dialog);
  // The last choice is the affirmative one: Enter takes it, as in Telegram.
  if (body.length < 3) form.querySelector(".choices button:last-child").focus();
  return closed;
}

/** @param {any} dialog */
function show(dialog) {
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
