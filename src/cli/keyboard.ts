// What a person types at a command that asks, line by line: from a keyboard, a pipe or a file. Nothing is read before
// somebody asks, so that a command that asks nothing does not wait for a pipe to end.

import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

export interface Keyboard {
  readonly input: AsyncIterable<string>;
  /** Shows where to type. */
  readonly prompt: (text: string) => void;
}

/** Lines from a stream. What comes through a pipe is not on the screen yet, so it is shown behind its prompt. */
export function createKeyboard(stdin: () => Readable & { isTTY?: boolean }, write: (text: string) => void): Keyboard {
  let isPrompting = false;
  const show = (text: string) => {
    if (isPrompting && !stdin().isTTY) write(`${text}\n`);
    isPrompting = false;
  };

  async function* lines(): AsyncGenerator<string> {
    const stream = stdin();
    try {
      for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
        show(line);
        yield line;
      }
      show("");
    } finally {
      stream.destroy(); // a pipe that is still open would keep the process from ending
    }
  }

  return {
    input: { [Symbol.asyncIterator]: lines },
    prompt(text) {
      isPrompting = true;
      write(text);
    },
  };
}
