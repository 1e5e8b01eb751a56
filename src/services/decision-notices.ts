// What is told of a decision on one report, or of a request for one, looked up when it is sent: what was overtaken by then is
// not told.

import type { Temporal } from "temporal-polyfill";
import type { Composed, NoticeDelivery } from "#domain/delivery.ts";
import type { Language } from "#domain/language.ts";
import { obligationState } from "#domain/obligation.ts";
import type { Duty } from "#storage/obligations.ts";
import type { Reopening } from "#storage/reopenings.ts";
import type { Storage } from "#storage/store.ts";

export const DECISIONS = [
  "extended",
  "exempted",
  "exemption-lifted",
  "reopening-asked",
  "reopening-granted",
  "reopening-refused",
] as const;

export type DecisionId = (typeof DECISIONS)[number];

export interface DecisionMessage {
  readonly chatId: number;
  readonly language: Language;
  readonly notice: DecisionId;
  readonly duty: Duty;
  /** Of a report somebody was let off. */
  readonly reason?: string;
  readonly request?: { readonly id: number; readonly reason: string; readonly by: string };
}

type DecisionDelivery = NoticeDelivery & { readonly notice: DecisionId };

export async function composeDecision(
  storage: Storage,
  { chatId, personId, notice, obligationId, reopeningId }: DecisionDelivery,
  now: Temporal.Instant,
): Promise<Composed<DecisionMessage>> {
  if (obligationId === undefined) return { skip: "nothing-to-say" };
  const duty = await storage.obligations.get(obligationId);
  if (duty.reported) return { skip: "reported" };
  if (duty.unit.closedOn) return { skip: "cancelled" };
  const { exempted } = duty;
  if ((notice === "exempted") !== (exempted !== undefined)) return { skip: "overtaken" };
  if (notice === "reopening-granted" && obligationState(duty, now) === "missed") return { skip: "stale" };
  const reopening = reopeningId === undefined ? undefined : await storage.reopenings.find(reopeningId);
  if (notice === "reopening-asked" && (!reopening || reopening.decision)) return { skip: "overtaken" };
  const { language } = await storage.people.get(personId);
  const reason = exempted ? { reason: exempted.reason } : {};
  const request = reopening ? { request: await described(storage, reopening) } : {};
  return { say: { chatId, language, notice, duty, ...reason, ...request } };
}

async function described(storage: Storage, { id, reason, askedById }: Reopening) {
  return { id, reason, by: (await storage.people.get(askedById)).name };
}
