import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Assignment, Role } from "#domain/position.ts";
import { transfersOf } from "#domain/transfer.ts";
import { kindOfCode, type Unit } from "#domain/unit.ts";

const [LUWUK, JEMARAS, MULIA, KELURAHAN] = ["62.02.02.2006", "62.02.02.2007", "62.02.02.2015", "62.02.02.1001"];
const [SITI, YANTO, DEWI] = [1, 2, 3];

let id = 0;
const holds = (personId: number, role: Role, unitCode: string, deputy = false): Assignment => ({
  id: ++id,
  personId,
  role,
  unitCode,
  deputy,
  startsOn: Temporal.PlainDate.from("2026-01-01"),
});

function said(ending: readonly Assignment[], to = MULIA, held: readonly Assignment[] = []): string[] {
  const unit: Unit = { code: to, kind: kindOfCode(to), name: "Jemaras Mulia" };
  const successors = new Map([LUWUK, JEMARAS].map((code) => [code, unit]));
  return transfersOf(ending, successors, held).map((each) => ("to" in each ? each.to.code : each.over));
}

test("a village head goes along where nobody else would be it", () => {
  expect(said([holds(SITI, "kepala_desa", JEMARAS), holds(DEWI, "sekdes", LUWUK)])).toEqual([MULIA, MULIA]);
});

test("of two village heads none goes along, and none where there is one already", () => {
  const heads = [holds(SITI, "kepala_desa", JEMARAS), holds(YANTO, "kepala_desa", LUWUK)];
  expect(said(heads)).toEqual(["several", "several"]);
  expect(said(heads.slice(0, 1), MULIA, [holds(YANTO, "kepala_desa", MULIA)])).toEqual(["held"]);
});

test("who was the head of both goes along, and so do deputies and those of whom there can be several", () => {
  expect(said([holds(SITI, "kepala_desa", JEMARAS), holds(SITI, "kepala_desa", LUWUK)])).toEqual([MULIA, MULIA]);
  const others = [
    holds(SITI, "operator", JEMARAS),
    holds(YANTO, "operator", LUWUK),
    holds(DEWI, "sekdes", LUWUK, true),
  ];
  expect(said(others, MULIA, [holds(9, "sekdes", MULIA)])).toEqual([MULIA, MULIA, MULIA]);
});

test("a kelurahan has no village head, and a unit that only ends has no successor", () => {
  expect(said([holds(SITI, "kepala_desa", JEMARAS)], KELURAHAN)).toEqual(["no-such-position"]);
  expect(said([holds(SITI, "kepala_desa", "62.02.02.2011")])).toEqual(["no-successor"]);
});
