import { expect, test } from "vitest";
import { type ChartInput, renderDigestChart } from "#output/chart.ts";
import { colourAt, sizeOf } from "#test/support/png.ts";

const BLUE = [31, 111, 178];
const GREEN = [11, 83, 69];
const GREY = [227, 232, 237];
const WHITE = [255, 255, 255];

const DIGEST: ChartInput = {
  title: "Laporan KDKMP Oktober 2026",
  subtitle: "Kab. Kotawaringin Timur\nper Senin, 9 November 2026 pukul 07.30 WIB",
  headings: { kecamatan: "Koperasi yang sudah melapor, per kecamatan", trend: "Sudah melapor, per pekan" },
  kecamatan: [
    { name: "Bukit Santuai", reported: 0, total: 14 },
    { name: "Mentawa Baru Ketapang", reported: 9, total: 11 },
    { name: "Seranau", reported: 6, total: 6 },
  ],
  trend: [
    { label: "2 Nov", percent: 31 },
    { label: "9 Nov", percent: 48 },
  ],
  footer: "Dinas Koperasi",
};

test("seventeen kecamatan fill a portrait page of 1080 by 1350", async () => {
  const kecamatan = Array.from({ length: 17 }, (_, index) => ({
    name: `Kecamatan ${index}`,
    reported: index,
    total: 17,
  }));

  expect(sizeOf(await renderDigestChart({ ...DIGEST, kecamatan }))).toEqual({ width: 1080, height: 1350 });
});

test("bars come best first: the whole one green, the partial one blue, the empty one only its track", async () => {
  const png = await renderDigestChart(DIGEST);
  const row = (index: number) => 273 + 42 * (index + 0.5);

  expect(colourAt(png, { x: 440, y: row(0) })).toEqual(GREEN);
  expect(colourAt(png, { x: 440, y: row(1) })).toEqual(BLUE);
  expect(colourAt(png, { x: 440, y: row(2) })).toEqual(GREY);
});

test("who was let off is an outlined box behind the bar, and makes no row whole", async () => {
  const kecamatan = [{ name: "Cempaga", reported: 6, exempted: 2, total: 8 }];
  const png = await renderDigestChart({ ...DIGEST, kecamatan });
  const y = 273 + 42 * 0.5;

  expect(colourAt(png, { x: 440, y })).toEqual(BLUE);
  expect(colourAt(png, { x: 820, y })).toEqual(WHITE);
});

test("the same figures give the same bytes", async () => {
  expect(await renderDigestChart(DIGEST)).toEqual(await renderDigestChart(structuredClone(DIGEST)));
});

test.each<[string, Partial<ChartInput>]>([
  ["the title", { title: "Laporan KDKMP November 2026" }],
  ["the as-of line", { subtitle: "per Selasa" }],
  ["a heading", { headings: { kecamatan: "Reported, by district", trend: "By week" } }],
  ["the footer", { footer: "Nomor 42" }],
  ["a week's label", { trend: [{ label: "10 Nov", percent: 48 }] }],
])("%s is drawn, not lost for want of a font", async (_, change) => {
  expect(await renderDigestChart({ ...DIGEST, ...change })).not.toEqual(await renderDigestChart(DIGEST));
});

test("names that look like markup are drawn as they are", async () => {
  const kecamatan = [{ name: '<b> & "co" {a|b}', reported: 1, total: 2 }];

  expect(sizeOf(await renderDigestChart({ ...DIGEST, kecamatan })).width).toBe(1080);
});

test.each<[string, Partial<ChartInput>]>([
  ["no kecamatan", { kecamatan: [] }],
  ["no week", { trend: [] }],
  ["a kecamatan where nothing is owed", { kecamatan: [{ name: "Seranau", reported: 0, total: 0 }] }],
  ["more reports than are owed", { kecamatan: [{ name: "Seranau", reported: 7, total: 6 }] }],
  ["more let off than are missing", { kecamatan: [{ name: "Seranau", reported: 5, exempted: 2, total: 6 }] }],
  ["a figure that is no number", { kecamatan: [{ name: "Seranau", reported: Number.NaN, total: 6 }] }],
  ["a week of more than 100 %", { trend: [{ label: "9 Nov", percent: 101 }] }],
])("%s is an error and no picture", async (_, change) => {
  await expect(renderDigestChart({ ...DIGEST, ...change })).rejects.toThrow();
});
