// Takes single parts out of a zip. A size that the file gives is held against it and never trusted: a part is inflated piece
// by piece, and each is paid for out of one budget for the whole file, so that a bomb stops where the money ends, however it
// is built.

import { createInflateRaw } from "node:zlib";
import { damaged, passwordProtected } from "./file-kind.ts";
import { LARGEST_UNPACKED, MOST_ZIP_ENTRIES } from "./limits.ts";
import { Refusal } from "./sheet.ts";

interface Entry {
  readonly headerAt: number;
  readonly packedSize: number;
  /** Unpacked, as the file says. */
  readonly size: number;
  readonly method: number;
  readonly encrypted: boolean;
}

const DIRECTORY_END = Buffer.from("PK\x05\x06", "latin1");
const DIRECTORY_ENTRY = 0x02014b50;
const PART_HEADER = 0x04034b50;

const DIRECTORY_END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const PIECE = 64 * 1024;

export class Zip {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;
  #budget = LARGEST_UNPACKED;

  /** @throws Refusal when the directory cannot be read */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes);
  }

  /** Names of the parts, in lower case: they are compared without regard to it. */
  get names(): ReadonlySet<string> {
    return new Set(this.#entries.keys());
  }

  /**
   * A part, unpacked, in pieces; nothing when there is no such part.
   *
   * @throws Refusal when it is damaged, encrypted, or unpacks to more than `most` bytes or than the file has left
   */
  async *part(name: string, most = LARGEST_UNPACKED): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return;

    // Whoever says how much it is is refused before any of it is unpacked; whoever lies, as soon as it shows.
    if (entry.size > most || entry.size > this.#budget) throw tooMuch();
    let left = entry.size;
    for await (const piece of this.#unpacked(entry)) {
      left -= piece.length;
      this.#budget -= piece.length;
      if (left < 0) throw tooMuch();
      yield piece;
    }
  }

  async *#unpacked(entry: Entry): AsyncGenerator<Uint8Array> {
    if (entry.encrypted) throw passwordProtected();
    const packed = this.#packed(entry);
    if (entry.method === STORED) {
      yield packed;
      return;
    }
    if (entry.method !== DEFLATED) throw damaged();

    const inflating = createInflateRaw({ chunkSize: PIECE });
    inflating.end(packed);
    for await (const piece of inflating) yield piece;
  }

  #packed({ headerAt, packedSize }: Entry): Buffer {
    const bytes = this.#bytes;
    if (headerAt + 30 > bytes.length || bytes.readUInt32LE(headerAt) !== PART_HEADER) throw damaged();
    const start = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
    return bytes.subarray(start, start + packedSize);
  }
}

function tooMuch(): Refusal {
  return new Refusal("The file unpacks to more than a form can need: please make it smaller.");
}

function readDirectory(bytes: Buffer): ReadonlyMap<string, Entry> {
  const tail = bytes.subarray(-(DIRECTORY_END_SIZE + LONGEST_COMMENT));
  const endAt = bytes.length - tail.length + tail.lastIndexOf(DIRECTORY_END);
  if (!tail.includes(DIRECTORY_END) || endAt + DIRECTORY_END_SIZE > bytes.length) throw damaged();

  const count = bytes.readUInt16LE(endAt + 10);
  if (count > MOST_ZIP_ENTRIES)
    throw new Refusal("The file holds more parts than a workbook can need: save it again as .xlsx.");

  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(endAt + 16);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    entries.set(
      bytes
        .subarray(at + 46, nameEnd)
        .toString("utf8")
        .toLowerCase(),
      {
        headerAt: bytes.readUInt32LE(at + 42),
        packedSize: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
        method: bytes.readUInt16LE(at + 10),
        encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      },
    );
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
