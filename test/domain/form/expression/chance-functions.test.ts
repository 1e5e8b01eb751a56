import { expect, test } from "vitest";
import { evaluate, jemaras, mistakeIn } from "./jemaras.ts";

test("random() is the draft's own number, another one at each place", () => {
  expect(evaluate("random()")).toBe(0.25);
  expect(evaluate("random() = random()")).toBe(false);
});

test("uuid() is one of version 4 and comes from the draft's own numbers", () => {
  expect(evaluate("uuid()")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(evaluate("uuid()")).toBe(evaluate("uuid()"));
  expect(evaluate("uuid()", "", { ...jemaras, random: () => 0.999 })).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
});

test("uuid() of a length has that length, and no more than 256", () => {
  expect(evaluate("uuid(6)")).toMatch(/^[0-9A-Z]{6}$/);
  expect(evaluate("uuid(0 - 1)")).toBe("");
  expect(evaluate("uuid(1 div 0)")).toHaveLength(256);
});

test.each([
  ["digest('abc', 'MD5', 'hex')", "900150983cd24fb0d6963f7d28e17f72"],
  ["digest('abc', 'SHA-1', 'hex')", "a9993e364706816aba3e25717850c26c9cd0d89d"],
  ["digest('abc', 'SHA-256')", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="],
  ["string-length(digest('abc', 'SHA-384', 'hex'))", 96],
  ["string-length(digest('abc', 'SHA-512', 'hex'))", 128],
  ["digest('abc', concat(., 'SHA-3'))", ""],
])("%s is %j", (source, value) => {
  expect(evaluate(source)).toBe(value);
});

test.each([
  ["digest(., 'SHA-3')", 'gives digest() "SHA-3"; it knows MD5, SHA-1, SHA-256, SHA-384, SHA-512'],
  ["digest(., 'MD5', 'base32')", 'gives digest() "base32"; it knows base64, hex'],
])("%s is refused", (source, message) => {
  expect(mistakeIn(source)).toBe(message);
});
