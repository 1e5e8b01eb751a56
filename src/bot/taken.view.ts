// A report that somebody else is filling in: who, since when, and the way to take it over.

import { Temporal } from "temporal-polyfill";
import { formatInstant, formatShort } from "#domain/format.ts";
import { joinHtml, type Translate } from "#i18n";
import type { TakenScreen } from "#services/drafting.ts";
import { buttonKind } from "./button.ts";
import { homeButton } from "./buttons.ts";
import { heading } from "./duty.view.ts";
import type { View } from "./view.ts";

export const takeOverKind = buttonKind("take", ["obligation"]);

export function takenView(t: Translate, { duty, by, since, lastAt }: TakenScreen): View {
  const whole = formatInstant(Temporal.Instant.from(since), duty.timeZone, t.language);
  const last = formatShort(Temporal.Instant.from(lastAt), duty.timeZone, t.language);
  return {
    text: joinHtml([heading(t, duty), t("report-taken", { name: by, since: whole, last })], "\n\n"),
    buttons: [
      [{ label: t.plain("button-take-over"), data: takeOverKind.data({ obligation: duty.obligationId }) }],
      [homeButton(t)],
    ],
  };
}
