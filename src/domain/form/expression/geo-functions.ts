// Distances and areas of points on a sphere, in metres. A point is "lat lon alt acc"; a line or a shape is points with ";"
// between; a name in a repeat stands for the points of all rows. As in ODK, the radius is the one at the equator.

import { ANY_NUMBER, type Catalogue, listing } from "./callable.ts";
import { toText, type Value } from "./value.ts";

export const GEO_FUNCTIONS: Catalogue = [
  ["distance", listing(1, ANY_NUMBER, (values) => measured(values, length))],
  ["area", listing(1, ANY_NUMBER, (values) => measured(values, area))],
];

const RADIUS_METRES = 6_378_100;
const RADIANS = Math.PI / 180;

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Not-a-number where a text is no point; what is unanswered is left out. */
function measured(values: readonly Value[], measure: (points: readonly Point[]) => number): number {
  const points = values
    .flatMap((value) => toText(value).split(";"))
    .filter((text) => text.trim() !== "")
    .map(readPoint);
  const known = points.filter((point) => point !== undefined);
  return known.length === points.length ? measure(known) : Number.NaN;
}

function readPoint(text: string): Point | undefined {
  const [lat = Number.NaN, lon = Number.NaN] = text.trim().split(/\s+/).map(Number);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

function length(points: readonly Point[]): number {
  return points.reduce((sum, point, at) => sum + between(points[at - 1] ?? point, point), 0);
}

/** Haversine: exact also for neighbours, where ODK's law of cosines begins to waver. */
function between(a: Point, b: Point): number {
  const north = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const east = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const chord = north ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * east ** 2;
  return 2 * RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A fan of triangles from the first point, each flattened at its own latitude; closed or not, it is the same. */
function area(points: readonly Point[]): number {
  const [first] = points;
  if (!first || points.length < 3) return 0;

  const flat = points.map(({ lat, lon }) => ({
    x: (lon - first.lon) * RADIANS * RADIUS_METRES * Math.cos(lat * RADIANS),
    y: (lat - first.lat) * RADIANS * RADIUS_METRES,
  }));
  const twice = flat.reduce((sum, { x, y }, at) => {
    const before = flat[at - 1] ?? { x, y };
    return sum + before.y * x - before.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}
