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
  | "language";

const WORDS: Readonly<Record<Command, readonly string[]>> = {
  back: ["kembali", "mundur", "back"],
  skip: ["lewati", "lewat", "skip"],
  same: ["sama", "sama seperti bulan lalu", "sama dengan bulan lalu", "same", "same as last month"],
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
  language: ["bahasa", "language", "english"],
};

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([command, words]) => words.map((word) => [word, command as Command])),
);

/** The command a text is, if it is one; a slash before it makes no difference. */
export function commandOf(text: string): Command | undefined {
  const word = text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/^\//, "")
    .replace(/[\s.!?]+$/, "")
    .replace(/\s+/g, " ");
  return BY_WORD.get(word.replace(/ (pak|bu|ya)$/, ""));
}
