import { create } from "qrcode";
import { expect, test } from "vitest";
import { renderInvitationQr } from "#output/qr.ts";
import { pixelsOf, sizeOf } from "#test/support/png.ts";

const URL = "https://t.me/lapor_kdkmp_bot?start=Zk3qQm8rT1yB7nWc";
const CAPTION = ["Kepala Desa Jemaras", "Berlaku sampai 30 November 2026"];

test("every module of the code is drawn, and four modules around it are white", async () => {
  const { modules } = create(URL, { errorCorrectionLevel: "M" });
  const pixelAt = pixelsOf(await renderInvitationQr(URL, CAPTION));
  const side = Math.floor(1080 / (modules.size + 8));
  const start = Math.floor((1080 - modules.size * side) / 2);

  for (let row = -4; row < modules.size + 4; row++) {
    for (let column = -4; column < modules.size + 4; column++) {
      const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size;
      const isDark = isInside && modules.get(row, column) === 1;
      const pixel = pixelAt({ x: start + (column + 0.5) * side, y: start + (row + 0.5) * side });
      expect(pixel, `row ${row}, column ${column}`).toEqual(isDark ? [0, 0, 0] : [255, 255, 255]);
    }
  }
});

test("each line of the caption makes the picture taller", async () => {
  expect(sizeOf(await renderInvitationQr(URL, []))).toEqual({ width: 1080, height: 1144 });
  expect(sizeOf(await renderInvitationQr(URL, CAPTION))).toEqual({ width: 1080, height: 1264 });
});

test("the same invitation gives the same bytes, another caption others", async () => {
  const first = await renderInvitationQr(URL, CAPTION);

  expect(await renderInvitationQr(URL, CAPTION)).toEqual(first);
  expect(await renderInvitationQr(URL, ["Lurah Ketapang", "Berlaku sampai 30 November 2026"])).not.toEqual(first);
});

test.each(["<b>Jemaras & Patai</b>", "Jemaras\u0000\u001f", "Jemaras \ud800", "", "x".repeat(200)])(
  "the caption %j is drawn, not obeyed",
  async (caption) => {
    expect(sizeOf(await renderInvitationQr(URL, [caption])).width).toBe(1080);
  },
);

test("a long line does not touch the edges", async () => {
  const pixelAt = pixelsOf(
    await renderInvitationQr(URL, ["Sekretaris Desa Tumbang Kaminting, Kecamatan Bukit Santuai, Kotawaringin Timur"]),
  );

  for (let y = 1080; y < 1204; y++) {
    expect(pixelAt({ x: 20, y })).toEqual([255, 255, 255]);
    expect(pixelAt({ x: 1060, y })).toEqual([255, 255, 255]);
  }
});
