// The parameters column: "start=0 end=10 step=2". Some are ours to ignore, because the phone's Telegram decides how a
// photo or a place is made; others would change the question and are refused.

import type { RowType } from "./row-type.ts";
import { type SheetRow, shortened } from "./sheet-row.ts";

type Parameters = ReadonlyMap<string, string>;

const OF_RANGE = ["start", "end", "step"];
/** How apps take a photo, a sound or a place, and how they draw a field: Telegram does all of it its own way. */
const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  image: ["max-pixels"],
  audio: ["quality"],
  geopoint: ["capture-accuracy", "warning-accuracy", "allow-mock-accuracy"],
  text: ["rows"],
  range: ["tick_interval", "tick-interval"],
};
const REFUSED: Readonly<Record<string, string>> = {
  randomize: "choices keep the order of their sheet: remove it",
  seed: "choices keep the order of their sheet: remove it",
  value: "choices do not come from files: name them in the column name of the sheet choices",
  label: "choices do not come from files: name them in the column label of the sheet choices",
  app: "other apps cannot be started from a chat: remove it",
  incremental: "answers are kept as they are given: remove it",
  placeholder: "use kentongan::example",
  tick_labelset: "the numbers are written out: remove it",
  "tick-labelset": "the numbers are written out: remove it",
};

/** Notes what cannot be; for a range its three numbers are left to `readRange`. */
export function readParameters(row: SheetRow, type: RowType): Parameters {
  const parameters = parse(row);
  const name = "type" in type ? type.type : type.is;
  const known = [...(HARMLESS[name] ?? []), ...(type.is === "range" ? OF_RANGE : [])];
  for (const parameter of parameters.keys()) {
    if (known.includes(parameter)) continue;
    const advice = Object.hasOwn(REFUSED, parameter) ? REFUSED[parameter] : undefined;
    const allowed = known.length > 0 ? `use ${known.join(", ")}` : "leave the cell empty";
    row.wrong("parameters", `"${shortened(parameter)}" is not supported: ${advice ?? allowed}`);
  }
  return parameters;
}

/** The ends and the step of a range, XLSForm's 1 to 10 by 1 where nothing is said. */
export function readRange(row: SheetRow, parameters: Parameters): { start: number; end: number; step: number } {
  const range = {
    start: readNumber(row, parameters, { name: "start", otherwise: 1 }),
    end: readNumber(row, parameters, { name: "end", otherwise: 10 }),
    step: readNumber(row, parameters, { name: "step", otherwise: 1 }),
  };
  if (range.start >= range.end) row.wrong("parameters", "start has to be below end: for example start=0 end=10 step=1");
  if (range.step <= 0) row.wrong("parameters", "step has to be above 0: for example start=0 end=10 step=1");
  else if (!isWholeMultiple(range.end - range.start, range.step)) {
    row.wrong("parameters", "end cannot be reached from start in whole steps: for example start=0 end=10 step=2");
  }
  return range;
}

/** Half a million steps of 0.1 still end where they should. */
function isWholeMultiple(length: number, step: number): boolean {
  const steps = length / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

function readNumber(
  row: SheetRow,
  parameters: Parameters,
  { name, otherwise }: { name: string; otherwise: number },
): number {
  const text = parameters.get(name);
  if (text === undefined) return otherwise;
  if (/^-?\d{1,12}(?:\.\d{1,6})?$/.test(text)) return Number(text);
  row.wrong("parameters", `${name} has to be a number: for example start=0 end=10 step=1`);
  return otherwise;
}

function parse(row: SheetRow): Parameters {
  const parameters = new Map<string, string>();
  const cell = (row.cell("parameters") ?? "").replaceAll(/\s*=\s*/g, "=");
  for (const part of cell.split(/[\s,;]+/).filter(Boolean)) {
    const [name = "", value, ...more] = part.split("=");
    if (!value || more.length > 0) row.wrong("parameters", `"${shortened(part)}" is not read: write name=value`);
    else if (parameters.has(name)) row.wrong("parameters", `says "${shortened(name)}" twice: keep one`);
    else parameters.set(name.toLowerCase(), value);
  }
  return parameters;
}
