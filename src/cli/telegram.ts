// The one question the command line has for Telegram: who is the bot behind this token? The token stands in the address, so
// the address is in no message and no cause.

import { z } from "zod";
import type { OfflineConfig } from "#config";
import { Problem } from "#domain/problem.ts";

const TIME_LIMIT_MS = 10_000;
const Me = z.object({ ok: z.literal(true), result: z.object({ username: z.string() }) });

/** @throws Problem `bot-token-missing`, `bot-token-refused` or `telegram-unreachable` */
export async function fetchBotUsername(
  config: Pick<OfflineConfig, "BOT_TOKEN" | "TELEGRAM_API_ROOT">,
): Promise<string> {
  if (!config.BOT_TOKEN) throw new Problem("bot-token-missing");
  const root = (config.TELEGRAM_API_ROOT ?? "https://api.telegram.org").replace(/\/$/, "");
  const response = await ask(`${root}/bot${config.BOT_TOKEN}/getMe`);
  // 404 is what Telegram says to a token that is not even well made.
  if (response.status === 401 || response.status === 404) throw new Problem("bot-token-refused");
  const me = Me.safeParse(response.body);
  if (!me.success) throw new Problem("telegram-unreachable");
  return me.data.result.username;
}

async function ask(url: string): Promise<{ status: number; body: unknown }> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    return { status: response.status, body: await response.json() };
  } catch (error) {
    throw new Problem("telegram-unreachable", { cause: error });
  }
}
