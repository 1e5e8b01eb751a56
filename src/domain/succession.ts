// What becomes of units that are closed, merged or split: pure reckoning of what a change does to the tree, or why it cannot be. A unit
// keeps its code and its history for ever; a succession only says where it goes on.

import type { Temporal } from "temporal-polyfill";
import {
  cooperativeCode,
  cooperativeName,
  isUnitCode,
  isWithin,
  kindOfCode,
  parentOf,
  type Unit,
  villageKindOf,
} from "./unit.ts";

/** One unit goes on in another from a day on. */
export interface Succession {
  readonly from: string;
  readonly to: string;
  readonly on: Temporal.PlainDate;
}

/** A unit that takes over; with a name it is made where it is not there yet. */
export interface Successor {
  readonly code: string;
  readonly name?: string;
}

export interface UnitChange {
  readonly kind: "close" | "merge" | "split";
  readonly from: readonly string[];
  /** Empty when units are closed. One of those that are split may be among them: it goes on, with less in it. */
  readonly into: readonly Successor[];
  readonly on: Temporal.PlainDate;
}

/** What is known of the places a change touches. */
export interface Terrain {
  /** The units of the change, all in them, and what lies directly above the successors; by code. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Those recorded from the units of the change. */
  readonly recorded: readonly Succession[];
  /** The units that each of those that go has come from, however long ago. */
  readonly origins: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface TreeChange {
  readonly create: readonly Unit[];
  readonly close: readonly Unit[];
  readonly record: readonly Succession[];
}

export type Refusal =
  | { readonly why: "unknown" | "no-code" | "no-parent" | "into-itself" | "split-in-one"; readonly code: string }
  | { readonly why: "closed"; readonly code: string; readonly on: Temporal.PlainDate }
  | { readonly why: "other-level" | "circular"; readonly code: string; readonly into: string }
  | { readonly why: "other-name"; readonly code: string; readonly name: string }
  | { readonly why: "holds-units"; readonly code: string; readonly count: number }
  | { readonly why: "several-cooperatives"; readonly code: string }
  | { readonly why: "recorded"; readonly succession: Succession };

/** What a change does to the tree; nothing where it was carried out before. */
export function planChange(change: UnitChange, terrain: Terrain): TreeChange | { readonly refused: Refusal } {
  const refused = refusalOf(change, terrain);
  if (refused) return { refused };
  const going = change.from.filter((code) => !isDone(code, change, terrain));
  const close = going.filter((code) => !goesOn(code, change)).flatMap((code) => openWithin(code, terrain));
  const create = change.into.flatMap((successor) => made(successor, terrain));
  const units = new Map([...terrain.units, ...create.map((unit) => [unit.code, unit] as const)]);
  const record = going.flatMap((code) => change.into.flatMap(({ code: to }) => successions({ from: code, to }, units)));
  return { create, close, record: record.map((each) => ({ ...each, on: change.on })) };
}

/** Whether a change leaves the tree as it is. */
export function isNothing({ create, close, record }: TreeChange): boolean {
  return create.length + close.length + record.length === 0;
}

function refusalOf(change: UnitChange, terrain: Terrain): Refusal | undefined {
  const { kind, from, into } = change;
  const [first] = from;
  if (kind === "split" && into.length < 2 && first) return { why: "split-in-one", code: first };
  const successors = into.flatMap((successor) => whyNotInto(successor, terrain) ?? []);
  return successors.concat(from.flatMap((code) => whyNotFrom(code, change, terrain) ?? []))[0];
}

function whyNotInto({ code, name }: Successor, { units }: Terrain): Refusal | undefined {
  const unit = units.get(code);
  if (unit?.closedOn) return { why: "closed", code, on: unit.closedOn };
  if (unit && name !== undefined && name !== unit.name) return { why: "other-name", code, name: unit.name };
  if (unit) return undefined;
  if (!isUnitCode(code)) return { why: "no-code", code };
  if (name === undefined) return { why: "unknown", code };
  const above = units.get(parentOf(code) ?? "");
  return above && !above.closedOn ? undefined : { why: "no-parent", code };
}

function whyNotFrom(code: string, change: UnitChange, terrain: Terrain): Refusal | undefined {
  const unit = terrain.units.get(code);
  if (!unit) return { why: "unknown", code };
  if (isDone(code, change, terrain)) return undefined;
  if (unit.closedOn) return { why: "closed", code, on: unit.closedOn };
  return change.into.flatMap(({ code: to }) => whyNotOnto({ from: code, to }, change, terrain) ?? [])[0];
}

function whyNotOnto({ from, to }: Omit<Succession, "on">, change: UnitChange, terrain: Terrain): Refusal | undefined {
  const { kind, on } = change;
  if (from === to) return kind === "split" ? undefined : { why: "into-itself", code: from };
  if (depthOf(from) !== depthOf(to)) return { why: "other-level", code: from, into: to };
  if (terrain.origins.get(from)?.has(to)) return { why: "circular", code: from, into: to };
  const before = terrain.recorded.find((each) => each.from === from && each.to === to);
  if (before && !before.on.equals(on)) return { why: "recorded", succession: before };
  if (depthOf(from) < VILLAGE_DEPTH) {
    const count = openWithin(from, terrain).length - 1;
    return count > 0 && !goesOn(from, change) ? { why: "holds-units", code: from, count } : undefined;
  }
  if (cooperativesOf(to, terrain.units).length > 1) return { why: "several-cooperatives", code: to };
  const isShared = kind === "split" && cooperativesOf(from, terrain.units).length > 1;
  return isShared ? { why: "several-cooperatives", code: from } : undefined;
}

/** Whether just this was done with a unit: typed again it changes nothing. */
function isDone(code: string, { into, on, ...change }: UnitChange, { units, recorded }: Terrain): boolean {
  const wanted = into.map((each) => each.code).filter((to) => to !== code);
  const found = recorded.filter((each) => each.from === code && each.on.equals(on)).map(({ to }) => to);
  const isRecorded = wanted.every((to) => found.includes(to));
  if (goesOn(code, { ...change, into, on })) return isRecorded;
  return isRecorded && (units.get(code)?.closedOn?.equals(on) ?? false);
}

/** Of a village that is split, the part that keeps its code. */
function goesOn(code: string, { kind, into }: UnitChange): boolean {
  return kind === "split" && into.some((successor) => successor.code === code);
}

/** A village comes with a cooperative of the usual name, as from an import. */
function made({ code, name }: Successor, { units }: Terrain): Unit[] {
  if (units.has(code) || name === undefined) return [];
  const unit: Unit = { code, kind: kindOfCode(code), name };
  if (depthOf(code) !== VILLAGE_DEPTH) return [unit];
  const named = cooperativeName(villageKindOf(code), name);
  return [unit, { code: cooperativeCode(code, 1), kind: "koperasi", name: named }];
}

/** The unit's own, and those of the cooperatives in it, where the successor has one. */
function successions({ from, to }: Omit<Succession, "on">, units: ReadonlyMap<string, Unit>) {
  if (from === to) return [];
  const [cooperative] = cooperativesOf(to, units);
  const below = cooperative
    ? cooperativesOf(from, units).map(({ code }) => ({ from: code, to: cooperative.code }))
    : [];
  return [{ from, to }, ...below];
}

const VILLAGE_DEPTH = 4;

function depthOf(code: string): number {
  return code.split(".").length;
}

function cooperativesOf(village: string, units: ReadonlyMap<string, Unit>): Unit[] {
  return [...units.values()].filter(
    ({ code, kind, closedOn }) => kind === "koperasi" && !closedOn && parentOf(code) === village,
  );
}

function openWithin(root: string, { units }: Terrain): Unit[] {
  return [...units.values()].filter(({ code, closedOn }) => !closedOn && isWithin(code, root));
}
