// What can be sent with a report, and how large it may be. What a file is, its bytes say: the name and type Telegram gives are
// a stranger's word.

import { type FileType, fileTypeOf } from "./file/file-type.ts";
import type { ProblemCode } from "./problem.ts";

export type AttachmentKind = "image" | "audio" | "video" | "file";

const MEGABYTE = 1024 * 1024;
const AS_PHOTO = 10 * MEGABYTE;
const AS_FILE = 20 * MEGABYTE; // more the Bot API does not hand over (getFile)

/** The most bytes of one. Telegram makes photos small by itself; only as a file are they sent as they are. */
export function largestBytes(kind: AttachmentKind, asFile: boolean): number {
  return kind === "image" && !asFile ? AS_PHOTO : AS_FILE;
}

export function tooLarge(kind: AttachmentKind): ProblemCode {
  return kind === "image" ? "photo-too-large" : "file-too-large";
}

export function unusable(kind: AttachmentKind): ProblemCode {
  return UNUSABLE[kind];
}

const UNUSABLE = {
  image: "photo-unusable",
  audio: "audio-unusable",
  video: "video-unusable",
  file: "file-unusable",
} as const satisfies Readonly<Record<AttachmentKind, ProblemCode>>;

/** The media type to keep a file under, if it is one that answers a question for this kind. */
export function mimeFor(kind: AttachmentKind, bytes: Uint8Array): string | undefined {
  const type = fileTypeOf(bytes);
  return type && ACCEPTED[kind](type) ? type.mime : undefined;
}

/** Telephones record sound into the containers of films; a question for a file takes whatever we know. */
const ACCEPTED: Readonly<Record<AttachmentKind, (type: FileType) => boolean>> = {
  image: ({ family }) => family === "image",
  audio: ({ family, mime }) => family === "audio" || mime === "video/mp4" || mime === "video/3gpp",
  video: ({ family }) => family === "video",
  file: () => true,
};
