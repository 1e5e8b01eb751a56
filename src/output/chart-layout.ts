// Where everything of the digest's picture goes, how large and in what colour. Sizes are for a phone that shows a third of them;
// nothing is told by colour alone.

import type { EChartsOption, TitleComponentOption } from "echarts";
import { compareShares, isComplete, percentOf } from "#domain/summary.ts";
import type { ChartInput, ChartKecamatan, ChartWeek } from "./chart.ts";
import { FONT_FAMILY } from "./fonts.ts";

// A phone of 360 px shows a third of every size here: 30 becomes 10, about the least that can be read.
export const WIDTH = 1080;
const MARGIN = 56;
const TEXT = 30;
const ROW = 42;
const BAR = 26;
const NAMES = 370;
const COUNTS = 110;
const BARS_TOP = 273;
const TREND = 110;
const WEEKS = 8;

// Blue and green differ in lightness too, for those who cannot tell the hues apart; the tick says "complete" without colour.
const INK = "#14202b";
const QUIET = "#4a5763";
const TRACK = "#e3e8ed";
const PART = "#1f6fb2";
const WHOLE = "#0b5345";
const PAPER = "#ffffff";
const TICK = "path://M2 12.5 L5.2 9.3 L9.5 13.6 L18.8 4.3 L22 7.5 L9.5 20 Z";

/** The whole picture as echarts takes it. */
export function optionOf(chart: ChartInput): EChartsOption {
  const bars = barsOf(chart.kecamatan);
  const line = lineOf(chart.trend);

  return {
    animation: false,
    backgroundColor: PAPER,
    textStyle: { fontFamily: FONT_FAMILY, color: INK },
    title: titlesOf(chart),
    grid: [
      { left: MARGIN + NAMES, right: MARGIN + COUNTS, top: BARS_TOP, height: chart.kecamatan.length * ROW },
      { left: MARGIN, right: MARGIN, top: trendTop(chart), height: TREND },
    ],
    xAxis: [bars.xAxis, { ...line.xAxis, gridIndex: 1 }],
    yAxis: [...bars.yAxes, { ...line.yAxis, gridIndex: 1 }],
    series: [...bars.series, { ...line.series, xAxisIndex: 1, yAxisIndex: 2 }],
  };
}

function titlesOf(chart: ChartInput): TitleComponentOption[] {
  const total = chart.kecamatan.reduce((sum, { total }) => sum + total, 0);
  const reported = chart.kecamatan.reduce((sum, { reported }) => sum + reported, 0);
  const wide = { width: WIDTH - 2 * MARGIN - 290, overflow: "break" } as const;
  const heading = { fontSize: TEXT, fontWeight: "bold", color: QUIET } as const;

  return [
    {
      text: chart.title,
      textStyle: { ...titleSize(chart.title), fontWeight: "bold", color: INK, ...wide, lineOverflow: "truncate" },
      subtext: chart.subtitle,
      subtextStyle: { fontSize: TEXT, lineHeight: 38, color: QUIET, ...wide },
      left: MARGIN,
      top: 44,
      padding: 0,
    },
    {
      text: `${percentOf({ total, reported })}%`,
      textStyle: { fontSize: 104, fontWeight: "bold", color: reported === total ? WHOLE : PART },
      subtext: `${reported}/${total}`,
      subtextStyle: { fontSize: 36, fontWeight: "bold", color: INK },
      left: WIDTH - MARGIN,
      textAlign: "right",
      top: 30,
      padding: 0,
    },
    { text: chart.headings.kecamatan, textStyle: heading, left: MARGIN, top: BARS_TOP - 52, padding: 0 },
    { text: chart.headings.trend, textStyle: heading, left: MARGIN, top: trendTop(chart) - 94, padding: 0 },
    {
      text: chart.footer,
      textStyle: {
        fontSize: TEXT,
        fontWeight: "normal",
        color: QUIET,
        width: WIDTH - 2 * MARGIN,
        overflow: "truncate",
      },
      left: MARGIN,
      top: heightOf(chart) - 62,
      padding: 0,
    },
  ];
}

