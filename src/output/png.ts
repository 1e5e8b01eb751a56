// SVG to PNG, off the main thread, with our fonts only: the same drawing gives the same bytes on every machine.

import { renderAsync } from "@resvg/resvg-js";
import { FONT_FAMILY, FONT_FILES } from "./fonts.ts";

/** Renders an SVG at its own size. Text without a family is set in ours. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FONT_FILES),
      defaultFontFamily: FONT_FAMILY,
    },
  });
  return image.asPng();
}
