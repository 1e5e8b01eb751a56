// What a version of a form is called when its file does not say, or says what another version is called already: the day and a
// number, as XLSForm's guides recommend. Calling it something is never a reason to send a file back.

import type { Temporal } from "temporal-polyfill";
import { createHeadings } from "./heading.ts";

/** The first of 2026112501, 2026112502, ... that is free. */
export function nextVersion(today: Temporal.PlainDate, taken: ReadonlySet<string>): string {
  const day = today.toString().replaceAll("-", "");
  for (let number = 1; ; number++) {
    const version = day + String(number).padStart(2, "0");
    if (!taken.has(version)) return version;
  }
}

type Cells = Readonly<Record<string, unknown>>;

/** The sheets of a form under another version; however the file spells the column, there is one of it. */
export function withVersion(sheets: Cells, version: string): Cells {
  const [settings = {}] = [sheets.settings].flat();
  const headings = createHeadings("settings", "id");
  const isVersion = (header: string) => {
    const heading = headings(header);
    return heading.kind === "known" && heading.key === "version";
  };
  const cells = isCells(settings) ? Object.entries(settings) : [];
  const spelling = cells.find(([header]) => isVersion(header))?.[0] ?? "version";
  const others = cells.filter(([header]) => !isVersion(header));
  return { ...sheets, settings: { ...Object.fromEntries(others), [spelling]: version } };
}

function isCells(value: unknown): value is Cells {
  return typeof value === "object" && value !== null;
}
