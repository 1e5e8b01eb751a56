// Takes a guide apart: its tables, its examples, and what it names between backticks.

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { FormMistake } from "#domain/form/definition/mistake.ts";
import { readForm } from "#domain/form/definition/read-form.ts";

interface Block {
  readonly line: number;
  readonly source: string;
  /** What stands after it as a quotation, line by line. */
  readonly quoted: readonly string[];
}

export function guideAt(file: string) {
  const text = readFileSync(file, "utf8");
  const prose = text.replaceAll(/^```.*?^```$/gms, "");

  return {
    /** The fenced blocks of a kind: "yaml formulir". */
    blocks(kind: string): readonly Block[] {
      const fence = new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\`$\\n*((?:^>[^\\n]*\\n?)*)`, "gms");
      return [...text.matchAll(fence)].map(({ index, 1: source = "", 2: quotation = "" }) => ({
        line: text.slice(0, index).split("\n").length,
        source,
        quoted: namesIn(quotation),
      }));
    },

    /** Rows of all tables whose first column has this heading, cell by cell. */
    tableRows(heading: string): readonly (readonly string[])[] {
      const tables = prose.split("\n\n").filter((part) => cellsOf(part)[0] === heading);
      return tables.flatMap((table) => table.trim().split("\n").slice(2).map(cellsOf));
    },

    /** In the first column of those tables. */
    firstNames(heading: string): readonly string[] {
      return this.tableRows(heading).flatMap(([first = ""]) => namesIn(first));
    },

    /** What stands between backticks in the whole guide, outside of its examples. */
    mentioned: new Set(namesIn(prose)) as ReadonlySet<string>,
  };
}

function cellsOf(row: string): readonly string[] {
  const [line = ""] = row.trim().split("\n", 1);
  return line.startsWith("|")
    ? line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim())
    : [];
}

/** What stands between backticks. */
export function namesIn(words: string): readonly string[] {
  return [...words.matchAll(/`([^`\n]+)`/g)].map(([, name = ""]) => name);
}

/** The guide for owners of a form. */
export const formGuide = guideAt("docs/panduan-formulir.md");

export function sheetsOf({ source }: Pick<Block, "source">): unknown {
  return parse(source);
}

/** What is wrong with a form, with its place as the chat tells it. */
export function mistakesIn(sheets: unknown): readonly string[] {
  const reading = readForm(sheets);
  return reading.ok ? [] : reading.mistakes.map(sentenceOf);
}

function sentenceOf({ sheet, row, column, message }: FormMistake): string {
  const place = [sheet, row && `baris ${row}`].filter(Boolean).join(" ");
  return `${[place, column && `kolom ${column}`].filter(Boolean).join(", ")}: ${message}`;
}
