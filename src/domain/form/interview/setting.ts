// What stays the same during one interview, and the clock.

import type { Temporal } from "temporal-polyfill";
import type { Answers } from "#domain/form/answer.ts";
import type { Form } from "#domain/form/form.ts";
import type { Role } from "#domain/position.ts";
import type { VillageKind } from "#domain/unit.ts";

export interface Setting {
  readonly form: Form;
  readonly unit: { readonly kind: VillageKind };
  readonly roles: readonly Role[];
  /** The unit's last report. */
  readonly lastSaved: Answers | undefined;
  /** In the unit's own zone. */
  readonly now: Temporal.ZonedDateTime;
  /** Who fills it in, for the metadata a form may ask for. */
  readonly person?: { readonly name: string; readonly phone?: string };
}

const days = new WeakMap<Temporal.ZonedDateTime, Temporal.PlainDate>();

/** The day it is in the unit's zone. */
export function todayOf({ now }: Setting): Temporal.PlainDate {
  const today = days.get(now) ?? now.toPlainDate();
  days.set(now, today);
  return today;
}

/** Whether everything but the clock is the same. */
export function isSameSetting(a: Setting, b: Setting): boolean {
  if (a === b) return true;
  return (
    a.form === b.form &&
    a.unit.kind === b.unit.kind &&
    a.lastSaved === b.lastSaved &&
    a.person?.name === b.person?.name &&
    a.person?.phone === b.person?.phone &&
    a.roles.length === b.roles.length &&
    a.roles.every((role, index) => role === b.roles[index])
  );
}
