// YAML that wants to fill the memory or stop the process, by the sentence that refuses it.

const MB = 1_000_000;
const list = (length: number, item: (at: number) => string) => Array.from({ length }, (_, at) => item(at));

const laughs = list(10, (at) => `b${at}: &l${at + 1} [${`*l${at},`.repeat(10)}]`);

type Makers = Readonly<Record<string, () => string>>;

export const HOSTILE_YAML: Readonly<Record<string, Makers>> = {
  "please leave out the &": {
    "aliases that grow into a billion": () => ["a: &l0 [x]", ...laughs].join("\n"),
    "2 MB of anchors": () => "&a ".repeat((2 * MB) / 3),
  },
  "please leave out the !": { "2 MB of tags": () => "!a ".repeat((2 * MB) / 3) },
  "is nested too deeply": {
    "brackets 10,000 deep": () => `survey: ${"[".repeat(10_000)}${"]".repeat(10_000)}`,
    "lines ever deeper": () => list(1_900, (at) => `${" ".repeat(at)}a:`).join("\n"),
  },
  "holds more than a form can need": {
    "2 MB of brackets": () => "[".repeat(2 * MB),
    "2 MB of braces": () => "{".repeat(2 * MB),
    "2 MB of dashes": () => "- ".repeat(MB),
    "2 MB of question marks": () => "? ".repeat(MB),
    "2 MB of colons": () => ": ".repeat(MB),
    "2 MB of keys in keys": () => "a: ".repeat((2 * MB) / 3),
    "2 MB of commas": () => `[${",".repeat(2 * MB - 2)}]`,
    "2 MB of closing brackets": () => "]".repeat(2 * MB),
    "2 MB of quotes": () => '"'.repeat(2 * MB),
    "2 MB of small rows": () => `survey: [${"{a: b},".repeat(MB / 4)}]`,
    "2 MB of empty rows": () => `survey: [${"{},".repeat(MB / 2)}]`,
    "80,000 lists": () => `survey: [${"[a],".repeat(80_000)}]`,
    "a row of 200,000 columns": () => `survey: [{${list(200_000, (at) => `c${at}: 1`).join(",")}}]`,
    "50,000 rows": () => `survey:\n${"  - {name: a}\n".repeat(50_000)}`,
  },
  "the text is too long": {
    "2 MB of single quotes": () => "'".repeat(2 * MB),
    "2 MB of escapes": () => `"${"\\".repeat(2 * MB - 2)}`,
    "2 MB of wrong escapes": () => `"${"\\q".repeat(MB - 2)}"`,
    "2 MB of percent signs": () => "%".repeat(2 * MB),
    "2 MB of tabs": () => "\t".repeat(2 * MB),
  },
  "there is no \\q in a text": { "wrong escapes": () => `survey: "${"\\q".repeat(60_000)}"` },
  "Missing , or : between": { "texts without commas": () => `survey: [${'"a" '.repeat(180_000)}]` },
  "Map keys must be unique": { "rows with a column twice": () => `survey: [${"{a: 1, a: 2},".repeat(28_000)}]` },
  "has more than 200 columns": {
    "a row of 59,000 columns": () => `survey:\n  - ${list(59_000, (at) => `c${at}: 1`).join("\n    ")}`,
    "59,000 columns alike": () => "a: 1\n".repeat(59_000),
  },
  "more than one YAML document": { "59,000 documents": () => "---\n".repeat(59_000) },
  "more than 60,000 lines": { "100,000 rows": () => `survey:\n${"  - {name: a}\n".repeat(100_000)}` },
  "is larger than 2 MB": { "3 MB": () => "x".repeat(3 * MB) },
};
