// The bot in a process of its own, which may be killed at any instant. It goes by the story's clock, which runs as fast as
// ours, and rings once a second by itself.

import { flushCompileCache } from "node:module";
import { Temporal } from "temporal-polyfill";
import { createLogger } from "#logger";
import type { DatabaseLocation } from "#storage/database.ts";
import { type App, startApp } from "../src/app.ts";
import { parseConfig } from "../src/config.ts";

export type Order =
  /** How far the story is ahead of us. */
  | { readonly do: "clock"; readonly aheadMs: number }
  /** Answers when a ring has gone by and every update received has been dealt with. */
  | { readonly do: "settle" }
  | { readonly do: "stop" };

export type Word = { readonly port: number } | { readonly settled: true };

const RING_EVERY_MS = 1000;

let aheadMs = Number(process.env.CHAOS_AHEAD_MS);
let app: App | undefined;
const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now() + aheadMs);
const say = (word: Word) => void process.send?.(word);

process.on("SIGINT", () => {}); // Ctrl-C reaches the whole group; the parent says when to stop
process.on("disconnect", () => process.exit(1));
process.on("message", (order: Order) => void obey(order));

const logger = createLogger("error", { write: (line) => void process.stderr.write(line) });
const location: DatabaseLocation = JSON.parse(process.env.CHAOS_LOCATION ?? "");
app = await startApp({ config: parseConfig(process.env), logger, now, location });
say({ port: app.port });
flushCompileCache(); // who is killed writes nothing at its end
void app.tick(); // at once, as `npm start` does
const clock = setInterval(() => void app?.tick(), RING_EVERY_MS);

async function obey(order: Order): Promise<void> {
  if (order.do === "clock") {
    aheadMs = order.aheadMs;
    return;
  }
  if (order.do === "settle") {
    await app?.tick();
    await app?.idle();
    return say({ settled: true });
  }
  clearInterval(clock);
  await app?.stop();
  process.disconnect();
}
