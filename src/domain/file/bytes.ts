// Reading numbers and letters out of a stranger's file. What lies beyond the end reads as nothing, so that a file cut short
// is an odd file and never an error.

export type ByteOrder = "big" | "little";

/** An unsigned number of up to four bytes. */
export function uint(bytes: Uint8Array, at: number, size: number, order: ByteOrder = "big"): number {
  let value = 0;
  for (let index = 0; index < size; index++) {
    const from = order === "big" ? at + index : at + size - 1 - index;
    value = value * 256 + (bytes[from] ?? 0);
  }
  return value;
}

/** Bytes as the letters of the same number; ends where the file ends. */
export function letters(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

export function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  return letters(bytes, at, text.length) === text;
}

/** The bytes of letters below 256, and of numbers as they are. */
export function bytesOf(...parts: readonly (string | number | Uint8Array)[]): Uint8Array {
  return concat(parts.map((part) => (part instanceof Uint8Array ? part : Uint8Array.from(codesOf(part)))));
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function codesOf(part: string | number): number[] {
  return typeof part === "number" ? [part] : Array.from(part, (letter) => letter.charCodeAt(0));
}
