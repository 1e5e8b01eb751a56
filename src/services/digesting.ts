// The weekly digest: figures frozen as a snapshot first, then one delivery per recipient. What is sent is made from the
// snapshot, so a retry or a second recipient sees the same numbers.

import type { Temporal } from "temporal-polyfill";
import type { Composed, DigestDelivery } from "#domain/delivery.ts";
import { type Digest, digestOf } from "#domain/digest.ts";
import { type DigestTurn, digestDue } from "#domain/digest-turn.ts";
import { figuresOf } from "#domain/figures.ts";
import type { Form } from "#domain/form/form.ts";
import { isBefore } from "#domain/instant.ts";
import type { Language } from "#domain/language.ts";
import type { Program } from "#domain/program.ts";
import { scoreboardOf } from "#domain/scoreboard.ts";
import { percentOf } from "#domain/summary.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import type { Period } from "#storage/periods.ts";
import type { Snapshot } from "#storage/snapshots.ts";
import type { Storage } from "#storage/store.ts";
import type { Calendar } from "./calendar.ts";
import type { FormLibrary } from "./form-library.ts";

const WEEKS_OF_TREND = 8;

/** One digest, ready to be put into words and pictures. */
export interface DigestMessage {
  readonly chatId: number;
  readonly language: Language;
  readonly program: Program;
  readonly unit: PlacedUnit;
  readonly snapshot: Snapshot;
  readonly digest: Digest;
  /** Has the names of the obstacles. */
  readonly form: Form;
  /** Weeks of the same period, oldest first, this one included. */
  readonly trend: readonly { readonly asOf: Temporal.Instant; readonly percent: number }[];
}

export type Digesting = ReturnType<typeof createDigesting>;

export function createDigesting(storage: Storage, calendar: Calendar, forms: FormLibrary) {
  return {
    /** Freezes the figures and writes the digests that are owed now; gives the number of new ones. */
    async plan(now: Temporal.Instant): Promise<number> {
      let planned = 0;
      const holidays = await calendar.holidays();
      for (const program of await storage.programs.all()) {
        const turn = digestDue(program, holidays, now);
        if (turn) planned += await planFor(program, turn, now);
      }
      return planned;
    },

    /** What to say now, or why nothing: its day is over, or the recipient has left the office meanwhile. */
    async compose(delivery: DigestDelivery, now: Temporal.Instant): Promise<Composed<DigestMessage>> {
      const snapshot = await storage.snapshots.get(delivery.snapshotId);
      const program = (await storage.programs.all()).find(({ id }) => id === snapshot.programId);
      const turn = program && digestDue(program, await calendar.holidays(), now);
      if (!turn || snapshot.key !== keyOf(program, turn)) return { skip: "stale" };
      const recipients = await recipientsOf(program, now);
      const recipient = recipients.find(({ personId }) => personId === delivery.personId);
      if (!recipient) return { skip: "left-office" };
      const before = await storage.snapshots.before(snapshot, WEEKS_OF_TREND - 1);
      const message: DigestMessage = {
        chatId: delivery.chatId,
        language: recipient.language,
        program,
        unit: await storage.units.get(snapshot.unitCode),
        snapshot,
        form: (await forms.newest(program.form)).form,
        digest: digestOf(snapshot.figures, before[0]?.figures),
        trend: [snapshot, ...before]
          .filter(({ figures }) => figures.periodKey === snapshot.figures.periodKey)
          .map(({ asOf, figures }) => ({ asOf, percent: percentOf(figures) }))
          .reverse(),
      };
      return { say: message };
    },
  };

  async function planFor(program: Program, turn: DigestTurn, now: Temporal.Instant): Promise<number> {
    const recipients = await recipientsOf(program, now);
    // Between two periods the one that is over is still what there is to tell.
    const period = (await storage.periods.all()).find(({ programId }) => programId === program.id);
    if (recipients.length === 0 || !period) return 0;
    const key = keyOf(program, turn);
    const snapshotId = (await storage.snapshots.find(key)) ?? (await freeze(program, { key, period }, now));
    const deliveries = recipients.map(
      ({ personId, telegramId }): DigestDelivery => ({
        kind: "digest",
        key: `${key}:${personId}`,
        chatId: telegramId,
        personId,
        snapshotId,
      }),
    );
    return (await storage.deliveries.plan(deliveries, now)).length;
  }

  async function freeze(program: Program, turn: { key: string; period: Period }, now: Temporal.Instant) {
    const { id: programId, unit: unitCode } = program;
    const { key, period } = turn;
    const board = scoreboardOf(await storage.obligations.standings(period.id, unitCode));
    const reports = await storage.reports.newestIn(period.id, unitCode);
    const figures = figuresOf(board, reports, {
      periodKey: period.key,
      ...(period.name ? { periodName: period.name } : {}),
      pastDue: isBefore(period.dueAt, now),
    });
    return await storage.snapshots.freeze({ key, programId, unitCode, asOf: now, figures });
  }

  async function recipientsOf(program: Program, now: Temporal.Instant) {
    const today = now.toZonedDateTimeISO(program.timeZone).toPlainDate();
    return await storage.assignments.holdersAt(program.unit, program.digest.to, today);
  }
}

function keyOf(program: Program, { key }: DigestTurn): string {
  return `digest:${program.id}:${key}`;
}
