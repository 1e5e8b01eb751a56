// The cards of those who own a form: which one, what a new version changes, whether it is to be published, and that it was.

import { type Form, text } from "#domain/form/form.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { OwnedForm } from "#services/form-owning.ts";
import type { CandidateScreen, PublishingScreen } from "#services/publishing.ts";
import { buttonKind } from "./button.ts";
import { formButton, formKind, homeButton, tryKind, uploadButton } from "./buttons.ts";
import { clip } from "./clip.ts";
import { changesText, digestText, lostText } from "./form-change.view.ts";
import { mistakesOnCard } from "./form-mistakes.view.ts";
import type { View } from "./view.ts";

const uploaded = ["upload", "base"] as const;
export const askKind = buttonKind("form-ask", uploaded);
export const publishKind = buttonKind("form-yes", uploaded);
export const discardKind = buttonKind("form-drop", ["upload"]);

const LONGEST_NAME = 80;
const MOST_PICTURES = 5;

export function publishingView(t: Translate, screen: PublishingScreen): View {
  switch (screen.at) {
    case "mistakes":
      return { text: mistakesOnCard(t, screen.mistakes), buttons: [[formButton(t)], [homeButton(t)]] };
    case "unknown":
      return unknownView(t, screen);
    case "unchanged":
      return { text: t("form-unchanged", namesOf(t, screen.form)), buttons: [[homeButton(t)]] };
    case "candidate":
      return candidateView(t, screen);
    case "published":
      return publishedView(t, screen);
  }
}

export function formsView(t: Translate, forms: readonly OwnedForm[]): View {
  const buttons = forms.map(({ versionId, form }) => [
    { label: namesOf(t, form).title, data: formKind.data({ version: versionId }) },
  ]);
  return { text: t("form-which"), buttons: [...buttons, [homeButton(t)]] };
}

export function confirmView(t: Translate, screen: CandidateScreen): View {
  const { uploadId, base, form, version, drafts, reports } = screen;
  const blocks = [
    t("form-confirm", { ...namesOf(t, form), version: clip(version, LONGEST_NAME) }),
    joinHtml([t("form-confirm-drafts", { drafts }), ...lostText(t, screen), t("form-confirm-reports", { reports })]),
    ...digestText(t, screen),
    t("form-confirm-back"),
  ];
  return {
    text: joinHtml(blocks, "\n\n"),
    buttons: [
      [{ label: t.plain("button-form-publish-yes"), data: publishKind.data({ upload: uploadId, base: base.id }) }],
      [uploadButton(t, uploadId)],
    ],
  };
}

export function discardedView(t: Translate): View {
  return { text: t("form-discarded"), buttons: [[formButton(t)], [homeButton(t)]] };
}

export function tooLargeView(t: Translate): View {
  return { text: t("form-too-large"), buttons: [[homeButton(t)]] };
}

export function fileCaption(t: Translate, form: Form): Html {
  return t("form-file", namesOf(t, form));
}

/** A version may hold anything; a file name had better not. */
export function fileName({ id, version }: Form): string {
  return `${[id, version]
    .join("-")
    .replaceAll(/[^\w.-]+/g, "_")
    .slice(0, 100)}.xlsx`;
}

function candidateView(t: Translate, screen: CandidateScreen): View {
  const { uploadId, base, form, version, drafts, reports, overtaken, picture, missing } = screen;
  const names = { ...namesOf(t, form), version: clip(version, LONGEST_NAME) };
  const isGiven = version !== form.version;
  const blocks = [
    ...(overtaken ? [t("form-overtaken")] : []),
    ...(picture ? [t("form-picture", { became: picture })] : []),
    joinHtml([
      t("form-candidate", names),
      ...(isGiven
        ? [t("form-version-given", { said: String(form.version !== ""), asked: clip(form.version, LONGEST_NAME) })]
        : []),
    ]),
    joinHtml([t("form-against", { version: clip(base.form.version, LONGEST_NAME) }), ...changesText(t, screen)]),
    ...digestText(t, screen),
    t("form-standing", { drafts, reports }),
    ...missingText(t, missing),
    t("form-next"),
  ];
  return {
    text: joinHtml(blocks, "\n\n"),
    buttons: [
      [{ label: t.plain("button-form-try"), data: tryKind.data({ upload: uploadId }) }],
      [{ label: t.plain("button-form-publish"), data: askKind.data({ upload: uploadId, base: base.id }) }],
      [{ label: t.plain("button-form-discard"), data: discardKind.data({ upload: uploadId }) }],
    ],
  };
}

function missingText(t: Translate, missing: readonly string[]): Html[] {
  if (missing.length === 0) return [];
  const names = missing
    .slice(0, MOST_PICTURES)
    .map((name) => clip(name, LONGEST_NAME))
    .join("; ");
  return [t("form-pictures", { count: missing.length, names, more: Math.max(0, missing.length - MOST_PICTURES) })];
}

function publishedView(t: Translate, { form, drafts }: PublishingScreen & { at: "published" }): View {
  return { text: t("form-published", { ...namesOf(t, form), drafts }), buttons: [[formButton(t)], [homeButton(t)]] };
}

function unknownView(t: Translate, { formId, owned }: PublishingScreen & { at: "unknown" }): View {
  const known = owned.map(({ form }) => t("form-known", { ...namesOf(t, form), id: form.id }));
  return {
    text: joinHtml([t("form-unknown", { id: clip(formId, LONGEST_NAME) || "–" }), joinHtml(known)], "\n\n"),
    buttons: [[formButton(t)], [homeButton(t)]],
  };
}

function namesOf(t: Translate, { title, version }: Form) {
  return { title: clip(text(title, t.language), LONGEST_NAME), version: clip(version, LONGEST_NAME) };
}
