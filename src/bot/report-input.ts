// Taps and texts as inputs of the interview. The engine takes any code or name and ignores what it does not know; only the
// verbs are checked here.

import type { Input } from "#domain/form/interview/interview.ts";
import { commandOf } from "#domain/form/typed/command-words.ts";
import { wholeNumber } from "./button.ts";

/** Undefined for a verb we never drew. */
export function inputOfTap(action: string, argument: string): Input | undefined {
  switch (action) {
    case "choose":
      return { do: "choose", code: argument };
    case "toggle":
      return { do: "toggle", code: argument };
    case "pick":
      return { do: "pick", index: wholeNumber(argument) };
    case "jump":
      return { do: "jump", name: argument };
    default:
      return isPlain(action) ? { do: action } : undefined;
  }
}

/** A word that steers, or else an answer. */
export function inputOfText(text: string): Input {
  const command = commandOf(text);
  return command && isPlain(command) ? { do: command } : { do: "type", text };
}

const PLAIN = ["done", "keep", "same", "skip", "back", "review", "resume"] as const;

function isPlain(verb: string): verb is (typeof PLAIN)[number] {
  return PLAIN.some((plain) => plain === verb);
}
