// How a person comes in: an invitation to a position, the data notice, agreement. Looking at an invitation changes
// nothing; accepting it takes the code, writes the agreement and opens the assignment in one transaction.

import type { Temporal } from "temporal-polyfill";
import type { Language } from "#domain/language.ts";
import { codeFrom, hashCode, whyRefused } from "#domain/one-time-code.ts";
import { NOTICE_VERSION, normalizePhone } from "#domain/person.ts";
import { fitsUnit, type Role } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import type { AuditEntry } from "#storage/audit.ts";
import type { Invitation } from "#storage/invitations.ts";
import type { NewPerson } from "#storage/people.ts";
import type { Storage, Store } from "#storage/store.ts";
import { type Actor, requireActor } from "./actor.ts";
import { planNotices } from "./noticing.ts";
import type { Random } from "./ports.ts";

const INVITATION_DAYS = 14;

/** What an invitation offers, for the notice. */
export interface Offer {
  readonly role: Role;
  readonly deputy: boolean;
  readonly unit: PlacedUnit;
}

export interface NewOffer {
  readonly role: Role;
  readonly unitCode: string;
  readonly deputy: boolean;
  /** Of a position held for a time: the first day on which it is no longer. */
  readonly endsOn?: Temporal.PlainDate;
}

export type Registering = ReturnType<typeof createRegistering>;

export function createRegistering(storage: Storage, random: Random, timeZone: string) {
  const today = (now: Temporal.Instant) => now.toZonedDateTimeISO(timeZone).toPlainDate();

  return {
    /**
     * Makes a one-time code for a position. The code is given once and never stored.
     * @throws Problem `unit-unknown`, `unit-closed` or `role-does-not-fit-unit`
     */
    async invite(offer: NewOffer, now: Temporal.Instant, store: Store = storage) {
      const unit = await store.units.get(offer.unitCode);
      if (unit.closedOn) throw new Problem("unit-closed");
      if (!fitsUnit(offer.role, unit.kind)) {
        throw new Problem("role-does-not-fit-unit", { details: { role: offer.role, kind: unit.kind } });
      }
      const code = codeFrom(random);
      const expiresAt = now.add({ hours: INVITATION_DAYS * 24 });
      await store.invitations.insert({ ...offer, codeHash: hashCode(code), createdAt: now, expiresAt });
      return { code, expiresAt, unit };
    },

    /** An invitation by somebody's decision, kept in the audit with it. @throws Problem as `invite` */
    async inviteFor(offer: NewOffer, decision: Omit<AuditEntry, "at" | "details">, now: Temporal.Instant) {
      return await storage.transaction(async (store) => {
        const invitation = await this.invite(offer, now, store);
        await store.audit.append({ ...decision, at: now, details: offer });
        return { ...invitation, role: offer.role };
      });
    },

    /**
     * What a code offers; undefined to the one who came in with it, for whom it is no news.
     * @throws Problem `code-unknown`, `code-used`, `code-expired` or `unit-closed`
     */
    async lookAt(code: string, actor: Actor | undefined, now: Temporal.Instant): Promise<Offer | undefined> {
      const known = await storage.invitations.findByHash(hashCode(code));
      if (actor && known?.usedById === actor.person.id) return undefined;
      const { role, deputy, unitCode } = await usable(storage, code, now);
      return { role, deputy, unit: await storage.units.get(unitCode) };
    },

    /**
     * Agreement to the notice and the position itself. The same person tapping twice gets the same answer, also when the position
     * has ended since: a code opens it once.
     * @throws Problem `code-unknown`, `code-used`, `code-expired` or `unit-closed`
     */
    async accept(code: string, newcomer: NewPerson, now: Temporal.Instant): Promise<Offer> {
      return await storage.transaction(async (store) => {
        const person = await store.people.ensure(newcomer, now);
        const { invitation, isFirst } = await take(store, code, person.id, now);
        const { role, deputy, unitCode, endsOn } = invitation;
        await store.people.acceptNotice(person.id, NOTICE_VERSION, now);
        const until = endsOn ? { endsOn } : {};
        const position = { personId: person.id, role, unitCode, deputy, ...until };
        if (isFirst) await store.assignments.open(position, today(now));
        if (isFirst && deputy) await tellHolder(store, invitation, person.id, now);
        return { role, deputy, unit: await store.units.get(unitCode) };
      });
    },

    /** Agreement of someone who has a position already, to a newer notice; gives them as they are from now on. */
    async acceptNotice(actor: Actor, now: Temporal.Instant): Promise<Actor> {
      await storage.people.acceptNotice(actor.person.id, NOTICE_VERSION, now);
      return { ...actor, person: await storage.people.get(actor.person.id) };
    },

    /**
     * Keeps a phone number that Telegram says is the sender's own.
     * @throws Problem `phone-of-someone-else`, `not-registered` or `notice-not-accepted`
     */
    async savePhone(actor: Actor | undefined, contact: { userId: number | undefined; phone: string }): Promise<void> {
      const { person } = requireActor(actor);
      const phone = normalizePhone(contact.phone);
      if (contact.userId === undefined || contact.userId !== person.telegramId || !phone) {
        throw new Problem("phone-of-someone-else");
      }
      await storage.people.setPhone(person.id, phone);
    },

    /** Blocked the bot, or let it in again: only those who can read are reminded. */
    async setReachable(telegramId: number, reachable: boolean, now: Temporal.Instant): Promise<void> {
      if (reachable) return await storage.people.markReachable(telegramId);
      await storage.people.markUnreachable(telegramId, "blocked", now);
    },

    async setLanguage(actor: Actor, language: Language): Promise<void> {
      await storage.people.setLanguage(actor.person.id, language);
    },
  };

  /** Whoever holds a position hears that somebody stands beside them now. */
  async function tellHolder(
    store: Store,
    { id, role, unitCode }: Invitation,
    deputyId: number,
    now: Temporal.Instant,
  ): Promise<void> {
    const held = await store.assignments.at(unitCode, today(now));
    const holders = held.filter((each) => each.role === role && !each.deputy && each.personId !== deputyId);
    const owed = holders.map(({ personId }) => ({ notice: "deputy" as const, personId, invitationId: id }));
    await planNotices(store, owed, now);
  }
}

/** Uses the code up; the one who used it before is known by it. */
async function take(
  store: Store,
  code: string,
  personId: number,
  now: Temporal.Instant,
): Promise<{ readonly invitation: Invitation; readonly isFirst: boolean }> {
  const known = await store.invitations.findByHash(hashCode(code));
  if (known?.usedById === personId) return { invitation: known, isFirst: false };
  const invitation = await usable(store, code, now);
  if (!(await store.invitations.use(invitation.id, personId, now))) throw new Problem("code-used");
  return { invitation, isFirst: true };
}

async function usable(store: Store, code: string, now: Temporal.Instant): Promise<Invitation> {
  const invitation = await store.invitations.findByHash(hashCode(code));
  const why = whyRefused(invitation, now);
  if (why || !invitation) throw new Problem(why ?? "code-unknown");
  if ((await store.units.get(invitation.unitCode)).closedOn) throw new Problem("unit-closed");
  return invitation;
}
