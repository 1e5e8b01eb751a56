// A person as far as we know them: name, Telegram id, perhaps a phone number, and the data notice they agreed to.

import type { Temporal } from "temporal-polyfill";
import type { Language } from "./language.ts";

export interface Person {
  readonly id: number;
  readonly telegramId?: number;
  readonly name: string;
  readonly language: Language;
  readonly phone?: string;
  readonly noticeVersion?: number;
  readonly noticeAcceptedAt?: Temporal.Instant;
  readonly unreachableSince?: Temporal.Instant;
  /** `blocked`, `deactivated` or `never-started`. */
  readonly unreachableWhy?: string;
}

/** Raised whenever the text of the data notice changes in substance: everyone is asked again (UU 27/2022, Ps. 21-22). */
export const NOTICE_VERSION = 2;

export function hasAcceptedNotice(person: Person): boolean {
  return person.noticeVersion === NOTICE_VERSION;
}

const PHONE = /^\+?\d{9,15}$/;

/** A phone number in E.164 form: 0812… and 62812… become +62812…; undefined when it is none. */
export function normalizePhone(text: string): string | undefined {
  const digits = text.replace(/[\s().-]/g, "");
  if (!PHONE.test(digits)) return undefined;
  if (digits.startsWith("+")) return digits;
  return digits.startsWith("0") ? `+62${digits.slice(1)}` : `+${digits}`;
}
