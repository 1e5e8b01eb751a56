// What the author of an announcement does: chooses where and to whom, writes, looks at it as readers will, sends or plans it,
// follows it, stops the rest. The right is checked at every step, and only authors ever see their own.

import type { Temporal } from "temporal-polyfill";
import { type Audience, type Broadcast, type Wording, whyNotThen, whyUnsendable } from "#domain/broadcast.ts";
import { may, mayAnywhere, scopes } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import { type PlacedUnit, parentOf } from "#domain/unit.ts";
import type { SilentReader } from "#storage/broadcast-readers.ts";
import type { Storage } from "#storage/store.ts";
import { type Actor, requireActor, requirePermission } from "./actor.ts";
import { broadcastEntry } from "./broadcast-audit.ts";
import type { Scoping } from "./broadcast-scope.ts";
import { type BroadcastScreen, createBroadcastScreens } from "./broadcast-screens.ts";

/** Where one can announce: a unit as a whole, and what lies right below it down to the kecamatan. */
export interface Places {
  readonly whole?: PlacedUnit;
  readonly parts: readonly PlacedUnit[];
}

const MOST_LISTED = 8;

export type Broadcasting = ReturnType<typeof createBroadcasting>;

export function createBroadcasting(storage: Storage, scoping: Scoping) {
  const screens = createBroadcastScreens(storage, scoping);

  return {
    /** Where this person may announce; without a code the units of their positions. @throws Problem `not-permitted` */
    async places(actor: Actor | undefined, code?: string): Promise<Places> {
      if (code !== undefined) {
        requirePermission(actor, "broadcast", code);
        return { whole: await storage.units.get(code), parts: await partsOf(code) };
      }
      const own = scopes(requireActor(actor).assignments, "broadcast");
      const [only, ...others] = [...new Set(own)];
      if (only === undefined) throw new Problem("not-permitted");
      if (others.length === 0) return { whole: await storage.units.get(only), parts: await partsOf(only) };
      return { parts: [...(await storage.units.findAll(own)).values()] };
    },

    /** What was begun and not sent. */
    async draft(actor: Actor | undefined): Promise<Broadcast | undefined> {
      const { person, assignments } = requireActor(actor);
      const draft = await storage.broadcasts.draftOf(person.id);
      return draft && may(assignments, "broadcast", draft.unitCode) ? draft : undefined;
    },

    /** Begins one for a unit; a draft in which nothing was written yet is used again. */
    async begin(actor: Actor | undefined, unitCode: string, now: Temporal.Instant): Promise<BroadcastScreen> {
      const { person } = requirePermission(actor, "broadcast", unitCode);
      await storage.units.get(unitCode); // a forged code names nothing
      const draft = await storage.broadcasts.draftOf(person.id);
      const wording: Wording = { unitCode, audience: { to: "reporters" }, text: "", asksReceipt: false };
      if (draft?.text !== "") {
        const id = await storage.broadcasts.insert({ ...wording, authorId: person.id }, now);
        return await this.addressing(actor, id, now);
      }
      await storage.broadcasts.reword(draft.id, wording, now);
      return await this.addressing(actor, draft.id, now);
    },

    async open(actor: Actor | undefined, id: number, now: Temporal.Instant): Promise<BroadcastScreen> {
      return await screens.of(await own(actor, id), now);
    },

    /** The choice of readers; of what is no draft any more, where it stands. */
    async addressing(actor: Actor | undefined, id: number, now: Temporal.Instant): Promise<BroadcastScreen> {
      const broadcast = await own(actor, id);
      const speaksAs = await scoping.sender(broadcast, now);
      if (broadcast.state !== "draft" || !speaksAs) return await screens.of(broadcast, now);
      return { at: "audience", speaksAs, ...(await screens.base(broadcast, now)) };
    },

    /** @throws Problem `broadcast-unknown` for a period that is not running there */
    async address(actor: Actor | undefined, id: number, audience: Audience, now: Temporal.Instant): Promise<void> {
      const broadcast = await own(actor, id);
      if (audience.to === "silent") {
        const choices = await screens.choices(broadcast.unitCode, now);
        if (!choices.some(({ period }) => period.id === audience.periodId)) throw new Problem("broadcast-unknown");
      }
      await storage.broadcasts.reword(id, { audience }, now);
    },

    /** The prompt for the text, also where there is one. */
    async writing(actor: Actor | undefined, id: number, now: Temporal.Instant): Promise<BroadcastScreen> {
      const broadcast = await own(actor, id);
      if (broadcast.state !== "draft") return await screens.of(broadcast, now);
      return { at: "text", ...(await screens.base(broadcast, now)) };
    },

    /** Keeps a text exactly as it was typed. */
    async write(actor: Actor | undefined, id: number, text: string, now: Temporal.Instant): Promise<BroadcastScreen> {
      const refused = whyUnsendable(text);
      if (refused) return { ...(await this.writing(actor, id, now)), refused };
      await own(actor, id);
      await storage.broadcasts.reword(id, { text }, now);
      return await this.open(actor, id, now);
    },

    async askReceipt(actor: Actor | undefined, id: number, asksReceipt: boolean, now: Temporal.Instant) {
      await own(actor, id);
      await storage.broadcasts.reword(id, { asksReceipt }, now);
      return await this.open(actor, id, now);
    },

    async discard(actor: Actor | undefined, id: number): Promise<void> {
      await own(actor, id);
      await storage.broadcasts.remove(id);
    },

    /** Sends what was seen, once. What has changed since is shown again instead. */
    async send(actor: Actor | undefined, { id, seal }: { id: number; seal: string }, now: Temporal.Instant) {
      const broadcast = await own(actor, id);
      const screen = await screens.of(broadcast, now);
      if (screen.at !== "preview") return screen;
      if (screen.seal !== seal) return { ...screen, refused: "changed" as const };
      if (screen.people === 0) return { ...screen, refused: "nobody" as const };
      const { recipients, leavesAt } = await scoping.scope(broadcast, now);
      const waits = leavesAt.equals(now) ? {} : { notBefore: leavesAt };
      await storage.transaction(async (store) => {
        const freeze = { next: "started", startsAt: now, now, ...waits } as const;
        const readers = await store.broadcastReaders.freeze(id, recipients, freeze);
        if (readers !== undefined)
          await store.audit.append(broadcastEntry("send", broadcast, { at: now, details: { readers } }));
      });
      return await this.open(actor, id, now);
    },

    /** Sends it by itself at that moment. */
    async schedule(actor: Actor | undefined, { id, at }: { id: number; at: Temporal.Instant }, now: Temporal.Instant) {
      const broadcast = await own(actor, id);
      const screen = await screens.of(broadcast, now);
      const refused = whyNotThen(at, now);
      if (screen.at !== "preview" || refused) return { ...screen, ...(refused ? { refused } : {}) };
      await storage.transaction(async (store) => {
        const became = await store.broadcasts.become(id, { next: "scheduled", startsAt: at }, now);
        const details = { startsAt: at.toString() };
        if (became) await store.audit.append(broadcastEntry("schedule", broadcast, { at: now, details }));
      });
      return await this.open(actor, id, now);
    },

    /** What was planned becomes a draft again. */
    async unschedule(actor: Actor | undefined, id: number, now: Temporal.Instant): Promise<BroadcastScreen> {
      const broadcast = await own(actor, id);
      await storage.transaction(async (store) => {
        const became = await store.broadcasts.become(id, { next: "draft" }, now);
        if (became) await store.audit.append(broadcastEntry("unschedule", broadcast, { at: now }));
      });
      return await this.open(actor, id, now);
    },

    /** What has not left yet stays here. */
    async stop(actor: Actor | undefined, id: number, now: Temporal.Instant): Promise<BroadcastScreen> {
      const broadcast = await own(actor, id);
      await storage.transaction(async (store) => {
        if (!(await store.broadcasts.become(id, { next: "stopped" }, now))) return;
        const cancelled = await store.broadcastReaders.cancelRest(id, now);
        await store.audit.append(broadcastEntry("stop", broadcast, { at: now, details: { cancelled } }));
      });
      return await this.open(actor, id, now);
    },

    async unread(actor: Actor | undefined, id: number, page: { first: number; size: number }, now: Temporal.Instant) {
      const broadcast = await own(actor, id);
      const { recipients } = await scoping.scope(broadcast, now);
      const { total, readers } = await storage.broadcastReaders.unread(id, recipients, page);
      const units = await storage.units.findAll(readers.map(({ unitCode }) => unitCode));
      return {
        ...(await screens.base(broadcast, now)),
        total,
        readers: readers.flatMap((reader) => placed(reader, units)),
      };
    },

    /** The author's last ones, newest first. */
    async written(actor: Actor | undefined): Promise<Broadcast[]> {
      const { person, assignments } = requireActor(actor);
      if (!mayAnywhere(assignments, "broadcast")) throw new Problem("not-permitted");
      return await storage.broadcasts.writtenBy(person.id, MOST_LISTED);
    },
  };

  /** @throws Problem `broadcast-unknown` or `not-permitted` */
  async function own(actor: Actor | undefined, id: number): Promise<Broadcast> {
    const { person } = requireActor(actor);
    const broadcast = await storage.broadcasts.find(id);
    if (broadcast?.authorId !== person.id) throw new Problem("broadcast-unknown");
    requirePermission(actor, "broadcast", broadcast.unitCode);
    return broadcast;
  }

  /** Down to the kecamatan: a village is told in person. */
  async function partsOf(code: string): Promise<PlacedUnit[]> {
    const kinds = { 1: "kabupaten", 2: "kecamatan" } as const;
    const depth = code.split(".").length;
    if (depth !== 1 && depth !== 2) return [];
    const parts = await storage.units.openOfKind(kinds[depth], code);
    return parts.filter((unit) => parentOf(unit.code) === code);
  }
}

function placed(reader: SilentReader, units: ReadonlyMap<string, PlacedUnit>) {
  const unit = units.get(reader.unitCode);
  return unit ? [{ ...reader, unit }] : [];
}
