// The first step of reading anything typed: one spelling for what phones, fonts and habits write in many ways.
// It never decides what a text means; it only makes equal what looks equal to a person.

/** Lower case without accents, emoji or apostrophes; one kind of dash and of space; "１５" and "1️⃣5️⃣" become "15". */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/['`]/g, "").replace(/ +/g, " ").trim();
  return text
    .toLowerCase()
    .replaceAll("½", " setengah ") // or "2½" would decompose into "21/2"
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'‘’`]/gu, "")
    .replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu, " ")
    .replace(/[\p{Pd}−]/gu, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** Most of what is typed: it needs nothing of what the rest of Unicode needs, and saves most of the time. */
const PLAIN = /^[ -~]*$/;

/** Numbers with their separators, words, and single signs; marks that end or decorate a sentence are dropped. */
export function tokenize(tidied: string): string[] {
  return tidied.match(/\d+(?:[.,]\d+)*|m2(?!\d)|[a-z]+|[^\sa-z\d.!"“”*]/g) ?? [];
}

/** Words with their abbreviations written out and the courtesies around them taken away: "blm ada pak" -> belum, ada. */
export function plainWords(text: string): string[] {
  return withoutManners(tokenize(tidy(text))).flatMap(writeOut);
}

/** The written-out form of one word: "tdk" -> tidak, "kdd" -> tidak, ada. */
export function writeOut(word: string): string[] {
  return WRITTEN_OUT.get(word)?.split(" ") ?? [word];
}

/** Whether a token only addresses or thanks somebody, or is the comma after it. */
export function isManners(token: string): boolean {
  return MANNERS.has(token);
}

function withoutManners(tokens: readonly string[]): string[] {
  const from = tokens.findIndex((token) => !isManners(token));
  const to = tokens.findLastIndex((token) => !isManners(token));
  return from < 0 ? tokens.slice(0, 1) : tokens.slice(from, to + 1); // "ya pak" is still a "ya"
}

const MANNERS: ReadonlySet<string> = new Set(
  `pak bapak bpk bu ibu mas mbak mba bang kak kakak admin ya yah saja aja sj sih lah nih deh dong kok siap baik
  mohon maaf izin ijin terima kasih terimakasih makasih trims trimakasih tks alhamdulillah , ; :`.split(/\s+/),
);

const WRITTEN_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tidak: "tdk tak tida ga gak gk g nggak ngga enggak engga ndak nda kada kd",
    "tidak ada": "kdd kadada gada gaada tiada",
    "tidak tahu": "gatau gatahu entah",
    belum: "blm blom belom blum balum",
    sudah: "sdh udah udh",
    tahu: "tau taw",
    kurang: "krg krng",
    nanti: "nnt ntar",
    transaksi: "trx",
    jalan: "jln",
    sekarang: "skrg skrang",
    kemarin: "kmrn kemaren kmren",
    besok: "bsk",
    tanggal: "tgl tg",
    hari: "hr",
    minggu: "mgg mg",
    bulan: "bln",
    tahun: "thn th",
    yang: "yg",
  }).flatMap(([word, short]) => short.split(" ").map((written) => [written, word] as const)),
);
