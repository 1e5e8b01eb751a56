// The bot in a process of its own, so that a test can kill it as a power cut would. Its parent holds the clock.

import { flushCompileCache } from "node:module";
import { Temporal } from "temporal-polyfill";
import type { Role } from "#domain/position.ts";
import { createLogger } from "#logger";
import type { DatabaseLocation } from "#storage/database.ts";
import { startApp } from "../../src/app.ts";
import { parseConfig } from "../../src/config.ts";

export type Order =
  | { readonly do: "ring" | "idle" | "stop"; readonly at: string }
  | { readonly do: "invite"; readonly at: string; readonly role: Role; readonly unitCode: string };

let now = Temporal.Instant.from(process.env.STORY_STARTS_AT ?? "");
const location = JSON.parse(process.env.STORY_LOCATION ?? "") as DatabaseLocation;
const logger = createLogger("error", { write: (line) => void process.stderr.write(line) });
const app = await startApp({ config: parseConfig(process.env), logger, now: () => now, location });
flushCompileCache(); // who is killed writes nothing at its end

process.on("disconnect", () => process.exit(1));
process.on("message", (order: Order) => void obey(order).then((answer) => process.send?.({ answer })));
process.send?.({ answer: app.username });

async function invite({ role, unitCode }: Order & { do: "invite" }): Promise<string> {
  return (await app.core.registering.invite({ role, unitCode, deputy: false }, now)).code;
}

async function obey(order: Order): Promise<unknown> {
  now = Temporal.Instant.from(order.at);
  switch (order.do) {
    case "ring":
      return await app.tick();
    case "idle":
      return await app.idle();
    case "invite":
      return await invite(order);
    case "stop":
      await app.stop();
      return process.disconnect();
  }
}
