// Reads the tokens of an expression into one compiled piece, by recursive descent. Only brackets and arguments go deeper,
// and how deep they may go is checked on the way, so that no text can exhaust the stack.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so

import type { Callable } from "./callable.ts";
import { CATALOGUE } from "./catalogue.ts";
import { ExpressionMistake, quoted } from "./mistake.ts";
import { joined, LEVELS, type Link, negated } from "./operators.ts";
import { constant, type Findings, noFindings, type Part, self } from "./part.ts";
import { notAColumn, notAFunction, notAName } from "./refusals.ts";
import type { Token } from "./tokens.ts";

const DEEPEST = 60;
const MOST_ARGUMENTS = 64;

const QUOTED_NAME = /\$\{[A-Za-z_]/;

export class Parser {
  readonly findings: Findings = noFindings();
  readonly #tokens: readonly Token[];
  readonly #columns: ReadonlySet<string> | undefined;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], columns?: ReadonlySet<string>) {
    this.#tokens = tokens;
    this.#columns = columns;
  }

  /** The whole text. Throws `ExpressionMistake` where it is none or has more than one. */
  whole(): Part {
    const part = this.#expression();
    if (this.#peek().kind !== "end") throw unexpected(this.#peek());

    const [quotedName] = this.findings.quotedNames;
    if (quotedName !== undefined) {
      throw new ExpressionMistake(
        `has a name inside the text ${quoted(quotedName)}, where it stays as it is; join the two with concat('...', \${name})`,
      );
    }
    return part;
  }

  #expression(): Part {
    if (++this.#depth > DEEPEST) {
      throw new ExpressionMistake(
        `is nested deeper than ${DEEPEST} levels; give a part of it to a calculate of its own`,
      );
    }
    const part = this.#level(0);
    this.#depth--;
    return part;
  }

  #level(binds: number): Part {
    const operators = LEVELS[binds];
    if (!operators) return this.#signed();

    const first = this.#level(binds + 1);
    const rest: Link[] = [];
    for (let token = this.#operator(operators); token; token = this.#operator(operators)) {
      rest.push({ operator: token.text, part: this.#level(binds + 1) });
    }
    return rest.length > 0 ? joined(first, rest) : first;
  }

  /** Takes the next token if it is one of these. After a value only: before one, "div" is a name and "*" means nothing. */
  #operator(operators: ReadonlySet<string>): Token | undefined {
    const token = this.#peek();
    if ((token.kind !== "word" && token.kind !== "mark") || !operators.has(token.text)) return undefined;
    this.#at++;
    return token;
  }

  #signed(): Part {
    let signs = 0;
    while (this.#skips("-")) signs++;
    return negated(this.#term(), signs);
  }

  #term(): Part {
    const token = this.#next();
    switch (token.kind) {
      case "answer":
        this.findings.needs.add(token.text);
        return { evaluate: (scope) => scope.value(token.text), reference: token.text };
      case "last-saved":
        this.findings.needsLastSaved.add(token.text);
        return { evaluate: (scope) => scope.lastSaved(token.text) };
      case "number":
        return constant(Number(token.text));
      case "text":
        if (QUOTED_NAME.test(token.text)) this.findings.quotedNames.add(token.text);
        return constant(token.text);
      case "word":
        return this.#named(token.text);
      default:
        return this.#marked(token);
    }
  }

  #marked(token: Token): Part {
    if (token.text === "." && token.kind === "mark") return self(this.findings);
    if (token.text === "(" && token.kind === "mark") {
      const inner = this.#expression();
      this.#expect(")");
      return inner;
    }
    throw unexpected(token);
  }

  #named(name: string): Part {
    if (!this.#skips("(")) return this.#bare(name);
    if (name === "position") return this.#position();

    const callable = CATALOGUE.get(name);
    if (!callable) throw notAFunction(name, CATALOGUE);

    const args = this.#arguments(name);
    checkCount(name, callable, args.length);
    return callable.compile({ name, args, findings: this.findings });
  }

  /** A word that calls nothing is a column of the choices, and only where choices are filtered. */
  #bare(name: string): Part {
    if (!this.#columns) throw notAName(name);
    if (!this.#columns.has(name)) throw notAColumn(name, this.#columns);
    return { evaluate: (scope) => scope.column(name) };
  }

  #arguments(name: string): readonly Part[] {
    const args: Part[] = [];
    while (!this.#skips(")")) {
      if (args.length > 0) this.#expect(",");
      if (args.length === MOST_ARGUMENTS) {
        throw new ExpressionMistake(`gives ${name}() more than ${MOST_ARGUMENTS} arguments`);
      }
      args.push(this.#expression());
    }
    return args;
  }

  /** position(..) is the row of the innermost repeat, position(../..) of the one around it; it takes nothing else. */
  #position(): Part {
    let up = -1;
    do {
      if (!this.#skips("..")) throw new ExpressionMistake("uses position() in another way than position(..)");
      up++;
    } while (this.#skips("/"));
    this.#expect(")");

    this.findings.position = true;
    return { evaluate: (scope) => scope.position(up) };
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: "end", text: "the end" };
  }

  #next(): Token {
    const token = this.#peek();
    this.#at++;
    return token;
  }

  #skips(mark: string): boolean {
    const { kind, text } = this.#peek();
    if (kind !== "mark" || text !== mark) return false;
    this.#at++;
    return true;
  }

  #expect(mark: string): void {
    const token = this.#peek();
    if (this.#skips(mark)) return;
    if (token.text === "/" && token.kind === "mark") throw unexpected(token);
    throw new ExpressionMistake(`has ${quoted(token.text)} where "${mark}" was expected`);
  }
}

function unexpected({ kind, text }: Token): ExpressionMistake {
  if (kind === "end") return new ExpressionMistake("ends too early");
  const hint = kind === "mark" ? INSTEAD.get(text) : undefined;
  return new ExpressionMistake(`has an unexpected ${quoted(text)}${hint ? `: ${hint}` : ""}`);
}

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["/", "paths are not supported; write ${name} for a question, and div to divide"],
  ["..", "it is only for position(..); write ${name} for a question"],
  ["*", "it multiplies and needs a value on both sides"],
  ["=", "write = once, and >= or <= for at least and at most"],
  [">", "write != for unequal, >= for at least and <= for at most"],
]);

function checkCount(name: string, { least, most }: Callable, count: number): void {
  if (count >= least && count <= most) return;
  throw new ExpressionMistake(`gives ${name}() ${count} arguments; it takes ${inWords(least, most)}`);
}

function inWords(least: number, most: number): string {
  if (most === least) return String(least);
  if (most === Number.POSITIVE_INFINITY) return `${least} or more`;
  return most === least + 1 ? `${least} or ${most}` : `${least} to ${most}`;
}
