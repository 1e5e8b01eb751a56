// Where something is, typed: decimal degrees, degrees with minutes and seconds, or a link copied from a map. Indonesia
// lies on both sides of the equator, so a missing minus cannot be told; latitude and longitude swapped can, and is asked about.

import type { Geopoint, Typed } from "#domain/form/answer.ts";
import { readEmptyButZero } from "./empty.ts";
import { isManners } from "./text.ts";
import { ask, given, invalid } from "./typed.ts";

/** Latitude first unless LS, BT or the like say otherwise: "-2.53, 112.95", "2,53 LS 112,95 BT", "2°31'57\"S 112°57'1\"E". */
export function readPlace(text: string): Typed<Geopoint> {
  const nothing = readEmptyButZero(text);
  if (nothing) return nothing;

  const coordinates = readLink(text) ?? readTwo(plain(text));
  return coordinates ? judge(coordinates) : invalid("not-a-place");
}

interface Coordinates {
  readonly lat: number;
  readonly lon: number;
  /** Nothing but their order told which is which. */
  readonly unnamed: boolean;
}

const DEGREES = String.raw`([-+]?\d{1,3}(?:\.\d{1,20})?)`;
/** A marked place before the middle of what the map showed. */
const LINKS: readonly RegExp[] = [
  new RegExp(`!3d${DEGREES}!4d${DEGREES}`),
  new RegExp(
    `[?&](?:q|ll|query|destination|daddr|sll|center)=(?:loc:)?${DEGREES}(?:,|%2c)(?:\\+|%20| )?${DEGREES}`,
    "i",
  ),
  new RegExp(`[?&]mlat=${DEGREES}&mlon=${DEGREES}`),
  new RegExp(`^geo:${DEGREES},${DEGREES}`),
  new RegExp(`@${DEGREES},${DEGREES}`),
];

function readLink(text: string): Coordinates | undefined {
  if (!/https?:|maps\.|geo:/i.test(text)) return undefined;
  const link = text.trim();
  const [, lat, lon] = LINKS.map((shape) => shape.exec(link)).find((match) => match) ?? [];
  return lat && lon ? { lat: rounded(Number(lat)), lon: rounded(Number(lon)), unnamed: false } : undefined;
}

/** One way of writing degrees, minutes, seconds, the sides of the world, and nothing around them. */
function plain(text: string): string {
  const signs = text
    .replace(/''|[″“”]|′′/g, '"')
    .replace(/[′’‘´`]/g, "'")
    .replace(/[º˚]/g, "°")
    .replace(/[\p{Pd}−]/gu, "-");
  const words = signs.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
  return PHRASES.reduce((said, [phrase, meant]) => said.replace(phrase, meant), words)
    .split(" ")
    .filter((word) => !isManners(word) || word === ",")
    .join(" ")
    .replace(/[()[\]]/g, "")
    .trim();
}

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\blintang selatan\b/g, "ls"],
  [/\blintang utara\b/g, "lu"],
  [/\bbujur timur\b/g, "bt"],
  [/\bbujur barat\b/g, "bb"],
  [/\b(?:latitude|lintang)\b/g, "lat"],
  [/\b(?:longitude|bujur|long|lng)\b/g, "lon"],
  [/ ?(?:\bderajat|\bdeg)\b/g, "°"],
  [/ ?\bmenit\b/g, "'"],
  [/ ?\bdetik\b/g, '"'],
  [/\b(?:lokasi|koordinat|titik|gps|posisi|di|ada|nya)\b ?[:=]?/g, ""],
];

const SIDE = "(?:ls|lu|bt|bb|lat|lon|[snew])";
const NUMBER = String.raw`\d{1,3}(?:[.,]\d{1,20})?`;
const number = (n: 1 | 2) =>
  `(?<sign${n}>[-+] ?)?(?<deg${n}>${NUMBER})(?: ?(?<mark${n}>°))?(?: ?(?<min${n}>${NUMBER}) ?')?(?: ?(?<sec${n}>${NUMBER}) ?")?`;
const before = (n: 1 | 2) => `(?<side${n}>${SIDE})(?![a-z]) ?[:=]? ?${number(n)}`;
const after = (n: 1 | 2) => `${number(n)}(?: ?(?<side${n}>${SIDE})(?![a-z]))?`;
const BETWEEN = "(?: ?[,;|] ?| |(?<=[°'\"a-z]))";
const SHAPES = [before, after].map((one) => new RegExp(`^${one(1)}${BETWEEN}${one(2)}[ .]?$`));

interface Side {
  readonly axis: "lat" | "lon";
  readonly sign: -1 | 1 | undefined;
}

const SIDES: ReadonlyMap<string, Side> = new Map<string, Side>([
  ...["s", "ls"].map((side) => [side, { axis: "lat", sign: -1 }] as const),
  ...["n", "lu"].map((side) => [side, { axis: "lat", sign: 1 }] as const),
  ...["w", "bb"].map((side) => [side, { axis: "lon", sign: -1 }] as const),
  ...["e", "bt"].map((side) => [side, { axis: "lon", sign: 1 }] as const),
  ["lat", { axis: "lat", sign: undefined }],
  ["lon", { axis: "lon", sign: undefined }],
]);

function readTwo(text: string): Coordinates | undefined {
  const groups = SHAPES.map((shape) => shape.exec(text)?.groups).find((found) => found);
  if (!groups) return undefined;
  const [one, two] = [readOne(groups, 1), readOne(groups, 2)];
  if (!one || !two || (one.axis !== undefined && one.axis === two.axis)) return undefined;

  const isSwapped = one.axis === "lon" || two.axis === "lat";
  const [lat, lon] = isSwapped ? [two, one] : [one, two];
  return { lat: lat.degrees, lon: lon.degrees, unnamed: one.axis === undefined && two.axis === undefined };
}

function readOne(groups: Readonly<Record<string, string | undefined>>, n: 1 | 2) {
  const number = (part: string) => Number((groups[part + n] ?? "0").replace(",", "."));
  const [minutes, seconds] = [number("min"), number("sec")];
  const side = SIDES.get(groups[`side${n}`] ?? "");
  const isPrecise = groups[`mark${n}`] || minutes > 0 || /\D/.test(groups[`deg${n}`] ?? "");
  if (minutes >= 60 || seconds >= 60 || !(side || isPrecise)) return undefined; // "7, 5" is a pair of anything

  const sign = side?.sign ?? (groups[`sign${n}`]?.startsWith("-") ? -1 : 1);
  const degrees = sign * (number("deg") + minutes / 60 + seconds / 3600);
  return { axis: side?.axis, degrees: rounded(degrees) };
}

/** To a centimetre, and never -0. */
function rounded(degrees: number): number {
  return Number(degrees.toFixed(7)) + 0;
}

function judge({ lat, lon, unnamed }: Coordinates): Typed<Geopoint> {
  const isPlace = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  const swapped = { lat: lon, lon: lat };
  if (unnamed && !isInIndonesia({ lat, lon }) && isInIndonesia(swapped)) {
    return ask("place-swapped", [given(swapped), ...(isPlace ? [given({ lat, lon })] : [])]);
  }
  return isPlace ? given({ lat, lon }) : invalid("not-a-place");
}

/** The box around the archipelago, from Rote to Weh and from Weh to Merauke. */
function isInIndonesia({ lat, lon }: Geopoint): boolean {
  return lat >= -11.5 && lat <= 6.5 && lon >= 94.5 && lon <= 141.5;
}
