// The digest's picture, made to be read on a phone: one bar per kecamatan, the trend of the weeks below. It throws rather than
// draw a chart without data; whoever asked for it sends nothing and tries again.

import type { EChartsOption } from "echarts";
import { missingOf, type Progress } from "#domain/summary.ts";
import { heightOf, optionOf, WIDTH } from "./chart-layout.ts";
import { svgToPng } from "./png.ts";

export interface ChartInput {
  readonly title: string;
  /** The as-of line. */
  readonly subtitle: string;
  readonly headings: { readonly kecamatan: string; readonly trend: string };
  readonly kecamatan: readonly ChartKecamatan[];
  /** Oldest first, this week last; the last eight are drawn. */
  readonly trend: readonly ChartWeek[];
  readonly footer: string;
}

export interface ChartKecamatan extends Progress {
  readonly name: string;
}

export interface ChartWeek {
  readonly label: string;
  readonly percent: number;
}

/**
 * A portrait PNG, 1080 px wide and as tall as its rows need: 1350 px for 17 kecamatan.
 * @throws Error when there is nothing to draw or a figure cannot be true
 */
export async function renderDigestChart(chart: ChartInput): Promise<Uint8Array> {
  assertDrawable(chart);
  return svgToPng(await drawSvg(optionOf(chart), heightOf(chart)));
}

function assertDrawable({ kecamatan, trend }: ChartInput): void {
  if (kecamatan.length === 0) throw new Error("a digest chart needs at least one kecamatan");
  if (trend.length === 0) throw new Error("a digest chart needs at least this week's percentage");

  const oddRow = kecamatan.find((row) => !(row.total > 0 && row.reported >= 0 && missingOf(row) >= 0));
  if (oddRow) throw new Error(`${oddRow.reported} of ${oddRow.total} in ${oddRow.name} cannot be drawn`);

  const oddWeek = trend.find(({ percent }) => !(percent >= 0 && percent <= 100));
  if (oddWeek) throw new Error(`${oddWeek.percent} % in ${oddWeek.label} cannot be drawn`);
}

/** Loads the prebuilt bundle on first use: the same code module by module takes ten times as long and six times the memory. */
async function drawSvg(option: EChartsOption, height: number): Promise<string> {
  const { default: echarts } = await import("echarts/dist/echarts.common.min.js");
  const drawing = echarts.init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height });
  try {
    drawing.setOption(option);
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose(); // else its timer keeps the process alive
  }
}
