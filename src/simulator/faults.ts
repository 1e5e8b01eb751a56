// Misfortune on demand: the next matching requests go wrong in a chosen way, before or after they took effect.

type FaultKind = "429" | "403" | "400" | "502-html" | "cut-before" | "cut-after";

export interface Fault {
  readonly kind: FaultKind;
  /** A method's name, or "file" for a download. Without it any method but getUpdates, which would swallow them all. */
  readonly method?: string;
  readonly chatId?: number;
  /** Seconds, for 429. */
  readonly retryAfter?: number;
  /** How many requests; one if not given. */
  readonly times?: number;
  /** In place of the usual text of a 400 or 403. */
  readonly description?: string;
}

export interface Faults {
  next(fault: Fault): void;
  clear(): void;
}

export function createFaults() {
  let waiting: { readonly fault: Fault; left: number }[] = [];

  return {
    next(fault: Fault): void {
      waiting.push({ fault, left: fault.times ?? 1 });
    },
    clear(): void {
      waiting = [];
    },
    /** The fault that befalls this request, if any; oldest first. */
    take(method: string, chatId: string): Fault | undefined {
      const hit = waiting.find(({ fault }) => isAbout(fault, method, chatId));
      if (!hit) return undefined;

      hit.left -= 1;
      waiting = waiting.filter(({ left }) => left > 0);
      return hit.fault;
    },
  };
}

function isAbout(fault: Fault, method: string, chatId: string): boolean {
  if (fault.chatId !== undefined && String(fault.chatId) !== chatId) return false;
  return fault.method === undefined ? method !== "getUpdates" : fault.method === method;
}
