// What is said of an interview outside the chat, to people and to programs alike: plain text, without the chat's markup.

import { text } from "#domain/form/form.ts";
import type { Translate } from "#i18n";
import type { Moment } from "./form-interview.ts";

/** Why the last line could not be used; undefined when it could. */
export function objectionIn(t: Translate, { outcome, missingFile }: Moment): string | undefined {
  if (missingFile !== undefined) return t.plain("terminal-no-file", { file: missingFile });
  if (outcome?.kind === "nothing-asked") return bare(t.plain("outcome-nothing-asked"));
  if (outcome?.kind !== "refused") return undefined;
  return outcome.message ? text(outcome.message, t.language) : t.plain("outcome-refused", { why: outcome.why });
}

/** A sentence of the chat without its bold and italic. */
export function bare(sentence: string): string {
  return sentence.replaceAll(/<\/?(?:b|i|code)>/g, "");
}

/** "uraian" of "kendala[2]/uraian"; null at the review. */
export function nameIn(path: string | undefined): string | null {
  return path?.split("/").at(-1) ?? null;
}

/** The rows one stands in, outermost first: ["kendala", 2]. */
export function rowsIn(path: string | undefined): readonly (string | number)[] | undefined {
  const rows = [...(path ?? "").matchAll(/([^/]+)\[(\d+)\]\//g)];
  return rows.length > 0 ? rows.flatMap(([, name = "", number]) => [name, Number(number)]) : undefined;
}
