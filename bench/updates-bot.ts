// A bot in a process of its own for `updates.ts`, which asks it for its processor time: the real one, or one of the two
// references that say what grammY and a database cost by themselves.

import { Bot } from "grammy";
import type { Update } from "grammy/types";
import pg from "pg";
import { createLogger } from "#logger";
import { startApp } from "../src/app.ts";
import { parseConfig } from "../src/config.ts";

export type BotKind = "ours" | "echo" | "echo-with-upsert";

const UPSERT = {
  name: "bench_upsert",
  text: `INSERT INTO bench_echo (chat_id, text, count) VALUES ($1, $2, 1)
         ON CONFLICT (chat_id) DO UPDATE SET text = excluded.text, count = bench_echo.count + 1`,
};

let startedAt = process.cpuUsage();

process.on("disconnect", () => process.exit());
process.on("message", (order) => {
  if (order === "reset") startedAt = process.cpuUsage();
  const { user, system } = process.cpuUsage(startedAt);
  process.send?.((user + system) / 1000);
});

await start(process.env.BENCH_BOT as BotKind);
process.send?.("started");

async function start(kind: BotKind): Promise<void> {
  const config = parseConfig(process.env);
  if (kind === "ours") {
    await startApp({ config, logger: createLogger("error") });
    return;
  }
  const apiRoot = config.TELEGRAM_API_ROOT ?? "";
  const bot = new Bot(config.BOT_TOKEN, { client: { apiRoot } });
  const pool = new pg.Pool({ connectionString: config.DATABASE_URL ?? "" });
  if (kind === "echo") bot.on("message:text", (ctx) => ctx.reply(ctx.message.text));
  else answerTwice(bot, pool);
  await bot.init();
  void poll(bot);
}

/** As many calls as ours, and one statement. */
function answerTwice(bot: Bot, pool: pg.Pool): void {
  bot.on("message:text", async (ctx) => {
    await pool.query({ ...UPSERT, values: [ctx.chat.id, ctx.message.text] });
    const { message_id } = await ctx.reply(ctx.message.text);
    await ctx.api.editMessageReplyMarkup(ctx.chat.id, message_id);
  });
  bot.on("callback_query:data", async (ctx) => {
    await ctx.answerCallbackQuery();
    await pool.query({ ...UPSERT, values: [ctx.from.id, ctx.callbackQuery.data] });
    await ctx.editMessageText(ctx.callbackQuery.data);
  });
}

/** Every chat at once, as a runner does. */
async function poll(bot: Bot): Promise<void> {
  for (let offset = 0; ; ) {
    const updates: Update[] = await bot.api.getUpdates({ offset, timeout: 25 });
    for (const update of updates) void bot.handleUpdate(update).catch((error) => process.stderr.write(`${error}\n`));
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
  }
}
