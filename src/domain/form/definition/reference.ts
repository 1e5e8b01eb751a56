// What expressions of a form say about other questions, checked once when it is loaded: no unknown names, no question
// that decides about itself, and no rule that looks ahead, because in a chat the later answer is not there yet.

import type { Expression } from "#domain/form/expression.ts";
import type { Question } from "#domain/form/form.ts";

export interface WrongReference {
  readonly place: number;
  readonly column: string;
  readonly message: string;
}

/** Everything wrong with the references between these questions, by the question's place in the list. */
export function findWrongReferences(questions: readonly Question[]): readonly WrongReference[] {
  const placeOf = new Map(questions.map(({ name }, place) => [name, place]));
  return [...questions.flatMap((question, place) => wrongIn(question, place, placeOf)), ...cycles(questions, placeOf)];
}

type PlaceOf = ReadonlyMap<string, number>;

function wrongIn(question: Question, place: number, placeOf: PlaceOf): WrongReference[] {
  return expressionsOf(question).flatMap(([column, { needs, needsLastSaved }]) => {
    const unknown = [...needs, ...needsLastSaved].filter((name) => !placeOf.has(name));
    const ahead = isRule(column) ? [...needs].filter((name) => (placeOf.get(name) ?? 0) > place) : [];
    return [
      ...unknown.map((name) => ({ place, column, message: `refers to "${name}", which is no question` })),
      ...ahead.map((name) => ({ place, column, message: `refers to "${name}", which is asked later` })),
    ];
  });
}

function expressionsOf(question: Question): (readonly [column: string, expression: Expression])[] {
  const { relevant, required, constraint, warnings } = question;
  const columns: (readonly [string, Expression | undefined])[] = [
    ["relevant", relevant],
    ["required", required],
    ["constraint", constraint?.test],
    ...warnings.map(({ test }) => ["kentongan::warning", test] as const),
  ];
  return columns.flatMap(([column, expression]) => (expression ? [[column, expression] as const] : []));
}

function isRule(column: string): boolean {
  return column === "constraint" || column === "kentongan::warning";
}

/** Only relevance can go round in a circle: whether a question is asked may hang on whether another one is. */
function cycles(questions: readonly Question[], placeOf: PlaceOf): WrongReference[] {
  const found: WrongReference[] = [];
  const done = new Set<number>();

  const visit = (place: number, path: readonly number[]): void => {
    if (path.includes(place)) {
      const names = [...path.slice(path.indexOf(place)), place].map((step) => questions[step]?.name);
      found.push({ place, column: "relevant", message: `depends on itself: ${names.join(" > ")}` });
      return;
    }
    if (done.has(place)) return;
    for (const name of dependencies(questions[place])) {
      const next = placeOf.get(name);
      if (next !== undefined) visit(next, [...path, place]);
    }
    done.add(place);
  };

  questions.forEach((_, place) => {
    visit(place, []);
  });
  return found;
}

function dependencies(question: Question | undefined): Iterable<string> {
  if (!question?.relevant) return [];
  return question.relevant.needsSelf ? [...question.relevant.needs, question.name] : question.relevant.needs;
}
