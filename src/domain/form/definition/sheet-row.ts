// One row of a form file while it is being read. A cell that makes no sense is noted with its place and reading goes on,
// so that all mistakes of a file come out together; a cell that nobody reads is a mistake too.

import type { Expression } from "#domain/form/expression/expression.ts";
import type { Headings } from "./heading.ts";
import type { FormMistake, SheetName } from "./mistake.ts";

interface Place {
  readonly sheet: SheetName;
  readonly row: number;
}

/** An expression of a row, or a name in one of its texts, and where it stands. */
export interface Use {
  readonly column: string;
  readonly expression: Expression;
}
export interface Mention {
  readonly column: string;
  readonly name: string;
}

/** A cell with text in it. */
interface Written {
  readonly text: string;
  readonly header: string;
  isRead: boolean;
}

type Cell = string | number | boolean;
export type Cells = Readonly<Record<string, unknown>>;

/** What to write into cells that every row has. */
const NEEDED: Readonly<Record<string, string>> = {
  type: "write for example text, integer, date or select_one warna",
  name: "give the row a short name such as omzet, which others can refer to",
  list_name: "say which list the choice belongs to",
  expression: `write what to take of each report, for example \${omzet}`,
};

const YES = new Set(["yes", "true", "true()"]);
const NO = new Set(["no", "false", "false()"]);

export class SheetRow {
  /** What the row asks of others; checked once all rows are known. */
  readonly uses: Use[] = [];
  readonly mentions: Mention[] = [];
  readonly place: Place;
  readonly #mistakes: FormMistake[];
  readonly #cells = new Map<string, Written>();
  readonly #further: [column: string, cell: Cell][] = [];

  constructor(place: Place, { cells, headings }: { cells: Cells; headings: Headings }, mistakes: FormMistake[]) {
    this.place = place;
    this.#mistakes = mistakes;
    for (const header of Object.keys(cells)) this.#take(header, cells[header], headings);
  }

  isBlank(): boolean {
    return this.#cells.size === 0 && this.#further.length === 0;
  }

  /** Choices may have columns of their own. */
  get further(): readonly (readonly [column: string, cell: Cell])[] {
    return this.#further;
  }

  /** Notes a mistake in a column, called as the file calls it. */
  wrong(column: string, message: string): void {
    this.#mistakes.push({ ...this.place, column: this.#headerOf(column), message });
  }

  cell(column: string): string | undefined {
    const cell = this.#cells.get(column);
    if (cell) cell.isRead = true;
    return cell?.text;
  }

  /** A cell that has to be there; empty text, and a mistake, when it is not. */
  filled(column: string): string {
    const cell = this.cell(column);
    if (cell === undefined) this.wrong(column, `is missing: ${NEEDED[column] ?? "fill in the cell"}`);
    return cell ?? "";
  }

  /** A word usable as a name in expressions and as a key in stored answers. */
  name(column: string): string {
    const name = this.filled(column);
    if (name && !isName(name)) {
      this.wrong(column, `"${shortened(name)}" is not a name: use up to 64 letters, digits, _ - . and no spaces`);
    }
    if (name in {} || name === "meta") this.wrong(column, `"${name}" is reserved: use another name`); // answers are kept in plain objects
    return name;
  }

  yes(column: string, otherwise: boolean): boolean {
    const cell = this.cell(column)?.toLowerCase();
    if (cell === undefined) return otherwise;
    if (!isYes(cell) && !isNo(cell))
      this.wrong(column, `"${shortened(cell)}" is neither yes nor no: write one of them`);
    return isYes(cell);
  }

  /** Words separated by spaces, each one of `allowed`; undefined when the cell is empty. */
  words<T extends string>(column: string, allowed: readonly T[]): readonly T[] | undefined {
    const words = this.cell(column)?.split(/[\s,;]+/);
    const known = allowed.filter((word) => words?.includes(word));
    for (const word of words ?? []) {
      if (known.some((one) => one === word)) continue;
      this.wrong(column, `"${shortened(word)}" is not one of ${allowed.join(", ")}`);
    }
    return words && known;
  }

  /** Notes every cell that nobody has looked at, because it would be dropped in silence. "no" asks for nothing. */
  refuseUnread(what: string): void {
    for (const [column, { text, isRead }] of this.#cells) {
      if (isRead || isNo(text.toLowerCase())) continue;
      this.wrong(column, `means nothing for ${what}: leave the cell empty`);
    }
  }

  /** Lets a cell be that says nothing to us and does no harm. */
  skip(...columns: readonly string[]): void {
    for (const column of columns) this.cell(column);
  }

  #take(header: string, cell: unknown, headings: Headings): void {
    const text = isCell(cell) ? String(cell).trim() : "";
    if (!isCell(cell) && cell !== null && cell !== undefined) {
      this.#note(header, "holds no text, number or yes/no: write one of these");
    }
    if (!text || !isCell(cell)) return;

    const heading = headings(header);
    if (heading.kind === "wrong") this.#note(header, heading.message);
    if (heading.kind === "further") this.#further.push([heading.key, typeof cell === "string" ? text : cell]);
    if (heading.kind === "known") this.#keep(heading.key, header, text);
  }

  #keep(key: string, header: string, text: string): void {
    const other = this.#cells.get(key);
    if (other) this.#note(header, `says the same as the column "${other.header}": keep one of them`);
    else this.#cells.set(key, { text, header, isRead: false });
  }

  /** A text's own name stands for its columns, of which the file has one. */
  #headerOf(column: string): string {
    const written = [column, `${column}::id`, `${column}::en`].flatMap((key) => this.#cells.get(key)?.header ?? []);
    return written[0] ?? column;
  }

  #note(column: string, message: string): void {
    this.#mistakes.push({ ...this.place, column, message });
  }
}

/** Whether expressions can call it so. */
export function isName(text: string): boolean {
  return /^[A-Za-z_][\w.-]{0,63}$/.test(text);
}

export function isYes(cell: string | undefined): boolean {
  return cell !== undefined && YES.has(cell);
}

export function isNo(cell: string | undefined): boolean {
  return cell !== undefined && NO.has(cell);
}

/** What a message quotes of a cell; a cell can be a page long. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function isCell(cell: unknown): cell is Cell {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean";
}
