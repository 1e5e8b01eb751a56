// What rows say about each other, checked once when all are known: no unknown names, no value of what has none, and
// nothing that decides about itself. Rules may look at later questions; they are asked again when these are answered.

import { circlesIn } from "./circles.ts";
import { type SheetRow, shortened } from "./sheet-row.ts";
import type { Entry } from "./survey.ts";

/** Columns that make a value, or decide whether there is one: these must not go round in a circle. */
const VALUE_COLUMNS = new Set(["relevant", "calculation", "choice_filter", "repeat_count", "default", "type"]);

type Entries = ReadonlyMap<string, Entry>;

/** Notes what is wrong with names and references of the survey; `others` are rows that only look at it. */
export function noteWrongReferences(survey: readonly Entry[], others: readonly SheetRow[]): void {
  const entries = byName(survey);
  for (const row of new Set([...survey.map((entry) => entry.row), ...others])) noteUnknown(row, entries);
  noteCircles(entries);
}

/** The first row of each name; `${name}` has to mean one thing wherever it stands. */
function byName(survey: readonly Entry[]): Entries {
  const entries = new Map<string, Entry>();
  for (const entry of survey) {
    const earlier = entries.get(entry.name);
    if (!earlier) entries.set(entry.name, entry);
    else if (entry.name) entry.row.wrong("name", sameName(entry, earlier));
  }
  return entries;
}

function sameName({ name }: Entry, earlier: Entry): string {
  return `"${name}" is the name of row ${earlier.row.place.row} already: names are used once in the whole form, so choose another`;
}

function noteUnknown(row: SheetRow, entries: Entries): void {
  for (const { column, expression } of row.uses) {
    for (const name of expression.needs) noteOne(row, { column, name, what: refusal(name, entries) });
    for (const name of expression.needsLastSaved) noteOne(row, { column, name, what: lastSavedRefusal(name, entries) });
  }
  for (const { column, name } of row.mentions) noteOne(row, { column, name, what: mentionRefusal(name, entries) });
}

function noteOne(
  row: SheetRow,
  { column, name, what }: { column: string; name: string; what: string | undefined },
): void {
  if (what) row.wrong(column, `refers to "${shortened(name)}", ${what}`);
}

function refusal(name: string, entries: Entries): string | undefined {
  const kind = entries.get(name)?.kind;
  if (!kind) return "which is no question: use the name of a row of the survey";
  return kind === "group" ? "which is a group and has no value: name a question in it" : undefined;
}

function lastSavedRefusal(name: string, entries: Entries): string | undefined {
  const entry = entries.get(name);
  if (entry?.kind === "repeat") return "which is a repeat and has no value: name a calculate row outside it";
  if (isRepeated(entry)) {
    return "which is asked several times in a report: compute one value of it in a calculate row outside the repeat, and name that";
  }
  return refusal(name, entries);
}

function mentionRefusal(name: string, entries: Entries): string | undefined {
  if (name.startsWith("last-saved#")) return "which a text cannot hold: compute it in a calculate row, and name that";
  if (entries.get(name)?.kind === "repeat") return "which is a repeat and has no value: name a question in it";
  return refusal(name, entries);
}

function isRepeated(entry: Entry | undefined): boolean {
  for (let outer = entry?.within; outer; outer = outer.within) if (outer.kind === "repeat") return true;
  return false;
}

function noteCircles(entries: Entries): void {
  const graph = new Map([...entries.values()].map((entry) => [entry.name, neededBy(entry)]));
  for (const [first = "", second = "", ...rest] of circlesIn(graph)) {
    const entry = entries.get(first);
    const column = entry && valueUses(entry).find((use) => needs(entry, use).includes(second))?.column;
    entry?.row.wrong(
      column ?? "relevant",
      `depends on itself: ${inShort([first, second, ...rest])}: take one of these references out`,
    );
  }
}

/** A row is there only while what it stands in is there. */
function neededBy(entry: Entry): ReadonlySet<string> {
  const outer = entry.within ? [entry.within.name] : [];
  return new Set([...outer, ...valueUses(entry).flatMap((use) => needs(entry, use))]);
}

function valueUses({ uses }: Entry): Entry["uses"] {
  return uses.filter(({ column }) => VALUE_COLUMNS.has(column));
}

/** `once(.)` keeps the value it has; any other "." in these columns would make a value out of itself. */
function needs({ name }: Entry, { expression }: Entry["uses"][number]): readonly string[] {
  return expression.needsSelf && !expression.sticky ? [...expression.needs, name] : [...expression.needs];
}

const MOST_NAMES = 8;

function inShort(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(" > ");
  return [...names.slice(0, MOST_NAMES - 2), "…", ...names.slice(-2)].join(" > ");
}
