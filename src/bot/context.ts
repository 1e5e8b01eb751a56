// What every handler is given besides grammY's own: the instant, who acts, their language, and the live card.

import type { Context, SessionFlavor } from "grammy";
import type { Temporal } from "temporal-polyfill";
import type { Translate } from "#i18n";
import type { Actor } from "#services/actor.ts";
import type { Practice } from "#services/practising.ts";
import type { View } from "./view.ts";

/** Where on the screen a person is. Losing it loses no answer: the draft knows the rest. */
export interface Screen {
  /** The live card; buttons of any other message are old. */
  readonly card?: number;
  /** Since when it shows what it shows, in epoch milliseconds. */
  readonly shownAt?: number;
  /** The obligation whose interview is on the card: a typed text answers it. */
  readonly obligationId?: number;
  /** The practice that is on the card, the whole of it: it is kept nowhere else, and gone when another card is shown. */
  readonly practice?: Practice;
  /** The form that was sent and is on the card: a picture that comes now belongs to it. */
  readonly uploadId?: number;
  /** The announcement that is on the card, and what a typed text means there. */
  readonly announcing?: { readonly id: number; readonly wants: "text" | "moment" | "nothing" };
  /** Leave is being asked for, and from when where that is known: a typed day is meant for it. */
  readonly leaving?: { readonly from?: string };
  /** A day off is being added: a typed text is its day, or its name once the day is known. */
  readonly dayOff?: { readonly date?: string };
  /** The obligation that is to be opened again: a typed text is the reason. */
  readonly reopening?: number;
  /** Page of a long list of choices, and what was typed to narrow it. */
  readonly page?: number;
  readonly search?: string;
  /** The album whose photos are coming in, and the question they answer: one card counts them. */
  readonly album?: Album;
  /** The message that brought the key for sending a place; while there is one, so is the key. */
  readonly locationKey?: number;
}

export interface Album {
  readonly id: string;
  readonly question: string;
}

/** What is on the screen besides the card itself. */
export interface Showing extends Omit<Screen, "card" | "shownAt" | "locationKey"> {
  /** The card is edited although nobody tapped it. */
  readonly inPlace?: boolean;
}

interface Extras {
  /** When the update reached us: what deadlines are judged by, however late we come to it. */
  readonly now: Temporal.Instant;
  /** What the clock shows. */
  readonly clock: Temporal.Instant;
  /** Changes when the person agrees to a newer notice. */
  actor: Actor | undefined;
  /** Changes when the person switches the language. */
  t: Translate;
  /** Puts a view on the live card: edited in place after a tap on it, a new message below after anything else. */
  show(view: View, showing?: Showing): Promise<void>;
}

export type BotContext = Context & SessionFlavor<Screen> & Extras;
