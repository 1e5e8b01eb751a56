// HTTP for those who run the bot: is it alive, how is it doing, and Telegram's webhook when one is used.

import { timingSafeEqual } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { collectDefaultMetrics, Registry } from "prom-client";
import { Problem } from "#domain/problem.ts";

export interface WebDeps {
  readonly port: number;
  /** Whether the database answers. */
  readonly isHealthy: () => Promise<boolean>;
  /** Takes one update of Telegram's, or says that it takes no more; absent with long polling. */
  readonly webhook?: { readonly secret: string; readonly accept: (update: unknown) => Promise<boolean> };
}

export interface WebServer {
  readonly port: number;
  stop(): Promise<void>;
}

export const WEBHOOK_PATH = "/telegram";

/** @throws Problem `port-taken` */
export async function startWeb(deps: WebDeps): Promise<WebServer> {
  const server = createAdaptorServer({ fetch: createRoutes(deps).fetch });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(new Problem("port-taken", { cause, details: { port: deps.port } })));
    server.listen(deps.port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function createRoutes({ isHealthy, webhook }: WebDeps): Hono {
  const routes = new Hono();
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });

  routes.get("/health", async (c) => {
    const healthy = await isHealthy().catch(() => false);
    return c.json({ ok: healthy }, healthy ? 200 : 503);
  });
  routes.get("/metrics", async (c) => c.text(await metrics.metrics(), 200, { "content-type": metrics.contentType }));

  if (webhook) {
    routes.post(WEBHOOK_PATH, async (c) => {
      if (!isSecret(c.req.header("x-telegram-bot-api-secret-token"), webhook.secret)) return c.body(null, 401);
      const update: unknown = await c.req.json().catch(() => undefined);
      if (!isUpdate(update)) return c.body(null, 400);
      return c.body(null, (await webhook.accept(update)) ? 200 : 503);
    });
  }
  // Hono's own would print the error, and with it what somebody typed. Telegram sends the update again.
  routes.onError((_, c) => c.body(null, 500));
  return routes;
}

function isUpdate(body: unknown): boolean {
  return typeof body === "object" && body !== null && "update_id" in body && Number.isSafeInteger(body.update_id);
}

/** Compared in constant time; a missing secret opens nothing. */
function isSecret(given: string | undefined, secret: string): boolean {
  const [a, b] = [Buffer.from(given ?? ""), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
