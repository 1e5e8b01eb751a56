// Files people and the bot sent. As on the real server a `file_id` differs from upload to upload while a
// `file_unique_id` stays the same for the same bytes, and only the former can be downloaded or sent again.

import { createHash } from "node:crypto";
import { badRequest } from "./api-error.ts";
import type { PixelSize } from "./images.ts";

export interface Upload {
  readonly fileName: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

export interface StoredFile extends Upload {
  readonly fileId: string;
  readonly uniqueId: string;
  /** Below `/file/bot<token>/`. */
  readonly path: string;
  readonly size?: PixelSize;
}

/** The same picture in several sizes, smallest first. */
export type StoredPhoto = readonly (StoredFile & { readonly size: PixelSize })[];

export type Files = ReturnType<typeof createFiles>;

/** Longest sides of the thumbnails Telegram makes; the last is the largest it keeps. */
const LONGEST_SIDES = [90, 320, 800, 1280, 2560];

export function createFiles() {
  const byId = new Map<string, StoredFile>();
  const photos = new Map<string, StoredPhoto>();
  const byPath = new Map<string, StoredFile>();
  let uploads = 0;

  function keep<Size extends PixelSize | undefined>(upload: Upload, folder: string, size: Size) {
    uploads += 1;
    const mark = size ? `${size.width}x${size.height}` : "";
    const uniqueId = createHash("sha256")
      .update(upload.bytes)
      .update(folder)
      .update(mark)
      .digest("base64url")
      .slice(0, 16);
    const extension = /\.\w+$/.exec(upload.fileName)?.[0] ?? "";
    const file = {
      ...upload,
      fileId: `Bs${uniqueId}${uploads.toString(36).padStart(6, "0")}`,
      uniqueId,
      path: `${folder}/file_${uploads}${extension}`,
      ...(size && { size }),
    };
    byId.set(file.fileId, file);
    byPath.set(file.path, file);
    return file;
  }

  return {
    addFile: (upload: Upload, folder: string): StoredFile => keep(upload, folder, undefined),

    addPhoto(upload: Upload, full: PixelSize): StoredPhoto {
      const photo = scaledSizes(full).map((size) => ({ ...keep(upload, "photos", size), size }));
      for (const { fileId } of photo) photos.set(fileId, photo);
      return photo;
    },

    findFile: (fileId: string) => byId.get(fileId),
    findPhoto: (fileId: string) => photos.get(fileId),
    findByPath: (path: string) => byPath.get(path),

    getFile(fileId: string): StoredFile {
      const file = byId.get(fileId);
      if (!file) throw badRequest("wrong file_id or the file is temporarily unavailable");
      return file;
    },
  };
}

function scaledSizes({ width, height }: PixelSize): PixelSize[] {
  const longest = Math.max(width, height);
  const sides = [...LONGEST_SIDES.filter((side) => side < longest), Math.min(longest, 2560)];
  return [...new Set(sides)].map((side) => ({
    width: Math.max(1, Math.round((width * side) / longest)),
    height: Math.max(1, Math.round((height * side) / longest)),
  }));
}
