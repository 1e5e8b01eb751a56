// What a version is called when its file does not say, and the order in which a form is written for people.

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { bySheet, inUsualOrder } from "#domain/form/definition/column-order.ts";
import { nextVersion, withVersion } from "#domain/form/definition/version.ts";

const TODAY = Temporal.PlainDate.from("2026-11-02");

test("the first free version of the day is taken, also after the ninety-ninth", () => {
  expect(nextVersion(TODAY, new Set())).toBe("2026110201");
  expect(nextVersion(TODAY, new Set(["2026110201", "2026110203"]))).toBe("2026110202");
  const many = Array.from({ length: 99 }, (_, index) => `20261102${String(index + 1).padStart(2, "0")}`);
  expect(nextVersion(TODAY, new Set(many))).toBe("20261102100");
});

test("a form is put under another version, however its file spells the column", () => {
  const survey = [{ type: "text", name: "a" }];
  expect(withVersion({ settings: { form_id: "a", version: "1" }, survey }, "2")).toEqual({
    settings: { form_id: "a", version: "2" },
    survey,
  });
  expect(withVersion({ settings: { form_id: "a", " Version": 1 } }, "2")).toEqual({
    settings: { form_id: "a", " Version": "2" },
  });
  expect(withVersion({ settings: [{ form_id: "a" }] }, "2")).toEqual({ settings: { form_id: "a", version: "2" } });
  expect(withVersion({}, "2")).toEqual({ settings: { version: "2" } });
});

test("columns stand as people expect them, whatever order the database gives", () => {
  const scattered = [
    "name",
    "type",
    "zona",
    "label::en",
    "label::id",
    "relevant",
    "kentongan::item",
    "Required",
    "hint",
  ];
  expect(inUsualOrder("survey", scattered)).toEqual([
    ...["type", "name", "label::id", "label::en", "hint", "Required", "relevant", "kentongan::item", "zona"],
  ]);
  expect(inUsualOrder("choices", ["kecamatan", "name", "label", "list_name"])).toEqual([
    ...["list_name", "name", "label", "kecamatan"],
  ]);
  expect(inUsualOrder("catatan", ["b", "a"])).toEqual(["b", "a"]);
  expect(["settings", "choices", "indicators", "survey", "lain"].toSorted(bySheet)).toEqual([
    ...["survey", "choices", "settings", "indicators", "lain"],
  ]);
});
