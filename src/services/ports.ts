// What the use cases need from outside. app.ts hands in the real thing; time is not among them, it comes as an argument.

import type { Temporal } from "temporal-polyfill";
import type { GreyGrid } from "#domain/picture/grey-grid.ts";
import type { Room } from "#storage/rooms.ts";
import type { AlertMessage } from "./alerting.ts";
import type { BroadcastMessage } from "./announcing.ts";
import type { DigestMessage } from "./digesting.ts";
import type { NoticeMessage } from "./noticing.ts";
import type { LadderMessage, ReminderMessage } from "./nudge-messages.ts";
import type { ScoreboardMessage } from "./scoreboards.ts";

/** Why nobody will read there: a person's reasons, or a group's. */
export type Unreachable = "blocked" | "deactivated" | "never-started" | "kicked";

/** What became of a message we tried to send. */
export type SendResult =
  | { readonly ok: true; readonly messageId: number; readonly unpinned?: true }
  | { readonly ok: false; readonly why: "unreachable"; readonly because: Unreachable }
  /** The group has a new id. */
  | { readonly ok: false; readonly why: "migrated"; readonly to: number }
  /** Certainly not sent: too fast, or Telegram is out of reach. */
  | { readonly ok: false; readonly why: "not-now"; readonly afterSeconds: number }
  /** The message to edit is gone. */
  | { readonly ok: false; readonly why: "gone" }
  /** The group is there, and the bot may not do this in it. */
  | { readonly ok: false; readonly why: "topic-closed" | "topic-gone" | "no-right-to-write" | "no-right-to-pin" }
  /** Telegram said no for good. */
  | { readonly ok: false; readonly why: "rejected" }
  /** The connection broke: it may have arrived. */
  | { readonly ok: false; readonly why: "uncertain" };

/** Added to a message that is sent once more because nobody knows whether it arrived. */
export interface Repeatable {
  readonly repeated?: true;
}

/** Puts messages that nobody asked for into chats, one method a kind. Never throws for what Telegram or the network does. */
export interface Notifier {
  remind(message: ReminderMessage): Promise<SendResult>;
  /** Tells a supervisor who is silent. */
  tellOfSilence(message: LadderMessage): Promise<SendResult>;
  sendDigest(message: DigestMessage & Repeatable): Promise<SendResult>;
  announce(message: BroadcastMessage): Promise<SendResult>;
  /** Tells a decision to the one person it is for. */
  tell(message: NoticeMessage): Promise<SendResult>;
  alert(message: AlertMessage): Promise<SendResult>;
  /** Posts and pins a scoreboard, or edits the one that is there. */
  showScoreboard(message: ScoreboardMessage): Promise<SendResult>;
  /** Pins one that is there. */
  pinScoreboard(room: Room, messageId: number): Promise<SendResult>;
  unpinScoreboard(room: Room, messageId: number): Promise<SendResult>;
}

/** What Telegram lets through, over all processes. */
export interface Pace {
  /** Nothing that nobody asked for leaves before. */
  hold(until: Temporal.Instant): Promise<void>;
  /** Undefined when nothing is held. */
  heldUntil(now: Temporal.Instant): Promise<Temporal.Instant | undefined>;
  /** Books one post or edit in a group; 0, or the seconds to wait. */
  spendInGroup(chatId: number, now: Temporal.Instant): Promise<number>;
}

/** Keeps the bytes of what people send under their own digest. */
export interface Files {
  put(bytes: Uint8Array, sha256: string): Promise<void>;
  /** The bytes that were put under it. */
  get(sha256: string): Promise<Uint8Array>;
}

/** What a form's file holds: settings, survey, choices and indicators, each row by column name. */
export type FormSheets = Readonly<Record<string, unknown>>;

/** What is wrong with a file, and where. */
export interface FormFileMistake {
  readonly sheet: string;
  readonly row?: number;
  readonly column?: string;
  readonly message: string;
}

export type FormFileReading =
  | {
      readonly ok: true;
      readonly sheets: FormSheets;
      /** By sheet, where in the file each row stands. */
      readonly rowNumbers: Readonly<Record<string, readonly number[]>>;
    }
  | { readonly ok: false; readonly mistakes: readonly FormFileMistake[] };

/** Forms as the workbooks people edit. */
export interface FormFiles {
  /** Larger ones need not be fetched. */
  readonly largestBytes: number;
  /** Never throws, whatever the bytes are. */
  read(bytes: Uint8Array): Promise<FormFileReading>;
  write(sheets: unknown): Promise<Uint8Array>;
}

/** Looks at the pixels of pictures. */
export interface Pictures {
  /** The picture squeezed into a small grey square, as it lies in the file; undefined for what cannot be decoded. */
  grid(bytes: Uint8Array): Promise<GreyGrid | undefined>;
}

/** A source of unguessable bytes. */
export type Random = (bytes: number) => Uint8Array;
