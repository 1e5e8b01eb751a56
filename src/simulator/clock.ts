// The simulated world's time: it flows with real time from wherever it was set, or stands still once frozen. Rate
// limits and the patience of a callback query go by real time and never look here.

export interface SimulatorClock {
  now(): Date;
  /** Accepts an ISO 8601 text with an offset, or a Date. */
  set(instant: string | Date): void;
  advance(milliseconds: number): void;
  freeze(): void;
  /** Lets a frozen clock run again from where it stands. */
  flow(): void;
  /** Called after `set` and `advance`, not as time flows. Gives a function that ends it. */
  onChange(listener: (now: Date) => void): () => void;
}

export function createClock(source: () => Date): SimulatorClock {
  const listeners = new Set<(now: Date) => void>();
  let offset = 0;
  let frozenAt: number | undefined;

  const now = () => new Date(frozenAt ?? source().getTime() + offset);

  function moveTo(instant: number): void {
    if (Number.isNaN(instant)) throw new RangeError("the clock can only be set to an instant");

    offset = instant - source().getTime();
    if (frozenAt !== undefined) frozenAt = instant;
    for (const listener of listeners) listener(now());
  }

  return {
    now,
    set: (instant) => moveTo(new Date(instant).getTime()),
    advance: (milliseconds) => moveTo(now().getTime() + milliseconds),
    freeze: () => {
      frozenAt = now().getTime();
    },
    flow: () => {
      if (frozenAt === undefined) return;
      offset = frozenAt - source().getTime();
      frozenAt = undefined;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
