// The names of the files in a ZIP archive, from its central directory; nothing is unpacked.

import { letters, startsWith, uint } from "./bytes.ts";

const END = "PK\x05\x06";
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = "PK\x01\x02";
const ENTRY_LENGTH = 46;
const MOST_FILES = 2000; // a document has about 20, and one for every picture in it

/** None for what is no archive, or a broken one. */
export function namesInZip(bytes: Uint8Array): string[] {
  const end = endOf(bytes);
  if (end === undefined) return [];
  const names: string[] = [];
  let at = uint(bytes, end + 16, 4, "little");
  while (names.length < MOST_FILES && startsWith(bytes, ENTRY, at)) {
    const [name, extra, comment] = [28, 30, 32].map((field) => uint(bytes, at + field, 2, "little"));
    names.push(letters(bytes, at + ENTRY_LENGTH, Math.min(name ?? 0, 255)));
    at += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}

/** Where the end record begins: the last thing in the file but for a comment. */
function endOf(bytes: Uint8Array): number | undefined {
  const earliest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= earliest; at--) {
    if (bytes[at] === 0x50 && startsWith(bytes, END, at)) return at;
  }
  return undefined;
}
