// The file store: bytes under their SHA-256 in DATA_DIR/attachments. Written beside and renamed, so that a file is whole or
// not there.

import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

export function createFiles(directory: string) {
  return {
    /** The same bytes again land on the same name. */
    async put(bytes: Uint8Array, sha256: string): Promise<void> {
      const folder = join(directory, "attachments", sha256.slice(0, 2));
      await mkdir(folder, { recursive: true });
      const file = join(folder, sha256);
      const partial = `${file}.${process.pid}.partial`;
      await writeFile(partial, bytes, { flush: true });
      await rename(partial, file);
    },
  };
}
