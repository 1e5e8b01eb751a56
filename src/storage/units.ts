// The tree of units. The names of village and kecamatan come along with a unit, because a village is never shown
// without its kecamatan.

import type { Temporal } from "temporal-polyfill";
import { Problem } from "#domain/problem.ts";
import { kecamatanOf, type PlacedUnit, type Unit, villageOf } from "#domain/unit.ts";
import type { Db } from "./database.ts";
import type { Unit as Row } from "./generated/client.ts";
import { fromPlainDate, toPlainDate } from "./values.ts";

export function createUnits(db: Db) {
  return {
    async find(code: string): Promise<PlacedUnit | undefined> {
      return (await this.findAll([code])).get(code);
    },

    /** By code; unknown codes are left out. */
    async findAll(codes: readonly string[]): Promise<ReadonlyMap<string, PlacedUnit>> {
      const wanted = codes.flatMap((code) => [code, villageOf(code), kecamatanOf(code) ?? code]);
      const rows = await db.unit.findMany({ where: { code: { in: [...new Set(wanted)] } } });
      const byCode = new Map(rows.map((row) => [row.code, row]));
      const known = codes.flatMap((code) => byCode.get(code) ?? []);
      return new Map(known.map((row) => [row.code, place(row, byCode)]));
    },

    /** @throws Problem `unit-unknown` */
    async get(code: string): Promise<PlacedUnit> {
      const unit = await this.find(code);
      if (!unit) throw new Problem("unit-unknown", { details: { code } });
      return unit;
    },

    /** All units at and below a code, by code; every unit there is without one. */
    async within(code?: string): Promise<Unit[]> {
      const rows = await db.unit.findMany({ where: below(code), orderBy: { code: "asc" } });
      return rows.map(toUnit);
    },

    /** Units of one kind below a code that are not closed. */
    async openOfKind(kind: Unit["kind"], root: string): Promise<Unit[]> {
      const rows = await db.unit.findMany({
        where: { ...below(root), kind, closedOn: null },
        orderBy: { code: "asc" },
      });
      return rows.map(toUnit);
    },

    /** How many units of each kind are open at and below a code, or altogether; kinds without any are left out. */
    async countOpen(code?: string): Promise<ReadonlyMap<Unit["kind"], number>> {
      const rows = await db.unit.groupBy({ by: ["kind"], where: { ...below(code), closedOn: null }, _count: true });
      return new Map(rows.map((row) => [row.kind, row._count]));
    },

    /** Adds what is new and corrects names; never removes. */
    async save(units: readonly Unit[]): Promise<{ added: number; renamed: number }> {
      const known = await db.unit.findMany({ where: { code: { in: units.map((unit) => unit.code) } } });
      const nameByCode = new Map(known.map((row) => [row.code, row.name]));
      const renamed = units.filter(({ code, name }) => nameByCode.has(code) && nameByCode.get(code) !== name);
      for (const { code, name } of renamed) await db.unit.update({ where: { code }, data: { name } });
      const { count } = await db.unit.createMany({ data: units.map(toRow), skipDuplicates: true });
      return { added: count, renamed: renamed.length };
    },

    /** Units that are closed already keep their day. */
    async close(codes: readonly string[], on: Temporal.PlainDate): Promise<void> {
      const where = { code: { in: [...codes] }, closedOn: null };
      await db.unit.updateMany({ where, data: { closedOn: fromPlainDate(on) } });
    },

    async reopen(codes: readonly string[]): Promise<void> {
      await db.unit.updateMany({ where: { code: { in: [...codes] } }, data: { closedOn: null } });
    },
  };
}

/** What belongs to a unit at or below one of some codes; for an `OR`. */
export function ofUnitsWithin(codes: readonly string[]) {
  return codes.flatMap((code) => [{ unitCode: code }, { unitCode: { startsWith: `${code}.` } }]);
}

function below(code: string | undefined) {
  if (code === undefined) return {};
  return { OR: [{ code }, { code: { startsWith: `${code}.` } }] };
}

function place(row: Row, byCode: ReadonlyMap<string, Row>): PlacedUnit {
  const village = row.code.split(".").length >= 4 ? byCode.get(villageOf(row.code))?.name : undefined;
  const kecamatan = byCode.get(kecamatanOf(row.code) ?? "")?.name;
  return { ...toUnit(row), ...(village ? { village } : {}), ...(kecamatan ? { kecamatan } : {}) };
}

function toUnit({ code, kind, name, closedOn }: Row): Unit {
  return { code, kind, name, ...(closedOn ? { closedOn: toPlainDate(closedOn) } : {}) };
}

function toRow({ code, kind, name, closedOn }: Unit) {
  return { code, kind, name, closedOn: closedOn ? fromPlainDate(closedOn) : null };
}
