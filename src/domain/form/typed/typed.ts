// The four things a reader of typed text can say, as constructors, so that readers read like sentences.

import type { AskReason, Empty, EmptyKind, Given, InvalidReason, Typed } from "#domain/form/answer.ts";

export type Ask<T> = Extract<Typed<T>, { readonly kind: "ask" }>;
type Invalid = Extract<Typed<never>, { readonly kind: "invalid" }>;

export function given<T>(value: T, approx = false): Given<T> {
  return approx ? { kind: "value", value, approx: true } : { kind: "value", value };
}

export function empty(as: EmptyKind): Empty {
  return { kind: "empty", as };
}

export function ask<T>(why: AskReason, options: readonly (Given<T> | Empty)[]): Ask<T> {
  return { kind: "ask", why, options };
}

export function invalid(why: InvalidReason): Invalid {
  return { kind: "invalid", why };
}
