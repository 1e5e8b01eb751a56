// The way through a form: the places at which the interview can stop, in the order of the survey. A repeat that is asked as
// often as the person wants is a stop itself, after its rows: "Tambah lagi?"

import type { Node } from "./plan.ts";
import type { Row } from "./rows.ts";
import type { Situation } from "./situation.ts";
import type { Place } from "./state.ts";

/** The first place that still wants something; undefined when the form is complete. */
export function firstOpen({ root }: Situation): Place | undefined {
  return openIn(root, []).next().value ?? undefined;
}

/** Every place that still wants something. */
export function allOpen({ root }: Situation): Place[] {
  return [...openIn(root, [])];
}

/** Every stop, in order. */
export function allStops({ root }: Situation): Place[] {
  return [...backwards(root, [], root.section.nodes.length)].reverse();
}

/** The stop before a place; before the review it is the last one. */
export function stopBefore({ root }: Situation, place: Place | null): Place | undefined {
  const before = place ? stopsBefore(root, place, 0) : backwards(root, [], root.section.nodes.length);
  return before.next().value ?? undefined;
}

function* openIn(row: Row, within: Place): Generator<Place> {
  for (let slot = row.open.indexOf(1); slot >= 0; slot = row.open.indexOf(1, slot + 1)) {
    const node = row.section.nodes[slot];
    for (const [number, inner] of (row.rows[slot] ?? []).entries()) yield* openIn(inner, [...within, slot, number]);
    if (node?.item.type !== "repeat" || (isAsked(node) && !row.cells[slot]?.closed)) yield [...within, slot];
  }
}

function* backwards(row: Row, within: Place, from: number): Generator<Place> {
  for (let slot = from - 1; slot >= 0; slot--) {
    const node = row.section.nodes[slot];
    if (!node || row.relevant[slot] !== 1) continue;
    if (isAsked(node)) yield [...within, slot];
    yield* rowsBackwards(row, [...within, slot], row.rows[slot]?.length ?? 0);
  }
}

function* rowsBackwards(row: Row, repeat: Place, from: number): Generator<Place> {
  const rows = row.rows[repeat.at(-1) ?? -1] ?? [];
  for (let number = from - 1; number >= 0; number--) {
    const inner = rows[number];
    if (inner) yield* backwards(inner, [...repeat, number], inner.section.nodes.length);
  }
}

/** From a place outwards: what is before it in its own row, in the rows before, and around them. */
function* stopsBefore(row: Row, place: Place, depth: number): Generator<Place> {
  const within = place.slice(0, depth);
  const slot = place[depth] ?? 0;
  const number = place[depth + 1];
  if (number !== undefined) {
    const inner = row.rows[slot]?.[number];
    if (inner) yield* stopsBefore(inner, place, depth + 2);
    yield* rowsBackwards(row, [...within, slot], number);
  } else {
    yield* rowsBackwards(row, [...within, slot], row.rows[slot]?.length ?? 0);
  }
  yield* backwards(row, within, slot);
}

function isAsked({ item }: Node): boolean {
  return item.type === "repeat" ? item.count === undefined : "required" in item;
}
