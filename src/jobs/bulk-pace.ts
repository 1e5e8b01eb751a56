// When the next message in bulk may leave: slots are reserved for all processes in the database, some at a time, and handed
// out here one by one in real time. A reply to a person that left meanwhile uses up a slot: people go first.

export interface Slots {
  /** Reserves slots in a row and says how long it is until the first. */
  reserve(slots: number): Promise<{ readonly waitMs: number }>;
  /** Makes room for replies where another process sends in bulk. */
  yieldTo(replies: number): Promise<void>;
}

/** Time that passes whatever the bot's clock shows. */
export interface RealTime {
  uptimeMs(): number;
  sleep(milliseconds: number): Promise<unknown>;
}

export interface BulkPace {
  /** Resolves when one message may leave. */
  slot(): Promise<void>;
  /** A reply to a person is leaving. */
  countReply(): void;
}

const MOST_AT_ONCE = 25;
const SECOND_MS = 1000;
/** Whoever is late catches up, but never faster than Telegram bears. */
const CLOSEST_MS = 34;
/** However many replies there are, every fifth slot is for bulk. */
const MOST_GIVEN_UP = 4;

export function createBulkPace(slots: Slots, slotMs: number, time: RealTime): BulkPace {
  let turn: Promise<void> = Promise.resolve();
  let batch = 1;
  let left = 0;
  let nextAt = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  let replies: number[] = [];
  let toldAt = Number.NEGATIVE_INFINITY;

  return {
    async slot() {
      const mine = turn.then(() => takeNext());
      turn = mine.catch(() => {});
      await mine;
    },

    countReply() {
      const now = time.uptimeMs();
      replies = [...replies.filter((at) => at > now - SECOND_MS), now];
      if (now - toldAt < SECOND_MS || now - lastAt < SECOND_MS) return;
      toldAt = now;
      slots.yieldTo(replies.length).catch(() => {}); // a courtesy: without a database nothing leaves in bulk either
    },
  };

  async function takeNext(): Promise<void> {
    for (let givenUp = 0; ; givenUp++) {
      if (left === 0 || time.uptimeMs() - nextAt > SECOND_MS) await reserve();
      const at = nextAt;
      nextAt += slotMs;
      left -= 1;
      if (givenUp < MOST_GIVEN_UP && takeReply()) continue;
      const wait = Math.max(at, lastAt + CLOSEST_MS) - time.uptimeMs();
      if (wait > 0) await time.sleep(wait);
      lastAt = time.uptimeMs();
      return;
    }
  }

  /** Few at first: what is reserved and not used is lost to the other processes. */
  async function reserve(): Promise<void> {
    const now = time.uptimeMs();
    batch = now - lastAt > SECOND_MS ? 1 : Math.min(batch * 2, MOST_AT_ONCE);
    const { waitMs } = await slots.reserve(batch);
    nextAt = time.uptimeMs() + waitMs;
    left = batch;
  }

  function takeReply(): boolean {
    replies = replies.filter((at) => at > time.uptimeMs() - SECOND_MS);
    return replies.shift() !== undefined;
  }
}
