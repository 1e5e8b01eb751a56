// `npm run demo`: plays the story in the terminal, then stays up with a page on which one can be any of its people. With
// --exit it ends with the story, and not with 0 when somebody did not see what they should.

import { once } from "node:events";
import { parseArgs } from "node:util";
import type { Unit, UnitKind } from "#domain/unit.ts";
import { followClock } from "./clock.ts";
import { type Stage, setStage } from "./stage.ts";
import { playStory } from "./story.ts";
import { createTranscript } from "./transcript.ts";

const FIRST_PORT = 8088;
const PORTS_TRIED = 20;
const USAGE = "usage: npm run demo -- [--exit] [--port PORT]";
const KINDS: readonly UnitKind[] = ["kabupaten", "kecamatan", "desa", "kelurahan", "koperasi"];

const INTERRUPTED = 130; // as a shell says it

const transcript = createTranscript(process.stdout);
const interruption = Promise.race(["SIGINT", "SIGTERM"].map((signal) => once(process, signal)));
process.exit(await main());

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) return 2;
  let stage: Stage | undefined;
  try {
    stage = await setStage({ ports: options.ports, transcript });
    const ended = await Promise.race([play(stage), interruption.then(() => INTERRUPTED)]);
    if (ended === 0 && !options.exits) await stayUp(stage);
    return ended;
  } catch (error) {
    process.stderr.write(`\ndemo: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await stage?.strike();
  }
}

async function play(stage: Stage): Promise<number> {
  transcript.line(
    transcript.paint("bold", "Kentongan – the demo. One reporting month of Kabupaten Kotawaringin Timur."),
  );
  const units = await stage.ask("load", undefined);
  transcript.line(`Loaded ${countsOf(units)}.`);
  await playStory(stage, units);
  transcript.line(`The story took ${(performance.now() / 1000).toFixed(1)} s, with everything started from nothing.`);
  return 0;
}

async function stayUp(stage: Stage): Promise<void> {
  const stopFollowing = followClock(stage);
  transcript.line();
  transcript.line(`Be any of these people: ${transcript.paint("bold", stage.simulator.webUrl)}`);
  transcript.line("Move the clock at the top of the page, and reminders and digests come. Ctrl-C ends the demo.");
  await interruption;
  await stopFollowing();
}

interface Options {
  readonly exits: boolean;
  readonly ports: readonly number[];
}

function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({ options: { exit: { type: "boolean", default: false }, port: { type: "string" } } });
    return { exits: values.exit, ports: portsOf(values.port) };
  } catch (error) {
    process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    return undefined;
  }
}

/** The one that was asked for, or the first free one. */
function portsOf(given: string | undefined): number[] {
  if (given === undefined) return Array.from({ length: PORTS_TRIED }, (_, index) => FIRST_PORT + index);
  const port = Number(given);
  if (!/^\d{1,5}$/.test(given) || port > 65_535) throw new Error(`--port ${given} is not a port`);
  return [port];
}

function countsOf(units: readonly Unit[]): string {
  return KINDS.map((kind) => `${units.filter((unit) => unit.kind === kind).length} ${kind}`).join(", ");
}
