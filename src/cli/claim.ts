// One process owns a data folder: two that open the embedded database at once destroy it. The claim is SQLite's lock on a
// file, which is the kernel's: it cannot outlive its process, however that ends. Node has no flock of its own.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Problem } from "#domain/problem.ts";

const SQLITE_BUSY = 5;

/**
 * Claims a data folder until the answer is called; keep the answer, for losing it loses the claim. Waits a little for
 * whoever is about to finish.
 * @throws Problem `database-in-use`, or `database-unreachable` when the folder cannot be used
 */
export function claimDirectory(dataDir: string, waitMs = 2000): () => void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 }); // people's data: nobody else's to read
    const lock = new DatabaseSync(join(dataDir, "kentongan.lock"), { timeout: waitMs });
    lock.exec("BEGIN EXCLUSIVE");
    return () => lock.close();
  } catch (error) {
    if (isBusy(error)) throw new Problem("database-in-use", { cause: error, details: { directory: dataDir } });
    throw new Problem("database-unreachable", { cause: error });
  }
}

function isBusy(error: unknown): boolean {
  return typeof error === "object" && error !== null && "errcode" in error && error.errcode === SQLITE_BUSY;
}
