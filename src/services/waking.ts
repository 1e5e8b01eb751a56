// After an outage taps may be lost for good, and whoever tapped waits for an answer that never comes. Whoever was in the
// middle of a draft is shown its card again: once, in the hours when the bot may write, and only if they have not gone on.

import { Temporal } from "temporal-polyfill";
import { isBefore } from "#domain/instant.ts";
import { isQuiet } from "#domain/quiet-hours.ts";
import type { DraftAtHand } from "#storage/drafts.ts";
import type { Outage } from "#storage/pulses.ts";
import type { Storage } from "#storage/store.ts";
import type { Calendar } from "./calendar.ts";

/** Whoever answered so shortly before may have been about to tap. */
const AT_IT_MINUTES = 30;
/** What Telegram kept for us comes in first. */
const PATIENCE_SECONDS = 60;
/** Later nobody remembers the tap; the reminders speak of the draft. */
const STALE_HOURS = 24;

/** A chat whose card is to be shown again, and the number that the update which does so has, the same in every process. */
export interface Wake {
  readonly updateId: number;
  readonly chatId: number;
  readonly obligationId: number;
  readonly revision: number;
  /** Until when taps were lost, in epoch milliseconds. */
  readonly downUntil: number;
}

export type Waking = ReturnType<typeof createWaking>;

export function createWaking(
  storage: Storage,
  calendar: Calendar,
  /** Puts them in their chats' turn and gives how many were new: the same numbers again change nothing. */
  write: (wakes: readonly Wake[], now: Temporal.Instant) => Promise<number>,
) {
  return {
    /** Makes good what outages have lost; gives the number of cards to be shown again. */
    async run(now: Temporal.Instant): Promise<number> {
      let woken = 0;
      for (const outage of await storage.pulses.openOutages()) woken += await makeGood(outage, now);
      return woken;
    },
  };

  async function makeGood(outage: Outage, now: Temporal.Instant): Promise<number> {
    if (isBefore(now, outage.until.add({ seconds: PATIENCE_SECONDS }))) return 0;
    if (isBefore(outage.until.add({ hours: STALE_HOURS }), now)) {
      await storage.pulses.closeOutage(outage);
      return 0;
    }
    const drafts = await storage.drafts.atHand(outage.from.subtract({ minutes: AT_IT_MINUTES }), outage.until, now);
    const allowed = await notAtNight(drafts, now);
    const wakes = allowed.map((draft) => wakeOf(draft, outage));
    const woken = wakes.length > 0 ? await write(wakes, now) : 0;
    if (allowed.length === drafts.length) await storage.pulses.closeOutage(outage);
    return woken;
  }

  async function notAtNight(drafts: readonly DraftAtHand[], now: Temporal.Instant): Promise<DraftAtHand[]> {
    if (drafts.length === 0) return [];
    const programs = new Map((await storage.programs.all()).map((program) => [program.id, program]));
    const holidays = await calendar.holidays();
    return drafts.filter(({ programId, timeZone }) => {
      const program = programs.get(programId);
      return program && !isQuiet({ timeZone, quiet: program.quiet }, holidays, now);
    });
  }
}

function wakeOf({ personId, telegramId, obligationId, revision }: DraftAtHand, { from, until }: Outage): Wake {
  const updateId = numberOf(from, personId);
  return { updateId, chatId: telegramId, obligationId, revision, downUntil: until.epochMilliseconds };
}

const EPOCH = Temporal.Instant.from("2026-01-01T00:00:00Z").epochMilliseconds;
const MOST_PEOPLE = 2 ** 27;

/** Below zero, where Telegram has none: the minute in which the outage began and the person, within 53 bits. */
function numberOf(from: Temporal.Instant, personId: number): number {
  const minute = Math.max(0, Math.floor((from.epochMilliseconds - EPOCH) / 60_000));
  return -(minute * MOST_PEOPLE + personId + 1);
}
