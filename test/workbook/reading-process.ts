// Reads files one after the other in a process of its own, and tells what came out, how much work it was, and by how many
// megabytes the memory has grown at its highest so far.

import { readFile } from "node:fs/promises";
import { readWorkbook } from "#workbook/read-workbook.ts";
import type { Reading } from "#workbook/sheet.ts";
import { readYamlForm } from "#workbook/yaml-form.ts";

export interface Report {
  readonly file: string;
  /** The first mistake; empty when there is none. */
  readonly sentence: string;
  readonly rows: readonly number[];
  readonly cpuSeconds: number;
  readonly grownMegabytes: number;
}

const KILOBYTES = 1024;
const MICROSECONDS = 1e6;

if (process.argv[1] === import.meta.filename) {
  const reports: Report[] = [];
  const before = await peakKilobytes();
  for (const file of process.argv.slice(2)) {
    const bytes = await readFile(file);
    const start = process.cpuUsage();
    const reading = file.endsWith(".yaml") ? readYamlForm(bytes.toString("utf8")) : await readWorkbook(bytes);
    const { user, system } = process.cpuUsage(start);
    const grownMegabytes = ((await peakKilobytes()) - before) / KILOBYTES;
    reports.push({ file, ...summary(reading), cpuSeconds: (user + system) / MICROSECONDS, grownMegabytes });
  }
  process.stdout.write(JSON.stringify(reports));
}

/** Not maxRSS where it can be helped: Linux lets a process begin with that of the one that started it. */
async function peakKilobytes(): Promise<number> {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "");
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return peak === undefined ? process.resourceUsage().maxRSS : Number(peak);
}

function summary(reading: Reading) {
  if (!reading.ok) return { sentence: reading.mistakes[0]?.message ?? "", rows: [] };
  return { sentence: "", rows: reading.sheets.map(({ rows }) => rows.length) };
}
