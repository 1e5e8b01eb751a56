// Functions for questions with choices. The answer to a select_multiple is the text of its codes with spaces between.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so

import { type Call, type Catalogue, plain, textual } from "./callable.ts";
import { ExpressionMistake } from "./mistake.ts";
import { constant, type Part } from "./part.ts";
import { toInteger, toText } from "./value.ts";

export const CHOICE_FUNCTIONS: Catalogue = [
  ["selected", textual(2, (codes, code) => ` ${codes} `.includes(` ${code.trim()} `))],
  ["selected-at", plain(2, 2, ([codes = "", at = ""]) => codesIn(toText(codes))[toInteger(at)] ?? "")],
  ["count-selected", textual(1, (codes) => codesIn(codes).length)],
  ["jr:choice-name", { least: 2, most: 2, compile: choiceName }],
];

function codesIn(text: string): readonly string[] {
  return text.split(" ").filter((code) => code !== "");
}

/** The name of the question stands in quotes, as ODK wants it: its place is meant, not its answer. */
function choiceName({ args: [code = constant(""), question], findings }: Call): Part {
  const text = question?.constant;
  const name = typeof text === "string" ? /^\s*\$\{([A-Za-z_][\w.-]*)\}\s*$/.exec(text)?.[1] : undefined;
  if (typeof text !== "string" || name === undefined) {
    throw new ExpressionMistake(
      "gives jr:choice-name() no question; write it in quotes: jr:choice-name(code, '${name}')",
    );
  }
  findings.quotedNames.delete(text);
  findings.needs.add(name);
  return { evaluate: (scope, self) => scope.choiceName(toText(code.evaluate(scope, self)), name) };
}
