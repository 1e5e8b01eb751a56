// How a program file writes codes, roles and times: what its parts have in common.

import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ROLES } from "./position.ts";
import { isUnitCode } from "./unit.ts";

const QUOTED_CODE = 'write the Kemendagri code in quotes, like "62.02"';
const QUOTED_TIME = 'write the time of day in quotes, like "16:00"';

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use small letters, digits and hyphens");
export const unitCode = z.string({ error: QUOTED_CODE }).refine(isUnitCode, QUOTED_CODE);
export const role = z.enum(ROLES);
export const titles = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });

/** A text by language. */
export type Titles = z.infer<typeof titles>;

export const time = z
  .string({ error: QUOTED_TIME })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, QUOTED_TIME)
  .transform((text) => Temporal.PlainTime.from(text));

/** What a step is called: it stands in keys. */
export const stepId = z.string().regex(/^[A-Za-z0-9+-]+$/, "use letters, digits, + and -, like H-5");

export function areUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
