// What the audience has seen of each chat, so that the transcript shows only what is new, and how much of it.

import type { ButtonChoice, Group, Person } from "#simulator/cast.ts";
import type { MessageView } from "#simulator/view.ts";
import type { Transcript } from "./transcript.ts";

/** All of each bubble, only what it asks, or nothing. */
type Manner = "whole" | "brief" | "quiet";

export function createWatching(transcript: Transcript) {
  const names = new Map<number, string>();
  const seen = new Map<string, string>();
  let manner: Manner = "whole";

  return {
    /** What the transcript calls a person. */
    knows(person: Person, name: string): void {
      names.set(person.id, name);
    },

    /** Shows what is new or edited in a chat, or of that only the newest message. */
    looks(chat: Person | Group, messages: readonly MessageView[], which: "all" | "newest" = "all"): void {
      for (const [index, message] of messages.entries()) {
        const key = `${chat.id}:${message.id}`;
        const before = seen.get(key);
        seen.set(key, message.text);
        const isPassed = which === "newest" && index < messages.length - 1;
        if (before === message.text || isPassed || manner === "quiet") continue;
        const name = message.fromBot ? "Kentongan" : (names.get(message.fromId) ?? message.fromName);
        transcript.says(name, message, { isEdit: before !== undefined, isBrief: manner === "brief" });
      }
    },

    seesTap(person: Person, button: ButtonChoice): void {
      if (manner !== "quiet") transcript.taps(names.get(person.id) ?? person.firstName, labelOf(person, button));
    },

    async inManner<T>(next: Manner, work: () => Promise<T>): Promise<T> {
      manner = next;
      try {
        return await work();
      } finally {
        manner = "whole";
      }
    },
  };
}

/** The whole label of a button that was named in part, found as a tap finds it: on the newest message that has it. */
function labelOf(person: Person, choice: ButtonChoice): string {
  for (const { keyboard = [] } of person.messages().toReversed()) {
    const labels = keyboard.flat().map(({ text }) => text);
    const label =
      typeof choice === "string"
        ? (labels.find((each) => each === choice) ?? labels.find((each) => each.includes(choice)))
        : keyboard[choice.row]?.[choice.column]?.text;
    if (label !== undefined) return label;
  }
  return typeof choice === "string" ? choice : "";
}
