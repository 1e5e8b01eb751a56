// The typeface of every picture and document: Manrope (SIL Open Font License), shipped as TTF because a slim container has no
// fonts at all and resvg leaves out text it has no font for.

import { fileURLToPath } from "node:url";

export const FONT_FAMILY = "Manrope";

export const FONT_FILES = { regular: fontFile("Manrope-Medium.ttf"), bold: fontFile("Manrope-Bold.ttf") };

function fontFile(name: string): string {
  return fileURLToPath(new URL(`../../assets/fonts/${name}`, import.meta.url));
}
