// What other form engines and other sheets know and this language does not: refused by name, with what to write instead.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so

import { ExpressionMistake, quoted } from "./mistake.ts";

const ROWS = "put the values into the choices sheet, or into a calculate with if()";

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["pulldata", `there are no attached files here; ${ROWS}`],
  ["instance", `there are no attached files here; ${ROWS}`],
  ["search", `there are no attached files here; ${ROWS}`],
  ["current", "write ${name} for a question, and . for the answer itself"],
  ["trigger", "a calculate follows its questions by itself"],
  ["randomize", "choices keep their order; for a random number use random()"],
  ["last", "use count() of the repeat"],
  ["is-selected", "use selected()"],
  ["enclosed-area", "use area()"],
  ["substring", "use substr(), which counts from 0 and ends before its third argument"],
  ["mid", "use substr()"],
  ["left", "use substr()"],
  ["right", "use substr() with a negative start"],
  ["len", "use string-length()"],
  ["length", "use string-length()"],
  ["trim", "use normalize-space()"],
  ["upper-case", "use translate()"],
  ["lower-case", "use translate()"],
  ["matches", "use regex()"],
  ["replace", "use translate() for single characters"],
  ["string-join", "use join(), whose first argument is what stands between"],
  ["average", "use sum() div count-non-empty()"],
  ["avg", "use sum() div count-non-empty()"],
  ["mean", "use sum() div count-non-empty()"],
  ["ceil", "use ceiling()"],
  ["power", "use pow()"],
  ["mod", "write a mod b"],
  ["div", "write a div b"],
  ["and", "write a and b"],
  ["or", "write a or b"],
  ["datediff", "subtract two dates: the result is in days"],
  ["date-diff", "subtract two dates: the result is in days"],
  ["isblank", "compare with ''"],
  ["empty", "compare with ''"],
  ["exists", "compare with != ''"],
  ["choice-name", "use jr:choice-name(code, '${name}')"],
]);

/** For a name before a bracket that is no function of the language. */
export function notAFunction(name: string, known: ReadonlyMap<string, unknown>): ExpressionMistake {
  const small = name.toLowerCase();
  const instead = known.has(small) || small === "position" ? `write ${small}()` : INSTEAD.get(small);
  return new ExpressionMistake(`uses ${quoted(name)}, which is not supported${instead ? `: ${instead}` : ""}`);
}

/** For a word that stands alone in a choice_filter. */
export function notAColumn(word: string, columns: ReadonlySet<string>): ExpressionMistake {
  const names = [...columns].slice(0, 12).join(", ");
  return new ExpressionMistake(`has the word ${quoted(word)} alone, and the list has only the columns ${names}`);
}

/** For a word that stands alone. */
export function notAName(word: string): ExpressionMistake {
  const small = word.toLowerCase();
  if (small === "true" || small === "false") return new ExpressionMistake(`has ${quoted(word)}; write ${small}()`);
  return new ExpressionMistake(
    `has the word ${quoted(word)} alone; write \${${word}} for a question, '${word}' for a text`,
  );
}
