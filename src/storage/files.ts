// The file store: bytes under their SHA-256 in DATA_DIR/attachments. Written beside and renamed, so that a file is whole or
// not there.

import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export function createFiles(directory: string) {
  let writes = 0;
  const fileOf = (sha256: string) => join(directory, "attachments", sha256.slice(0, 2), sha256);

  return {
    /** The same bytes again land on the same name. */
    async put(bytes: Uint8Array, sha256: string): Promise<void> {
      const file = fileOf(sha256);
      await mkdir(dirname(file), { recursive: true });
      writes += 1; // two people can send the same picture at once
      const partial = `${file}.${process.pid}.${writes}.partial`;
      await writeFile(partial, bytes, { flush: true });
      await rename(partial, file);
    },

    /** @throws Error when there are none: somebody has tidied the folder */
    async get(sha256: string): Promise<Uint8Array> {
      return await readFile(fileOf(sha256));
    },
  };
}
