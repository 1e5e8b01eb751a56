// What the name of a column means: which of our columns and languages, or what to do about it. Names are read once per
// sheet, not once per row.

import type { Language } from "#domain/language.ts";
import { COLUMNS, type Columns } from "./columns.ts";
import { readLanguage, strangeLanguage } from "./language-column.ts";
import type { SheetName } from "./mistake.ts";

/** A `key` is the column's own name, and "label::id" where it is a text. */
export type Heading =
  | { readonly kind: "known"; readonly key: string }
  /** A column that choices may have besides, for choice_filter. */
  | { readonly kind: "further"; readonly key: string }
  | { readonly kind: "harmless" }
  | { readonly kind: "wrong"; readonly message: string };

export type Headings = (header: string) => Heading;

/** A reader of one sheet's headers, given what a text without a language is in. */
export function createHeadings(sheet: SheetName, bareLanguage: Language): Headings {
  const known = new Map<string, Heading>();
  return (header) => {
    const earlier = known.get(header);
    if (earlier) return earlier;
    const heading = readHeading(header, { sheet, bareLanguage });
    known.set(header, heading);
    return heading;
  };
}

interface Surroundings {
  readonly sheet: SheetName;
  readonly bareLanguage: Language;
}

/** Column names that are made of two parts themselves. */
const TWO_PARTS = new Set(["kentongan", "media"]);

function readHeading(header: string, { sheet, bareLanguage }: Surroundings): Heading {
  const columns = COLUMNS[sheet];
  const parts = split(header);
  const size = TWO_PARTS.has(plainName(parts[0] ?? "")) ? 2 : 1;
  const written = parts.slice(0, size).map(plainName).join("::");
  const name = Object.hasOwn(columns.aliases, written) ? (columns.aliases[written] ?? written) : written;
  const language = parts.slice(size).join("::");

  if (columns.texts.has(name)) {
    const spoken = language ? readLanguage(language) : bareLanguage;
    return spoken
      ? { kind: "known", key: `${name}::${spoken}` }
      : { kind: "wrong", message: strangeLanguage(language) };
  }
  if (columns.plain.has(name) && !language) return { kind: "known", key: name };
  if (columns.plain.has(name)) return { kind: "wrong", message: `has no languages: use "${name}" alone` };
  if (columns.harmless.has(name)) return { kind: "harmless" };

  const advice = adviceOn(columns, name);
  if (advice) return { kind: "wrong", message: `is not supported: ${advice}` };
  if (sheet === "choices" && !written.startsWith("kentongan")) return furtherColumn(header.trim());
  return { kind: "wrong", message: unknownColumn(name, columns) };
}

/** "label::English (en)"; older files write "label:English". */
function split(header: string): readonly string[] {
  if (header.includes("::")) return header.split("::").map((part) => part.trim());
  if (/^\s*jr:/.test(header)) return [header];
  return header.split(":").map((part) => part.trim());
}

/** As pyxform compares them: "Constraint Message" is "constraint_message". */
function plainName(part: string): string {
  return part.trim().toLowerCase().replaceAll(/\s+/g, "_");
}

function adviceOn({ refused }: Columns, name: string): string | undefined {
  const family = name.split("::")[0] ?? name;
  if (Object.hasOwn(refused, name)) return refused[name];
  return Object.hasOwn(refused, family) ? refused[family] : undefined;
}

function furtherColumn(key: string): Heading {
  if (/^[A-Za-z_][\w.-]*$/.test(key) && !(key in {})) return { kind: "further", key };
  const message = `cannot be used in choice_filter: call the column by one word of letters, digits, _ - .`;
  return { kind: "wrong", message };
}

function unknownColumn(name: string, { plain, texts }: Columns): string {
  const close = [...plain, ...texts].find((known) => isClose(known, name));
  if (close) return `is not a supported column: did you mean "${close}"?`;
  return 'is not a supported column: remove it; notes for yourself can stand on a sheet whose name begins with "_"';
}

/** Whether two words differ by one letter: left out, put in, changed, or two that changed places. */
function isClose(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  const swapped = `${restA[1] ?? ""}${restA[0] ?? ""}${restA.slice(2)}`;
  const [shortA, shortB] = [restA.slice(1), restB.slice(1)];
  return shortA === shortB || shortA === restB || restA === shortB || swapped === restB;
}
