// Reasons as people read them: those that have a button by their name in the reader's language, others as somebody wrote them.

import { CLOSED_REASON, EXEMPT_REASONS, REOPEN_REASONS } from "#domain/grant.ts";
import type { Translate } from "#i18n";

const KNOWN: ReadonlySet<string> = new Set([...EXEMPT_REASONS, ...REOPEN_REASONS, CLOSED_REASON]);

/** Plain text, not escaped. */
export function reasonText(t: Translate, reason: string): string {
  return KNOWN.has(reason) ? t.plain("reason", { reason }) : reason;
}
