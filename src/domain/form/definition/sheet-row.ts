// One row of a form file while it is being read. A cell that makes no sense is noted with its place and reading goes
// on, so that all mistakes of a file come out together.

import { compileExpression, type Expression, ExpressionMistake } from "#domain/form/expression.ts";
import type { Texts } from "#domain/form/form.ts";

export interface FormMistake {
  readonly sheet: "file" | "settings" | "survey" | "choices";
  /** As Excel counts: the first row below the header is 2. */
  readonly row?: number;
  readonly column?: string;
  readonly message: string;
}

interface Place {
  readonly sheet: FormMistake["sheet"];
  readonly row: number;
}

interface Content {
  readonly cells: Readonly<Record<string, unknown>>;
  /** The columns this sheet may have. */
  readonly columns: readonly string[];
}

const YES = new Set(["yes", "true", "true()"]);
const NO = new Set(["no", "false", "false()"]);

export class SheetRow {
  readonly #place: Place;
  readonly #mistakes: FormMistake[];
  readonly #cells = new Map<string, string>();

  constructor(place: Place, { cells, columns }: Content, mistakes: FormMistake[]) {
    this.#place = place;
    this.#mistakes = mistakes;
    for (const [column, cell] of Object.entries(cells)) {
      const text = isPlain(cell) ? String(cell).trim() : "";
      if (text) this.#cells.set(column, text);
      if (!isPlain(cell) && cell !== null) this.wrong(column, "is not a text, a number or yes/no");
      if (text && !columns.includes(column)) this.wrong(column, "is not a supported column");
    }
  }

  isBlank(): boolean {
    return this.#cells.size === 0;
  }

  wrong(column: string, message: string): void {
    this.#mistakes.push({ ...this.#place, column, message });
  }

  cell(column: string): string | undefined {
    return this.#cells.get(column);
  }

  /** A cell that has to be there; empty text, and a mistake, when it is not. */
  filled(column: string): string {
    const cell = this.cell(column);
    if (cell === undefined) this.wrong(column, "is missing");
    return cell ?? "";
  }

  /** A word usable as a name in expressions and as a key in stored answers. */
  name(column: string): string {
    const name = this.filled(column);
    if (name && !/^[A-Za-z_][\w.-]{0,63}$/.test(name))
      this.wrong(column, `"${name}" is not a name: letters, digits, _ - .`);
    if (name in {}) this.wrong(column, `"${name}" is reserved`); // answers are kept in plain objects
    return name;
  }

  /** The text in both languages; one without the other is a mistake. */
  texts(column: string): Texts | undefined {
    const id = this.cell(`${column}::id`);
    const en = this.cell(`${column}::en`);
    if (id !== undefined && en !== undefined) return { id, en };
    if (id !== undefined) this.wrong(`${column}::en`, "is missing");
    if (en !== undefined) this.wrong(`${column}::id`, "is missing");
    return undefined;
  }

  filledTexts(column: string): Texts {
    const texts = this.texts(column);
    if (!texts && !this.cell(`${column}::id`) && !this.cell(`${column}::en`)) this.wrong(`${column}::id`, "is missing");
    return texts ?? { id: "", en: "" };
  }

  yes(column: string, otherwise: boolean): boolean {
    const cell = this.cell(column);
    if (cell === undefined) return otherwise;
    if (!YES.has(cell) && !NO.has(cell)) this.wrong(column, `"${cell}" is neither yes nor no`);
    return YES.has(cell);
  }

  /** Words separated by spaces, each one of `allowed`; undefined when the cell is empty. */
  words<T extends string>(column: string, allowed: readonly T[]): readonly T[] | undefined {
    const words = this.cell(column)?.split(/\s+/);
    const known = allowed.filter((word) => words?.includes(word));
    for (const word of words ?? []) {
      if (!known.some((one) => one === word)) this.wrong(column, `"${word}" is not one of ${allowed.join(", ")}`);
    }
    return words && known;
  }

  /** "yes" always holds, "no" never; anything else is an expression. */
  condition(column: string): Expression | undefined {
    const cell = this.cell(column);
    if (cell === undefined || NO.has(cell)) return undefined;
    return this.expression(column, YES.has(cell) ? "1" : cell);
  }

  expression(column: string, source = this.cell(column)): Expression | undefined {
    if (source === undefined) return undefined;
    try {
      return compileExpression(source);
    } catch (error) {
      if (!(error instanceof ExpressionMistake)) throw error;
      this.wrong(column, error.message);
      return undefined;
    }
  }
}

/** The columns of translated texts: "label" becomes "label::id" and "label::en". */
export function inBothLanguages(...columns: readonly string[]): string[] {
  return columns.flatMap((column) => [`${column}::id`, `${column}::en`]);
}

function isPlain(cell: unknown): cell is string | number | boolean {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean";
}
