// Who goes along when units are merged. A position is held by one person at a time, so two village heads cannot both become the head of
// the new village: who it is to be is for an office to say, not for us.

import { type Assignment, fitsUnit, isSingle } from "./position.ts";
import type { Unit } from "./unit.ts";

/** What becomes of a position at a unit that ends: held at the successor from now on, or over, and why. */
export type Transfer<P extends Assignment = Assignment> = { readonly position: P } & (
  | { readonly to: Unit }
  | { readonly over: "no-successor" | "no-such-position" | "held" | "several" }
);

/** `held` are the positions at the successors as they are. */
export function transfersOf<P extends Assignment>(
  ending: readonly P[],
  successors: ReadonlyMap<string, Unit>,
  held: readonly Assignment[],
): Transfer<P>[] {
  return ending.map((position) => {
    const { role, deputy, personId } = position;
    const to = successors.get(position.unitCode);
    if (!to) return { position, over: "no-successor" };
    if (!fitsUnit(role, to.kind)) return { position, over: "no-such-position" };
    if (!isSingle(role) || deputy) return { position, to };
    const isRival = (other: Assignment) => other.role === role && !other.deputy && other.personId !== personId;
    const rivalsThere = held.filter(({ unitCode }) => unitCode === to.code).filter(isRival);
    if (rivalsThere.length > 0) return { position, over: "held" };
    const rivalsComing = ending.filter(({ unitCode }) => successors.get(unitCode)?.code === to.code).filter(isRival);
    return rivalsComing.length > 0 ? { position, over: "several" } : { position, to };
  });
}
