// Walks locales/: what one language says the other says too, with the same values; nothing is said that no code asks for,
// and nothing is asked for that has no sentence.

import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { explain } from "#cli/explain.ts";
import { LANGUAGES, type Language } from "#domain/language.ts";
import { Problem, type ProblemCode } from "#domain/problem.ts";
import { createTranslator } from "#i18n";

interface Message {
  readonly key: string;
  readonly file: string;
  readonly body: string;
  /** Names of the values it takes. */
  readonly values: readonly string[];
  /** For each value that chooses between sentences, what is told apart. */
  readonly selectors: Readonly<Record<string, readonly string[]>>;
}

/** Keys that code puts together; the rest stand in the code as they are. */
const PUT_TOGETHER = {
  "problem-": problemCodes("// who and what", "// running it"),
  "answer-": unionIn("src/domain/form/answer.ts", "EmptyKind"),
  "language-": LANGUAGES,
  "command-": wordsIn("src/bot/commands.ts", /COMMANDS = \[([^\]]+)\]/g),
};

const ROOT = new URL("../", import.meta.url);
const code = globSync("src/**/*.ts", { cwd: ROOT })
  .filter((file) => !file.includes("generated"))
  .map(read)
  .join("\n");
const spoken: Readonly<Record<Language, ReadonlyMap<string, Message>>> = {
  id: messagesOf("id"),
  en: messagesOf("en"),
};
const translate = createTranslator();

test("both languages have the same files, and the same keys in them", () => {
  const places = (language: Language) =>
    [...spoken[language].values()].map(({ file, key }) => `${file}: ${key}`).sort();
  expect(places("id").length).toBeGreaterThan(100);
  expect(places("en")).toEqual(places("id"));
});

test("a sentence takes the same values in both languages", () => {
  const values = (language: Language) =>
    Object.fromEntries([...spoken[language]].map(([key, one]) => [key, one.values]));
  expect(values("en")).toEqual(values("id"));
});

test("where both languages choose by a code, they know the same codes", () => {
  const apart = [...spoken.id.values()].flatMap(({ key, selectors }) =>
    Object.entries(selectors).filter(([name, codes]) => {
      const english = spoken.en.get(key)?.selectors[name];
      return english && !english.includes("one") && english.join() !== codes.join(); // "one" is English grammar
    }),
  );
  expect(apart).toEqual([]);
});

test.each(LANGUAGES)("every sentence can be said in %s, whatever its values", (language) => {
  const broken = [...spoken[language].values()].flatMap((message) =>
    casesOf(message).filter((values) => /[{}]/.test(translate(language).plain(message.key, values))),
  );
  expect(broken).toEqual([]);
});

test("no sentence is unused", () => {
  const asked = new Set(Object.entries(PUT_TOGETHER).flatMap(([prefix, ends]) => ends.map((end) => prefix + end)));
  const unused = [...spoken.id.keys()].filter((key) => !asked.has(key) && !isAskedFor(key));
  expect(unused).toEqual([]);
});

test("what code puts together has a sentence for each of its parts", () => {
  const wanted = Object.entries(PUT_TOGETHER).flatMap(([prefix, ends]) => ends.map((end) => prefix + end));
  expect(wanted.filter((key) => !spoken.id.has(key))).toEqual([]);
});

test("whoever runs the bot gets a sentence for each refusal that the chat has none for", () => {
  const dumb = problemCodes("// running it").filter(
    (problem) => explain(new Problem(problem as ProblemCode))[0] === `error: ${problem}`,
  );
  expect(dumb).toEqual([]);
});

test("every refusal of the catalogue is one that some code makes", () => {
  const made = globSync("src/**/*.ts", { cwd: ROOT })
    .filter((file) => !file.endsWith("domain/problem.ts") && !file.endsWith("cli/explain.ts"))
    .map(read)
    .join("\n");
  expect(problemCodes("// who and what").filter((problem) => !made.includes(`"${problem}"`))).toEqual([]);
});

