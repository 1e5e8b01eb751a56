// What of a message is kept for a report: the largest size of a photo, a voice message, a video, or any of them as a file.

import type { File, Message } from "grammy/types";
import { type AttachmentKind, largestBytes, tooLarge, unusable } from "#domain/attachment.ts";
import { Problem } from "#domain/problem.ts";
import type { Keeping } from "#services/keeping.ts";
import type { BotContext } from "./context.ts";
import { download, type FileAccess } from "./download.ts";

export interface Attachments {
  /**
   * Keeps what a message carries for an obligation and gives its id.
   * @throws Problem `photo-too-large`, `photo-unusable` and those of the other kinds
   */
  take(ctx: BotContext, obligationId: number, kind?: AttachmentKind): Promise<number>;
}

export function createAttachments(keeping: Keeping, access: FileAccess): Attachments {
  return {
    async take(ctx, obligationId, kind = "image") {
      const carried = ctx.message && carriedBy(ctx.message, kind);
      if (!carried) throw new Problem(unusable(kind));
      const { file, asFile } = carried;
      const limit = largestBytes(kind, asFile);
      if ((file.file_size ?? 0) > limit) throw new Problem(tooLarge(kind));
      const bytes = await download(access, file.file_id, limit);
      if (!bytes) throw new Problem(tooLarge(kind));
      const forwarded = ctx.message?.forward_origin !== undefined;
      const sent = { kind, bytes, fileUniqueId: file.file_unique_id, forwarded, asFile };
      return await keeping.keep(ctx.actor, obligationId, sent, ctx.now);
    },
  };
}

/** Whether a message has what was asked for, as far as can be told without fetching it. */
export function carries(message: Message, kind: AttachmentKind): boolean {
  return carriedBy(message, kind) !== undefined;
}

type Carried = Pick<File, "file_id" | "file_unique_id" | "file_size"> & { readonly mime_type?: string };

/** What a message carries, if it can be what was asked for. */
function carriedBy(message: Message, kind: AttachmentKind): { file: Carried; asFile: boolean } | undefined {
  const file = AS_SUCH[kind](message);
  if (file) return { file, asFile: false };
  const { document, animation } = message;
  if (!document || animation || !isPlausible(kind, document.mime_type)) return undefined; // a GIF comes as a document too
  return { file: document, asFile: true };
}

type Carrying = (message: Message) => Carried | undefined;

const AS_SUCH: Readonly<Record<AttachmentKind, Carrying>> = {
  image: ({ photo }) => photo?.at(-1),
  audio: ({ voice, audio }) => voice ?? audio,
  video: ({ video, video_note, animation }) => video ?? video_note ?? animation,
  file: ({ photo, voice, audio, video, video_note, animation }) =>
    photo?.at(-1) ?? voice ?? audio ?? video ?? video_note ?? animation,
};

/** Saves fetching what is certainly something else. The type is the sender's word; the bytes are looked at later. */
function isPlausible(kind: AttachmentKind, mime = "application/octet-stream"): boolean {
  if (kind === "file" || mime === "application/octet-stream") return true;
  if (kind === "audio") return /^(audio|video)\/|^application\/ogg$/.test(mime); // sound in a film's container
  return mime.startsWith(`${kind}/`);
}
