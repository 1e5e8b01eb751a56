// The buttons with which a locked period is asked for and decided on.

import { GRANTED_DAYS } from "#domain/grant.ts";
import type { Translate } from "#i18n";
import type { LockedDuty } from "#services/reopening.ts";
import { buttonKind } from "./button.ts";
import { type Button, inRows } from "./view.ts";

/** Asks for a duty to be opened again; without a reason asks for one, without a duty for which. */
export const reopenKind = buttonKind("reopen", ["obligation", "reason"]);
/** A number of days, or `refuse`. */
export const decideKind = buttonKind("reopen-decide", ["reopening", "answer"]);

/** The requests that wait for a decision. */
export const waitingKind = buttonKind("reopen-waiting", []);

/** For what is locked and not asked for yet; none where there is nothing of it. */
export function reopenButtons(t: Translate, locked: readonly LockedDuty[]): Button[] {
  const open = locked.filter(({ isAsked }) => !isAsked);
  const [first] = open;
  if (!first) return [];
  const obligation = open.length === 1 ? first.duty.obligationId : "";
  return [{ label: t.plain("button-reopen"), data: reopenKind.data({ obligation, reason: "" }) }];
}

export function waitingButton(t: Translate, count: number): Button {
  return { label: t.plain("button-reopen-waiting", { count }), data: waitingKind.data({}) };
}

export function decideButtons(t: Translate, reopening: number): Button[][] {
  const grants = GRANTED_DAYS.map((days) => ({
    label: t.plain("button-reopen-grant", { days }),
    data: decideKind.data({ reopening, answer: days }),
  }));
  const refuse = { label: t.plain("button-reopen-refuse"), data: decideKind.data({ reopening, answer: "refuse" }) };
  return inRows([...grants, refuse]);
}
