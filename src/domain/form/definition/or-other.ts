// `or_other`: a choice "Lainnya" at the end of a list, and a question that asks what it is.

import { compileExpression } from "#domain/form/expression/expression.ts";
import { type Choice, nameOf, type Plain, type Question } from "#domain/form/form.ts";

const OTHER: Choice = {
  code: "other",
  label: { id: "Lainnya", en: "Other" },
  units: undefined,
  exclusive: false,
  columns: {},
};

/** As pyxform does: a list may have a choice of this name already. */
export function withOther(choices: readonly Choice[]): readonly Choice[] {
  return choices.some(({ code }) => code === OTHER.code) ? choices : [...choices, OTHER];
}

/** The question after the list, for the same people as the list. */
export function otherOf(question: Question): Plain {
  const { id, en } = nameOf(question);
  return {
    ...{ type: "text", name: `${question.name}_other`, item: question.item },
    ...{ units: question.units, roles: question.roles, privacy: question.privacy, carries: question.carries },
    relevant: compileExpression(`selected(\${${question.name}}, '${OTHER.code}')`),
    label: { id: "Mohon sebutkan lainnya itu apa.", en: "Please say what the other one is." },
    short: { id: `${id} (lainnya)`, en: `${en} (other)` },
    required: compileExpression("1"),
    ...{ hint: undefined, guidance: undefined, example: undefined, image: undefined, unit: undefined, appearance: [] },
    ...{ requiredMessage: undefined, constraint: undefined, warnings: [], default: undefined, calculation: undefined },
    ...{ readonly: false, nihil: undefined },
  };
}
