// Photos for a report: checked by their first bytes, kept under their own digest. The name and type Telegram gives are a
// stranger's word and are not used.

import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { Problem } from "#domain/problem.ts";
import type { Storage } from "#storage/store.ts";
import { type Actor, requirePermission } from "./actor.ts";
import type { Files } from "./ports.ts";

export const LARGEST_PHOTO_BYTES = 10 * 1024 * 1024;

export interface Photo {
  readonly bytes: Uint8Array;
  readonly fileUniqueId: string;
}

export type Photographing = ReturnType<typeof createPhotographing>;

export function createPhotographing(storage: Storage, files: Files) {
  return {
    /**
     * Keeps a photo and gives its id; the same photo again gives the same.
     * @throws Problem `photo-too-large`, `photo-unusable`, `not-permitted` and the like
     */
    async keep(actor: Actor | undefined, obligationId: number, photo: Photo, now: Temporal.Instant): Promise<number> {
      const { unit } = await storage.obligations.get(obligationId);
      const { person } = requirePermission(actor, "report", unit.code);
      const { bytes, fileUniqueId } = photo;
      if (bytes.length > LARGEST_PHOTO_BYTES) throw new Problem("photo-too-large");
      const mime = imageType(bytes);
      if (!mime) throw new Problem("photo-unusable");
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      await files.put(bytes, sha256);
      const row = {
        sha256,
        mime,
        bytes: bytes.length,
        fileUniqueId,
        obligationId,
        personId: person.id,
        createdAt: now,
      };
      return await storage.attachments.save(row);
    },
  };
}

const SIGNATURES = [
  { mime: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { mime: "image/png", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { mime: "image/webp", at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { mime: "image/heic", at: 4, bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65] },
] as const;

/** JPEG, PNG, WebP or HEIC, by the file's signature. */
function imageType(file: Uint8Array): string | undefined {
  return SIGNATURES.find(({ at, bytes }) => bytes.every((byte, index) => file[at + index] === byte))?.mime;
}
