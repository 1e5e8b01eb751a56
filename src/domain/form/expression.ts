// Expressions of a form: a small subset of XLSForm's XPath, parsed once into closures that cannot throw. Whatever is
// outside the subset is refused when the form is loaded. As in ODK, what is unanswered is the empty string, which is not
// a number: every `<` or `>` with it is false.

export type Value = number | string | boolean;

/** What an expression may look at, besides the answer it belongs to. */
export interface Scope {
  readonly value: (name: string) => Value;
  readonly lastSaved: (name: string) => Value;
  /** ISO date. */
  readonly today: string;
}

export interface Expression {
  readonly source: string;
  /** Names in `${name}`. */
  readonly needs: ReadonlySet<string>;
  /** Names in `${last-saved#name}`. */
  readonly needsLastSaved: ReadonlySet<string>;
  readonly needsSelf: boolean;
  readonly evaluate: (scope: Scope, self: Value) => Value;
}

/** Why a text is not an expression we can run; the message is for whoever owns the form. */
export class ExpressionMistake extends Error {}

const MAX_LENGTH = 2000;
const MAX_DEPTH = 50;

/** Parses `source` once. Throws `ExpressionMistake` for whatever the subset does not hold. */
export function compileExpression(source: string): Expression {
  if (source.length > MAX_LENGTH) throw new ExpressionMistake(`is longer than ${MAX_LENGTH} characters`);

  const parser = new Parser(tokenize(source));
  const evaluate = parser.whole();
  const { needs, needsLastSaved, needsSelf } = parser;
  return { source, needs, needsLastSaved, needsSelf, evaluate };
}

/** XPath's boolean(): an empty text, 0 and not-a-number are false. */
export function isTrue(value: Value): boolean {
  return typeof value === "number" ? value !== 0 && !Number.isNaN(value) : Boolean(value);
}

type Code = Expression["evaluate"];

interface Token {
  readonly kind: "answer" | "last-saved" | "number" | "text" | "word" | "mark" | "end";
  readonly text: string;
}

const TOKEN =
  /\s*(?:\$\{(?<lastSaved>last-saved#)?(?<name>[A-Za-z_][\w.-]*)\}|(?<number>\d+(?:\.\d+)?)|'(?<single>[^']*)'|"(?<double>[^"]*)"|(?<word>[A-Za-z][\w-]*)|(?<mark>!=|<=|>=|[=<>+\-*(),.]))/y;

function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = source.trimEnd();
  TOKEN.lastIndex = 0;

  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) throw new ExpressionMistake(`cannot be read from "${excerpt(text.slice(start).trimStart())}"`);
    tokens.push(tokenOf(groups));
  }
  return [...tokens, { kind: "end", text: "the end" }];
}

function tokenOf(groups: Record<string, string | undefined>): Token {
  if (groups.name !== undefined) return { kind: groups.lastSaved ? "last-saved" : "answer", text: groups.name };
  if (groups.number !== undefined) return { kind: "number", text: groups.number };
  if (groups.word !== undefined) return { kind: "word", text: groups.word };
  if (groups.mark !== undefined) return { kind: "mark", text: groups.mark };
  return { kind: "text", text: groups.single ?? groups.double ?? "" };
}

function excerpt(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

interface Operator {
  /** How tightly it binds: `or` least, `div` most. */
  readonly binds: number;
  readonly apply: (left: Value, right: Value) => Value;
}

const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ["or", { binds: 1, apply: (a, b) => isTrue(a) || isTrue(b) }],
  ["and", { binds: 2, apply: (a, b) => isTrue(a) && isTrue(b) }],
  ["=", { binds: 3, apply: (a, b) => isEqual(a, b) }],
  ["!=", { binds: 3, apply: (a, b) => !isEqual(a, b) }],
  ["<", { binds: 4, apply: (a, b) => toNumber(a) < toNumber(b) }],
  ["<=", { binds: 4, apply: (a, b) => toNumber(a) <= toNumber(b) }],
  [">", { binds: 4, apply: (a, b) => toNumber(a) > toNumber(b) }],
  [">=", { binds: 4, apply: (a, b) => toNumber(a) >= toNumber(b) }],
  ["+", { binds: 5, apply: (a, b) => toNumber(a) + toNumber(b) }],
  ["-", { binds: 5, apply: (a, b) => toNumber(a) - toNumber(b) }],
  ["*", { binds: 6, apply: (a, b) => toNumber(a) * toNumber(b) }],
  ["div", { binds: 6, apply: (a, b) => toNumber(a) / toNumber(b) }],
]);

