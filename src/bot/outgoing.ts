// Turns what Telegram and the network say to an unasked message into a SendResult. Interactive answers do not pass here:
// they may throw, and their update is handled again.

import { GrammyError, HttpError } from "grammy";
import type { Message } from "grammy/types";
import type { SendResult } from "#services/ports.ts";

/** Runs one call; anything that is not about Telegram is a bug and goes on. */
export async function attempt(call: () => Promise<Message | true>, known?: number): Promise<SendResult> {
  try {
    const message = await call();
    return { ok: true, messageId: message === true ? (known ?? 0) : message.message_id };
  } catch (error) {
    if (error instanceof HttpError) return classifyConnection(error);
    if (error instanceof GrammyError) return classify(error, known);
    throw error;
  }
}

/** Only where no connection came about it is certain that nothing was sent. */
const NEVER_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH"]);
const OFFLINE_SECONDS = 60;
const PATIENCE_SECONDS = 30;

function classifyConnection({ error }: HttpError): SendResult {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (NEVER_CONNECTED.has(code)) return { ok: false, why: "not-now", afterSeconds: OFFLINE_SECONDS };
  return { ok: false, why: "uncertain" };
}

type Refusal = Extract<SendResult, { readonly ok: false }>;

/** Telegram's own words, most telling first: several of them come with the same number. */
const REFUSALS: readonly (readonly [RegExp, Refusal])[] = [
  [/user is deactivated|USER_DEACTIVATED/i, { ok: false, why: "unreachable", because: "deactivated" }],
  [/bot was blocked/i, { ok: false, why: "unreachable", because: "blocked" }],
  [
    /kicked|not a member|CHANNEL_PRIVATE|group chat was (deleted|deactivated)/i,
    { ok: false, why: "unreachable", because: "kicked" },
  ],
  [
    /chat not found|can't initiate conversation|PEER_ID_INVALID/i,
    { ok: false, why: "unreachable", because: "never-started" },
  ],
  [/TOPIC_CLOSED/i, { ok: false, why: "topic-closed" }],
  [/message thread not found|TOPIC_DELETED/i, { ok: false, why: "topic-gone" }],
  [/manage pinned messages|CHAT_ADMIN_REQUIRED|rights to (un)?pin/i, { ok: false, why: "no-right-to-pin" }],
  [
    /CHAT_WRITE_FORBIDDEN|not enough rights|have no rights|CHAT_SEND_\w+_FORBIDDEN|CHAT_RESTRICTED/i,
    { ok: false, why: "no-right-to-write" },
  ],
  [/message to (edit|pin|unpin) not found|message can't be edited|MESSAGE_ID_INVALID/i, { ok: false, why: "gone" }],
];

function classify({ error_code, description, parameters }: GrammyError, known: number | undefined): SendResult {
  if (error_code === 429)
    return { ok: false, why: "not-now", afterSeconds: parameters.retry_after ?? PATIENCE_SECONDS };
  if (error_code >= 500) return { ok: false, why: "uncertain" };
  if (parameters.migrate_to_chat_id !== undefined) {
    return { ok: false, why: "migrated", to: parameters.migrate_to_chat_id };
  }
  if (known !== undefined && /message is not modified/i.test(description)) return { ok: true, messageId: known };
  const refusal = REFUSALS.find(([words]) => words.test(description))?.[1];
  if (refusal) return refusal;
  return error_code === 403 ? { ok: false, why: "unreachable", because: "blocked" } : { ok: false, why: "rejected" };
}
