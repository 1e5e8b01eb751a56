// Photos, sound, video and documents: how many have come, that there may be more, and "Selesai".

import { isMedia } from "#domain/form/form.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { Asked } from "./asked.view.ts";
import { stepButton } from "./step-button.ts";
import type { Button } from "./view.ts";

export function fileRows(t: Translate, { card: { picked }, place }: Asked): Button[][] {
  if (picked.length === 0) return [];
  return [
    [stepButton(place, t.plain("button-done", { count: picked.length }), "done")],
    [stepButton(place, t.plain("button-again-files"), "clear")],
  ];
}

/** "2 dari 3 foto", or how to send the first; and that the original is wanted where it is. */
export function fileText(t: Translate, { card: { question, picked } }: Asked): Html | undefined {
  if (!isMedia(question)) return undefined;
  const { type: kind, most, original } = question;
  const count = picked.length;
  const state = count > 0 ? t("question-files", { kind, count, most }) : t("question-files-wanted", { kind, most });
  return original ? joinHtml([state, t("question-original")]) : state;
}
