// Watches the line to Telegram. Telegram keeps a tap for 150 seconds: when updates could not come in for longer, taps may
// be lost, and the outage is written down for `services/waking.ts` to make good. A clock that jumps is no outage.

import type { Temporal } from "temporal-polyfill";
import type { Logger } from "#logger";
import type { Storage } from "#storage/store.ts";

const TAP_LIFE_MS = 150_000;
const NOTED_EVERY_MS = 20_000;

export interface LineWatch {
  readonly isGood: boolean;
  /** Updates come in. Noted now and then, and at once after trouble. */
  good(): Promise<void>;
  /** They could not just now. */
  bad(): void;
  /** As `good`, and noted at once: the last word of a process that stops. */
  last(): Promise<void>;
}

export function createLineWatch(
  { pulses }: Pick<Storage, "pulses">,
  { now, logger }: { readonly now: () => Temporal.Instant; readonly logger: Logger },
): LineWatch {
  let notedAt: Temporal.Instant | undefined;
  let isDoubtful = true; // nobody knows how long nobody was there

  return {
    get isGood() {
      return !isDoubtful;
    },

    async good() {
      const at = now();
      if (!isDoubtful && notedAt && Math.abs(between(notedAt, at)) < NOTED_EVERY_MS) return;
      await note(at);
    },

    bad() {
      isDoubtful = true;
    },

    async last() {
      if (!isDoubtful) await note(now());
    },
  };

  async function note(at: Temporal.Instant): Promise<void> {
    try {
      const before = isDoubtful ? await pulses.intakeAt() : undefined;
      if (before && between(before, at) > TAP_LIFE_MS) {
        logger.warn({ seconds: Math.round(between(before, at) / 1000) }, "updates could not come in");
        await pulses.openOutage({ from: before, until: at });
      }
      await pulses.markIntake(at);
      notedAt = at;
      isDoubtful = false;
    } catch (error) {
      isDoubtful = true;
      logger.warn({ err: error }, "line not noted");
    }
  }
}

function between(earlier: Temporal.Instant, later: Temporal.Instant): number {
  return later.epochMilliseconds - earlier.epochMilliseconds;
}
