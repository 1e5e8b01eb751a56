// How a period is named to people.

import { Temporal } from "temporal-polyfill";
import { formatMonth } from "#domain/format.ts";
import type { Translate } from "#i18n";

/** "Oktober 2026" for the key "2026-10". */
export function periodName(t: Translate, key: string): string {
  return formatMonth(Temporal.PlainYearMonth.from(key), t.language);
}
