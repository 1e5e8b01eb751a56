// Words that steer instead of answering, so that whoever cannot tap can type. Only a word standing alone counts: "sama"
// goes back to last month's answer, "sama dengan tahun lalu" is a text.

/** What steers an interview, and what leads out of it. */
export type Command =
  | "back"
  | "skip"
  | "same"
  | "done"
  | "review"
  | "resume"
  | "save"
  | "send"
  | "begin"
  | "nihil"
  | "send-nihil"
  | "report"
  | "home"
  | "help"
  | "explain" // the question at hand
  | "add" // one more row of a repeat
  | "remove" // this row of it
  | "practice"
  | "forms" // what a form's owner does with it
  | "take-over" // a report that somebody else has begun
  | "language";

const WORDS: Readonly<Record<Command, readonly string[]>> = {
  back: ["kembali", "mundur", "back"],
  skip: ["lewati", "lewat", "skip"],
  same: [
    "sama",
    ...["sama seperti bulan lalu", "sama dengan bulan lalu", "sama seperti laporan lalu"],
    ...["same", "same as last month", "same as the last report"],
  ],
  done: ["selesai", "done"],
  review: ["periksa", "review"],
  resume: ["lanjut", "lanjutkan", "lanjutkan laporan", "continue"],
  save: ["simpan", "simpan dulu", "batal", "nanti", "save", "cancel"],
  send: ["kirim", "kirim laporan", "send"],
  begin: ["mulai", "isi", "isi satu per satu", "begin"],
  nihil: ["nihil", "nil"],
  "send-nihil": ["kirim nihil", "ya kirim nihil", "send nihil"],
  report: ["lapor", "laporan", "isi laporan", "report"],
  home: ["menu", "status", "beranda", "home"],
  help: ["bantuan", "tolong", "help"],
  explain: ["?", "bantuan soal", "jelaskan", "apa maksudnya", "maksudnya apa", "explain"],
  add: ["tambah", "tambah lagi", "tambahkan", "add"],
  remove: ["hapus", "remove", "delete"],
  practice: ["latihan", "coba", "practice"],
  forms: ["formulir", "form", "forms"],
  "take-over": ["ambil alih", "take over"],
  language: ["bahasa", "language", "english"],
};

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([command, words]) => words.map((word) => [word, command as Command])),
);

/** The command a text is, if it is one; a slash before it makes no difference. */
export function commandOf(text: string): Command | undefined {
  return BY_WORD.get(aloneStanding(text));
}

/**
 * Whether a text says that all is given: "sudah", "cukup", "itu saja". No command, for at a question that is answered by
 * yes or no "sudah" is the answer; whoever collects files or ticks asks this too.
 */
export function saysDone(text: string): boolean {
  const word = aloneStanding(text);
  return BY_WORD.get(word) === "done" || ENOUGH.has(word);
}

const ENOUGH: ReadonlySet<string> = new Set(
  "sudah,sdh,udah,udh,sudah semua,sudah selesai,sudah cukup,cukup,itu saja,that is all,enough".split(","),
);

/** The word as the lists above write it, without the sign that ends a sentence and a courtesy. */
function aloneStanding(text: string): string {
  const word = text.normalize("NFKC").trim().toLowerCase().replace(/^\//, "").replace(/\s+/g, " ");
  return /^\?+$/.test(word) ? "?" : word.replace(/[\s.!?]+$/, "").replace(/ (?:pak|bu|ya)$/, "");
}
