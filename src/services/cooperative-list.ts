// A CSV file that says which cooperatives a village has, where it is not one with the usual name. Columns `kode_wilayah` and
// `nama`; a village with several cooperatives has several rows, and one with an empty name has none.

import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { FileMistakes, type Mistake } from "#domain/mistake.ts";
import { MAX_COOPERATIVES_PER_VILLAGE, type Unit } from "#domain/unit.ts";

/** The names of a village's cooperatives by its code; villages that are not listed keep what they have. */
export type CooperativeList = ReadonlyMap<string, readonly string[]>;

const COLUMNS = ["kode_wilayah", "nama"] as const;

interface Row {
  readonly line: number;
  readonly code: string;
  readonly name: string;
}

/**
 * Reads the file against the villages that are being imported.
 * @throws FileMistakes with every mistake, by row
 */
export function readCooperativeList(csv: string, villages: ReadonlyMap<string, Unit>): CooperativeList {
  const mistakes: Mistake[] = [];
  const list = new Map<string, string[]>();

  for (const row of rowsOf(csv, mistakes)) {
    const names = list.get(row.code) ?? [];
    const sentence = whatIsWrong(row, names, villages);
    if (sentence) mistakes.push({ path: `row ${row.line}`, sentence });
    list.set(row.code, [...names, row.name]);
  }
  if (mistakes.length > 0) throw new FileMistakes(mistakes);
  return new Map([...list].map(([code, names]) => [code, names.filter(Boolean)]));
}

function whatIsWrong({ code, name }: Row, earlier: readonly string[], villages: ReadonlyMap<string, Unit>) {
  const village = villages.get(code);
  if (!village) return `${code || "an empty kode_wilayah"} is not a village of the area that is imported`;
  if (village.closedOn) return `${code} was closed on ${village.closedOn.toString()}`;
  if (earlier.includes(name)) return name ? `"${name}" is listed for ${code} already` : `${code} is listed already`;
  if (earlier.length > 0 && (name === "" || earlier.includes(""))) return `${code} has both a name and an empty name`;
  if (earlier.length >= MAX_COOPERATIVES_PER_VILLAGE)
    return `${code} has more than ${MAX_COOPERATIVES_PER_VILLAGE} names`;
  return undefined;
}

/** Row by row, so that mistakes come in the order of the file. */
function* rowsOf(csv: string, mistakes: Mistake[]): Generator<Row> {
  const [header, ...records] = recordsOf(csv);
  const width = header?.cells.length ?? 0;
  const [codeAt = -1, nameAt = -1] = COLUMNS.map((column) => header?.cells.indexOf(column));
  const missing = COLUMNS.filter((column) => !header?.cells.includes(column));
  if (missing.length > 0) {
    throw new FileMistakes(missing.map((column) => ({ path: "row 1", sentence: `there is no column ${column}` })));
  }

  for (const { line, cells } of records) {
    const [code, name] = [cells[codeAt], cells[nameAt]];
    // One cell too many is a name with a comma and without quotes; taking it would cut the name short.
    if (code !== undefined && name !== undefined && cells.length <= width) yield { line, code, name };
    else mistakes.push({ path: `row ${line}`, sentence: `has ${cells.length} cells instead of ${width}` });
  }
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(csv: string): CsvRecord[] {
  // Excel writes semicolons where the comma is the decimal sign, as in Indonesia.
  const firstLine = csv.split("\n", 1)[0] ?? "";
  const delimiter = firstLine.includes(";") ? ";" : ",";
  try {
    const records = parse(csv, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true, // the blank rows Excel leaves at the end
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record.map(oneSpace) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileMistakes([{ path: "", sentence: error.message }]);
  }
}

function oneSpace(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
