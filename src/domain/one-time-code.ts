// Codes that open a door once: invitations to a position and the binding of a group. Only their hash is stored.

import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { isBefore } from "./instant.ts";

/** When a code stops counting, and whether it was used. */
export interface CodeStanding {
  readonly expiresAt: Temporal.Instant;
  readonly usedAt?: Temporal.Instant;
}

const CODE_BYTES = 16;

/** A code of 128 random bits in the alphabet a Telegram deep link allows (A-Z a-z 0-9 _ -). */
export function codeFrom(random: (bytes: number) => Uint8Array): string {
  return Buffer.from(random(CODE_BYTES)).toString("base64url");
}

/** What is stored in place of the code; without a salt, because 128 random bits cannot be guessed back. */
export function hashCode(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}

/** Why a code opens nothing; undefined when it still does. */
export function whyRefused(
  code: CodeStanding | undefined,
  now: Temporal.Instant,
): "code-unknown" | "code-used" | "code-expired" | undefined {
  if (!code) return "code-unknown";
  if (code.usedAt) return "code-used";
  return isBefore(now, code.expiresAt) ? undefined : "code-expired";
}
