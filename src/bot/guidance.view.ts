// The help of one question: what it means, an example, what may be written, the rule it has to keep. Asked for, because most
// people need it once.

import { isMedia, isSelect, type Question, type Texts, text } from "#domain/form/form.ts";
import { formatNumber } from "#domain/format.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import { type Asked, labelText } from "./asked.view.ts";
import { clip } from "./clip.ts";
import { stepButton } from "./step-button.ts";
import type { View } from "./view.ts";

const LONGEST_GUIDANCE = 1800;
const LONGEST_PART = 400;

export function guidanceText(t: Translate, { card }: Asked): Html {
  const { question } = card;
  const { guidance, hint, example, constraint } = question;
  const say = (texts: Texts, most = LONGEST_PART) => clip(text(texts, t.language), most);
  const blocks = [
    t("help-heading"),
    labelText(t, card),
    guidance && t("question-hint", { hint: say(guidance, LONGEST_GUIDANCE) }),
    hint && t("question-hint", { hint: say(hint) }),
    example && t("question-example", { example: say(example) }),
    howText(t, question),
    constraint && t("help-rule", { rule: say(constraint.message) }),
    t("help-words", { required: String(card.required) }),
  ];
  return joinHtml(
    blocks.filter((block) => block !== undefined),
    "\n\n",
  );
}

export function guidanceRows(t: Translate, { place }: Asked): View["buttons"] {
  return [[stepButton(place, t.plain("button-to-question"), "look")]];
}

/** What can be written or sent here, by kind of question. */
function howText(t: Translate, question: Question): Html {
  if (isMedia(question)) return t("help-files", { kind: question.type, most: question.most });
  if (isSelect(question)) return t("help-choices", { type: question.type });
  if (question.type === "range") {
    const [start, end, step] = [question.start, question.end, question.step].map(formatNumber);
    return t("help-range", { start: start ?? "", end: end ?? "", step: step ?? "" });
  }
  return t("help-how", { type: kindOf(question), unit: question.unit ?? "none" });
}

function kindOf({ type, unit, appearance }: Question): string {
  if (type === "integer" && unit === "Rp") return "money";
  if (type === "integer" && unit === "persen") return "percent";
  if (type === "date" && appearance.includes("year")) return "year";
  return type === "date" && appearance.includes("month-year") ? "month" : type;
}
