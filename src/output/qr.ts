// An invitation as a picture that can be printed or passed on: the QR code with its quiet zone, and below it for whom it is and
// until when. Every module is a whole number of pixels, so that cheap cameras and cheap printers can read it.

import { create, type QRCode } from "qrcode";
import { FONT_FAMILY } from "./fonts.ts";
import { svgToPng } from "./png.ts";

const WIDTH = 1080;
const QUIET_MODULES = 4; // ISO/IEC 18004 wants four on every side
const MARGIN = 64;
const LINE = 60;
const FIRST_SIZE = 52;
const SIZE = 38;
const WIDTH_OF_A_LETTER = 0.54; // of its size, a little more than ours are on average

/** A PNG 1080 px wide, as tall as its caption needs. The first line is set large; a long line is set smaller. */
export async function renderInvitationQr(url: string, caption: readonly string[]): Promise<Uint8Array> {
  const { modules } = create(url, { errorCorrectionLevel: "M" });
  const pixels = Math.floor(WIDTH / (modules.size + 2 * QUIET_MODULES));
  const start = Math.floor((WIDTH - modules.size * pixels) / 2);
  const lines = caption.map((text, index) => lineOf(text, index, WIDTH + index * LINE));

  return svgToPng(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${WIDTH + caption.length * LINE + MARGIN}">
    <rect width="100%" height="100%" fill="#ffffff"/>
    <path transform="translate(${start} ${start}) scale(${pixels})" shape-rendering="crispEdges" d="${pathOf(modules)}"/>
    <g font-family="${FONT_FAMILY}" fill="#14202b" text-anchor="middle">${lines.join("")}</g>
  </svg>`);
}

function pathOf(modules: QRCode["modules"]): string {
  const dark = Array.from(modules.data.keys()).filter((index) => modules.data[index]);
  return dark.map((index) => `M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z`).join("");
}

function lineOf(text: string, index: number, y: number): string {
  const wanted = index === 0 ? FIRST_SIZE : SIZE;
  const size = Math.min(wanted, Math.floor((WIDTH - 2 * MARGIN) / (text.length * WIDTH_OF_A_LETTER)));
  const weight = index === 0 ? "bold" : "normal";
  return `<text x="${WIDTH / 2}" y="${y + FIRST_SIZE / 2}" font-size="${size}" font-weight="${weight}">${escapeXml(text)}</text>`;
}

/** Names come from people: markup is shown as typed, and what XML 1.0 cannot hold at all is left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
