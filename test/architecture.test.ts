// Reads the import lines and the code under src/ and fails where a layer looks the wrong way, or asks the system for
// something that comes as an argument. Whoever needs another arrow changes the tables here, where it is seen.

import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path/posix";
import { expect, test } from "vitest";

/** What a folder may import: layers, packages, and layers of which it may only name types. A file right under src is its own layer. */
interface Layer {
  readonly sees: readonly string[];
  readonly names?: readonly string[];
  readonly node?: readonly string[] | "any";
}

const LAYERS: Readonly<Record<string, Layer>> = {
  domain: { sees: [], node: ["node:crypto"] }, // a hash is arithmetic
  storage: { sees: ["domain"], node: "any" },
  services: { sees: ["domain"], names: ["storage"], node: ["node:crypto"] },
  output: { sees: ["domain"], node: ["node:url"] },
  workbook: { sees: [], names: ["domain"], node: ["node:path", "node:zlib"] },
  bot: { sees: ["domain", "services", "i18n"], names: ["storage", "output", "logger"], node: "any" },
  jobs: { sees: ["domain", "services", "i18n"], names: ["storage", "logger"], node: "any" },
  web: { sees: ["domain", "services", "i18n"], names: ["storage", "logger"], node: "any" },
  simulator: { sees: [], node: "any" },

  "logger.ts": { sees: [] },
  "i18n.ts": { sees: ["domain"], node: ["node:url"] },
  "config.ts": { sees: [], names: ["storage"] },
  "data-files.ts": { sees: ["domain"], node: "any" },

  // Those below put the others together.
  "form-files.ts": { sees: ["domain", "workbook"], names: ["services"] },
  "core.ts": { sees: ["domain", "storage", "services", "data-files", "form-files"], node: ["node:crypto"] },
  "app.ts": {
    sees: ["domain", "storage", "services", "bot", "jobs", "web", "output", "core", "config", "i18n"],
    names: ["logger"],
    node: "any",
  },
  cli: {
    sees: ["domain", "storage", "services", "output", "workbook", "bot", "i18n", "data-files"],
    names: ["config", "core"],
    node: "any",
  },
  "cli.ts": { sees: ["cli", "config", "core"], node: "any" },
  "main.ts": { sees: ["app", "cli", "config", "logger"], node: "any" },
  demo: {
    sees: [
      "app",
      "cli",
      "config",
      "core",
      "data-files",
      "domain",
      "i18n",
      "logger",
      "output",
      "services",
      "simulator",
      "storage",
    ],
    node: "any",
  },
};

/** Packages that only some places know; whatever is not listed here is open to all. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "@prisma/": ["src/storage/"],
  "@electric-sql/pglite": ["src/storage/"],
  "pglite-prisma-adapter": ["src/storage/"],
  "telegraf-session-redis": ["src/storage/"],
  pg: ["src/storage/"],
  "pg-boss": ["src/storage/database.ts", "src/jobs/"],
  "node-cron": ["src/jobs/"],
  grammy: ["src/bot/", "src/app.ts"],
  "@grammyjs/i18n": ["src/i18n.ts"],
  "@grammyjs/auto-retry": ["src/bot/"],
  hono: ["src/web/", "src/simulator/"],
  "@hono/": ["src/web/", "src/simulator/"],
  "prom-client": ["src/web/"],
  echarts: ["src/output/"],
  "@resvg/resvg-js": ["src/output/"],
  qrcode: ["src/output/"],
  fflate: ["src/workbook/"],
  saxen: ["src/workbook/"],
  "read-excel-file": ["src/workbook/"],
  "write-excel-file": ["src/workbook/"],
  commander: ["src/cli/"],
  pino: ["src/logger.ts"],
};
const MAY_NAME_TYPES: Readonly<Record<string, readonly string[]>> = { grammy: ["src/simulator/"] };

/** Files right under src have no folder to be named by, so whoever needs one of these reaches up for it. */
const WITHOUT_A_NAME = ["src/core.ts", "src/data-files.ts", "src/form-files.ts", "src/app.ts"];

const ENTRIES = ["src/main.ts", "src/cli.ts", "src/demo/"];

/** What comes in as an argument, and the few places that may ask for it themselves. */
const ASKED_OF_THE_SYSTEM: readonly {
  readonly what: string;
  readonly found: RegExp;
  readonly in: readonly string[];
}[] = [
  { what: "the environment", found: /\bprocess\.env\b/, in: ENTRIES },
  { what: "an end of the process", found: /\bprocess\.exit\w*\b/, in: ENTRIES },
  { what: "arguments", found: /\bprocess\.argv\b/, in: ENTRIES },
  {
    what: "the time",
    found: /\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b/,
    in: [...ENTRIES, "src/app.ts", "src/simulator/core.ts", "src/simulator/page/clock.js"],
  },
  {
    what: "real time that passes", // for limits of a server, which hold whatever the clock shows
    found: /\bperformance\.now\b/,
    in: ["src/app.ts", "src/demo/", "src/simulator/"],
  },
  {
    what: "randomness",
    found: /\bMath\.random\b|\brandom(Bytes|UUID|Int)\b/,
    // An id for an apology, and a file name that nobody else has.
    in: ["src/core.ts", "src/demo/", "src/bot/trouble.ts", "src/cli/files.ts"],
  },
];

