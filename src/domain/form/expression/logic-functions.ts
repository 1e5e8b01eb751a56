// Functions that decide: between values, and whether something holds.

import { ANY_NUMBER, type Call, type Catalogue, plain } from "./callable.ts";
import { ExpressionMistake } from "./mistake.ts";
import { constant, derived, flattened, type Part } from "./part.ts";
import { isTrue, toInteger, toNumber, toText, type Value } from "./value.ts";

export const LOGIC_FUNCTIONS: Catalogue = [
  ["true", plain(0, 0, () => true)],
  ["false", plain(0, 0, () => false)],
  ["boolean", plain(1, 1, ([value = ""]) => isTrue(value))],
  ["not", plain(1, 1, ([value = ""]) => !isTrue(value))],
  ["boolean-from-string", plain(1, 1, ([value = ""]) => /^(?:true|1)$/i.test(toText(value)))],
  ["if", { least: 3, most: 3, compile: choosing }],
  ["coalesce", { least: 2, most: ANY_NUMBER, compile: firstOfTwo }],
  ["once", { least: 1, most: 1, compile: onlyOnce }],
  ["checklist", { least: 3, most: ANY_NUMBER, compile: counting }],
  ["weighted-checklist", { least: 4, most: ANY_NUMBER, compile: weighing }],
];

/** Only the branch that is taken is looked at. */
function choosing({ args }: Call): Part {
  const [test = constant(""), yes = constant(""), no = constant("")] = args;
  if (test.constant !== undefined) return { evaluate: (isTrue(test.constant) ? yes : no).evaluate };
  return { evaluate: (scope, self) => (isTrue(test.evaluate(scope, self)) ? yes : no).evaluate(scope, self) };
}

/** ODK takes two and no more; not-a-number counts as nothing. */
function firstOfTwo({ args }: Call): Part {
  if (args.length > 2) {
    throw new ExpressionMistake(
      `gives coalesce() ${args.length} arguments; it takes 2: write coalesce(a, coalesce(b, c))`,
    );
  }
  return derived(args, ([first = "", second = ""]) => (isNothing(first) ? second : first));
}

function isNothing(value: Value): boolean {
  return value === "" || Number.isNaN(value);
}

function onlyOnce({ args: [first = constant("")], findings }: Call): Part {
  findings.sticky = true;
  return {
    evaluate: (scope, self) => {
      const before = scope.previous();
      return before === "" ? first.evaluate(scope, self) : before;
    },
  };
}

/** Whether between `min` and `max` of the rest are true; a limit below 0 is none. */
function counting({ args: [min = constant(""), max = constant(""), ...factors] }: Call): Part {
  const limits = [min, max];
  const values = flattened(factors);
  return {
    evaluate: (scope, self) => {
      const [least = 0, most = 0] = limits.map((limit) => toInteger(limit.evaluate(scope, self)));
      const count = values(scope, self).filter(isTrue).length;
      return (least < 0 || count >= least) && (most < 0 || count <= most);
    },
  };
}

/** Like checklist() with pairs of a value and its weight; here a limit below 0 is a limit. */
function weighing(call: Call): Part {
  const { args } = call;
  if (args.length % 2 !== 0) {
    throw new ExpressionMistake("gives weighted-checklist() a value without a weight; they come in pairs");
  }
  const [min, max, factors, weights] = args;
  if (args.length === 4 && min && max && factors?.reference !== undefined && weights?.reference !== undefined) {
    return ofRows(min, max, [factors, weights]);
  }
  return derived(args, ([least = "", most = "", ...pairs]) => {
    const sum = pairs.reduce<number>(
      (total, value, at) => (at % 2 === 0 && isTrue(value) ? total + toNumber(pairs[at + 1] ?? "") : total),
      0,
    );
    return sum >= toNumber(least) && sum <= toNumber(most);
  });
}

/** One row of a repeat after the other: its value with its weight. */
function ofRows(min: Part, max: Part, [factors, weights]: readonly [Part, Part]): Part {
  const [valuesOf, weightsOf] = [flattened([factors]), flattened([weights])];
  return {
    evaluate: (scope, self) => {
      const heavy = weightsOf(scope, self);
      const sum = valuesOf(scope, self).reduce<number>(
        (total, value, row) => (isTrue(value) ? total + toNumber(heavy[row] ?? "") : total),
        0,
      );
      return sum >= toNumber(min.evaluate(scope, self)) && sum <= toNumber(max.evaluate(scope, self));
    },
  };
}
