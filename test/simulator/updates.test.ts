// How updates reach the bot: polling with its offsets and conflicts, the life of an update, and the webhook.

import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Update } from "grammy/types";
import { afterEach, expect } from "vitest";
import { startSimulator } from "#simulator/simulator.ts";
import { callsTo, test } from "./stage.ts";

const textsOf = (updates: readonly Update[]) => updates.map(({ message }) => message?.text);

test("updates come again until an offset confirms them", async ({ siti, updates }) => {
  const first = siti.sends("satu");
  siti.sends("dua");

  expect(textsOf(await updates())).toEqual(["satu", "dua"]);
  expect(textsOf(await updates({ limit: 1 }))).toEqual(["satu"]);
  expect(textsOf(await updates({ offset: (first.updateId ?? 0) + 1 }))).toEqual(["dua"]);
  expect(textsOf(await updates())).toEqual(["dua"]);
});

test("a negative offset keeps only the last ones", async ({ siti, updates }) => {
  for (const text of ["satu", "dua", "tiga"]) siti.sends(text);

  expect(textsOf(await updates({ offset: -1 }))).toEqual(["tiga"]);
  expect(textsOf(await updates())).toEqual(["tiga"]);
});

test("a long poll wakes when somebody writes", async ({ siti, updates }) => {
  const waiting = updates({ timeout: 30 });
  siti.sends("Halo");

  expect(textsOf(await waiting)).toEqual(["Halo"]);
});

test("a poller that hung up does not take an update with it", async ({ simulator, siti, updates }) => {
  const gone = new AbortController();
  const url = `${simulator.apiRoot}/bot${simulator.token}/getUpdates?timeout=30`;
  const waiting = fetch(url, { signal: gone.signal }).catch(() => "gone");
  await fetch(`${simulator.apiRoot}/bot${simulator.token}/getMe`);
  gone.abort();
  expect(await waiting).toBe("gone");
  siti.sends("Halo");

  expect(textsOf(await updates({ timeout: 30 }))).toEqual(["Halo"]);
});

test("a second poller ends the first", async ({ siti, call, updates }) => {
  const first = call("getUpdates", { timeout: 30 });
  await call("getMe");
  const second = updates({ timeout: 30 });

  expect(await first).toMatchObject({
    status: 409,
    description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
  });
  siti.sends("Halo");
  expect(textsOf(await second)).toEqual(["Halo"]);
});

test("allowed_updates stays in force until it is named again", async ({ siti, updates }) => {
  await updates({ allowed_updates: ["message"] });
  siti.sends("/start");
  siti.blocks();
  siti.unblocks();

  expect((await updates()).map((update) => Object.keys(update)[1])).toEqual(["message"]);
  await updates({ allowed_updates: [] });
  siti.blocks();
  expect((await updates()).at(-1)).toMatchObject({
    my_chat_member: { old_chat_member: { status: "member" }, new_chat_member: { status: "kicked" } },
  });
});

test("a tap is lost after 150 seconds, a text after a day", async ({ simulator, siti, call, updates }) => {
  simulator.clock.freeze();
  siti.sends("/start");
  await call("sendMessage", {
    chat_id: siti.id,
    text: "Setuju?",
    reply_markup: { inline_keyboard: [[{ text: "Ya", callback_data: "y" }]] },
  });
  siti.taps("Ya");

  simulator.clock.advance(149_000);
  expect(await updates()).toHaveLength(2);
  simulator.clock.advance(1_000);
  expect(textsOf(await updates())).toEqual(["/start"]);
  simulator.clock.advance(86_400_000);
  expect(await updates()).toEqual([]);
});

interface Delivery {
  readonly update: Update;
  readonly secret: string;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A bot's webhook that gives these answers in turn, and 200 from then on. */
async function openWebhook(...answers: readonly (number | string)[]) {
  const deliveries: Delivery[] = [];
  const waiting = [...answers];
  const fetch = async (request: Request) => {
    const secret = request.headers.get("x-telegram-bot-api-secret-token") ?? "";
    deliveries.push({ update: (await request.json()) as Update, secret });
    const answer = waiting.shift() ?? 200;
    return typeof answer === "number" ? new Response(null, { status: answer }) : new Response(answer);
  };
  const server = createAdaptorServer({ fetch });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  return { deliveries, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram` };
}

test("a webhook is called with the secret, in order, again after a failure, and answers by its body", async () => {
  const simulator = await startSimulator({ webhookBackOffMs: 5 });
  closing.push(() => void simulator.stop());
  const siti = simulator.addPerson({ firstName: "Siti" });
  const call = callsTo(simulator);
  const greeting = JSON.stringify({ method: "sendMessage", chat_id: siti.id, text: "Selamat datang" });
  const webhook = await openWebhook(500, greeting);
  siti.sends("satu");

  expect(await call("setWebhook", { url: webhook.url, secret_token: "rahasia" })).toMatchObject({ ok: true });
  siti.sends("dua");
  await simulator.waitFor(() => siti.sees() === "Selamat datang");
  await expect.poll(() => webhook.deliveries.length).toBe(3);

  expect(textsOf(webhook.deliveries.map(({ update }) => update))).toEqual(["satu", "satu", "dua"]);
  expect(new Set(webhook.deliveries.map(({ secret }) => secret))).toEqual(new Set(["rahasia"]));
  expect(await call("getWebhookInfo")).toMatchObject({
    result: { url: webhook.url, last_error_message: "Wrong response from the webhook: 500 Internal Server Error" },
  });
});

test("a message and a tap of the same person are delivered side by side", async ({ simulator, siti, call }) => {
  const webhook = await openWebhook(503);
  await call("setWebhook", { url: webhook.url });

  siti.sends("/start");
  await expect.poll(() => webhook.deliveries.length).toBe(1);
  siti.tapsData("y");
  await expect.poll(() => webhook.deliveries.length).toBe(2);

  expect(webhook.deliveries[1]?.update).toHaveProperty("callback_query");
  expect(simulator.journal).toHaveLength(1);
});

test("while a webhook is set nobody may poll, and dropping it leaves nothing pending", async ({
  siti,
  call,
  updates,
}) => {
  const webhook = await openWebhook(503, 503, 503);
  const poll = call("getUpdates", { timeout: 30 });
  await call("getMe");
  expect(await call("setWebhook", { url: webhook.url })).toMatchObject({ ok: true });

  expect(await poll).toMatchObject({ status: 409, description: "Conflict: terminated by setWebhook request" });
  expect(await call("getUpdates")).toMatchObject({
    status: 409,
    description:
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  });
  expect(await call("setWebhook", { url: webhook.url })).toMatchObject({ status: 429, parameters: { retry_after: 1 } });
  siti.sends("Halo");
  expect(await call("getWebhookInfo")).toMatchObject({ result: { pending_update_count: 1 } });
  await call("deleteWebhook", { drop_pending_updates: true });
  expect(await updates()).toEqual([]);
});

test("a webhook elsewhere than on this machine is refused, and so is a bad secret", async ({ call }) => {
  expect(await call("setWebhook", { url: "https://example.com/hook" })).toMatchObject({
    status: 400,
    description: "Bad Request: bad webhook: the simulator delivers to loopback only",
  });
  expect(await call("setWebhook", { url: "http://127.0.0.1:1/", secret_token: "a b" })).toMatchObject({
    description: "Bad Request: secret token contains unallowed characters",
  });
});
