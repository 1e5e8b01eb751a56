// An announcement to many: whom it is for, what it may become, and how long it takes. It is written as a draft and frozen when
// it starts; from then on only the ledger of deliveries changes.

import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { allows, ROLES, type Role } from "./position.ts";

/** Those who report, chosen positions, or those whose report for a period is not in. */
export type Audience =
  | { readonly to: "reporters" }
  | { readonly to: "positions"; readonly groups: readonly AudienceGroup[] }
  | { readonly to: "silent"; readonly programId: string; readonly periodId: number };

/** Positions as people choose them: a Pj. Kepala Desa is not another kind of reader than a Kepala Desa. */
export const AUDIENCE_GROUPS = ["heads", "operators", "managers", "assistants", "camat"] as const;
export type AudienceGroup = (typeof AUDIENCE_GROUPS)[number];

const ROLES_OF: Readonly<Record<AudienceGroup, readonly Role[]>> = {
  heads: ["kepala_desa", "pj_kepala_desa", "lurah"],
  operators: ["operator", "sekdes"],
  managers: ["ketua", "manajer"],
  assistants: ["business_assistant"],
  camat: ["camat"],
};

/**
 * A draft is written; what is scheduled can become a draft again; what has started can only be stopped. Dropped is what was
 * scheduled and must not go out any more, and says why in the ledger.
 */
export type BroadcastState = "draft" | "scheduled" | "started" | "stopped" | "dropped";

export interface Broadcast {
  readonly id: number;
  readonly authorId: number;
  /** Everybody it is for holds a position in this unit or below it. */
  readonly unitCode: string;
  readonly audience: Audience;
  /** Exactly as it was typed; empty until it was. */
  readonly text: string;
  readonly asksReceipt: boolean;
  readonly state: BroadcastState;
  readonly createdAt: Temporal.Instant;
  /** When it is to start, or has. */
  readonly startsAt?: Temporal.Instant;
}

/** What an author can still change. */
export type Wording = Pick<Broadcast, "unitCode" | "audience" | "text" | "asksReceipt">;

/** With the head and the foot it stays well below the 4,096 characters of a Telegram message. */
export const MOST_CHARACTERS = 3000;

const PER_SECOND = 25;
const LONGEST_PLAN_DAYS = 90;
const USEFUL_HOURS = 24;

const NEXT: Readonly<Record<BroadcastState, readonly BroadcastState[]>> = {
  draft: ["scheduled", "started"],
  scheduled: ["scheduled", "draft", "started", "dropped"],
  started: ["stopped"],
  stopped: [],
  dropped: [],
};

/** The states from which it can become this one: the condition of the one row that decides between two processes. */
export function statesBefore(next: BroadcastState): BroadcastState[] {
  return STATES.filter((state) => NEXT[state].includes(next));
}

const STATES = ["draft", "scheduled", "started", "stopped", "dropped"] as const satisfies readonly BroadcastState[];

/** The roles an audience is made of; `reporters` are those of the program whose reports are missing. */
export function rolesOf(audience: Audience, reporters: readonly Role[]): readonly Role[] {
  if (audience.to === "silent") return reporters;
  if (audience.to === "reporters") return ROLES.filter((role) => allows(role, "report"));
  return audience.groups.flatMap((group) => ROLES_OF[group]);
}

/** The audience with a group ticked, or not any more; of another kind of audience nothing stays. */
export function toggled(audience: Audience, group: AudienceGroup): Audience {
  const before = audience.to === "positions" ? audience.groups : [];
  const has = before.includes(group);
  return { to: "positions", groups: AUDIENCE_GROUPS.filter((each) => (each === group ? !has : before.includes(each))) };
}

/** Whether a typed text can be sent: too long by how much, or not a word in it. */
export function whyUnsendable(text: string): "empty" | "too-long" | undefined {
  if (text.trim() === "") return "empty";
  return text.length > MOST_CHARACTERS ? "too-long" : undefined;
}

/** Whether everything is said that has to be. */
export function isComplete({ text, audience }: Wording): boolean {
  if (whyUnsendable(text)) return false;
  return audience.to !== "positions" || audience.groups.length > 0;
}

/** Minutes until the last of so many has it, at the rate that all processes together keep to. */
export function minutesFor(people: number): number {
  return Math.max(1, Math.ceil(people / (PER_SECOND * 60)));
}

/** What the author saw when deciding: a button to send carries it, so that nothing else is sent by it. */
export function sealOf({ unitCode, audience, text, asksReceipt }: Wording): string {
  const whole = JSON.stringify([unitCode, audience, text, asksReceipt]);
  return createHash("sha256").update(whole).digest("hex").slice(0, 12);
}

/** Why a moment cannot be planned for. */
export function whyNotThen(at: Temporal.Instant, now: Temporal.Instant): "past" | "too-far" | undefined {
  const ahead = at.epochMilliseconds - now.epochMilliseconds;
  if (ahead <= 0) return "past";
  return ahead > LONGEST_PLAN_DAYS * DAY_MS ? "too-far" : undefined;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** "Besok rapat" is no use the day after: counted from when it could first have left. */
export function isStale(couldLeaveAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return now.epochMilliseconds - couldLeaveAt.epochMilliseconds > USEFUL_HOURS * 60 * 60 * 1000;
}

/** The moments that are offered: tomorrow and the next Monday, at eight. */
export function offeredMoments(now: Temporal.ZonedDateTime): { tomorrow: Temporal.Instant; monday: Temporal.Instant } {
  const inDays = (days: number) => now.startOfDay().add({ days }).with({ hour: 8 }).toInstant();
  return { tomorrow: inDays(1), monday: inDays(8 - now.dayOfWeek) };
}
