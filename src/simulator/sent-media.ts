// Pictures, recordings and files out of a request of the bot: as uploads or by a `file_id` seen before, with the limits of
// the real server.

import { ApiError, badRequest } from "./api-error.ts";
import type { Content } from "./content.ts";
import type { Core } from "./core.ts";
import type { StoredFile, StoredPhoto, Traits, Upload } from "./files.ts";
import { pixelSize } from "./images.ts";
import { isRecord, type Params, paramsOf } from "./params.ts";
import { readCaption } from "./validation.ts";

export type MediaKind = "photo" | "document" | "video" | "audio" | "voice";

const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;
const MAX_PHOTO_SIDES = 10_000;
const MAX_PHOTO_RATIO = 20;
const IN_ALBUMS: readonly MediaKind[] = ["photo", "document", "video", "audio"];

/** One item of an album, or what takes the place of another. */
export function readInputMedia(core: Core, params: Params, item: unknown): Content {
  if (!isRecord(item)) throw badRequest("can't parse InputMedia: expected an Object");
  const kind = IN_ALBUMS.find((known) => known === item.type);
  if (!kind) throw badRequest("type of InputMedia is not supported");
  if (typeof item.media !== "string") throw badRequest("can't parse InputMedia: Can't find field \"media\"");

  // Captions are the item's own, uploads are the request's.
  const own = { ...paramsOf(item), upload: (name: string) => params.upload(name) };
  return readMedia(core, own, { kind, source: item.media });
}

/** `source` is a file_id, `attach://name`, or "" when the file is in the field of the media's own name. */
export function readMedia(
  core: Core,
  params: Params,
  { kind, source }: { readonly kind: MediaKind; readonly source: string },
): Content {
  const caption = readCaption(params);
  const name = source.startsWith("attach://") ? source.slice("attach://".length) : kind;
  const upload = params.upload(name);
  if (upload) checkUpload(upload);
  if (!upload && (source === "" || name !== kind)) throw badRequest(`there is no ${kind} in the request`);
  if (/^https?:/.test(source)) throw badRequest("failed to get HTTP URL content");

  if (kind === "photo") return { kind, photo: upload ? addPhoto(core, upload) : findPhoto(core, source), caption };
  const file = upload ? core.files.addFile(upload, kind, readTraits(params)) : findFile(core, kind, source);
  return { kind, file, caption };
}

/** Said by the sender; a file that is sent again keeps what was said first. */
function readTraits(params: Params): Traits {
  const [width, height] = [params.integer("width"), params.integer("height")];
  return {
    seconds: params.integer("duration"),
    size: width !== undefined && height !== undefined ? { width, height } : undefined,
    title: params.text("title") || undefined,
    performer: params.text("performer") || undefined,
  };
}

function checkUpload(upload: Upload): void {
  if (upload.bytes.length === 0) throw badRequest("file must be non-empty");
  if (upload.bytes.length > MAX_UPLOAD_BYTES) throw new ApiError(413, "Request Entity Too Large");
}

function addPhoto(core: Core, upload: Upload): StoredPhoto {
  const length = upload.bytes.length;
  if (length > MAX_PHOTO_BYTES) {
    throw badRequest(
      `file of size ${length} bytes is too big for a photo; the maximum size is ${MAX_PHOTO_BYTES} bytes`,
    );
  }
  const size = pixelSize(upload.bytes);
  if (!size) throw badRequest("IMAGE_PROCESS_FAILED");

  const sides = [size.width, size.height];
  const isFitting =
    size.width + size.height <= MAX_PHOTO_SIDES && Math.max(...sides) <= MAX_PHOTO_RATIO * Math.min(...sides);
  if (!isFitting) throw badRequest("PHOTO_INVALID_DIMENSIONS");
  return core.files.addPhoto(upload, size);
}

function findPhoto(core: Core, fileId: string): StoredPhoto {
  const photo = core.files.findPhoto(fileId);
  if (photo) return photo;
  // Throws for an unknown id; a known one is a document, which cannot be sent as a photo.
  core.files.getFile(fileId);
  throw badRequest("type of file mismatch");
}

function findFile(core: Core, kind: MediaKind, fileId: string): StoredFile {
  const file = core.files.getFile(fileId);
  if (file.kind !== kind) throw badRequest("type of file mismatch");
  return file;
}
