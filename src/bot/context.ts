// What every handler is given besides grammY's own: the instant, who acts, their language, and the live card.

import type { Context, SessionFlavor } from "grammy";
import type { Temporal } from "temporal-polyfill";
import type { Translate } from "#i18n";
import type { Actor } from "#services/actor.ts";
import type { View } from "./view.ts";

/** Where on the screen a person is. Losing it loses no answer: the draft knows the rest. */
export interface Screen {
  /** The live card; buttons of any other message are old. */
  readonly card?: number;
  /** The obligation whose interview is on the card: a typed text answers it. */
  readonly obligationId?: number;
  /** Page of a long list of choices. */
  readonly page?: number;
}

interface Extras {
  readonly now: Temporal.Instant;
  /** Changes when the person agrees to a newer notice. */
  actor: Actor | undefined;
  /** Changes when the person switches the language. */
  t: Translate;
  /** Puts a view on the live card: edited in place after a tap on it, a new message below after anything else. */
  show(view: View, screen?: Omit<Screen, "card">): Promise<void>;
}

export type BotContext = Context & SessionFlavor<Screen> & Extras;