interface Callable {
  readonly takes: number;
  readonly call: (args: readonly Value[], scope: Scope) => Value;
}

const FUNCTIONS: ReadonlyMap<string, Callable> = new Map([
  ["not", { takes: 1, call: ([a = ""]) => !isTrue(a) }],
  ["selected", { takes: 2, call: ([codes = "", code = ""]) => toText(codes).split(" ").includes(toText(code)) }],
  ["coalesce", { takes: 2, call: ([a = "", b = ""]) => (a === "" ? b : a) }],
  ["if", { takes: 3, call: ([test = "", yes = "", no = ""]) => (isTrue(test) ? yes : no) }],
  ["today", { takes: 0, call: (_, scope) => scope.today }],
]);

class Parser {
  readonly needs = new Set<string>();
  readonly needsLastSaved = new Set<string>();
  needsSelf = false;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Code {
    const code = this.#expression(0);
    if (this.#peek().kind !== "end") throw unexpected(this.#peek());
    return code;
  }

  #expression(atLeast: number): Code {
    if (++this.#depth > MAX_DEPTH) throw new ExpressionMistake(`is nested deeper than ${MAX_DEPTH} levels`);

    let left = this.#term();
    for (let operator = this.#operator(atLeast); operator; operator = this.#operator(atLeast)) {
      left = binary(operator, left, this.#expression(operator.binds));
    }
    this.#depth--;
    return left;
  }

  /** Takes the next token if it is an operator that binds tighter than `atLeast`. */
  #operator(atLeast: number): Operator | undefined {
    const { kind, text } = this.#peek();
    const operator = kind === "word" || kind === "mark" ? OPERATORS.get(text) : undefined;
    if (!operator || operator.binds <= atLeast) return undefined;
    this.#at++;
    return operator;
  }

  #term(): Code {
    const token = this.#next();
    switch (token.kind) {
      case "answer":
        this.needs.add(token.text);
        return (scope) => scope.value(token.text);
      case "last-saved":
        this.needsLastSaved.add(token.text);
        return (scope) => scope.lastSaved(token.text);
      case "number":
        return constant(Number(token.text));
      case "text":
        return constant(token.text);
      case "word":
        return this.#call(token.text);
      default:
        return this.#markedTerm(token);
    }
  }

  #markedTerm(token: Token): Code {
    if (token.kind === "mark" && token.text === ".") {
      this.needsSelf = true;
      return (_, self) => self;
    }
    if (token.kind === "mark" && token.text === "(") {
      const inner = this.#expression(0);
      this.#expect(")");
      return inner;
    }
    if (token.kind === "mark" && token.text === "-") {
      const negated = this.#expression(6);
      return (scope, self) => -toNumber(negated(scope, self));
    }
    throw unexpected(token);
  }

  #call(name: string): Code {
    const callable = FUNCTIONS.get(name);
    if (!callable) throw new ExpressionMistake(`uses "${name}", which is not supported`);

    this.#expect("(");
    const args: Code[] = [];
    while (!this.#skips(")")) {
      if (args.length > 0) this.#expect(",");
      args.push(this.#expression(0));
    }
    if (args.length !== callable.takes) {
      throw new ExpressionMistake(`gives ${name}() ${args.length} arguments; it takes ${callable.takes}`);
    }
    return (scope, self) =>
      callable.call(
        args.map((arg) => arg(scope, self)),
        scope,
      );
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
    if (!this.#skips(mark)) throw new ExpressionMistake(`has "${this.#peek().text}" where "${mark}" was expected`);
  }
}

function unexpected(token: Token): ExpressionMistake {
  return new ExpressionMistake(token.kind === "end" ? "ends too early" : `has an unexpected "${token.text}"`);
}

function constant(value: Value): Code {
  return () => value;
}

function binary(operator: Operator, left: Code, right: Code): Code {
  return (scope, self) => operator.apply(left(scope, self), right(scope, self));
}

/** XPath: a boolean decides first, then a number, then texts are compared. */
function isEqual(a: Value, b: Value): boolean {
  if (typeof a === "boolean" || typeof b === "boolean") return isTrue(a) === isTrue(b);
  if (typeof a === "number" || typeof b === "number") return toNumber(a) === toNumber(b);
  return a === b;
}

const MS_PER_DAY = 86_400_000;

/** As in ODK, a date counts as its days since 1970, so that dates can be compared and moved. */
function toNumber(value: Value): number {
  if (typeof value !== "string") return Number(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return Date.parse(value) / MS_PER_DAY;
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
}

function toText(value: Value): string {
  return String(value);
}
