// The files a virtual person sends: photos, documents, recordings and albums of them.

import type { AlbumItem, MediaPlace, Person, Picture, Sent } from "./cast.ts";
import type { Content } from "./content.ts";
import type { Core } from "./core.ts";
import type { StoredPhoto, Traits } from "./files.ts";
import { makePng, pixelSize } from "./images.ts";
import { type Film, makeRecording, type Recording, type RecordingKind, type Track } from "./recordings.ts";
import { NO_TEXT, type RichText, trim } from "./rich-text.ts";
import { makePicture } from "./scenes.ts";

type MediaActs = Pick<
  Person,
  | "sendsPhoto"
  | "sendsDocument"
  | "sendsSticker"
  | "sendsVideo"
  | "sendsVideoNote"
  | "sendsAudio"
  | "sendsVoice"
  | "sendsAlbum"
>;

const FILM_SIZE = { width: 848, height: 480 };
const NOTE_SIZE = { width: 384, height: 384 };
const ALBUM_SIZE = { from: 2, to: 10 };

export function createMediaActs(core: Core, say: (content: Content, place?: MediaPlace) => Sent): MediaActs {
  const captioned = (place?: MediaPlace) => captionOf(place?.caption);

  return {
    sendsPhoto: (picture, place) =>
      say({ kind: "photo", photo: addPhoto(core, picture), caption: captioned(place) }, place),
    sendsDocument: (file, place) =>
      say({ kind: "document", file: core.files.addFile(file, "document"), caption: captioned(place) }, place),
    sendsSticker(emoji = "👍", place) {
      const sticker = { fileName: "stiker.webp", mimeType: "image/webp", bytes: Buffer.from(emoji) };
      return say({ kind: "sticker", file: core.files.addFile(sticker, "sticker"), emoji }, place);
    },
    sendsVideo: (film, place) => say(filmContent(core, film, captioned(place)), place),
    sendsVideoNote(film = {}, place) {
      const traits = { size: NOTE_SIZE, thumbnail: thumbnailOf(core, { ...NOTE_SIZE, ...film }) };
      return say({ kind: "video_note", file: addRecording(core, "video_note", { ...film, traits }) }, place);
    },
    sendsAudio: (track, place) => say(trackContent(core, track, captioned(place)), place),
    sendsVoice(voice, place) {
      const recording = typeof voice === "number" ? { seconds: voice } : voice;
      return say({ kind: "voice", file: addRecording(core, "voice", recording), caption: captioned(place) }, place);
    },
    sendsAlbum(items, place) {
      checkAlbum(items);
      const mediaGroupId = core.world.nextAlbumId();
      return items.map((item, index) => {
        const caption = captionOf(item.caption ?? (index === 0 ? place?.caption : undefined));
        return say(itemContent(core, item, caption), { ...place, mediaGroupId });
      });
    },
  };
}

function itemContent(core: Core, item: AlbumItem, caption: RichText): Content {
  if ("photo" in item) return { kind: "photo", photo: addPhoto(core, item.photo), caption };
  if ("video" in item) return filmContent(core, item.video, caption);
  if ("audio" in item) return trackContent(core, item.audio, caption);
  return { kind: "document", file: core.files.addFile(item.document, "document"), caption };
}

/** Telegram's apps make no other albums: pictures and videos together, documents and music among themselves. */
function checkAlbum(items: readonly AlbumItem[]): void {
  if (items.length < ALBUM_SIZE.from || items.length > ALBUM_SIZE.to) throw new Error("an album has 2 to 10 items");

  const sorts = items.map((item) => {
    if ("document" in item) return "document";
    return "audio" in item ? "audio" : "picture";
  });
  if (new Set(sorts).size > 1) throw new Error("documents and music are not mixed with anything else in an album");
}

function filmContent(core: Core, film: Film = {}, caption: RichText): Content {
  const size = { width: film.width ?? FILM_SIZE.width, height: film.height ?? FILM_SIZE.height };
  const traits = { size, thumbnail: thumbnailOf(core, { ...film, ...size }) };
  return { kind: "video", file: addRecording(core, "video", { ...film, traits }), caption };
}

function trackContent(core: Core, track: Track = {}, caption: RichText): Content {
  const traits = { title: track.title, performer: track.performer };
  return { kind: "audio", file: addRecording(core, "audio", { ...track, traits }), caption };
}

function addRecording(
  core: Core,
  kind: RecordingKind,
  { traits, ...recording }: Recording & { readonly traits?: Traits } = {},
) {
  const { seconds, ...upload } = makeRecording(kind, recording, core.files.count());
  return core.files.addFile(upload, kind, { ...traits, seconds });
}

/** At most 320 pixels wide or high, as Telegram's apps make it. */
function thumbnailOf(core: Core, { thumbnail, width = 320, height = 320 }: Film) {
  const scale = Math.min(1, 320 / Math.max(width, height));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const picture = thumbnail ?? makePicture({ seed: core.files.count(), ...size });
  return addPhoto(core, picture).at(-1);
}

function addPhoto(core: Core, picture: Picture): StoredPhoto {
  const bytes = bytesOf(picture);
  const size = pixelSize(bytes);
  if (!size) throw new Error("a photo must be a PNG or a JPEG; anything else is a document");
  return core.files.addPhoto({ fileName: "foto.jpg", mimeType: "image/jpeg", bytes }, size);
}

function bytesOf(picture: Picture): Uint8Array {
  if (picture instanceof Uint8Array) return picture;
  return "seed" in picture ? makePicture(picture) : makePng(picture);
}

function captionOf(caption: string | undefined): RichText {
  return caption ? trim({ text: caption, entities: [] }) : NO_TEXT;
}
