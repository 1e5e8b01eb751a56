// Requests and decisions told to the one person they are for: planned in the transaction of what they tell, put together at
// the instant of sending, when things may stand differently.

import type { Temporal } from "temporal-polyfill";
import type { Composed, NoticeDelivery } from "#domain/delivery.ts";
import type { Language } from "#domain/language.ts";
import type { Role } from "#domain/position.ts";
import { nextAllowedInstant } from "#domain/quiet-hours.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import type { Absence } from "#storage/absences.ts";
import type { Storage, Store } from "#storage/store.ts";
import type { Calendar } from "./calendar.ts";
import { composeDecision, DECISIONS, type DecisionId, type DecisionMessage } from "./decision-notices.ts";
import { composeUnitClosed, UNIT_CLOSED, type UnitClosedMessage } from "./unit-notices.ts";

/** What can be told. */
const LEAVE_NOTICES = ["stand-in", "stand-in-over"] as const;
type LeaveNotice = (typeof LEAVE_NOTICES)[number];

/** What one person is to be told, and what it is about. */
export type NoticeOwed = { readonly personId: number } & (
  | { readonly notice: LeaveNotice; readonly absenceId: number }
  | { readonly notice: DecisionId; readonly obligationId: number; readonly reopeningId?: number }
  | { readonly notice: "deputy"; readonly invitationId: number }
  | { readonly notice: typeof UNIT_CLOSED; readonly unitCode: string }
);

/** Somebody stands in for somebody, or does so no longer. */
export interface LeaveMessage {
  readonly chatId: number;
  readonly language: Language;
  readonly notice: LeaveNotice;
  /** Who is away, and in which positions. */
  readonly name: string;
  readonly positions: readonly { readonly role: Role; readonly unit: PlacedUnit }[];
  readonly from: Temporal.PlainDate;
  /** The first day back. */
  readonly until: Temporal.PlainDate;
}

/** Somebody has come in as a deputy, told to whoever holds the position. */
export interface DeputyMessage {
  readonly chatId: number;
  readonly language: Language;
  readonly notice: "deputy";
  readonly name: string;
  readonly position: { readonly role: Role; readonly unit: PlacedUnit };
}

export type NoticeMessage = LeaveMessage | DecisionMessage | DeputyMessage | UnitClosedMessage;

export function createNoticing(storage: Storage, calendar: Calendar, timeZone: string) {
  return {
    async compose(delivery: NoticeDelivery, now: Temporal.Instant): Promise<Composed<NoticeMessage>> {
      const decision = DECISIONS.find((each) => each === delivery.notice);
      if (decision)
        return await outOfQuiet(await composeDecision(storage, { ...delivery, notice: decision }, now), now);
      if (delivery.notice === UNIT_CLOSED) {
        const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
        return await outOfQuiet(await composeUnitClosed(storage, delivery, today), now);
      }
      if (delivery.notice === "deputy") {
        const say = await describeDeputy(delivery);
        return await outOfQuiet(say ? { say } : { skip: "nothing-to-say" }, now);
      }
      const notice = LEAVE_NOTICES.find((each) => each === delivery.notice);
      const { absenceId } = delivery;
      if (!notice || absenceId === undefined) return { skip: "nothing-to-say" };
      const absence = await storage.absences.get(absenceId);
      if (notice === "stand-in" && isOver(absence, now)) return { skip: "stale" };
      const waitUntil = await allowedFrom(now);
      if (waitUntil) return { waitUntil };
      return { say: await describe(notice, delivery, absence, now) };
    },
  };

  function isOver({ until }: Absence, now: Temporal.Instant): boolean {
    return until.since(now.toZonedDateTimeISO(timeZone).toPlainDate()).days <= 0;
  }

  async function describe(
    notice: LeaveNotice,
    { chatId, personId }: NoticeDelivery,
    absence: Absence,
    now: Temporal.Instant,
  ) {
    const { language } = await storage.people.get(personId);
    const away = await storage.people.get(absence.personId);
    const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
    const held = await storage.assignments.currentOf(away.id, today);
    const units = await storage.units.findAll(held.map(({ unitCode }) => unitCode));
    const positions = held.flatMap(({ role, unitCode }) => {
      const unit = units.get(unitCode);
      return unit ? [{ role, unit }] : [];
    });
    return { chatId, language, notice, name: away.name, positions, from: absence.from, until: absence.until };
  }

  async function describeDeputy({ chatId, personId, invitationId }: NoticeDelivery) {
    const invitation = invitationId === undefined ? undefined : await storage.invitations.find(invitationId);
    if (invitation?.usedById === undefined) return undefined;
    const { role, unitCode, usedById } = invitation;
    const { language } = await storage.people.get(personId);
    const { name } = await storage.people.get(usedById);
    return {
      chatId,
      language,
      notice: "deputy" as const,
      name,
      position: { role, unit: await storage.units.get(unitCode) },
    };
  }

  async function outOfQuiet<M>(composed: Composed<M>, now: Temporal.Instant): Promise<Composed<M>> {
    const waitUntil = "say" in composed ? await allowedFrom(now) : undefined;
    return waitUntil ? { waitUntil } : composed;
  }

  /** Undefined when it may leave now. */
  async function allowedFrom(now: Temporal.Instant): Promise<Temporal.Instant | undefined> {
    const [program] = await storage.programs.all();
    if (!program) return undefined;
    const at = nextAllowedInstant({ timeZone, quiet: program.quiet }, await calendar.holidays(), now);
    return at.equals(now) ? undefined : at;
  }
}

/** Writes them down in the transaction of what they tell; whoever is out of reach is left out. Planned at one instant is planned once. */
export async function planNotices(store: Store, owed: readonly NoticeOwed[], now: Temporal.Instant): Promise<void> {
  const deliveries: NoticeDelivery[] = [];
  for (const { personId, notice, ...about } of owed) {
    const { telegramId, unreachableSince } = await store.people.get(personId);
    if (telegramId === undefined || unreachableSince) continue;
    const key = ["notice", notice, ...Object.values(about), personId, now.epochMilliseconds].join(":");
    deliveries.push({ kind: "notice", key, chatId: telegramId, personId, notice, ...about });
  }
  await store.deliveries.plan(deliveries, now);
}
