// Delivery to the bot's webhook: one at a time within a lane, lanes side by side, again and again with growing pauses
// until the answer is 2xx or the update has expired.

import type { Core } from "./core.ts";
import { isRecord } from "./params.ts";
import type { QueuedUpdate } from "./updates.ts";

export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
}

export type Webhook = ReturnType<typeof createWebhook>;

const LONGEST_PAUSE_MS = 60_000;
const LONGEST_RETRY_AFTER_SECONDS = 3_600;
const PATIENCE_MS = 60_000;
const PAUSE_BETWEEN_SETS_MS = 1_000;

/** `call` runs a method that the bot put into its answer to a delivery. */
export function createWebhook(
  core: Core,
  call: (method: string, fields: Readonly<Record<string, unknown>>) => Promise<unknown>,
) {
  const busy = new Set<string>();
  const pauses = new Map<string, number>();
  const timers = new Set<NodeJS.Timeout>();
  let target: WebhookTarget | undefined;
  let lastError: { readonly at: number; readonly message: string } | undefined;
  let lastSetAt = Number.NEGATIVE_INFINITY;
  let stopping = new AbortController();

  function deliverWaiting(): void {
    if (!target) return;
    for (const queued of core.updates.pending()) {
      if (busy.size >= target.maxConnections) return;
      if (busy.has(queued.lane)) continue;
      busy.add(queued.lane);
      void deliver(target, queued);
    }
  }

  async function deliver(to: WebhookTarget, queued: QueuedUpdate): Promise<void> {
    const failure = await attempt(to, queued);
    if (target !== to) return;

    if (failure === undefined) {
      core.updates.confirm(queued.update.update_id);
      pauses.delete(queued.lane);
      busy.delete(queued.lane);
      deliverWaiting();
      return;
    }
    lastError = { at: Math.floor(core.clock.now().getTime() / 1000), message: failure.message };
    pauseLane(queued.lane, failure.retryAfterMs);
  }

  /** The lane stays busy while it pauses, so that what comes behind waits too. */
  function pauseLane(lane: string, askedMs: number | undefined): void {
    const pause = pauses.get(lane) ?? core.webhookBackOffMs;
    pauses.set(lane, Math.min(pause * 2, LONGEST_PAUSE_MS));
    const timer = setTimeout(() => {
      timers.delete(timer);
      busy.delete(lane);
      deliverWaiting();
    }, askedMs ?? pause);
    timers.add(timer);
  }

  async function attempt(
    to: WebhookTarget,
    { update }: QueuedUpdate,
  ): Promise<{ message: string; retryAfterMs?: number } | undefined> {
    try {
      const response = await fetch(to.url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(to.secret && { "x-telegram-bot-api-secret-token": to.secret }),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(PATIENCE_MS)]),
      });
      const body = await response.text();
      if (response.ok) await runAnswer(body);
      return response.ok ? undefined : refusal(response);
    } catch (error) {
      return { message: error instanceof Error ? error.message : String(error) };
    }
  }

  async function runAnswer(body: string): Promise<void> {
    if (!body.startsWith("{")) return;
    const answer: unknown = JSON.parse(body);
    if (isRecord(answer) && typeof answer.method === "string") await call(answer.method, answer);
  }

  function forget(): void {
    stopping.abort();
    stopping = new AbortController();
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    busy.clear();
    pauses.clear();
    target = undefined;
  }

  core.updates.onArrival(deliverWaiting);

  return {
    /** At most one setWebhook a second, in real time. */
    maySet(): boolean {
      const isSoon = performance.now() - lastSetAt < PAUSE_BETWEEN_SETS_MS;
      if (!isSoon) lastSetAt = performance.now();
      return !isSoon;
    },
    set(next: WebhookTarget): void {
      forget();
      target = next;
      core.updates.switchToWebhook();
      deliverWaiting();
    },
    remove(): void {
      forget();
      core.updates.switchToPolling();
    },
    info: () => ({
      url: target?.url ?? "",
      ...(target && { max_connections: target.maxConnections }),
      ...(lastError && { last_error_date: lastError.at, last_error_message: lastError.message }),
    }),
  };
}

function refusal(response: Response): { message: string; retryAfterMs?: number } {
  const message = `Wrong response from the webhook: ${response.status} ${response.statusText}`;
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  if (!(seconds > 0)) return { message };
  return { message, retryAfterMs: Math.min(seconds, LONGEST_RETRY_AFTER_SECONDS) * 1000 };
}
