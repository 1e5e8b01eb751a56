// The small version of `npm run chaos`: a handful of kills at random instants while people report and reminders go out, each
// time with another seed. What crash.test.ts tries at chosen moments is tried here wherever it falls.

import { expect, test } from "vitest";
import { play, type Round } from "../../chaos/round.ts";
import { engineOfThisRun } from "../support/databases.ts";

test("killed six times at random instants, the bot loses no answer and tells nobody anything twice", async () => {
  const engine = engineOfThisRun();
  const seed = Date.now() % 1_000_000;
  const processes = engine === "postgres" ? 2 : 1;
  const crowd: Pick<Round, "people" | "readers" | "seconds" | "touchSeconds"> = {
    people: 3,
    readers: 9,
    seconds: 0,
    touchSeconds: [2, 4],
  };

  const outcome = await play({ name: "small", engine, processes, kills: 6, breaks: [], seed, ...crowd }, () => {});

  expect({ seed, violations: outcome.violations }).toEqual({ seed, violations: [] });
  expect(outcome).toMatchObject({ kills: 6, reports: 3 * outcome.months });
}, 240_000);
