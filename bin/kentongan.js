#!/usr/bin/env node
// Starts src/cli.ts under a Node that runs TypeScript: this one if it is new enough, else the one among our dependencies.
// Plain JavaScript, because any Node has to understand it.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import * as module from "node:module";
import { fileURLToPath } from "node:url";

const cli = new URL("../src/cli.ts", import.meta.url);
// Reading our own TypeScript is most of what a short command does. Kept in a folder of ours: what lies there is run.
const cache = fileURLToPath(new URL("../node_modules/.cache/kentongan", import.meta.url));
const packagedNode = fileURLToPath(new URL("../node_modules/node/bin/node", import.meta.url));

if (cli.pathname.includes("/node_modules/")) {
  fail("Node runs no TypeScript inside node_modules: clone the repository and run `npm link` in it");
} else if (process.features.typescript) {
  module.enableCompileCache(cache);
  await import(cli.href);
} else if (existsSync(packagedNode)) {
  const { status } = spawnSync(packagedNode, [fileURLToPath(cli), ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { NODE_COMPILE_CACHE: cache, ...process.env },
  });
  process.exitCode = status ?? 1;
} else {
  fail(`kentongan needs Node 22.18 or newer; this is ${process.version}`);
}

function fail(message) {
  console.error(`error: ${message}`);
  process.exitCode = 1;
}
