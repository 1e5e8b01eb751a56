// The gist of a mistake in the words of whoever has to mend it. The reader of forms tells its mistakes in English, with every
// detail; the commonest kinds of them are said in a few words first. What is not known here is told as it comes.

/** In this order: the first that fits. */
const KINDS = [
  ["reference", /^refers to /],
  ["type", /is no type of question/],
  ["name-twice", /is the name of row \d+ already|is in this list already/],
  ["name", /is not a (choice's )?name|is reserved: use another name|has spaces: use _/],
  ["column-twice", /is the name of two columns|is a cell without a column name|has content but no name/],
  ["list", /there is no list |says no list/],
  ["choice", /is not in the list/],
  ["yes-no", /is neither yes nor no/],
  ["column", /is not a supported column|has no languages: use/],
  ["block", /began|begins a |ends a /],
  ["cell", /holds a formula that was never|holds the error|is formatted as a date/],
  ["file", /\.xlsx|protected by a password|none of the sheets of a form|The file is /],
  ["unsupported", /is not supported/],
  ["length", /^has (more than )?[\d,.]+ (characters|rows|columns)/],
  ["missing", /^is missing/],
] as const;

export type MistakeKind = (typeof KINDS)[number][0] | "formula";

/** Columns that hold formulas: whatever else is wrong there is in the formula. */
const FORMULAS =
  /^(relevant|required|constraint|calculation|choice_filter|repeat_count|expression|kentongan::warning(_[23])?)$/;

/** What kind of mistake a message of the reader tells; undefined for the rarer ones. */
export function kindOfMistake({ column, message }: { column?: string; message: string }): MistakeKind | undefined {
  const kind = KINDS.find(([, pattern]) => pattern.test(message))?.[0];
  return kind ?? (column !== undefined && FORMULAS.test(column) ? "formula" : undefined);
}
