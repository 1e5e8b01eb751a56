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

/** What a file was sent as; its `file_id` can be sent again as nothing else. */
export type FileKind = "photo" | "document" | "sticker" | "video" | "audio" | "voice" | "video_note";

/** What the sender's app says of a recording; the server believes it. */
export interface Traits {
  readonly size?: PixelSize | undefined;
  readonly seconds?: number | undefined;
  readonly title?: string | undefined;
  readonly performer?: string | undefined;
  readonly thumbnail?: StoredPicture | undefined;
}

export interface StoredFile extends Upload, Traits {
  readonly kind: FileKind;
  readonly fileId: string;
  readonly uniqueId: string;
  /** Below `/file/bot<token>/`. */
  readonly path: string;
}

export type StoredPicture = StoredFile & { readonly size: PixelSize };

/** The same picture in several sizes, smallest first. */
export type StoredPhoto = readonly StoredPicture[];

export type Files = ReturnType<typeof createFiles>;

/** Longest sides of the thumbnails Telegram makes; the last is the largest it keeps. */
const LONGEST_SIDES = [90, 320, 800, 1280, 2560];
const FOLDERS: Readonly<Record<FileKind, string>> = {
  photo: "photos",
  document: "documents",
  sticker: "stickers",
  video: "videos",
  audio: "music",
  voice: "voice",
  video_note: "video_notes",
};

export function createFiles() {
  const byId = new Map<string, StoredFile>();
  const photos = new Map<string, StoredPhoto>();
  const byPath = new Map<string, StoredFile>();
  let uploads = 0;

  function keep<Known extends Traits>({ fileName, mimeType, bytes }: Upload, kind: FileKind, traits: Known) {
    uploads += 1;
    const folder = FOLDERS[kind];
    const mark = kind === "photo" ? `${traits.size?.width}x${traits.size?.height}` : "";
    const uniqueId = createHash("sha256").update(bytes).update(folder).update(mark).digest("base64url").slice(0, 16);
    const extension = /\.\w+$/.exec(fileName)?.[0] ?? "";
    const file = {
      ...traits,
      fileName,
      mimeType,
      bytes,
      kind,
      fileId: `Bs${uniqueId}${uploads.toString(36).padStart(6, "0")}`,
      uniqueId,
      path: `${folder}/file_${uploads}${extension}`,
    };
    byId.set(file.fileId, file);
    byPath.set(file.path, file);
    return file;
  }

  return {
    /** How many there have been, which makes up what must differ from file to file. */
    count: () => uploads,

    addFile: (upload: Upload, kind: FileKind, traits: Traits = {}): StoredFile => keep(upload, kind, traits),

    addPhoto(upload: Upload, full: PixelSize): StoredPhoto {
      const photo = scaledSizes(full).map((size) => keep(upload, "photo", { size }));
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