test("why an answer was refused or asked back has a sentence of its own", () => {
  const told = (key: string) => spoken.id.get(key)?.selectors.why ?? [];
  const refusals = [
    ...unionIn("src/domain/form/answer.ts", "InvalidReason"),
    ...unionIn("src/domain/form/typed/read-answer.ts", "Complaint"),
    ...unionIn("src/domain/form/interview/input.ts", "Refusal"),
  ];
  expect(refusals.filter((why) => !told("outcome-refused").includes(why))).toEqual([]);
  expect(unionIn("src/domain/form/answer.ts", "AskReason").filter((why) => !told("ask").includes(why))).toEqual([]);
});

test("Indonesian is polite: Bapak/Ibu, and no shouting", () => {
  const rude = [...spoken.id.values()].filter(({ body }) => /\b(kamu|anda|lu|gue)\b|!!/i.test(body));
  expect(rude.map(({ key }) => key)).toEqual([]);
});

/** The key itself, or the key with an ending that code adds, such as `-of`. */
function isAskedFor(key: string): boolean {
  if (code.includes(`"${key}"`)) return true;
  const start = key.replace(/-[a-z]+$/, "");
  const end = key.slice(start.length);
  return code.includes(`"${start}"`) && code.includes(`}${end}\``);
}

function messagesOf(language: Language): Map<string, Message> {
  const files = globSync(`locales/${language}/*.ftl`, { cwd: ROOT }).sort();
  const messages = files.flatMap((file) => {
    const text = read(file).replaceAll(/^#.*$/gm, "");
    const parts = [...text.matchAll(/^([a-zA-Z][\w-]*) *=((?:.*\n?)(?:(?:[ \t].*)?\n)*)/gm)];
    return parts.map(([, key = "", body = ""]) => ({ key, file: basename(file), body, ...shapeOf(body) }));
  });
  return new Map(messages.map((message) => [message.key, message]));
}

function shapeOf(body: string): Pick<Message, "values" | "selectors"> {
  const values = [...new Set([...body.matchAll(/\$(\w+)/g)].map(([, name = ""]) => name))].sort();
  const selectors = [...body.matchAll(/\$(\w+) *->((?:[^{}]|\{[^{}]*\})*)\}/g)].map(([, name = "", cases = ""]) => {
    const told = [...cases.matchAll(/^\s*\*?\[(\w[\w-]*)\]/gm)].map(([, one = ""]) => one).sort();
    return [name, told] as const;
  });
  return { values, selectors: Object.fromEntries(selectors) };
}

/** Values for each case that is told apart, one selector at a time. */
function casesOf({ values, selectors }: Message): Record<string, string>[] {
  const plain = Object.fromEntries(values.map((name) => [name, selectors[name]?.[0] ?? "7"]));
  const cases = Object.entries(selectors).flatMap(([name, told]) => told.map((one) => ({ ...plain, [name]: one })));
  return [plain, ...cases];
}

/** Codes of the catalogue from one of its headings to another, or to its end. */
function problemCodes(from: string, until?: string): string[] {
  const [, catalogue = ""] = read("src/domain/problem.ts").split("export type ProblemCode =");
  const [, after = ""] = (catalogue.split(";")[0] ?? "").split(from);
  return quoted(until ? (after.split(until)[0] ?? "") : after);
}

/** The members of a union of strings, as its file writes them; a union it refers to is looked up by whoever asks. */
function unionIn(file: string, name: string): string[] {
  const [, after = ""] = read(file).split(new RegExp(`type ${name} =`));
  return quoted((after.split(";")[0] ?? "").replaceAll(/\/\/.*$/gm, ""));
}

function wordsIn(file: string, list: RegExp): string[] {
  return [...read(file).matchAll(list)].flatMap(([, words = ""]) => quoted(words));
}

function quoted(text: string): string[] {
  return [...text.matchAll(/"([\w+-]+)"/g)].map(([, word = ""]) => word);
}

function read(file: string): string {
  return readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
}
