// An alert: what is broken, where, and what its reader can do about it.

import { joinHtml, type Translate } from "#i18n";
import type { AlertMessage } from "#services/alerting.ts";
import { placeName } from "./place.view.ts";
import type { View } from "./view.ts";

export function alertView(t: Translate, { trouble, unit, title = "" }: AlertMessage): View {
  return { text: joinHtml([t("alert", { trouble, title, place: placeName(t, unit) }), t("alert-automatic")], "\n\n") };
}
