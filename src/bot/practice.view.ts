// The words around practice: choosing a form, the heading that says it is not kept, the end, and what is told when it is gone.

import { type Form, type Texts, text } from "#domain/form/form.ts";
import { joinHtml, type Translate } from "#i18n";
import type { PracticeOf, PracticeScreen, Practised } from "#services/practising.ts";
import { homeButton, practiceButton, practiceKind, tryKind, uploadButton } from "./buttons.ts";
import { cardView } from "./card.view.ts";
import { clip } from "./clip.ts";
import type { Look } from "./look.ts";
import { PRACTICE } from "./step-button.ts";
import type { Button, View } from "./view.ts";

const LONGEST_TITLE = 80;

export function pickFormView(
  t: Translate,
  choices: readonly { readonly versionId: number; readonly form: Form }[],
): View {
  const buttons = choices.map(({ versionId, form }) => [
    { label: titleOf(t, form.title), data: practiceKind.data({ version: versionId }) },
  ]);
  return {
    text: t(choices.length > 0 ? "practice-which" : "practice-none"),
    buttons: [...buttons, [homeButton(t)]],
  };
}

export function practiceCardView(t: Translate, screen: PracticeScreen, look: Look): View {
  const { form, practice, fresh } = screen;
  const heading = t("practice-heading", { title: titleOf(t, form.title) });
  const place = { of: PRACTICE, revision: practice.revision } as const;
  return cardView(t, { ...screen, heading: fresh ? joinHtml([heading, t("practice-begun")]) : heading, place }, look);
}

export function practisedView(t: Translate, { of, form, answered, files }: Practised): View {
  return {
    text: t("practice-done", { title: titleOf(t, form.title), answered, files }),
    buttons: endRows(t, of),
  };
}

export function leftPracticeView(t: Translate, of: PracticeOf): View {
  return { text: t("practice-left"), buttons: endRows(t, of) };
}

/** For a card whose practice has gone with another card, or with the day. */
export function lostPracticeView(t: Translate): View {
  return { text: t("practice-lost"), buttons: [[practiceButton(t)], [homeButton(t)]] };
}

function endRows(t: Translate, of: PracticeOf): Button[][] {
  const label = t.plain("button-practice-again");
  if ("versionId" in of) return [[{ label, data: practiceKind.data({ version: of.versionId }) }], [homeButton(t)]];
  return [[uploadButton(t, of.uploadId)], [{ label, data: tryKind.data({ upload: of.uploadId }) }], [homeButton(t)]];
}

function titleOf(t: Translate, title: Texts): string {
  return clip(text(title, t.language), LONGEST_TITLE);
}
