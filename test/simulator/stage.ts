// A simulator for each test, with Bu Siti in it and a plain way to call the Bot API: what is tested is HTTP.

import type { Update } from "grammy/types";
import { test as base } from "vitest";
import { type Person, type Simulator, startSimulator } from "#simulator/simulator.ts";

/** The parts of results that later calls need; the rest is looked at with `toMatchObject`. */
interface Result {
  readonly message_id: number;
  readonly date: number;
  readonly file_path: string;
  readonly photo: readonly { readonly file_id: string; readonly file_unique_id: string }[];
  readonly document: { readonly file_id: string; readonly file_unique_id: string };
}

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly ok: boolean;
  readonly result: Result;
  readonly description: string;
  readonly parameters: { readonly retry_after?: number; readonly migrate_to_chat_id?: number } | undefined;
}

export type Call = (method: string, fields?: Readonly<Record<string, unknown>> | FormData) => Promise<Reply>;

export interface Stage {
  readonly simulator: Simulator;
  readonly siti: Person;
  readonly call: Call;
  /** What getUpdates gives at once; with an offset, after confirming what lies before it. */
  readonly updates: (fields?: Readonly<Record<string, unknown>>) => Promise<readonly Update[]>;
}

export const test = base.extend<Stage>({
  // Vitest reads from the pattern which fixtures a function needs, and refuses a plain name.
  simulator: async ({ task: _task }, use) => {
    const simulator = await startSimulator({ limits: false });
    await use(simulator);
    await simulator.stop();
  },
  siti: async ({ simulator }, use) => {
    await use(simulator.addPerson({ firstName: "Siti", lastName: "Aminah", note: "Kepala Desa Jemaras" }));
  },
  call: async ({ simulator }, use) => {
    await use(callsTo(simulator));
  },
  updates: async ({ call }, use) => {
    await use(async (fields) => (await call("getUpdates", fields)).result as unknown as Update[]);
  },
});

/** Calls the Bot API of a simulator as a bot would, without one. */
export function callsTo(simulator: Simulator): Call {
  return async (method, fields = {}) => {
    const isForm = fields instanceof FormData;
    const response = await fetch(`${simulator.apiRoot}/bot${simulator.token}/${method}`, {
      method: "POST",
      ...(isForm
        ? { body: fields }
        : { body: JSON.stringify(fields), headers: { "content-type": "application/json" } }),
    });
    return asReply(response);
  };
}

async function asReply(response: Response): Promise<Reply> {
  const answer = (await response.json()) as Omit<Reply, "status" | "headers">;
  return { ...answer, status: response.status, headers: response.headers };
}

/** A multipart body; a Uint8Array becomes a file. */
export function form(fields: Readonly<Record<string, string | Uint8Array>>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") body.set(name, value);
    else body.set(name, new Blob([new Uint8Array(value)]), `${name}.png`);
  }
  return body;
}
