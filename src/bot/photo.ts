// Fetches a photo from Telegram: the largest size of a photo, or an image sent as a file. The address holds the token, so
// it is neither kept nor logged.

import { type Api, HttpError } from "grammy";
import { Problem } from "#domain/problem.ts";
import { LARGEST_PHOTO_BYTES, type Photographing } from "#services/photographing.ts";
import type { BotContext } from "./context.ts";

const TIME_LIMIT_MS = 60_000; // villages upriver

export interface Photos {
  /** Keeps the photo of a message for an obligation and gives its id. @throws Problem `photo-too-large`, `photo-unusable` */
  take(ctx: BotContext, obligationId: number): Promise<number>;
}

export interface FileAccess {
  readonly api: Api;
  readonly apiRoot: string;
  readonly token: string;
}

export function createPhotos(photographing: Photographing, access: FileAccess): Photos {
  return {
    async take(ctx, obligationId) {
      const { photo, document } = ctx.message ?? {};
      const file = photo?.at(-1) ?? document;
      if (!file) throw new Problem("photo-unusable");
      if (document && !document.mime_type?.startsWith("image/")) throw new Problem("photo-unusable");
      if ((file.file_size ?? 0) > LARGEST_PHOTO_BYTES) throw new Problem("photo-too-large");
      const bytes = await download(access, file.file_id);
      const kept = { bytes, fileUniqueId: file.file_unique_id };
      return await photographing.keep(ctx.actor, obligationId, kept, ctx.now);
    },
  };
}

async function download({ api, apiRoot, token }: FileAccess, fileId: string): Promise<Uint8Array> {
  const { file_path: path } = await api.getFile(fileId);
  if (path === undefined) throw new Problem("photo-too-large");
  try {
    const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    if (!response.ok) throw new Error(`file server answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new HttpError("could not fetch a photo", error); // the update is handled again
  }
}
