// The environment as people write it, right and wrong.

import { expect, test } from "vitest";
import { ConfigError, databaseLocation, parseConfig, parseOfflineConfig } from "#config";

const TOKEN = `4242:${"A".repeat(35)}`;

test("a token is enough; everything else has a default", () => {
  expect(parseConfig({ BOT_TOKEN: TOKEN })).toEqual({
    BOT_TOKEN: TOKEN,
    DATA_DIR: ".data",
    PORT: 8080,
    TIME_ZONE: "Asia/Pontianak",
    LOG_LEVEL: "info",
  });
});

test("an empty variable, as .env files have them, is one that is not set", () => {
  expect(parseConfig({ BOT_TOKEN: TOKEN, DATABASE_URL: "", PORT: "", REDIS_URL: "" })).toEqual(
    parseConfig({ BOT_TOKEN: TOKEN }),
  );
});

test("what else stands in the environment is nobody's business", () => {
  expect(parseConfig({ BOT_TOKEN: TOKEN, HOME: "/root" })).not.toHaveProperty("HOME");
});

test.each([
  ["PORT", "8443", 8443],
  ["PORT", "0", 0],
  ["TIME_ZONE", "Asia/Jayapura", "Asia/Jayapura"],
  ["DATABASE_URL", "postgres://u:p@db/k", "postgres://u:p@db/k"],
  ["DATABASE_URL", "postgresql://u:p@db/k", "postgresql://u:p@db/k"],
  ["REDIS_URL", "rediss://cache:6380", "rediss://cache:6380"],
] as const)("%s=%s is understood", (name, text, value) => {
  expect(parseConfig({ BOT_TOKEN: TOKEN, [name]: text })[name]).toEqual(value);
});

test.each([
  ["BOT_TOKEN", undefined, "is missing: ask @BotFather for one"],
  ["BOT_TOKEN", "rahasia", "does not look like a token from @BotFather (digits, a colon, 35 characters)"],
  ["TELEGRAM_API_ROOT", "telegram", "is not an address"],
  ["DATABASE_URL", "mysql://u:p@db/k", "must begin with postgresql://"],
  ["REDIS_URL", "cache:6379", "must begin with redis://"],
  ["WEBHOOK_URL", "lapor.example.id", "is not an http(s) address"],
  ["WEBHOOK_SECRET", "pendek", "must be 16 to 256 characters of A-Z a-z 0-9 _ -"],
  ["PORT", "delapan", "is not a port"],
  ["TIME_ZONE", "WIB", "is not an IANA time zone"],
])("%s=%s is refused with a sentence", (name, text, sentence) => {
  const right = { BOT_TOKEN: TOKEN, WEBHOOK_SECRET: "s".repeat(16) };
  expect(mistakesIn({ ...right, [name]: text })).toEqual([`${name} ${sentence}`]);
});

test.each([
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PORT", "80.5"],
  ["LOG_LEVEL", "loud"],
])("%s=%s is refused", (name, text) => {
  expect(mistakesIn({ BOT_TOKEN: TOKEN, [name]: text })).toEqual([expect.stringContaining(name)]);
});

test("every mistake is told at once", () => {
  expect(mistakesIn({ PORT: "x", TIME_ZONE: "WIB" })).toHaveLength(3);
});

test("a webhook without a secret would let anybody speak for Telegram", () => {
  const webhook = { BOT_TOKEN: TOKEN, WEBHOOK_URL: "https://lapor.example.id" };
  expect(mistakesIn(webhook)).toEqual(["WEBHOOK_SECRET is required with WEBHOOK_URL"]);
  expect(mistakesIn({ ...webhook, WEBHOOK_SECRET: "s".repeat(16) })).toEqual([]);
});

test("a wrong value is never repeated: it may be the token of another bot", () => {
  expect(mistakesIn({ BOT_TOKEN: "12345:too-short" }).join()).not.toContain("too-short");
});

test("the command line does without a token, but not with a wrong one", () => {
  expect(parseOfflineConfig({}).BOT_TOKEN).toBeUndefined();
  expect(() => parseOfflineConfig({ BOT_TOKEN: "rahasia" })).toThrow(ConfigError);
});

test("the data lie on the server that is named, else in the data folder", () => {
  expect(databaseLocation({ DATA_DIR: "/data" })).toEqual({ kind: "embedded", directory: "/data" });
  expect(databaseLocation({ DATA_DIR: "/data", DATABASE_URL: "postgres://db/k" })).toEqual({
    kind: "server",
    url: "postgres://db/k",
  });
});

function mistakesIn(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}
