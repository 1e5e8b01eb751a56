// What can be sent besides text. Files are chosen and shown with a caption field first; a phone number or a place is asked
// for first, because the person gives something of themselves away.

import { createChooser } from "./chooser.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { measured } from "./measure.js";
import { ask } from "./overlay.js";
import { sampleDocuments, samplePhotos } from "./samples.js";

/** @typedef {import("./composer.js").Act} Act */

/** Where a visitor is unless they say otherwise: the harbour of Sampit. */
const USUAL_PLACE = { latitude: -2.5391, longitude: 112.9553 };
const USUAL_ACCURACY_M = 20;
const LIVE_S = 900;

/** @param {{ act: Act }} actions */
export function createAttachMenu({ act }) {
  const choices = [
    choice("photo", "Foto", () => sendPhotos(act)),
    choice("file", "Berkas", () => sendDocuments(act)),
    choice("video", "Video", () => sendVideo(act)),
    choice("voice", "Suara", () => sendSound(act)),
    choice("place", "Lokasi", () => shareLocation(act, { mayBeLive: true })),
    choice("sticker", "Stiker", () => act((chat) => chat.sendSticker())),
    choice("person", "Kontak saya", () => shareContact(act)),
  ];
  const menu = h("div", { class: "attachments popup", hidden: true }, ...choices);
  const toggle = h(
    "button",
    { type: "button", class: "plain", "aria-label": "Lampirkan", "aria-expanded": "false", onclick },
    icon("attach"),
  );
  return { toggle, element: h("div", { class: "above" }, menu), close };

  function onclick() {
    menu.hidden = !menu.hidden;
    toggle.setAttribute("aria-expanded", String(!menu.hidden));
  }

  function close() {
    menu.hidden = true;
    toggle.setAttribute("aria-expanded", "false");
  }

  /** @param {Parameters<typeof icon>[0]} picture @param {string} label @param {() => unknown} send */
  function choice(picture, label, send) {
    const choose = () => {
      close();
      return send();
    };
    return h("button", { type: "button", onclick: choose }, icon(picture), label);
  }
}

/** @param {Act} act @returns {Promise<boolean>} whether the person agreed and it worked */
export async function shareContact(act) {
  const body = [h("p", {}, "Bot akan mengetahui nomor telepon Anda.")];
  if (!(await ask({ title: "Bagikan nomor telepon?", body, confirm: "Bagikan" }))) return false;
  return act((chat) => chat.sendContact());
}

/**
 * @param {Act} act
 * @param {{ mayBeLive?: boolean }} [options] a key of the bot asks for where the person is now, once
 * @returns {Promise<boolean>} whether the person agreed and it worked
 */
export async function shareLocation(act, { mayBeLive = false } = {}) {
  const latitude = number(USUAL_PLACE.latitude);
  const longitude = number(USUAL_PLACE.longitude);
  const accuracy = number(USUAL_ACCURACY_M);
  const live = check("Lokasi langsung selama 15 menit");
  const fields = [
    labelled("Lintang", latitude),
    labelled("Bujur", longitude),
    labelled("Ketelitian (meter)", accuracy),
  ];
  const body = mayBeLive ? [...fields, live.element] : fields;
  if (!(await ask({ title: "Bagikan lokasi?", body, confirm: "Bagikan" }))) return false;

  return act((chat) =>
    chat.sendLocation({
      latitude: latitude.valueAsNumber,
      longitude: longitude.valueAsNumber,
      accuracyMetres: accuracy.valueAsNumber,
      ...(live.isOn() && { livePeriodSeconds: LIVE_S }),
    }),
  );
}

/** @param {Act} act */
async function sendPhotos(act) {
  const asFile = check("Kirim sebagai berkas, tanpa diperkecil");
  const chooser = createChooser({
    samples: samplePhotos({ asTaken: false }),
    accept: "image/png, image/jpeg",
    isMultiple: true,
  });
  const caption = h("input");
  const body = [chooser.element, asFile.element, labelled("Keterangan (boleh kosong)", caption)];
  if (!(await ask({ title: "Kirim foto", body, confirm: "Kirim" }))) return;

  const kind = asFile.isOn() ? "document" : "photo";
  await act(async (chat) => chat.sendFiles(kind, await chooser.files(), caption.value.trim()));
}

/** @param {Act} act */
async function sendDocuments(act) {
  const chooser = createChooser({ samples: sampleDocuments(), accept: "", isMultiple: true });
  const caption = h("input");
  const body = [chooser.element, labelled("Keterangan (boleh kosong)", caption)];
  if (!(await ask({ title: "Kirim berkas", body, confirm: "Kirim" }))) return;

  await act(async (chat) => chat.sendFiles("document", await chooser.files(), caption.value.trim()));
}

/** @param {Act} act */
function sendVideo(act) {
  return sendRecording(act, {
    title: "Kirim video",
    sample: "Video contoh",
    accept: "video/*",
    sorts: [
      { kind: "video", label: "Video", seconds: 12 },
      { kind: "video-note", label: "Pesan video (bulat)", seconds: 8 },
    ],
  });
}

/** @param {Act} act */
function sendSound(act) {
  return sendRecording(act, {
    title: "Kirim suara",
    sample: "Rekaman contoh",
    accept: "audio/*",
    sorts: [
      { kind: "voice", label: "Pesan suara", seconds: 7 },
      { kind: "audio", label: "Berkas audio", seconds: 65, title: "Rapat desa" },
    ],
  });
}

/**
 * One of two sorts of recording: a sample of the given length, which the server makes up, or the visitor's own file.
 * @param {Act} act
 * @param {{ title: string, sample: string, accept: string, sorts: { kind: string, label: string, seconds: number, title?: string }[] }} offer
 */
async function sendRecording(act, { title, sample, accept, sorts }) {
  const sort = h("select", {}, ...sorts.map(({ kind, label }) => h("option", { value: kind }, label)));
  const chooser = createChooser({ samples: [{ label: sample }], accept, isMultiple: false });
  const caption = h("input");
  const body = [labelled("Jenis", sort), chooser.element, labelled("Keterangan (boleh kosong)", caption)];
  if (!(await ask({ title, body, confirm: "Kirim" }))) return;

  const chosen = sorts.find(({ kind }) => kind === sort.value);
  const [own] = await chooser.files();
  const about = own ? await measured(own) : { seconds: chosen?.seconds, title: chosen?.title };
  await act((chat) => chat.sendRecording(sort.value, { ...about, caption: caption.value.trim() }));
}

/** @param {number} value */
function number(value) {
  return h("input", { type: "number", step: "any", required: true, value });
}

/** @param {string} label */
function check(label) {
  const box = h("input", { type: "checkbox" });
  return { element: h("label", { class: "check" }, box, label), isOn: () => box.checked };
}

/** @param {string} label @param {Node} field */
function labelled(label, field) {
  return h("label", {}, h("span", {}, label), field);
}
