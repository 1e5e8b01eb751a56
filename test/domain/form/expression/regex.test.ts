// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate, mistakeIn } from "./jemaras.ts";

test.each([
  ["regex('0812345678', '08[0-9]{8,11}')", true],
  ["regex('x0812345678', '08[0-9]{8,11}')", false], // the whole text must fit, as in ODK
  ["regex('2.5', '^[0-9]+(\\.[0-9]+)?$')", true],
  ["regex('Bu Siti', '[A-Z][a-z]+( [A-Z][a-z]+)*')", true],
  ["regex('10.0.0.1', '([0-9]{1,3}\\.){3}[0-9]{1,3}')", true],
  ["regex('JEMARAS', '(?i)jemaras')", true],
  ["regex('', '')", true],
  ["regex('Désa', '\\p{L}+')", true],
  ["regex(${ketua}, concat('Pak ', '[A-Z][a-z]+'))", true],
  ["regex('Pak Yanto', ${ketua})", true],
  ["regex('(', concat('(', ${kosong}))", false], // a pattern from an answer that is none fits nothing
])("%s is %s", (source, fits) => {
  expect(evaluate(source)).toBe(fits);
});

const HANG =
  "which may hang ODK Collect: a repeated group holds a repetition; write [a-z]+ for ([a-z]+)+, or begin the group with what separates: [a-z]+( [a-z]+)*";

test.each([
  ["(a+)+$", `has the pattern "(a+)+$", ${HANG}`],
  ["([a-z]*)*", `has the pattern "([a-z]*)*", ${HANG}`],
  ["(([a-z])+.)+[A-Z]", `has the pattern "(([a-z])+.)+[A-Z]", ${HANG}`],
  ["((,a)*)*", `has the pattern "((,a)*)*", ${HANG}`],
  ["([a-z]+){10}", `has the pattern "([a-z]+){10}", ${HANG}`],
  ["(\\w+\\s?)+", `has the pattern "(\\w+\\s?)+", ${HANG}`],
  ["(\\w+[_-])*", `has the pattern "(\\w+[_-])*", ${HANG}`],
  ["(?i)(X[a-z]+)*", `has the pattern "(?i)(X[a-z]+)*", ${HANG}`],
  ["( [a-z ]+)*", `has the pattern "( [a-z ]+)*", ${HANG}`],
  [
    "(?=.*[0-9]).+",
    'has the pattern "(?=.*[0-9]).+": look-around is not supported; write two rules, joined with and or not(regex(...))',
  ],
  ["(.)\\1", 'has the pattern "(.)\\1": references back to a group are not supported; compare the parts with substr()'],
  ["[0-9]++", 'has the pattern "[0-9]++": possessive quantifiers such as ++ are not supported; write one + only'],
  [
    "[[:alpha:]]+",
    'has the pattern "[[:alpha:]]+": classes such as [[:alpha:]] mean something else in ODK Collect; write [A-Za-z]',
  ],
  [
    "\\p{Alpha}",
    'has the pattern "\\p{Alpha}": classes such as \\p{Alpha} are not supported; write [A-Za-z], or \\p{L} for letters',
  ],
  [
    "(08",
    'has the pattern "(08": it is no regular expression; look for an open ( or [, and put \\ before signs that mean themselves',
  ],
  ["x".repeat(1001), 'has the pattern "xxxxxxxxxxxxxxxxxxxx…", which is longer than 1000 characters'],
])("the pattern %s is refused when the form is loaded", (pattern, message) => {
  expect(mistakeIn(`regex(., '${pattern}')`)).toBe(message);
});

test.each([
  "[0-9]+(\\.[0-9]+)?",
  "([A-Z]{2}-)?[0-9]{4}",
  "[A-Za-z]+( [A-Za-z]+)*",
  "([a-z]+,)*[a-z]+",
  "([0-9]{3}){2}",
  "([A-Za-z0-9]+[._-])*[A-Za-z0-9]+",
  "(\\w+\\s)*\\w+",
  "(X[a-z]+)*",
  "\\+62[0-9]{9,12}",
  "[*+]+",
  "(?:/[^/]+)+",
  "(?<tahun>[0-9]{4})-[0-9]{2}",
])("the harmless pattern %s is taken", (pattern) => {
  expect(mistakeIn(`regex(., '${pattern}')`)).toBeUndefined();
});

test("a pattern in hundreds of brackets is refused, and exhausts no stack", () => {
  expect(mistakeIn(`regex(., '${"(".repeat(400)}a${")*".repeat(199)}${")".repeat(201)}')`)).toContain(HANG);
  expect(mistakeIn(`regex(., '${"(".repeat(999)}')`)).toContain("it is no regular expression");
});

test("whatever the pattern and the text, nothing is thrown", () => {
  const pattern = fc.oneof(fc.string(), fc.stringMatching(/^[abc()[\]*+?{},.\\|^$0-9]{0,20}$/));
  fc.assert(
    fc.property(pattern, fc.string(), (wanted, text) => {
      const fromAnswer = evaluate("regex(., concat(., ''))", wanted);
      const literal = `regex(., '${wanted.replaceAll("'", "")}')`;
      const written = mistakeIn(literal) === undefined ? evaluate(literal, text) : false;
      expect([typeof fromAnswer, typeof written]).toEqual(["boolean", "boolean"]);
    }),
    { numRuns: 500 },
  );
});
