// Functions over the rows of a repeat. A name stands for the values of all rows that can be reached; blanks are skipped.

import { ANY_NUMBER, type Call, type Callable, type Catalogue, listing, referenceIn } from "./callable.ts";
import { ExpressionMistake } from "./mistake.ts";
import { constant, type Part } from "./part.ts";
import { toInteger, toNumber, toText, type Value } from "./value.ts";

export const REPEAT_FUNCTIONS: Catalogue = [
  ["count", ofRows((values) => values.length)],
  ["count-non-empty", ofRows((values) => values.filter((value) => toText(value) !== "").length)],
  ["sum", ofRows((values) => numbersIn(values).reduce((sum, n) => sum + n, 0))],
  ["min", listing(1, ANY_NUMBER, (values) => extreme(values, Math.min))],
  ["max", listing(1, ANY_NUMBER, (values) => extreme(values, Math.max))],
  ["index", { least: 0, most: 0, compile: ownRow }],
  ["indexed-repeat", { least: 3, most: 11, compile: otherRow }],
];

/** ODK takes a name here and nothing else. */
function ofRows(apply: (values: readonly Value[]) => Value): Callable {
  return {
    least: 1,
    most: 1,
    compile: (call) => {
      const name = referenceIn(call, 0, "a question or a repeat");
      return { evaluate: (scope) => apply(scope.values(name)) };
    },
  };
}

function numbersIn(values: readonly Value[]): readonly number[] {
  return values.map(toNumber).filter((n) => !Number.isNaN(n));
}

/** Not-a-number where there is no number at all. */
function extreme(values: readonly Value[], choose: (a: number, b: number) => number): number {
  const numbers = numbersIn(values);
  return numbers.length === 0 ? Number.NaN : numbers.reduce((a, b) => choose(a, b));
}

function ownRow({ findings }: Call): Part {
  findings.position = true;
  return { evaluate: (scope) => scope.position(0) };
}

/** The name, then pairs of a repeat and the number of its row, from outside to inside. */
function otherRow(call: Call): Part {
  const { args } = call;
  if (args.length % 2 === 0) {
    throw new ExpressionMistake("gives indexed-repeat() a repeat without the number of its row; they come in pairs");
  }
  const name = referenceIn(call, 0, "a question");
  const rows = pairsIn(call);
  return {
    evaluate: (scope, self) =>
      scope.indexed(
        name,
        rows.map(({ repeat, row }) => ({ repeat, index: toInteger(row.evaluate(scope, self)) })),
      ),
  };
}

function pairsIn(call: Call): readonly { readonly repeat: string; readonly row: Part }[] {
  const pairs: { readonly repeat: string; readonly row: Part }[] = [];
  for (let at = 1; at < call.args.length; at += 2) {
    pairs.push({ repeat: referenceIn(call, at, "a repeat"), row: call.args[at + 1] ?? constant("") });
  }
  return pairs;
}
