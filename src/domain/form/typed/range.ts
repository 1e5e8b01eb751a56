// A number between two others, on a step: "7" of 1 to 10. Any way of writing numbers will do, and what cannot be meant
// because it lies outside is not asked about.

import type { Empty, Given, InvalidReason, Typed } from "#domain/form/answer.ts";
import type { RangeQuestion } from "#domain/form/form.ts";
import { ask, invalid } from "./typed.ts";

type Limits = Pick<RangeQuestion, "start" | "end" | "step">;

/** What was read as a number, as far as it lies within the range; both ends are in it. */
export function withinRange(read: Typed<number>, limits: Limits): Typed<number> {
  if (read.kind === "invalid") return read;
  if (read.kind !== "ask") {
    const mistake = mistakeOf(read, limits);
    return mistake ? invalid(mistake) : read;
  }
  const options = read.options.filter((option) => mistakeOf(option, limits) === undefined);
  const [first = read.options[0]] = options;
  if (!first) return invalid("out-of-range");
  return options.length > 0 ? ask(read.why, options) : invalid(mistakeOf(first, limits) ?? "out-of-range");
}

function mistakeOf(answer: Given<number> | Empty, { start, end, step }: Limits): InvalidReason | undefined {
  if (answer.kind === "empty" && answer.as !== "zero") return undefined;
  const value = answer.kind === "value" ? answer.value : 0;
  if (value < Math.min(start, end) || value > Math.max(start, end)) return "out-of-range";

  const steps = (value - start) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9 ? undefined : "not-a-step"; // 0.3 is three times 0.1 here
}
