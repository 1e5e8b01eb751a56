// What closing a unit means beside the tree, in the transaction that closes it: nothing is waited for any more, the positions there are
// over, and who held them is told. What was reported stays as it is.

import type { Temporal } from "temporal-polyfill";
import { CLOSED_REASON } from "#domain/grant.ts";
import { parentOf } from "#domain/unit.ts";
import type { FilledPosition } from "#storage/assignments.ts";
import type { Store } from "#storage/store.ts";
import { type NoticeOwed, planNotices } from "./noticing.ts";
import { UNIT_CLOSED } from "./unit-notices.ts";

export interface Closing {
  /** With all that lies in them. */
  readonly codes: readonly string[];
  readonly on: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
}

export async function closeUnits(store: Store, { codes, on, today }: Closing, now: Temporal.Instant): Promise<void> {
  if (codes.length === 0) return;
  const owed: NoticeOwed[] = [];
  for (const root of rootsOf(codes)) {
    const people = new Set((await store.assignments.filled(today, root)).map(({ personId }) => personId));
    owed.push(...[...people].map((personId): NoticeOwed => ({ notice: UNIT_CLOSED, personId, unitCode: root })));
  }
  await store.units.close(codes, on);
  await store.assignments.endAt(codes, on);
  const details = { reason: CLOSED_REASON };
  for (const { id, unitCode } of await store.grants.exemptClosed(codes, { on, ...details }, now)) {
    await store.audit.append({ at: now, action: "exempt", subject: `obligation:${id}`, unitCode, details });
  }
  await planNotices(store, owed, now);
}

/** The positions held at units and at all in them, those of a village before those of its cooperatives. */
export async function positionsIn(
  store: Store,
  codes: readonly string[],
  today: Temporal.PlainDate,
): Promise<FilledPosition[]> {
  const positions: FilledPosition[] = [];
  for (const root of rootsOf(codes)) positions.push(...(await store.assignments.filled(today, root)));
  return positions;
}

/** Those that lie in none of the others. */
function rootsOf(codes: readonly string[]): string[] {
  const all = new Set(codes);
  return codes.filter((code) => !all.has(parentOf(code) ?? ""));
}
