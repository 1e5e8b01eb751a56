// The Huffman codes of our JPEGs and the bits they become. The tables are our own: a few short codes for what is common, one
// length for all the rest.

export type Code = { readonly bits: number; readonly length: number };

export const END_OF_BLOCK = 0x00;
export const SIXTEEN_ZEROS = 0xf0;

/** Symbols by the length of their code; the all-ones code of a length must stay unused, and does. */
const DC_LENGTHS = new Map([[4, Array.from({ length: 12 }, (_, category) => category)]]);
const COMMON = [
  [2, [END_OF_BLOCK, 0x01]],
  [3, [0x02]],
  [4, [0x11]],
] as const;
const AC_LENGTHS = new Map<number, readonly number[]>([...COMMON, [9, rareSymbols()]]);
export const DC_CODES = codesOf(DC_LENGTHS);
export const AC_CODES = codesOf(AC_LENGTHS);

/** Both tables as a DHT segment holds them. */
export function huffmanTables(): number[] {
  return [0x00, ...huffmanTable(DC_LENGTHS), 0x10, ...huffmanTable(AC_LENGTHS)];
}

export type BitWriter = ReturnType<typeof createBitWriter>;

export function createBitWriter() {
  const bytes: number[] = [];
  let pending = 0;
  let count = 0;

  function write(code: Code | undefined): void {
    if (!code) throw new Error("a level beyond what this table can say");
    pending = (pending << code.length) | code.bits;
    count += code.length;
    while (count >= 8) {
      const byte = (pending >> (count - 8)) & 0xff;
      bytes.push(byte);
      if (byte === 0xff) bytes.push(0); // or it would read as a marker
      count -= 8;
    }
    pending &= 2 ** count - 1;
  }

  return {
    write,
    finish(): number[] {
      write({ bits: 0x7f, length: 7 });
      return bytes;
    },
  };
}

/** Runs of 0 to 15 zeros before a value of 1 to 10 bits, without the common ones. */
function rareSymbols(): number[] {
  const common = new Set<number>(COMMON.flatMap(([, symbols]) => symbols));
  const pairs = Array.from({ length: 160 }, (_, at) => 16 * Math.floor(at / 10) + (at % 10) + 1);
  return [SIXTEEN_ZEROS, ...pairs].filter((symbol) => !common.has(symbol));
}

/** Codes in the order of T.81, annex C: counting up, shifted when the length grows. Indexed by symbol. */
function codesOf(lengths: ReadonlyMap<number, readonly number[]>): Code[] {
  const codes: Code[] = [];
  let next = 0;
  for (let length = 1; length <= 16; length += 1) {
    next *= 2;
    for (const symbol of lengths.get(length) ?? []) {
      codes[symbol] = { bits: next, length };
      next += 1;
    }
  }
  return codes;
}

/** How many codes there are of each length, and what they stand for in that order. */
function huffmanTable(lengths: ReadonlyMap<number, readonly number[]>): number[] {
  const counts = Array.from({ length: 16 }, (_, at) => lengths.get(at + 1)?.length ?? 0);
  return [...counts, ...[...lengths.values()].flat()];
}
