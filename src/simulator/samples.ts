// The photographs the page offers to those who have none at hand: numbered scenes, drawn when they are asked for.

import { withExif } from "./exif.ts";
import { makePicture } from "./scenes.ts";

const SMALL = { width: 160, height: 120 };
const MORNING = "2026-11-02T09:15:00";

/** `asTaken` is the camera's own file, with time and place in it; `isSmall` one to choose by. */
export function samplePicture(
  number: number,
  { asTaken, isSmall }: { readonly asTaken: boolean; readonly isSmall: boolean },
): Uint8Array {
  const picture = makePicture({ seed: number, ...(isSmall && SMALL) });
  if (!asTaken) return picture;
  const at = { latitude: -2.5324 - number / 1_000, longitude: 112.9503 + number / 1_000 };
  return withExif(picture, { takenAt: MORNING, at });
}
