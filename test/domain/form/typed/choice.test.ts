import { expect, test } from "vitest";
import { readChoice } from "#domain/form/typed/choice.ts";
import { isAcknowledgment, readYesNo } from "#domain/form/typed/yes-no.ts";

const land = [
  { code: "none", label: "Belum ada" },
  { code: "not_submitted", label: "Ada, belum diajukan" },
  { code: "submitted", label: "Diajukan" },
  { code: "verifying", label: "Sedang diverifikasi" },
  { code: "verified", label: "✅ Terverifikasi" },
];

test.for([
  ["2", "not_submitted"],
  ["2.", "not_submitted"],
  ["(2)", "not_submitted"],
  ["no 2", "not_submitted"],
  ["nomor 2", "not_submitted"],
  ["pilihan 2 pak", undefined],
  ["Diajukan", "submitted"],
  ["DIAJUKAN pak", "submitted"],
  ["blm ada", "none"],
  ["ada", "not_submitted"],
  ["ada belum diajukan", "not_submitted"],
  ["sedang", "verifying"],
  ["verifikasi", undefined],
  ["diverifikasi", "verifying"],
  ["terverifikási", "verified"],
  ["diaj", "submitted"],
  ["belum", "none"],
  ["s", undefined],
  ["6", undefined],
  ["0", undefined],
  ["submitted", undefined],
  ["belum terverifikasi", undefined],
  ["", undefined],
] as const)("typing %j chooses %s", ([text, code]) => {
  expect(readChoice(text, land)).toBe(code);
});

test("labels that are only courtesies can still be typed, and twins cannot", () => {
  const options = [
    { code: "y", label: "Ya" },
    { code: "n", label: "Tidak" },
  ];
  expect(readChoice("ya", options)).toBe("y");
  expect(readChoice("gak", options)).toBe("n");
  expect(readChoice("Ya", [...options, { code: "z", label: "ya" }])).toBeUndefined();
});

test.for("ya iya iyah yes y sudah sdh udah udh ok oke betul benar inggih".split(" "))("%j is a yes", (text) => {
  expect(readYesNo(text)).toBe(true);
  expect(readYesNo(`${text.toUpperCase()} pak 🙏`)).toBe(true);
});

test.for("tidak tdk gak ga nggak enggak bukan belum blm kada".split(" "))("%j is a no", (text) => {
  expect(readYesNo(text)).toBe(false);
  expect(readYesNo(`${text} ya bu`)).toBe(false);
});

test("mixed, merely polite or other words are neither yes nor no", () => {
  for (const text of ["siap", "siap pak", "tidak benar", "belum sudah", "mungkin", "ya 12", "ada", "pak", ""]) {
    expect([text, readYesNo(text)]).toEqual([text, undefined]);
  }
  expect(readYesNo("siap, sudah")).toBe(true);
  expect(readYesNo("belum ada")).toBe(false);
});

test("siap and thanks acknowledge, and are no data", () => {
  for (const text of ["siap", "Siap pak!", "siap laksanakan", "baik bu", "terima kasih", "👍", "🙏🙏", "ok"]) {
    expect([text, isAcknowledgment(text)]).toEqual([text, true]);
  }
  for (const text of ["siap 12", "siap, sudah", "ya", "pak", "12", "", "🙂", "siap?"]) {
    expect([text, isAcknowledgment(text)]).toEqual([text, false]);
  }
});
