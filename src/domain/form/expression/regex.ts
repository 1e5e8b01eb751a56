// regex() of forms. It runs on RE2, in time that grows with the text and nothing else; but the same form also runs in ODK
// Collect, on an engine that tries and goes back, so patterns that would hang there are refused when the form is loaded.

import { RE2JS } from "re2js";
import { mayBacktrackForever } from "./backtracking.ts";
import { ExpressionMistake, quoted } from "./mistake.ts";
import { toText, type Value } from "./value.ts";

type Matches = (text: string) => boolean;

const LONGEST_PATTERN = 1000;

/** What both engines take, each in its own way; escaped characters are gone by then. */
const AMBIGUOUS: readonly (readonly [RegExp, string])[] = [
  [/\[\[:/, "classes such as [[:alpha:]] mean something else in ODK Collect; write [A-Za-z]"],
  [/\[[^\]]*&&/, "&& in a class means something else in ODK Collect; write the class out"],
];

/** What RE2 does not take. The first that is found is named. */
const UNKNOWN: readonly (readonly [RegExp, string])[] = [
  [/\(\?<?[=!]/, "look-around is not supported; write two rules, joined with and or not(regex(...))"],
  [/\\[1-9k]/, "references back to a group are not supported; compare the parts with substr()"],
  [/[*+?}]\+/, "possessive quantifiers such as ++ are not supported; write one + only"],
  [/\(\?>/, "atomic groups are not supported; write (?:...)"],
  [/\\p/, "classes such as \\p{Alpha} are not supported; write [A-Za-z], or \\p{L} for letters"],
  [/\{\d{4,}/, "more than 1000 repetitions are not supported; use string-length()"],
];
const NO_PATTERN = "it is no regular expression; look for an open ( or [, and put \\ before signs that mean themselves";

/** For a pattern that is written out in the form. Throws `ExpressionMistake` where it is none or may hang Collect. */
export function matcherFor(pattern: string): Matches {
  const ambiguity = foundIn(pattern.replaceAll(/\\./gs, ""), AMBIGUOUS);
  if (ambiguity) throw new ExpressionMistake(`${shown(pattern)}: ${ambiguity}`);
  if (pattern.length > LONGEST_PATTERN) {
    throw new ExpressionMistake(`${shown(pattern)}, which is longer than ${LONGEST_PATTERN} characters`);
  }

  const matches = compile(pattern);
  if (!matches) {
    const reason = foundIn(pattern.replaceAll("\\\\", ""), UNKNOWN) ?? NO_PATTERN;
    throw new ExpressionMistake(`${shown(pattern)}: ${reason}`);
  }
  if (mayBacktrackForever(pattern)) {
    throw new ExpressionMistake(
      `${shown(pattern)}, which may hang ODK Collect: a repeated group holds a repetition; write [a-z]+ for ([a-z]+)+, or begin the group with what separates: [a-z]+( [a-z]+)*`,
    );
  }
  return matches;
}

function foundIn(pattern: string, refusals: readonly (readonly [RegExp, string])[]): string | undefined {
  return refusals.find(([found]) => found.test(pattern))?.[1];
}

function shown(pattern: string): string {
  return `has the pattern ${quoted(pattern)}`;
}

/** For patterns that come out of an expression: text and pattern. The last one is kept; a wrong one fits nothing. */
export function matchesAny(): (values: readonly Value[]) => boolean {
  let last: { readonly pattern: string; readonly matches: Matches | undefined } | undefined;

  return ([text = "", pattern = ""]) => {
    const wanted = toText(pattern);
    if (last?.pattern !== wanted) last = { pattern: wanted, matches: compile(wanted) };
    return last.matches?.(toText(text)) ?? false;
  };
}

/** As in ODK, the whole text must fit. */
function compile(pattern: string): Matches | undefined {
  if (pattern.length > LONGEST_PATTERN) return undefined;
  try {
    const compiled = RE2JS.compile(pattern);
    return (text) => compiled.testExact(text);
  } catch {
    return undefined;
  }
}
