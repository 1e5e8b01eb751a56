// Random numbers, unique ids and hashes. Chance comes from the draft's own seed, so an expression gives the same however
// often it is worked out; every place that asks gets numbers of its own.

import { createHash } from "node:crypto";
import type { Call, Catalogue } from "./callable.ts";
import { ExpressionMistake, quoted } from "./mistake.ts";
import { constant, derived, type Part } from "./part.ts";
import type { Scope } from "./scope.ts";
import { toInteger, toText } from "./value.ts";

export const CHANCE_FUNCTIONS: Catalogue = [
  ["random", { least: 0, most: 0, compile: random }],
  ["uuid", { least: 0, most: 1, compile: uuid }],
  ["digest", { least: 2, most: 3, compile: digest }],
];

/** How many numbers one place may use, and so how long an id may be. */
const NUMBERS_PER_PLACE = 256;

function nextPlace({ findings }: Call): number {
  return findings.chances++ * NUMBERS_PER_PLACE;
}

function random(call: Call): Part {
  const place = nextPlace(call);
  return { evaluate: (scope) => scope.random(place) };
}

/** Version 4 of RFC 4122; with a length, so many letters and digits. */
function uuid(call: Call): Part {
  const place = nextPlace(call);
  const [length] = call.args;
  if (!length) return { evaluate: (scope) => version4(digits(scope, { place, count: 32, base: 16 })) };

  return {
    evaluate: (scope, self) => {
      const count = Math.min(Math.max(0, toInteger(length.evaluate(scope, self))), NUMBERS_PER_PLACE);
      return digits(scope, { place, count, base: 36 }).toUpperCase();
    },
  };
}

interface Wanted {
  readonly place: number;
  readonly count: number;
  readonly base: number;
}

function digits(scope: Scope, { place, count, base }: Wanted): string {
  return Array.from({ length: count }, (_, at) => Math.floor(scope.random(place + at) * base).toString(base)).join("");
}

function version4(hex: string): string {
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ["MD5", "md5"],
  ["SHA-1", "sha1"],
  ["SHA-256", "sha256"],
  ["SHA-384", "sha384"],
  ["SHA-512", "sha512"],
]);
const ENCODINGS = ["base64", "hex"] as const;

function digest({ args }: Call): Part {
  const [, algorithm, encoding] = args;
  refuseUnknown(algorithm, [...ALGORITHMS.keys()]);
  refuseUnknown(encoding, ENCODINGS);

  return derived(args, ([text = "", wantedHash = "", wantedEncoding = "base64"]) => {
    const hash = ALGORITHMS.get(toText(wantedHash));
    const encoded = ENCODINGS.find((known) => known === wantedEncoding);
    return hash && encoded ? createHash(hash).update(toText(text)).digest(encoded) : "";
  });
}

function refuseUnknown(part: Part | undefined, known: readonly string[]): void {
  const { constant: written } = part ?? constant(known[0] ?? "");
  if (written === undefined || known.includes(toText(written))) return;
  throw new ExpressionMistake(`gives digest() ${quoted(toText(written))}; it knows ${known.join(", ")}`);
}
