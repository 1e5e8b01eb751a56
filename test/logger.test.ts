// What a log line may hold. Tokens come in through errors: grammY and fetch put addresses into their messages.

import { GrammyError, HttpError } from "grammy";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { createLogger } from "#logger";
import { openCore } from "../src/core.ts";
import { freshEmpty } from "./support/databases.ts";

const TOKEN = `110201543:${"AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw".padEnd(35, "x")}`;

function logged(write: (logger: ReturnType<typeof createLogger>) => void, level = "info"): string {
  const lines: string[] = [];
  write(createLogger(level, { write: (line) => void lines.push(line) }));
  return lines.join("");
}

test("an error that names the token is logged without it, down to its last cause", () => {
  const address = `https://api.telegram.org/bot${TOKEN}/getMe`;
  const err = new Error(`cannot reach ${address}`, {
    cause: new TypeError(`fetch failed: ${address}`, { cause: new Error(`connect ${address}`) }),
  });

  const line = logged((logger) => logger.error({ err }, "polling failed"));
  expect(line).not.toContain(TOKEN);
  expect(line).not.toContain(TOKEN.split(":")[1]);
  expect(line.match(/\[token\]/g)?.length).toBeGreaterThanOrEqual(3);
  expect(line).toContain("polling failed");
});

test("a call that Telegram refused is logged without the text it carried", () => {
  const answer = { ok: false, error_code: 400, description: "Bad Request: message is too long" } as const;
  const payload = { chat_id: 1, text: "Omzet kami Rp15.000.000", phone_number: "+6281234567890" };
  const err = new GrammyError("Call to 'sendMessage' failed!", answer, "sendMessage", payload);

  const line = logged((logger) => logger.warn({ err }, "update not handled"));
  expect(line).toContain("message is too long");
  expect(line).not.toMatch(/Omzet|6281234567890/);
});

test("a broken connection is logged without its address", () => {
  const err = new HttpError("Network request for 'getUpdates' failed!", new Error(`GET /file/bot${TOKEN}/photos/1`));
  expect(logged((logger) => logger.warn({ err }, "polling failed"))).not.toContain(TOKEN);
});

test("an error of the database is logged without the values it quotes", async () => {
  const core = await openCore({ location: await freshEmpty(), timeZone: "Asia/Pontianak" });
  const bad = { telegramId: "0812-3456-7890" as unknown as number, name: "Siti Aminah", language: "id" } as const;
  const err = await core.storage.people
    .ensure(bad, Temporal.Instant.from("2026-11-02T02:00:00Z"))
    .catch((error) => error);
  await core.close();

  const line = logged((logger) => logger.error({ err }, "update failed"));
  expect(line).toContain("PrismaClient");
  expect(line).not.toMatch(/Siti|0812/);
});

test("what is thrown and is no error says only what kind of thing it was", () => {
  const line = logged((logger) => logger.error({ err: `token ${TOKEN}` }, "job failed"));
  expect(JSON.parse(line)).toMatchObject({ err: { message: "string" } });
});

test("a line is JSON with its event and its fields, and no name of the machine", () => {
  const line = JSON.parse(logged((logger) => logger.info({ job: "send", sent: 3 }, "job finished")));
  expect(line).toMatchObject({ level: 30, job: "send", sent: 3, msg: "job finished" });
  expect(Object.keys(line).sort()).toEqual(["job", "level", "msg", "sent", "time"]);
});

test("below its level a logger is silent", () => {
  expect(logged((logger) => logger.info("started"), "warn")).toBe("");
});
