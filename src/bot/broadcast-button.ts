// The buttons of announcements. What an author does with one goes by its id and a verb; whether they may is asked again at
// every tap.

import type { Translate } from "#i18n";
import { buttonKind } from "./button.ts";
import { clip } from "./clip.ts";
import type { Button } from "./view.ts";

/** Where to announce: the parts of a unit, by page; without one the way in. */
export const announceKind = buttonKind("announce", ["unit", "page"]);
export const announceInKind = buttonKind("announce-in", ["unit"]);
export const announcementKind = buttonKind("announcement", ["broadcast", "action", "argument"]);
export const announcementsKind = buttonKind("announcements", []);
/** Under the message itself. */
export const haveReadKind = buttonKind("have-read", ["broadcast"]);

export type Verb =
  | "show"
  | "whom"
  | "reporters"
  | "groups"
  | "toggle"
  | "silent"
  | "text"
  | "receipt"
  | "send"
  | "when"
  | "at"
  | "unschedule"
  | "discard"
  | "unread"
  | "stop"
  | "stop-yes";

const LONGEST_LABEL = 60;

export function verbButton(label: string, broadcast: number, action: Verb, argument: string | number = ""): Button {
  return { label: clip(label, LONGEST_LABEL), data: announcementKind.data({ broadcast, action, argument }) };
}

export function announceButton(t: Translate): Button {
  return { label: t.plain("button-announce"), data: announceKind.data({ unit: "", page: "" }) };
}

export function announcementsButton(t: Translate): Button {
  return { label: t.plain("button-announcements"), data: announcementsKind.data({}) };
}
