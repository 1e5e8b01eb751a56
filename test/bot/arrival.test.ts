import type { Update } from "grammy/types";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { arrivalOf } from "../../src/bot/arrival.ts";

const NOW = Temporal.Instant.from("2026-11-05T16:10:00+07:00");
const RECEIVED = Temporal.Instant.from("2026-11-05T16:09:58.250+07:00");
const chat = { id: 1, type: "private", first_name: "Siti" } as const;

function message(wib: string): Update {
  const date = Temporal.Instant.from(`${wib}+07:00`).epochMilliseconds / 1000;
  return { update_id: 1, message: { message_id: 1, date, chat } } as Update;
}

test("a message has reached us when Telegram took it", () => {
  expect(arrivalOf(message("2026-11-05T15:59:00"), RECEIVED, NOW).toString()).toBe("2026-11-05T08:59:00Z");
});

test("a tap has reached us when we took it, because a card's date is not the tap's", () => {
  const tap = {
    update_id: 1,
    callback_query: { id: "1", message: { message_id: 1, date: 1_790_000_000, chat } },
  } as Update;
  expect(arrivalOf(tap, RECEIVED, NOW).equals(RECEIVED)).toBe(true);
});

test("nothing reaches us later than the clock shows, or longer ago than Telegram keeps it", () => {
  expect(arrivalOf(message("2026-11-05T16:11:00"), RECEIVED, NOW).equals(NOW)).toBe(true);
  expect(arrivalOf(message("2026-11-01T08:00:00"), RECEIVED, NOW).toString()).toBe("2026-11-04T09:10:00Z");
});
