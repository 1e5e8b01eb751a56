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

function classifyConnection({ error }: HttpError): SendResult {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (NEVER_CONNECTED.has(code)) return { ok: false, why: "not-now", afterSeconds: OFFLINE_SECONDS };
  return { ok: false, why: "uncertain" };
}

function classify({ error_code, description, parameters }: GrammyError, known: number | undefined): SendResult {
  if (error_code === 429) return { ok: false, why: "not-now", afterSeconds: parameters.retry_after ?? 30 };
  if (error_code >= 500) return { ok: false, why: "uncertain" };
  if (parameters.migrate_to_chat_id !== undefined) {
    return { ok: false, why: "migrated", to: parameters.migrate_to_chat_id };
  }
  if (error_code === 403 || /chat not found|user is deactivated/i.test(description))
    return { ok: false, why: "unreachable" };
  if (known !== undefined && /message is not modified/i.test(description)) return { ok: true, messageId: known };
  if (/message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i.test(description)) {
    return { ok: false, why: "gone" };
  }
  return { ok: false, why: "rejected" };
}
