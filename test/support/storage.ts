// Repositories on a database of one's own with Kotawaringin Timur in it, for tests that need no bot.

import { Temporal } from "temporal-polyfill";
import { onTestFinished } from "vitest";
import type { Role } from "#domain/position.ts";
import { type Database, openDatabase } from "#storage/database.ts";
import { createStorage, type Storage } from "#storage/store.ts";
import { freshKotim } from "./databases.ts";

export interface OpenKotim {
  readonly database: Database;
  readonly storage: Storage;
}

/** Closed when the test ends. */
export async function openKotim(): Promise<OpenKotim> {
  const database = await openDatabase(await freshKotim());
  onTestFinished(() => database.close());
  return { database, storage: createStorage(database, "test") };
}

export const NOW = Temporal.Instant.from("2026-11-02T09:00:00+07:00");
export const TODAY = Temporal.PlainDate.from("2026-11-02");

let nextTelegramId = 7_300_000_000; // beyond 32 bits, as half of Telegram's ids are

/** A person in a position since today; gives their id. */
export async function holder(
  storage: Storage,
  name: string,
  position: { role: Role; unitCode: string; deputy?: boolean },
): Promise<number> {
  nextTelegramId += 1009;
  const telegramId = nextTelegramId;
  const { id } = await storage.people.ensure({ telegramId, name, language: "id" }, NOW);
  await storage.assignments.open({ deputy: false, ...position, personId: id }, TODAY);
  return id;
}
