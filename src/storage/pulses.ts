// Signs of life: of processes, by the database's clock because machines differ, and of the way updates come in, by the
// bot's own. An outage is kept until what was lost in it has been made good.

import type { Temporal } from "temporal-polyfill";
import type { Sql, Statement } from "./sql.ts";
import { toDate, toInstant } from "./values.ts";

export interface Outage {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

export function createPulses(sql: Sql) {
  return {
    /** This process lives. Gives how many seconds ago it last said so; undefined the first time. */
    async beat(processId: string): Promise<number | undefined> {
      const [row] = await sql.run<{ seconds: number | null }>(BEAT, [`worker:${processId}`]);
      return row?.seconds ?? undefined;
    },

    async end(processId: string): Promise<void> {
      await sql.run(REMOVE, [`worker:${processId}`]);
    },

    /** Forgets processes that have been silent for a day. */
    async forgetDead(): Promise<void> {
      await sql.run(FORGET_DEAD, []);
    },

    /** When updates were last known to come in. */
    async intakeAt(): Promise<Temporal.Instant | undefined> {
      const [row] = await sql.run<{ at: Date }>(FIND, ["intake"]);
      return row && toInstant(row.at);
    },

    async markIntake(now: Temporal.Instant): Promise<void> {
      await sql.run(MARK, ["intake", toDate(now)]);
    },

    /** Two processes that notice the same outage write it once. */
    async openOutage({ from, until }: Outage): Promise<void> {
      await sql.run(OPEN, [`outage:${from.epochMilliseconds}`, toDate(until)]);
    },

    /** Those that nobody has made good, oldest first. */
    async openOutages(): Promise<Outage[]> {
      const rows = await sql.run<{ from_ms: string; at: Date }>(OUTAGES, []);
      return rows.map(({ from_ms, at }) => {
        const until = toInstant(at);
        return { from: until.subtract({ milliseconds: until.epochMilliseconds - Number(from_ms) }), until };
      });
    },

    async closeOutage({ from }: Outage): Promise<void> {
      await sql.run(REMOVE, [`outage:${from.epochMilliseconds}`]);
    },
  };
}

const BEAT: Statement = {
  name: "pulse_beat",
  text: `
    WITH before AS (SELECT at FROM pulse WHERE name = $1)
    INSERT INTO pulse (name, at) VALUES ($1, clock_timestamp())
    ON CONFLICT (name) DO UPDATE SET at = excluded.at
    RETURNING extract(epoch FROM at - (SELECT at FROM before))::double precision AS seconds`,
};

const MARK: Statement = {
  name: "pulse_mark",
  text: "INSERT INTO pulse (name, at) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET at = excluded.at",
};

const OPEN: Statement = {
  name: "pulse_open",
  text: "INSERT INTO pulse (name, at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING",
};

const FIND: Statement = { name: "pulse_find", text: "SELECT at FROM pulse WHERE name = $1" };

const REMOVE: Statement = { name: "pulse_remove", text: "DELETE FROM pulse WHERE name = $1" };

const FORGET_DEAD: Statement = {
  name: "pulse_forget_dead",
  text: "DELETE FROM pulse WHERE name LIKE 'worker:%' AND at < clock_timestamp() - interval '1 day'",
};

const OUTAGES: Statement = {
  name: "pulse_outages",
  text: "SELECT substring(name FROM 8) AS from_ms, at FROM pulse WHERE name LIKE 'outage:%' ORDER BY at",
};
