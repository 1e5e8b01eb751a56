// What the virtual people and groups can be made to do, and what they see. Every act returns at once, when the update is
// queued; the bot's reaction comes later and is waited for.

import type { PersonState } from "./chat.ts";
import type { Coordinates } from "./content.ts";
import type { Upload } from "./files.ts";
import type { PixelSize } from "./images.ts";
import type { CallbackAnswer } from "./queries.ts";
import type { Film, Recording, Track } from "./recordings.ts";
import type { Scene } from "./scenes.ts";
import type { MessageView } from "./view.ts";

export interface Sent {
  readonly messageId: number;
  /** Undefined when the bot does not hear it, as most of what is said in a group. */
  readonly updateId: number | undefined;
}

export interface Tap {
  /** Undefined for a button that only opens a link or copies a text. */
  readonly updateId: number | undefined;
  /** What the bot answered; undefined when it did not within ten seconds. */
  readonly answered: Promise<CallbackAnswer | undefined>;
}

/** A button by its label, whole or in part, or by its place on the keyboard, counted from 0. */
export type ButtonChoice = string | { readonly row: number; readonly column: number };

/** Where something is said: in the private chat with the bot unless a group is given. */
export interface Place {
  readonly in?: Group | undefined;
  readonly replyTo?: number | undefined;
  readonly threadId?: number | undefined;
  /** Sent on from somewhere that is no chat of the simulator; for what is, see `forwards`. */
  readonly forwardedFrom?: ForwardSource | undefined;
}

export type ForwardSource =
  | { readonly person: Person }
  /** Somebody whose account is not to be linked to: only the name is known. */
  | { readonly hiddenName: string }
  | { readonly channel: string; readonly username?: string };

export interface MediaPlace extends Place {
  readonly caption?: string | undefined;
  readonly mediaGroupId?: string | undefined;
}

/** The private chat if no group is given. */
export interface InGroup {
  readonly in?: Group | undefined;
}

/** Which message in which chat; the newest fitting one in the private chat if not said. */
export interface Target {
  readonly in?: Group | undefined;
  readonly messageId?: number | undefined;
}

/** A PNG or JPEG, an invented photograph, or a grey PNG of this size. */
export type Picture = Uint8Array | Scene | (PixelSize & { readonly sizeBytes?: number });

export type AlbumItem = { readonly caption?: string } & (
  | { readonly photo: Picture }
  | { readonly video: Film }
  | { readonly audio: Track }
  | { readonly document: Upload }
);

export type Venue = Partial<Coordinates> & { readonly title?: string; readonly address?: string };

export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string | undefined;
  readonly username: string | undefined;
  readonly phone: string;
  /** A label for the page, such as "Kepala Desa Jemaras". */
  readonly note: string | undefined;
  /** The simulator's own record; tests have no need of it. */
  readonly state: PersonState;

  sends(text: string, place?: Place): Sent;
  sendsPhoto(picture: Picture, place?: MediaPlace): Sent;
  sendsDocument(file: Upload, place?: MediaPlace): Sent;
  sendsSticker(emoji?: string, place?: Place): Sent;
  sendsVideo(film?: Film, place?: MediaPlace): Sent;
  /** The round kind. */
  sendsVideoNote(film?: Film, place?: Place): Sent;
  /** Music, or a recording sent as a file of sound; for what is spoken into the phone see `sendsVoice`. */
  sendsAudio(track?: Track, place?: MediaPlace): Sent;
  sendsVoice(voice?: number | Recording, place?: MediaPlace): Sent;
  /** 2 to 10 messages of one album, photos and videos or documents or music; a caption of the place goes to the first. */
  sendsAlbum(items: readonly AlbumItem[], place?: MediaPlace): readonly Sent[];
  /** Sampit, unless told otherwise. */
  sendsLocation(at?: Coordinates, place?: Place): Sent;
  /** A named place, the village hall of Jemaras unless told otherwise. */
  sendsVenue(venue?: Venue, place?: Place): Sent;
  /** For a quarter of an hour, unless told otherwise. */
  sendsLiveLocation(at?: Coordinates, place?: Place & { readonly periodSeconds?: number }): Sent;
  /** The bot hears of it as an edited message, as it does when a live location is stopped. */
  movesLiveLocation(messageId: number, to: Coordinates & { readonly heading?: number }, place?: InGroup): Sent;
  stopsLiveLocation(messageId: number, place?: InGroup): Sent;
  /** Their own contact, or somebody else's. */
  sharesContact(share?: { readonly phone?: string; readonly of?: Person }, place?: Place): Sent;
  /** A deep link to the bot: opening it and pressing "Start" sends /start with its payload. */
  opensLink(link: string): Sent;
  /**
   * Passes on a message from one chat to another; both are the private chat unless groups are given. With `hidesSender`
   * the one who wrote it has closed their account to links.
   */
  forwards(messageId: number, way?: InGroup & { readonly from?: Group; readonly hidesSender?: boolean }): Sent;
  edits(messageId: number, text: string, place?: InGroup): Sent;

  /**
   * Taps the button on the newest message that has it, or a key of the reply keyboard. Throws with everything that can
   * be seen when there is none.
   */
  taps(choice: ButtonChoice, target?: Target): Tap;
  /** A callback with any data, as a forged or outdated client would send it. */
  tapsData(data: string, target?: Target): Tap;
  /** The last tap once more under new ids, as an app does that got no answer before its connection broke. */
  tapsAgain(): Tap;

  /** Gives the id of the `my_chat_member` update. */
  blocks(): number | undefined;
  unblocks(): number | undefined;
  /** From now on the bot is told "user is deactivated". */
  deletesAccount(): void;

  messages(group?: Group): readonly MessageView[];
  /** The text of the bot's latest message; "" before there is one. */
  sees(group?: Group): string;
  /** The last bubbles as plain text, the buttons in [brackets]; five if not said. */
  screen(group?: Group, count?: number): string;
  /** What answers to taps said, oldest first. */
  readonly alerts: readonly string[];
}

export interface NewGroup {
  readonly title: string;
  /** The first one founded it, and is the one who acts. */
  readonly members: readonly Person[];
  readonly type?: "group" | "supergroup";
  readonly isForum?: boolean;
}

export interface Group {
  /** Changes when the group is upgraded. */
  readonly id: number;
  readonly title: string;
  readonly pinnedMessage: MessageView | undefined;
  messages(): readonly MessageView[];

  addBot(by?: Person): void;
  kickBot(by?: Person): void;
  /** Makes the bot an administrator, which lets it hear everything; pinning is a right of its own. */
  setBotRights(rights: { readonly canPin: boolean }): void;
  addMember(person: Person): void;
  removeMember(person: Person): void;
  /** Upgrades a basic group to a supergroup: a new id, and the old one answers with it. Gives the new id. */
  migrate(): number;

  /** Gives the topic's id, the `message_thread_id` of what is said in it. */
  createTopic(name: string): number;
  closeTopic(id: number): void;
  reopenTopic(id: number): void;
}
