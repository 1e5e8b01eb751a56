// What is wrong with an expression, told in English to whoever owns the form: what it says, and what to write instead.

/** Why a text is not an expression we can run. */
export class ExpressionMistake extends Error {}

/** As much of a text as a sentence can bear, in quotes. */
export function quoted(text: string): string {
  return `"${text.length > 20 ? `${text.slice(0, 20)}…` : text}"`;
}
