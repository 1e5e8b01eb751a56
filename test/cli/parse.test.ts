// What Pak Rahmat sees when he tries how a text would be read; no database is opened for it.

import { expect, test } from "vitest";
import { runAlone } from "./terminal.ts";

const types = async (...argv: string[]) => await runAlone(["parse", ...argv]); // on Monday 23 November 2026

test.each([
  [["money", "2 jt 500 rb"], '{"kind":"value","value":2500000}'],
  [["money", "sekitar 3jt"], '{"kind":"value","value":3000000,"approx":true}'],
  [["money", "-2 jt"], '{"kind":"value","value":-2000000}'],
  [["number", "12 org"], '{"kind":"value","value":12}'],
  [["number", "-3"], '{"kind":"value","value":-3}'],
  [["percent", "45%"], '{"kind":"value","value":45}'],
  [["pair", "12 org (L 7 P 5)"], '{"kind":"value","value":{"l":7,"p":5}}'],
  [["date", "kemarin"], '{"kind":"value","value":"2026-11-22"}'],
  [["date", "kemarin", "--now", "2026-11-20T08:00"], '{"kind":"value","value":"2026-11-19"}'],
  [["date", "kemarin", "--now", "2026-11-20"], '{"kind":"value","value":"2026-11-19"}'],
  [["date", "kemarin", "--now", "2026-11-20T23:30Z"], '{"kind":"value","value":"2026-11-20"}'],
  [["date", "5 des"], '{"kind":"value","value":"2025-12-05"}'],
  [["date", "5 des", "--future"], '{"kind":"value","value":"2026-12-05"}'],
  [["time", "jam 2 siang"], '{"kind":"value","value":"14:00"}'],
  [["money", "nihil"], '{"kind":"empty","as":"zero"}'],
  [["date", "belum pak"], '{"kind":"empty","as":"not-yet"}'],
])("with --json one line says how it is read: %j", async (argv, line) => {
  expect(await types(...argv, "--json")).toEqual({ exit: 0, out: [line], err: [] });
});

test("what would be asked back is told with plain values and the sentence of the chat", async () => {
  const asked = async (...argv: string[]) => JSON.parse((await types(...argv, "--json")).out.join("\n"));

  expect(await asked("money", "15")).toEqual({
    kind: "ask",
    options: [15_000_000, 15_000, 15],
    why: "bare-small-amount",
    message: "Supaya tidak keliru, mohon dipilih maksudnya, atau tulis lagi selengkapnya:",
  });
  expect(await asked("money", "-")).toMatchObject({
    options: [
      { kind: "empty", as: "zero" },
      { kind: "empty", as: "unknown" },
    ],
  });
  expect(await asked("time", "jam 2")).toMatchObject({ options: ["02:00", "14:00"], message: "Jam yang mana?" });
});

test("what cannot be read is told politely, and ends with 1", async () => {
  const message =
    "Mohon maaf, isian itu belum dapat kami baca. Mohon ditulis dengan angka, contoh: 2500000 atau 2,5 juta.";
  expect(await types("money", "dua jt lbh")).toEqual({ exit: 1, out: [message], err: [] });

  const { exit, out } = await types("money", "dua jt lbh", "--json");
  expect({ exit, out: out.map((line) => JSON.parse(line)) }).toEqual({
    exit: 1,
    out: [{ kind: "invalid", message, why: "not-an-amount" }],
  });
});

test("a text that begins with a dash may stand behind a double dash, or not", async () => {
  const loss = { exit: 0, out: ["-Rp2.000.000 (minus dua juta rupiah)"], err: [] };
  expect(await types("money", "--", "-2 jt")).toEqual(loss);
  expect(await types("money", "-2 jt")).toEqual(loss);
  expect(await types("--json", "money", "--", "-2 jt")).toMatchObject({ out: ['{"kind":"value","value":-2000000}'] });
});

test.each([
  [["money", "2,5 jt"], ["Rp2.500.000 (dua juta lima ratus ribu rupiah)"]],
  [["money", "sekitar 3jt"], ["± Rp3.000.000 (tiga juta rupiah)"]],
  [["number", "1.250 KK"], ["1.250"]],
  [["percent", "45,5"], ["45,5%"]],
  [["pair", "7/5"], ["L 7, P 5 (jumlah 12 orang)"]],
  [["date", "kemarin"], ["Minggu, 22 November 2026"]],
  [["time", "setengah 8"], ["07.30"]],
  [["money", "nihil"], ["0 (nihil)"]],
  [
    ["time", "jam 2"],
    ["Jam yang mana?", "- 02.00", "- 14.00"],
  ],
])("a person is told in words: %j", async (argv, lines) => {
  expect(await types(...argv)).toEqual({ exit: 0, out: lines, err: [] });
});

test.each([[["colour", "red"]], [["money"]], [["money", "5", "--jso"]], [["date", "kemarin", "--now", "kapan"]]])(
  "wrong usage ends with 2: %j",
  async (argv) => {
    expect(await types(...argv)).toMatchObject({ exit: 2, out: [] });
  },
);

test("help comes with an example and says what is printed", async () => {
  const { exit, out } = await types("--help");
  expect(exit).toBe(0);
  expect(out.join("\n")).toMatch(/"kind":"ask"[\s\S]*exit code[\s\S]*Example:\n {2}kentongan parse /);
});
