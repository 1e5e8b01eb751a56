// Taps that wait for answerCallbackQuery. A query can be answered once, and only while the person's app still waits:
// reports range from 5 to 15 seconds of real time, we take the longest.

import { badRequest } from "./api-error.ts";
import type { PersonState } from "./chat.ts";

export interface CallbackAnswer {
  readonly text?: string;
  readonly showAlert: boolean;
  readonly url?: string;
}

export type Queries = ReturnType<typeof createQueries>;

const LIFE_MS = 15_000;
/** How long a person looks at the spinning button. */
const PATIENCE_MS = 10_000;

export function createQueries(uptime: () => number) {
  const open = new Map<
    string,
    { person: PersonState; askedAt: number; readonly settle: (answer?: CallbackAnswer) => void }
  >();
  const alerts = new Map<PersonState, string[]>();
  let asked = 0;

  const alertsOf = (person: PersonState): readonly string[] => alerts.get(person) ?? [];

  return {
    alertsOf,

    /** The id for the update, and what the person is shown; nothing when no answer comes in time. */
    ask(person: PersonState): { id: string; answered: Promise<CallbackAnswer | undefined> } {
      asked += 1;
      const id = `${(BigInt(person.id) << 32n) + BigInt(asked)}`;
      const answered = new Promise<CallbackAnswer | undefined>((resolve) => {
        const timer = setTimeout(resolve, PATIENCE_MS, undefined).unref();
        const settle = (answer?: CallbackAnswer) => {
          clearTimeout(timer);
          resolve(answer);
        };
        open.set(id, { person, askedAt: uptime(), settle });
      });
      return { id, answered };
    },

    answer(id: string, answer: CallbackAnswer): void {
      const query = open.get(id);
      open.delete(id);
      if (!query || uptime() - query.askedAt > LIFE_MS) {
        throw badRequest("query is too old and response timeout expired or query ID is invalid");
      }
      if (answer.text) alerts.set(query.person, [...alertsOf(query.person), answer.text]);
      query.settle(answer);
    },

    release(): void {
      for (const { settle } of open.values()) settle();
      open.clear();
    },
  };
}
