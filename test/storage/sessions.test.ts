// Screens: in the database, or in Redis with the database behind it.

import { expect, test } from "vitest";
import type { RedisSessions } from "#storage/redis-sessions.ts";
import { createDatabaseSessions, type SessionStore, withFallback } from "#storage/sessions.ts";
import { NOW, openKotim } from "../support/storage.ts";

interface Screen {
  readonly card: number;
}

/** Redis as seen through its adapter, with a switch. */
function createSwitchable() {
  const values = new Map<string, Screen>();
  const state = { up: true };
  const redis: RedisSessions<Screen> = {
    read: async (key) => (state.up ? { ok: true, value: values.get(key) } : { ok: false }),
    write: async (key, value) => {
      if (state.up) values.set(key, value);
      return state.up;
    },
    delete: async (key) => {
      if (state.up) values.delete(key);
      return state.up;
    },
    close: () => {},
  };
  return { redis, state };
}

async function openSessions(): Promise<SessionStore<Screen>> {
  const { database } = await openKotim();
  return createDatabaseSessions<Screen>(database.sql, () => NOW);
}

test("a screen is kept, replaced and deleted", async () => {
  const sessions = await openSessions();

  expect(await sessions.read("7")).toBeUndefined();
  await sessions.write("7", { card: 1 });
  await sessions.write("7", { card: 2 });
  expect(await sessions.read("7")).toEqual({ card: 2 });
  await sessions.delete("7");
  expect(await sessions.read("7")).toBeUndefined();
});

test("two writes of a new screen at once do not collide", async () => {
  const sessions = await openSessions();

  await Promise.all([sessions.write("7", { card: 1 }), sessions.write("7", { card: 2 })]);

  expect((await sessions.read("7"))?.card).toBeOneOf([1, 2]);
});

test("what was written while Redis was away is not overtaken by what Redis still remembers", async () => {
  const { redis, state } = createSwitchable();
  const sessions = withFallback(redis, await openSessions());
  await sessions.write("7", { card: 1 });

  state.up = false;
  await sessions.write("7", { card: 2 });
  expect(await sessions.read("7")).toEqual({ card: 2 });
  state.up = true;
  expect(await sessions.read("7")).toEqual({ card: 2 });
  await sessions.write("7", { card: 3 });
  state.up = false;
  await sessions.delete("7");
  state.up = true;

  expect(await sessions.read("7")).toBeUndefined();
});

test("screens nobody has touched for long are forgotten, the others stay", async () => {
  const { database, storage } = await openKotim();
  let now = NOW;
  const sessions = createDatabaseSessions<Screen>(database.sql, () => now);
  await sessions.write("7", { card: 1 });
  now = NOW.add({ hours: 24 });
  await sessions.write("8", { card: 2 });

  expect(await storage.sessions.forget(now)).toBe(1);

  expect(await sessions.read("7")).toBeUndefined();
  expect(await sessions.read("8")).toEqual({ card: 2 });
});
