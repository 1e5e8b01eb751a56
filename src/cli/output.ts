// What commands print: aligned columns for people, JSON for programs.

import type { CommandContext } from "./context.ts";

export interface JsonOption {
  readonly json?: boolean;
}

/** The description belongs to the flag, so that it reads the same everywhere. */
export const JSON_OPTION = ["--json", "print JSON for a program to read"] as const;

/** Prints a value as JSON, or the lines that say it to a person. */
export function print(
  context: CommandContext,
  { json }: JsonOption,
  { value, lines }: { value: unknown; lines: string[] },
) {
  if (json) context.out(JSON.stringify(value, null, 2));
  else for (const line of lines) context.out(line);
}

/** Columns as wide as their widest cell, under a header; says so when there is nothing. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], none: string): string[] {
  return rows.length === 0 ? [none] : columns([header, ...rows]);
}

/** Names come from people: a control character in one must not steer the terminal. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const safe = rows.map((row) => row.map((cell) => cell.replace(/\p{Cc}/gu, " ")));
  const widths = (rows[0] ?? []).map((_, at) =>
    safe.reduce((widest, row) => Math.max(widest, row[at]?.length ?? 0), 0),
  );
  const alignRow = (row: readonly string[]) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ");
  return safe.map((row) => alignRow(row).trimEnd());
}
