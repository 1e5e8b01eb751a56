// Choosing one, several, or an order. A long list is paged and numbered, so that the number can be written, and narrows to
// what was typed.

import { isSelect, text } from "#domain/form/form.ts";
import type { QuestionCard } from "#domain/form/interview/card.ts";
import { searchChoices } from "#domain/form/typed/choice.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import { type Asked, clippedAnswer, knownAnswerButtons } from "./asked.view.ts";
import { clip } from "./clip.ts";
import { type Look, pageOf } from "./look.ts";
import { pagerRow } from "./pager.view.ts";
import { stepButton } from "./step-button.ts";
import { type Button, inRows } from "./view.ts";

const PER_PAGE = 8;
const FITS_ON_ONE = 10;

export function choiceRows(t: Translate, asked: Asked): Button[][] {
  const { card, place, look } = asked;
  const found = foundIn(t, card, look);
  const isPaged = found.length > FITS_ON_ONE;
  const page = pageOf(found, look.page ?? 0, isPaged ? PER_PAGE : FITS_ON_ONE);
  const all = look.search === undefined ? [] : [stepButton(place, t.plain("button-all-choices"), "look")];
  return [
    ...inRows(page.shown.map((index) => choiceButton(t, asked, index))),
    pagerRow(t, place, page),
    all,
    ...closingRows(t, asked),
    ...knownAnswerButtons(t, asked).map((button) => [button]),
  ];
}

/** That one may write, what a search has found, and the order so far. */
export function choiceText(t: Translate, card: QuestionCard, look: Look): Html | undefined {
  const { question, choices, picked } = card;
  const found = look.search === undefined ? undefined : foundIn(t, card, look).length;
  const lines = [
    question.type === "rank" && picked.length > 0
      ? t("question-order", { order: clippedAnswer(t, question, { kind: "value", value: picked }) })
      : undefined,
    found === undefined ? undefined : t("question-found", { count: found, search: clip(look.search ?? "", 40) }),
    found === undefined && choices.length > FITS_ON_ONE ? t("question-search", { count: choices.length }) : undefined,
  ].filter((line) => line !== undefined);
  return lines.length > 0 ? joinHtml(lines) : undefined;
}

/** Places in the card's own list: what a button carries has to mean the same however the list was narrowed. */
function foundIn(t: Translate, { choices }: QuestionCard, { search }: Look): readonly number[] {
  if (search === undefined) return choices.map((_, index) => index);
  const places = new Map(choices.map((choice, index) => [choice, index]));
  return searchChoices(search, choices, t.language).flatMap((choice) => places.get(choice) ?? []);
}

function choiceButton(t: Translate, { card, place }: Asked, index: number): Button {
  const { question, choices, picked, current } = card;
  const { code = "", label } = choices[index] ?? {};
  const words = label ? text(label, t.language) : "";
  const numbered = choices.length > FITS_ON_ONE ? `${index + 1}. ${words}` : words; // who writes "9" has to see which is the ninth
  if (question.type === "select_multiple") {
    return stepButton(place, `${picked.includes(code) ? "☑" : "☐"} ${numbered}`, "toggle", index);
  }
  if (question.type === "rank") {
    const order = picked.indexOf(code);
    return stepButton(place, order < 0 ? `☐ ${words}` : `${order + 1}. ${words}`, "toggle", index);
  }
  const isChosen = current?.kind === "value" && current.value === code;
  return stepButton(place, isChosen ? `● ${numbered}` : numbered, "choose", index);
}

function closingRows(t: Translate, { card, place }: Asked): Button[][] {
  const { question, picked } = card;
  if (!isSelect(question) || picked.length === 0) return [];
  if (question.type === "rank") return [[stepButton(place, t.plain("button-again"), "clear")]];
  if (question.type !== "select_multiple") return [];
  return [[stepButton(place, t.plain("button-done", { count: picked.length }), "done")]];
}
