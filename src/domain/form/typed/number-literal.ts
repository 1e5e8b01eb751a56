// One number written in digits. Indonesia writes 2.500.000,50; phones and spreadsheets write 2,500,000.50; what could be
// either gives both readings. Phone numbers, NIB, NPWP and NIK are digits too, and never numbers.

import type { AskReason } from "#domain/form/answer.ts";

interface Literal {
  /** More than one when the digits can mean each of these. */
  readonly readings: readonly number[];
  /** Set when even a single reading wants a yes. */
  readonly why?: AskReason;
}

/** The readings of "2.500", "2,5" or "2.500.000,00"; `undefined` when no habit of writing numbers explains the digits. */
export function readLiteral(text: string): Literal | undefined {
  if (/^\d+$/.test(text)) return isIdentifier(text) ? undefined : { readings: [Number(text)] };
  if (/^0\d/.test(text)) return undefined;

  const [, left, separator, right] = /^(\d+)([.,])(\d{1,3})$/.exec(text) ?? [];
  if (left && right) return readOneSeparator(left, separator === ",", right);

  if (/^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/.test(text)) {
    return { readings: [Number(text.replaceAll(".", "").replace(",", "."))] };
  }
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.test(text)) {
    return { readings: [Number(text.replaceAll(",", ""))], why: "english-thousands" };
  }
  return undefined;
}

function readOneSeparator(left: string, comma: boolean, right: string): Literal {
  const decimal = Number(`${left}.${right}`);
  if (right.length < 3 || left === "0") return { readings: [decimal] };

  const thousands = Number(left + right);
  if (left.length > 3) return { readings: [thousands, decimal], why: "thousands-or-decimal" };
  return comma ? { readings: [decimal, thousands], why: "thousands-or-decimal" } : { readings: [thousands] };
}

/** 08… and 628… are phones; NIB has 13 digits, NPWP 15 or 16, a KTP's NIK 16. */
function isIdentifier(digits: string): boolean {
  return digits.length > 12 || /^0\d{3}/.test(digits) || /^628\d{7}/.test(digits);
}
