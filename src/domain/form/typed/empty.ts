// The ways of typing nothing. "nihil" is a zero, "belum" is not yet, "lupa" is unknown, "n/a" does not apply; a lone
// dash could be any of them and is asked about.

import type { Empty, EmptyKind } from "#domain/form/answer.ts";
import { plainWords, tidy } from "./text.ts";
import { type Ask, ask, empty } from "./typed.ts";

/** What kind of nothing a text says, a question back when it does not tell, or `undefined` when it says something. */
export function readEmpty(text: string): Empty | Ask<never> | undefined {
  const tidied = tidy(text);
  if (/^(?:[-._=]+|x+|skip)$/.test(tidied)) return ask("empty-mark", [empty("zero"), empty("unknown")]);
  if (/^(?:\? ?)+$/.test(tidied)) return empty("unknown");
  if (/^n[/.]?a\.?$/.test(tidied)) return empty("not-applicable");

  const words = plainWords(tidied.replace(/^-+ ?(?=[a-z])|(?<=[a-z]) ?-+$/g, "")); // "- nihil -"
  const as = KINDS.get(words.join(" ")) ?? KINDS.get(withoutTopic(words).join(" "));
  return as && empty(as);
}

/** As above where there is no zero to choose, as of days, hours and places: "nihil" is asked about like "-". */
export function readEmptyButZero(text: string): Empty | Ask<never> | undefined {
  const nothing = readEmpty(text);
  if (nothing?.kind !== "ask" && nothing?.as !== "zero") return nothing;
  return /\d/.test(tidy(text)) ? undefined : ask("empty-mark", [empty("not-yet"), empty("unknown")]);
}

/** "belum ada penjualan bulan ini" says no more than "belum ada". */
function withoutTopic(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => !TOPICS.has(word));
  return words.slice(0, last + 1);
}

const TOPICS: ReadonlySet<string> = new Set(
  `transaksi omzet omset penjualan pemasukan kegiatan usaha pinjaman simpanan anggota karyawan gerai unit
  sampai saat sekarang hari bulan ini sama sekali`.split(/\s+/),
);

const PHRASES: Readonly<Record<EmptyKind, readonly string[]>> = {
  zero: ["0", "nol", "nihil", "kosong", "zero", "tidak ada", "tidak punya", "masih nol", "masih kosong", "jatun"],
  "not-yet": [
    ...["belum", "belum ada", "masih belum", "masih belum ada", "belum punya", "belum pernah", "belum jalan"],
    ...["belum berjalan", "belum mulai", "belum dimulai", "belum buka", "belum beroperasi", "belum operasi"],
  ],
  unknown: [
    ...["tidak tahu", "kurang tahu", "belum tahu", "lupa", "tidak ingat", "menyusul", "nanti menyusul", "nanti"],
    ...["data menyusul", "datanya menyusul", "belum ada data", "belum ada datanya", "tidak ada data"],
    ...["tidak ada datanya", "belum dihitung", "belum direkap", "belum terdata"],
    ...["data belum ada", "datanya belum ada", "data tidak ada"],
  ],
  "not-applicable": ["tidak berlaku", "tidak relevan", "tidak perlu"],
};

const KIND_NAMES: readonly EmptyKind[] = ["zero", "not-yet", "unknown", "not-applicable"];

const KINDS: ReadonlyMap<string, EmptyKind> = new Map(
  KIND_NAMES.flatMap((kind) => PHRASES[kind].map((phrase) => [phrase, kind] as const)),
);
