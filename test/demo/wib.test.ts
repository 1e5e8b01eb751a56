import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { momentName, ringsBetween, ringTimes, wib } from "#demo/wib.ts";
import { parseProgram } from "#domain/program.ts";
import { readYaml } from "../../src/data-files.ts";

const times = ["07:30", "09:00"].map((time) => Temporal.PlainTime.from(time));

test("a jump rings at each moment that matters on the way, and at its end", () => {
  const rings = ringsBetween(wib("2026-11-02T08:00"), wib("2026-11-04T08:15"), times);

  expect(rings.map(momentName)).toEqual([
    "Senin, 2 November 2026 · 09.00 WIB",
    "Selasa, 3 November 2026 · 07.30 WIB",
    "Selasa, 3 November 2026 · 09.00 WIB",
    "Rabu, 4 November 2026 · 07.30 WIB",
    "Rabu, 4 November 2026 · 08.15 WIB",
  ]);
});

test("a jump that ends on such a moment rings there once, and a jump back rings nowhere", () => {
  expect(ringsBetween(wib("2026-11-02T08:00"), wib("2026-11-02T09:00"), times)).toHaveLength(1);
  expect(ringsBetween(wib("2026-11-02T09:00"), wib("2026-11-02T08:00"), times)).toEqual([]);
});

test("the moments that matter are the program's own", async () => {
  const program = parseProgram(await readYaml("programs/kdkmp-kotim.yaml"));

  expect(ringTimes(program).map(String)).toEqual(["07:30:00", "08:00:00", "09:00:00", "13:30:00"]);
});
