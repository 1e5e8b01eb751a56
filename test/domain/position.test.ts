// Who may change what is asked: those whose office covers the whole program, and nobody below it.

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type Assignment, may, ROLES, type Role, scopes } from "#domain/position.ts";

const KOTIM = "62.02";
const JEMARAS = "62.02.02.2007";

function holding(role: Role, unitCode: string): readonly Assignment[] {
  return [{ id: 1, personId: 1, role, unitCode, deputy: false, startsOn: Temporal.PlainDate.from("2026-11-02") }];
}

test.each([
  ["dinas", KOTIM, true],
  ["admin", KOTIM, true],
  ["dinas", "62", true], // of the province
  ["admin", "62", true],
  ["dinas", "62.07", false], // of Seruyan
  ["dinas", "62.0", false], // no unit, and no prefix of one
  ["camat", "62.02.02", false],
  ["kepala_desa", JEMARAS, false],
  ["bupati_office", KOTIM, false],
  ["pmo", KOTIM, false],
] as const)("%s at %s publishes the form of Kotim: %s", (role, unitCode, allowed) => {
  expect(may(holding(role, unitCode), "publish-form", KOTIM)).toBe(allowed);
});

test("nobody but Dinas and admin publishes forms, wherever they are", () => {
  const publishers = ROLES.filter((role) => scopes(holding(role, KOTIM), "publish-form").length > 0);
  expect(publishers).toEqual(["dinas", "admin"]);
});

test("whoever publishes forms does not report by that", () => {
  expect(may(holding("dinas", KOTIM), "report", JEMARAS)).toBe(false);
});

test.each([
  ["camat", "62.02.02", JEMARAS, true],
  ["camat", "62.02.02", "62.02.02", true],
  ["camat", "62.02.02", KOTIM, false],
  ["camat", "62.02.02", "62.02.01", false],
  ["dinas", KOTIM, KOTIM, true],
  ["admin", "62", KOTIM, true],
  ["pmo", KOTIM, KOTIM, false],
  ["business_assistant", "62.02.02", JEMARAS, false],
  ["kepala_desa", JEMARAS, JEMARAS, false],
] as const)("%s at %s announces something in %s: %s", (role, own, unitCode, allowed) => {
  expect(may(holding(role, own), "broadcast", unitCode)).toBe(allowed);
});
