// Files that a person names on the command line, relative to where they stand. What the disk says becomes a Problem.

import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { YAMLParseError } from "yaml";
import { FileMistakes } from "#domain/mistake.ts";
import { Problem } from "#domain/problem.ts";
import { readYaml } from "../data-files.ts";
import type { CommandContext } from "./context.ts";
import { messageOf } from "./explain.ts";

type Place = Pick<CommandContext, "cwd">;

/** @throws Problem `file-unreadable`, also for what is not UTF-8 */
export async function readTextFile({ cwd }: Place, file: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(resolve(cwd, file)));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** @throws Problem `file-unreadable`; FileMistakes when it is no YAML */
export async function readYamlFile({ cwd }: Place, file: string): Promise<unknown> {
  try {
    return await readYaml(resolve(cwd, file));
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw unreadable(file, error);
    throw new FileMistakes([{ path: `row ${error.linePos?.[0].line ?? 1}`, sentence: messageOf(error) }]);
  }
}

/** The bytes of a file; undefined when it is not there, or not for us. */
export async function findFile({ cwd }: Place, file: string): Promise<Uint8Array | undefined> {
  return await readFile(resolve(cwd, file)).catch(() => undefined);
}

/**
 * Writes a file whole or not at all, for its owner only: what we write lets people in or holds their data.
 * @throws Problem `file-unwritable`
 */
export async function writeFileWhole({ cwd }: Place, file: string, bytes: Uint8Array): Promise<void> {
  const target = resolve(cwd, file);
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, bytes, { mode: 0o600 });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw new Problem("file-unwritable", { cause: error, details: { file, why: messageOf(error) } });
  }
}

function unreadable(file: string, error: unknown): Problem {
  return new Problem("file-unreadable", { cause: error, details: { file, why: messageOf(error) } });
}