/** One large line, or two smaller ones; what is longer is cut, since the bars begin at a fixed height. */
function titleSize(title: string) {
  return title.length > 25
    ? { fontSize: 36, lineHeight: 43, height: 86 }
    : { fontSize: 46, lineHeight: 54, height: 54 };
}

/** The names on the left, the counts in a column of their own on the right, so that they can be compared at a glance. */
function barsOf(kecamatan: readonly ChartKecamatan[]) {
  const rows = kecamatan.toSorted((a, b) => compareShares(b, a) || a.name.localeCompare(b.name, "id"));
  const axis = {
    type: "category" as const,
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
  };
  const label = { fontSize: TEXT, color: INK, interval: 0, margin: 0 };

  return {
    xAxis: { type: "value" as const, min: 0, max: 100, show: false },
    yAxes: [
      {
        ...axis,
        data: rows.map(({ name }) => name),
        axisLabel: {
          ...label,
          align: "left" as const,
          margin: NAMES,
          width: NAMES - 20,
          overflow: "truncate" as const,
        },
      },
      {
        ...axis,
        position: "right" as const,
        data: rows.map(({ reported, total }) => `${reported}/${total}`),
        axisLabel: { ...label, align: "right" as const, margin: COUNTS, fontWeight: "bold" as const },
      },
    ],
    series: [
      {
        type: "bar" as const,
        stack: "units",
        barWidth: BAR,
        showBackground: true,
        backgroundStyle: { color: TRACK, borderRadius: 6 },
        data: rows.map((row) => ({
          value: (100 * row.reported) / row.total,
          itemStyle: { color: isComplete(row) ? WHOLE : PART, borderRadius: 6 },
        })),
      },
      boxesOfExempted(rows),
      {
        type: "scatter" as const,
        symbol: TICK,
        symbolSize: [20, 16],
        symbolOffset: [-20, 0],
        itemStyle: { color: PAPER, opacity: 1 },
        data: rows.flatMap((row, index) => (isComplete(row) ? [[100, index]] : [])),
      },
    ],
  };
}

/** Those who were let off: an outlined box with their number, where the bar of those who reported ends. */
function boxesOfExempted(rows: readonly ChartKecamatan[]) {
  return {
    type: "bar" as const,
    stack: "units",
    barWidth: BAR,
    itemStyle: { color: PAPER, borderColor: QUIET, borderWidth: 3, borderRadius: 6 },
    data: rows.map(({ exempted = 0, total }) => ({
      value: exempted === 0 ? "-" : (100 * exempted) / total,
      label: { show: exempted > 0, formatter: String(exempted), fontSize: 22, fontWeight: "bold" as const, color: INK },
    })),
  };
}

function lineOf(trend: readonly ChartWeek[]) {
  const weeks = trend.slice(-WEEKS);

  return {
    xAxis: {
      type: "category" as const,
      data: weeks.map(({ label }) => label),
      axisLine: { lineStyle: { color: QUIET, width: 2 } },
      axisTick: { show: false },
      axisLabel: { fontSize: TEXT, color: QUIET, interval: 0, margin: 14 },
    },
    yAxis: { type: "value" as const, min: 0, max: 100, show: false },
    series: {
      type: "line" as const,
      symbol: "circle",
      symbolSize: 16,
      lineStyle: { width: 5, color: PART },
      itemStyle: { color: PART },
      label: {
        show: true,
        position: "top" as const,
        distance: 10,
        fontSize: TEXT,
        fontWeight: "bold" as const,
        color: INK,
        formatter: "{c}%",
      },
      data: weeks.map(({ percent }) => percent),
    },
  };
}

function trendTop({ kecamatan }: ChartInput): number {
  return BARS_TOP + kecamatan.length * ROW + 126;
}

/** In pixels; it grows with the number of kecamatan. */
export function heightOf(chart: ChartInput): number {
  return trendTop(chart) + TREND + 127;
}
