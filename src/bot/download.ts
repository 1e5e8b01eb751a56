// Fetches a file from Telegram. The address holds the token, so it is neither kept nor logged.

import { type Api, GrammyError, HttpError } from "grammy";
import type { File } from "grammy/types";

const TIME_LIMIT_MS = 60_000; // villages upriver

export interface FileAccess {
  readonly api: Api;
  readonly apiRoot: string;
  readonly token: string;
}

/** The bytes, or undefined when they are more than the limit. */
export async function download(access: FileAccess, fileId: string, limit: number): Promise<Uint8Array | undefined> {
  const { api, apiRoot, token } = access;
  const found = await findFile(api, fileId);
  if (found?.file_path === undefined || (found.file_size ?? 0) > limit) return undefined;
  try {
    const address = `${apiRoot}/file/bot${token}/${found.file_path}`;
    const response = await fetch(address, { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    if (!response.ok) throw new Error(`file server answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new HttpError("could not fetch a file", error); // the update is handled again
  }
}

async function findFile(api: Api, fileId: string): Promise<File | undefined> {
  try {
    return await api.getFile(fileId);
  } catch (error) {
    if (error instanceof GrammyError && error.description.includes("file is too big")) return undefined;
    throw error;
  }
}
