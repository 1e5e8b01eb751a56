// How a card is looked at: the page of a list, the month of a calendar, the help of a question. None of it is a step of the
// interview, so all of it travels in buttons, and a forged one shows at worst the first page.

import type { Temporal } from "temporal-polyfill";
import { wholeNumber } from "./button.ts";

export interface Look extends Glance {
  readonly timeZone: string;
  readonly now: Temporal.Instant;
}

export interface Glance {
  /** Page of choices, of rows or of the review, counted from 0. */
  readonly page?: number;
  /** What was typed to narrow a long list. */
  readonly search?: string;
  /** What a calendar or a clock shows: "2026", "2026-10", "14", "2026-10-05T14". */
  readonly when?: string;
  /** The number a stepper stands at. */
  readonly dial?: number;
  /** The question is explained. */
  readonly help?: true;
  /** The row somebody wants to remove, counted from 0. */
  readonly drop?: number;
}

/** What a look-around button shows; undefined for a verb that is a step, or none of ours. */
export function glanceOfTap(action: string, argument: string): Glance | undefined {
  switch (action) {
    case "look":
      return {};
    case "page":
      return { page: wholeNumber(argument) || 0 };
    case "when":
      return { when: argument };
    case "dial":
      return dialled(Number(argument));
    case "help":
      return { help: true };
    case "drop":
      return { drop: wholeNumber(argument) };
    default:
      return undefined;
  }
}

function dialled(value: number): Glance {
  return Number.isFinite(value) ? { dial: value } : {};
}

/** One page of a list, and which of how many it is. */
export function pageOf<T>(items: readonly T[], page: number, size: number) {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const number = Math.min(Math.max(page, 0), pages - 1);
  return { number, pages, shown: items.slice(number * size, (number + 1) * size), first: number * size };
}