const LONGEST_FILE = 270;
const EVERYBODYS_HOME = /^(utils?|helpers?|common|types|shared|misc|lib|index)(\.|$)/;

interface Source {
  readonly file: string;
  readonly text: string;
}

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const sources: readonly Source[] = globSync("src/**/*.{ts,js}", { cwd: new URL("../", import.meta.url) })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !file.startsWith("src/storage/generated/"))
  .map((file) => ({ file, text: readFileSync(new URL(`../${file}`, import.meta.url), "utf8") }));

const imports = sources.flatMap(importsOf);

test("there is something to read", () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(imports.length).toBeGreaterThan(400);
});

test("every layer is known here", () => {
  expect(sources.map(({ file }) => layerOf(file)).filter((layer) => !(layer in LAYERS))).toEqual([]);
});

test("layers look one way only", () => {
  expect(imports.filter(looksTheWrongWay).map(inWords)).toEqual([]);
});

test("a line that leaves its folder says so with #", () => {
  const reachingUp = imports.filter(
    ({ file, specifier }) => specifier.startsWith("../") && !WITHOUT_A_NAME.includes(targetOf(file, specifier)),
  );
  expect(reachingUp.map(inWords)).toEqual([]);
});

test("Prisma, Redis, grammY, pg-boss and the like are known in one place each", () => {
  expect(imports.filter(isOutOfPlace).map(inWords)).toEqual([]);
});

test("time, randomness and the environment come in as arguments", () => {
  const asking = sources.flatMap(({ file, text }) =>
    ASKED_OF_THE_SYSTEM.filter(({ found, in: places }) => found.test(withoutComments(text)) && !isIn(file, places)).map(
      ({ what }) => `${file} asks the system for ${what}`,
    ),
  );
  expect(asking).toEqual([]);
});

test("every file begins by saying what it is", () => {
  const silent = sources.filter(({ text }) => !/^(#!.*\n)?\/\/ \S/.test(text));
  expect(silent.map(({ file }) => file)).toEqual([]);
});

test("no file is everybody's home", () => {
  const parts = sources.flatMap(({ file }) => file.split("/").map((part) => ({ file, part })));
  expect(parts.filter(({ part }) => EVERYBODYS_HOME.test(part)).map(({ file }) => file)).toEqual([]);
});

test("no file is longer than one subject takes", () => {
  const lengths = sources.map(({ file, text }) => ({ file, lines: text.trimEnd().split("\n").length }));
  expect(lengths.filter(({ lines }) => lines > LONGEST_FILE)).toEqual([]);
});

function importsOf({ file, text }: Source): Import[] {
  const code = withoutComments(text);
  const lines = [...code.matchAll(/^\s*(?:import|export)\b(\s+type\b)?(?:[^;"']*?\bfrom)?\s*"([^"]+)"/gm)];
  const types = [...code.matchAll(/\btypeof import\("([^"]+)"\)/g)];
  const loads = [...code.matchAll(/(?<!typeof )\bimport\("([^"]+)"\)/g)];
  return [
    ...lines.map(([, type, specifier = ""]) => ({ file, specifier, typeOnly: type !== undefined })),
    ...types.map(([, specifier = ""]) => ({ file, specifier, typeOnly: true })),
    ...loads.map(([, specifier = ""]) => ({ file, specifier, typeOnly: false })),
  ];
}

function looksTheWrongWay({ file, specifier, typeOnly }: Import): boolean {
  const own = layerOf(file);
  const { sees, names = [], node = [] } = LAYERS[own] ?? { sees: [] };
  if (specifier.startsWith("node:")) return node !== "any" && !node.includes(specifier);
  if (!/^[#.]/.test(specifier)) return false;

  const target = layerOf(targetOf(file, specifier));
  if (target === own) return false;
  const name = basename(target, ".ts");
  return !sees.includes(name) && !(typeOnly && names.includes(name));
}

function isOutOfPlace({ file, specifier, typeOnly }: Import): boolean {
  const known = Object.keys(PACKAGES).find((name) => isOf(specifier, name));
  if (known === undefined) return false;
  return !isIn(file, PACKAGES[known] ?? []) && !(typeOnly && isIn(file, MAY_NAME_TYPES[known] ?? []));
}

function isOf(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(name.endsWith("/") ? name : `${name}/`);
}

function isIn(file: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith("/") ? file.startsWith(place) : file === place));
}

/** The file an import means: "#domain/unit.ts" and "./unit.ts" are src/domain/unit.ts. */
function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith("#")) return join(dirname(file), specifier);
  return join("src", specifier.includes("/") ? specifier.slice(1) : `${specifier.slice(1)}.ts`);
}

/** The folder under src, or the file's own name when it lies right there. */
function layerOf(file: string): string {
  return relative("src", file).split("/")[0] ?? "";
}

function withoutComments(text: string): string {
  return text.replaceAll(/^\s*(\/\/|\/\*|\*).*$/gm, "").replaceAll(/ \/\/ .*$/gm, "");
}

function inWords({ file, specifier, typeOnly }: Import): string {
  return `${file} imports ${typeOnly ? "types of " : ""}${specifier}`;
}
