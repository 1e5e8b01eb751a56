import { Api } from "grammy";
import { expect, test } from "vitest";
import { attempt } from "#bot/outgoing.ts";

const TOKEN = "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const CLOSED_PORT = "http://127.0.0.1:9"; // discard: nobody listens there

test("where no connection came about nothing was sent, so it is tried again later", async () => {
  const api = new Api(TOKEN, { apiRoot: CLOSED_PORT });

  const result = await attempt(() => api.sendMessage(1, "Halo"));

  expect(result).toEqual({ ok: false, why: "not-now", afterSeconds: 60 });
});

test("a bug is not Telegram's answer", async () => {
  await expect(attempt(() => Promise.reject(new TypeError("x is not a function")))).rejects.toThrow(TypeError);
});
