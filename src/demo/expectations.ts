// What the story says people see, held against what they do see.

import type { Group, Person } from "#simulator/cast.ts";

/** Somebody does not see what they should; the message ends with what they see. */
export class StoryError extends Error {
  constructor(expectation: string, screen: string) {
    super(`${expectation}; instead:\n${screen}`);
    this.name = "StoryError";
  }
}

/** Looks at the last two bubbles of a private chat, or at all of a group. @throws StoryError when one of the words is missing */
export function shows(chat: Person | Group, ...words: readonly string[]): void {
  const screen =
    "screen" in chat
      ? chat.screen(undefined, 2)
      : chat
          .messages()
          .map(({ text }) => text)
          .join("\n");
  const missing = words.find((word) => !screen.includes(word));
  if (missing !== undefined) throw new StoryError(`"${missing}" should be on the screen`, screen);
}
