// What is wrong in a file that a person wrote. All of it is told at once, each mistake with its place and a sentence, so
// that one reading mends the file.

import type { z } from "zod";

export interface Mistake {
  /** Where in the file: "reminders.1.at"; empty for the file as a whole. */
  readonly path: string;
  readonly sentence: string;
}

/** Thrown by what reads files; its message lists every mistake, its `mistakes` are for showing them better. */
export class FileMistakes extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(({ path, sentence }) => (path ? `${path}: ${sentence}` : sentence)).join("\n"));
    this.name = "FileMistakes";
    this.mistakes = mistakes;
  }
}

/**
 * The value in data of unknown shape.
 *
 * @throws FileMistakes with everything that is wrong; what compares several fields is looked at once each of them is right.
 */
export function parseWith<T>(schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data, {
    error: (issue) => (issue.input === undefined ? "is missing" : undefined),
  });
  if (result.success) return result.data;

  throw new FileMistakes(result.error.issues.map(({ path, message }) => ({ path: path.join("."), sentence: message })));
}
