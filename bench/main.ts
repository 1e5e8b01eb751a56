// `npm run bench -- NAME`: measurements whose results stand in the README. Not a test: nothing here passes or fails.

import { measureForms } from "./forms.ts";
import { measureNational } from "./national.ts";
import { measureStart } from "./start.ts";
import { measureUpdates } from "./updates.ts";

const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  forms: measureForms,
  national: measureNational,
  start: measureStart,
  updates: measureUpdates,
};

const name = process.argv[2] ?? "";
const bench = BENCHES[name];
if (bench) {
  await bench();
  process.exit(); // a measurement may leave a server of its own behind
} else {
  process.stderr.write(`usage: npm run bench -- NAME, where NAME is ${Object.keys(BENCHES).join(", ")}\n`);
  process.exitCode = 2;
}
