// Told to who held a position at a unit that was closed, merged or split: that it is over, where the unit goes on, and what they hold
// there.

import type { Temporal } from "temporal-polyfill";
import type { Composed, NoticeDelivery } from "#domain/delivery.ts";
import type { Language } from "#domain/language.ts";
import type { Role } from "#domain/position.ts";
import { isWithin, type PlacedUnit } from "#domain/unit.ts";
import type { Storage } from "#storage/store.ts";

export const UNIT_CLOSED = "unit-closed";

export interface UnitClosedMessage {
  readonly chatId: number;
  readonly language: Language;
  readonly closed: PlacedUnit;
  readonly on: Temporal.PlainDate;
  readonly successors: readonly PlacedUnit[];
  /** What the person holds at the successors. */
  readonly positions: readonly { readonly role: Role; readonly deputy: boolean; readonly unit: PlacedUnit }[];
}

export async function composeUnitClosed(
  storage: Storage,
  { chatId, personId, unitCode }: NoticeDelivery,
  today: Temporal.PlainDate,
): Promise<Composed<UnitClosedMessage>> {
  const closed = unitCode === undefined ? undefined : await storage.units.find(unitCode);
  if (!closed?.closedOn) return { skip: "overtaken" }; // opened again
  const codes = (await storage.successions.from([closed.code])).map(({ to }) => to);
  const successors = await storage.units.findAll(codes);
  const held = await storage.assignments.currentOf(personId, today);
  const there = held.filter(({ unitCode: at }) => codes.some((code) => isWithin(at, code)));
  const units = await storage.units.findAll(there.map((position) => position.unitCode));
  const positions = there.flatMap(({ role, deputy, unitCode: at }) => {
    const unit = units.get(at);
    return unit ? [{ role, deputy, unit }] : [];
  });
  const { language } = await storage.people.get(personId);
  const say = { chatId, language, closed, on: closed.closedOn, successors: [...successors.values()], positions };
  return { say };
}
