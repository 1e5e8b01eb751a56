// What the rows of a form hang on: names that make a row's value or decide whether it is there, and names its rules look at.

import type { Expression } from "#domain/form/expression/expression.ts";
import { type Item, isSelect, isShownOnly, type Question } from "#domain/form/form.ts";

/** The names an item's relevance or value hangs on. */
export function valueReferences(item: Item): ReadonlySet<string> {
  return namesIn(valueExpressions(item), item.name);
}

/** The names an item's rules look at. */
export function ruleReferences(item: Item): ReadonlySet<string> {
  return namesIn(ruleExpressions(item), undefined); // "." is the answer that is being judged
}

/** Whether it changes with the clock. */
export function isVolatile(item: Item): boolean {
  const expressions = [...valueExpressions(item), ...ruleExpressions(item)];
  return expressions.some((expression) => expression?.volatile);
}

function valueExpressions(item: Item): readonly (Expression | undefined)[] {
  switch (item.type) {
    case "group":
      return [item.relevant];
    case "repeat":
      return [item.relevant, item.count];
    case "calculate":
    case "hidden":
    case "start":
    case "end":
    case "today":
    case "username":
    case "phonenumber":
      return [item.relevant, item.calculation, item.default];
    default:
      return [item.relevant, ...shownExpressions(item), isSelect(item) ? item.choiceFilter : undefined];
  }
}

/** Only what is shown without being asked takes its value from an expression; a default is offered and no more. */
function shownExpressions(question: Question): readonly (Expression | undefined)[] {
  return isShownOnly(question) ? [question.calculation, question.default] : [];
}

function ruleExpressions(item: Item): readonly (Expression | undefined)[] {
  if (!("constraint" in item)) return [];
  return [item.required, item.constraint?.test, ...item.warnings.map(({ test }) => test)];
}

function namesIn(expressions: readonly (Expression | undefined)[], own: string | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  for (const expression of expressions) for (const name of expression?.needs ?? []) if (name !== own) names.add(name);
  return names;
}
