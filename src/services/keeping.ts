// What people send with a report: checked by its bytes, kept as it was sent under its own digest, and shown without what the
// camera wrote. A picture that was used before is marked for whoever verifies, and never refused for it.

import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { type AttachmentKind, largestBytes, mimeFor, tooLarge, unusable } from "#domain/attachment.ts";
import { perceptualHash } from "#domain/picture/perceptual-hash.ts";
import { exifOf, sizeOf, withoutMetadata } from "#domain/picture/picture.ts";
import { Problem } from "#domain/problem.ts";
import type { PictureFacts } from "#storage/attachments.ts";
import type { Storage } from "#storage/store.ts";
import { type Actor, requirePermission } from "./actor.ts";
import type { Files, Pictures } from "./ports.ts";

export interface SentFile {
  /** What was asked for. */
  readonly kind: AttachmentKind;
  readonly bytes: Uint8Array;
  readonly fileUniqueId: string;
  readonly forwarded: boolean;
  /** Whether Telegram left it as it was. */
  readonly asFile: boolean;
}

/** A file as people may see it. */
export interface ShownFile {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export type Keeping = ReturnType<typeof createKeeping>;

export function createKeeping(storage: Storage, files: Files, pictures: Pictures) {
  const factsOf = async (bytes: Uint8Array): Promise<PictureFacts> => {
    const { orientation = 1, takenAt, hasPlace = false } = exifOf(bytes) ?? {};
    const grid = await pictures.grid(bytes);
    const hash = grid && perceptualHash(grid, orientation);
    return {
      ...sizeOf(bytes),
      ...(takenAt ? { takenAt } : {}),
      hasPlace,
      ...(hash === undefined ? {} : { perceptualHash: hash }),
    };
  };

  return {
    /**
     * Keeps a file and gives its id; the same file again gives the same.
     * @throws Problem `photo-too-large`, `photo-unusable` (and those of the other kinds), `not-permitted` and the like
     */
    async keep(actor: Actor | undefined, obligationId: number, file: SentFile, now: Temporal.Instant): Promise<number> {
      const { unit } = await storage.obligations.get(obligationId);
      const { person } = requirePermission(actor, "report", unit.code);
      const { bytes, kind, ...sent } = file;
      if (bytes.length > largestBytes(kind, file.asFile)) throw new Problem(tooLarge(kind));
      const mime = mimeFor(kind, bytes);
      if (!mime) throw new Problem(unusable(kind));
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      await files.put(bytes, sha256);
      const facts = await factsOf(bytes);
      const origin = { obligationId, personId: person.id, createdAt: now };
      return await storage.attachments.save({ ...sent, ...facts, ...origin, kind, sha256, mime, bytes: bytes.length });
    },

    /**
     * A file for showing: pictures without place, time and camera. Undefined for a picture that we cannot take them out of (HEIC);
     * sound, films and documents are as they were sent.
     * @throws Problem `attachment-unknown`, `not-permitted` and the like
     */
    async shown(actor: Actor | undefined, attachmentId: number): Promise<ShownFile | undefined> {
      const { obligationId, sha256, mime } = await storage.attachments.get(attachmentId);
      const { unit } = await storage.obligations.get(obligationId);
      requirePermission(actor, "see-report", unit.code);
      const original = await files.get(sha256);
      const bytes = mime.startsWith("image/") ? withoutMetadata(original) : original;
      return bytes && { mime, bytes };
    },
  };
}
