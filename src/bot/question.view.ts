// One question as a card: where one is, what was understood last, what is asked, and the buttons that fit its type. Each
// family of buttons has a file of its own.

import { isMedia, isSelect, isShownOnly, type Texts, text } from "#domain/form/form.ts";
import type { QuestionCard } from "#domain/form/interview/card.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import { shownText } from "./answer.view.ts";
import { type Asked, clippedAnswer, knownAnswerButtons, labelText, progress } from "./asked.view.ts";
import { dateRows } from "./calendar.view.ts";
import type { ShownCard } from "./card.view.ts";
import { choiceRows, choiceText } from "./choices.view.ts";
import { clip } from "./clip.ts";
import { clockText, momentRows, timeRows } from "./clock.view.ts";
import { fileRows, fileText } from "./files.view.ts";
import { guidanceRows, guidanceText } from "./guidance.view.ts";
import type { Look } from "./look.ts";
import { numberRows } from "./number.view.ts";
import { outcomeText } from "./outcome.view.ts";
import { pendingRows, pendingText } from "./pending.view.ts";
import { saveButton, stepButton } from "./step-button.ts";
import { type Button, inRows, type View } from "./view.ts";

const LONGEST_PART = 500;

export function questionView(t: Translate, screen: ShownCard<QuestionCard>, look: Look): View {
  const { card, heading, place } = screen;
  const asked: Asked = { card, look, place };
  const location = card.question.type === "geopoint" && !card.pending ? { asksLocation: true as const } : {};
  if (look.help) return { text: guidanceText(t, asked), buttons: guidanceRows(t, asked) ?? [], ...location };

  const outcome = look.search === undefined ? outcomeText(t, screen) : undefined; // how many were found says it better
  const blocks = [progress(t, heading, card), outcome, card.pending ? pendingText(t, card) : body(t, asked)];
  return {
    text: joinHtml(
      blocks.filter((block) => block !== undefined),
      "\n\n",
    ),
    buttons: [...(card.pending ? pendingRows(t, asked) : answerRows(t, asked)), ...wayRows(t, asked)],
    ...location,
  };
}

function body(t: Translate, asked: Asked): Html {
  const { question, current, last, broken, shown } = asked.card;
  const { hint, example } = question;
  const say = (texts: Texts) => clip(text(texts, t.language), LONGEST_PART);
  const isComputed = isShownOnly(question) && question.type !== "note";
  const lines = [
    labelText(t, asked.card),
    hint && t("question-hint", { hint: say(hint) }),
    isComputed && t("question-shown", { value: clip(shownText(t, question, shown), LONGEST_PART) }),
    example && t("question-example", { example: say(example) }),
    last && t("question-last", { answer: clippedAnswer(t, question, last) }),
    current && t("question-current", { answer: clippedAnswer(t, question, current) }),
    moreText(t, asked),
    broken && t("question-broken", { message: say(broken) }),
  ];
  return joinHtml(lines.filter((line) => typeof line === "string"));
}

/** What only some kinds of question have to say. */
function moreText(t: Translate, asked: Asked): Html | undefined {
  const { question } = asked.card;
  if (isSelect(question)) return choiceText(t, asked.card, asked.look);
  if (isMedia(question)) return fileText(t, asked);
  if (question.type === "geopoint") return t("question-location");
  return question.type === "time" || question.type === "dateTime" ? clockText(t, asked) : undefined;
}

function answerRows(t: Translate, asked: Asked): Button[][] {
  const { card, place } = asked;
  const { question } = card;
  if (isShownOnly(question)) return [[stepButton(place, t.plain("button-read"), "done")]];
  if (isSelect(question)) return choiceRows(t, asked);
  if (isMedia(question)) return fileRows(t, asked);
  switch (question.type) {
    case "integer":
    case "decimal":
    case "range":
    case "pair":
      return numberRows(t, asked);
    case "date":
      return dateRows(t, asked);
    case "time":
      return timeRows(t, asked);
    case "dateTime":
      return momentRows(t, asked);
    case "acknowledge":
      return [[stepButton(place, t.plain("button-acknowledge"), "agree")]];
    default:
      return inRows(knownAnswerButtons(t, asked));
  }
}

function wayRows(t: Translate, { card, place }: Asked): Button[][] {
  const { canBack, required, pending, picked, question } = card;
  const canSkip = !required && !pending && picked.length === 0 && !isShownOnly(question);
  const back = canBack ? [stepButton(place, t.plain(pending ? "button-change" : "button-back"), "back")] : [];
  const skip = canSkip ? [stepButton(place, t.plain("button-skip"), "skip")] : [];
  const picture = question.image ? [stepButton(place, t.plain("button-picture"), "picture")] : [];
  const help = isShownOnly(question) || pending ? [] : [stepButton(place, t.plain("button-explain"), "help")];
  return [picture, [...back, ...skip], [saveButton(t, place), ...help]];
}
