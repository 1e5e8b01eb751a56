// What can be sent besides text. A photo or document is shown with a caption field first; a phone number or a place is
// asked for first, because the person gives something of themselves away.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { ask } from "./overlay.js";

/** Where a visitor is unless they say otherwise: the harbour of Sampit. */
const USUAL_PLACE = { latitude: -2.5391, longitude: 112.9553 };

/** @param {{ act: import("./composer.js").Act }} actions */
export function createAttachMenu({ act }) {
  const choices = [
    choice("photo", "Foto", () => pickFile("photo", "image/png, image/jpeg")),
    choice("file", "Dokumen", () => pickFile("document", "")),
    choice("sticker", "Stiker", () => act((chat) => chat.sendSticker())),
    choice("place", "Lokasi", () => shareLocation(act)),
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

  /** @param {"photo" | "file" | "sticker" | "place" | "person"} picture @param {string} label @param {() => unknown} send */
  function choice(picture, label, send) {
    const choose = () => {
      close();
      return send();
    };
    return h("button", { type: "button", onclick: choose }, icon(picture), label);
  }

  /** @param {"photo" | "document"} kind @param {string} accept */
  function pickFile(kind, accept) {
    const input = h("input", { type: "file", accept, onchange: () => sendFile(kind, input.files[0]) });
    input.click();
  }

  /** @param {"photo" | "document"} kind @param {File} file */
  async function sendFile(kind, file) {
    const picture = URL.createObjectURL(file);
    const preview = kind === "photo" ? h("img", { src: picture, alt: "" }) : h("p", {}, file.name);
    const caption = h("input");
    const body = [preview, labelled("Keterangan (boleh kosong)", caption)];
    const isWanted = await ask({ title: kind === "photo" ? "Kirim foto" : "Kirim dokumen", body, confirm: "Kirim" });
    URL.revokeObjectURL(picture);
    if (isWanted) await act((chat) => chat.sendFile(kind, file, caption.value.trim()));
  }
}

/** @param {import("./composer.js").Act} act */
export async function shareContact(act) {
  const body = [h("p", {}, "Bot akan mengetahui nomor telepon Anda.")];
  if (await ask({ title: "Bagikan nomor telepon?", body, confirm: "Bagikan" })) await act((chat) => chat.sendContact());
}

/** @param {import("./composer.js").Act} act */
export async function shareLocation(act) {
  const [latitude, longitude] = [degrees(USUAL_PLACE.latitude), degrees(USUAL_PLACE.longitude)];
  const body = [labelled("Lintang", latitude), labelled("Bujur", longitude)];
  if (!(await ask({ title: "Bagikan lokasi?", body, confirm: "Bagikan" }))) return;
  await act((chat) => chat.sendLocation({ latitude: latitude.valueAsNumber, longitude: longitude.valueAsNumber }));
}

/** @param {number} value */
function degrees(value) {
  return h("input", { type: "number", step: "any", required: true, value });
}

/** @param {string} label @param {Node} field */
function labelled(label, field) {
  return h("label", {}, h("span", {}, label), field);
}
