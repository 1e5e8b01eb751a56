// The story: one reporting period of Kotawaringin Timur, from the invitations to the digest on the bupati's desk.

import type { Unit } from "#domain/unit.ts";
import { prepare, type World } from "./cast.ts";
import * as scenes from "./scenes.ts";
import type { Stage } from "./stage.ts";
import { wib } from "./wib.ts";

interface Scene {
  readonly title: string;
  /** When it begins, on the wall clock of Sampit. */
  readonly at: string;
  readonly play: (world: World) => Promise<void>;
}

const SCENES: readonly Scene[] = [
  { at: "2026-10-22T09:00", title: "The Dinas invites three reporters", play: scenes.invitation },
  { at: "2026-10-22T09:30", title: "The Dinas binds its group", play: scenes.binding },
  { at: "2026-10-25T08:00", title: "The period opens, and the group gets its scoreboard", play: scenes.opening },
  { at: "2026-10-26T10:05", title: "Bu Siti reports for Desa Jemaras", play: scenes.reporting },
  { at: "2026-10-26T10:30", title: "Kelurahan Ketapang has nothing to report", play: scenes.nihil },
  { at: "2026-10-26T10:35", title: "The scoreboard moves", play: scenes.moving },
  { at: "2026-11-03T09:00", title: "H-2: only the silent are reminded", play: scenes.reminding },
  { at: "2026-11-03T09:20", title: "The bot dies in the middle of Pak Yanto's form", play: scenes.dying },
  { at: "2026-11-09T07:30", title: "Monday morning at the bupati's office", play: scenes.digest },
];

/** Plays every scene. @throws StoryError when somebody does not see what they should */
export async function playStory(stage: Stage, units: readonly Unit[]): Promise<void> {
  const world = await prepare(stage, units);
  for (const { title, at, play } of SCENES) {
    await world.kabupaten.livesUntil(wib(at));
    stage.transcript.scene(title, wib(at));
    await play(world);
  }
}
