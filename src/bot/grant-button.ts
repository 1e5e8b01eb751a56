// The buttons of what an office grants a silent unit. They carry what they were drawn for; whether it may be granted is asked again
// at every tap.

import { Temporal } from "temporal-polyfill";
import { EXEMPT_REASONS, type ExemptReason, GRANTED_DAYS, type GrantedDays } from "#domain/grant.ts";
import type { Extension } from "#services/granting.ts";
import { buttonKind } from "./button.ts";
import type { Button } from "./view.ts";

export const grantKind = buttonKind("grant", ["obligation", "act", "argument"]);

/** Without an argument the first two ask; `let-off` is an exemption that is meant. */
export const GRANT_ACTS = ["extend", "exempt", "let-off", "lift"] as const;
export type GrantAct = (typeof GRANT_ACTS)[number];

export function grantButton(label: string, obligation: number, act: GrantAct, argument = ""): Button {
  return { label, data: grantKind.data({ obligation, act, argument }) };
}

/** An extension as a button carries it: so many days from the deadline on the card. */
export function extensionArgument(days: GrantedDays, from: Temporal.Instant): string {
  return `${days}.${from.epochMilliseconds}`;
}

/** Out of a button that may be forged. */
export function extensionOf(argument: string): Extension | undefined {
  const [, count = "", from] = /^(\d)\.(\d{1,15})$/.exec(argument) ?? [];
  const days = daysOf(count);
  return days === undefined ? undefined : { days, from: Temporal.Instant.fromEpochMilliseconds(Number(from)) };
}

export function daysOf(text: string): GrantedDays | undefined {
  return GRANTED_DAYS.find((days) => String(days) === text);
}

export function exemptReasonOf(text: string): ExemptReason | undefined {
  return EXEMPT_REASONS.find((reason) => reason === text);
}
