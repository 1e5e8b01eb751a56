// What a bubble carries besides text, as the page and the tests see it, and in a few words.

import type { Content, Coordinates, LocationContent } from "./content.ts";
import type { StoredFile } from "./files.ts";

interface FileView {
  readonly fileId: string;
  readonly url: string;
  readonly name: string;
  readonly size: number;
}

interface RecordingView extends FileView {
  readonly duration: number;
}

export interface PlaceView {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracyMetres?: number;
  /** Of a live location. */
  readonly liveUntil?: number;
}

/** At most one of these. */
export interface ContentView {
  readonly service?: string;
  readonly photo?: { readonly fileId: string; readonly url: string; readonly width: number; readonly height: number };
  readonly document?: FileView & { readonly isPicture: boolean };
  readonly sticker?: { readonly emoji: string };
  readonly video?: RecordingView & { readonly width: number; readonly height: number; readonly thumbnail?: string };
  readonly videoNote?: RecordingView & { readonly thumbnail?: string };
  readonly audio?: RecordingView & { readonly title?: string; readonly performer?: string };
  readonly voice?: RecordingView;
  readonly location?: PlaceView;
  readonly venue?: PlaceView & { readonly title: string; readonly address: string };
  readonly contact?: { readonly firstName: string; readonly lastName?: string; readonly phoneNumber: string };
}

/** `date` is when the message was sent, in Unix seconds. */
export function viewContent(content: Content, date: number): ContentView {
  switch (content.kind) {
    case "text":
      return {};
    case "photo": {
      const largest = content.photo.at(-1);
      return largest ? { photo: { fileId: largest.fileId, url: fileUrl(largest.fileId), ...largest.size } } : {};
    }
    case "document": {
      const isPicture = content.file.mimeType.startsWith("image/");
      return { document: { ...viewFile(content.file), isPicture } };
    }
    case "sticker":
      return { sticker: { emoji: content.emoji } };
    case "video": {
      const { width = 0, height = 0 } = content.file.size ?? {};
      return { video: { ...viewRecording(content.file), width, height } };
    }
    case "video_note":
      return { videoNote: viewRecording(content.file) };
    case "audio": {
      const { title, performer } = content.file;
      return { audio: { ...viewRecording(content.file), ...(title && { title }), ...(performer && { performer }) } };
    }
    case "voice":
      return { voice: viewRecording(content.file) };
    case "contact": {
      const { first_name: firstName, last_name: lastName, phone_number: phoneNumber } = content.contact;
      return { contact: { firstName, phoneNumber, ...(lastName && { lastName }) } };
    }
    case "location":
      return { location: { ...viewPlace(content), ...viewLive(content, date) } };
    case "venue":
      return { venue: { ...viewPlace(content.at), title: content.title, address: content.address } };
    case "service":
      return { service: content.sentence };
  }
}

/** The attachment in a few words; "" for a message that is text alone. */
export function attachmentLabel(view: ContentView): string {
  if (view.photo) return "(foto)";
  if (view.document) return `(berkas ${view.document.name})`;
  if (view.sticker) return view.sticker.emoji;
  if (view.video) return "(video)";
  if (view.videoNote) return "(pesan video)";
  if (view.audio) return `(audio ${view.audio.title ?? view.audio.name})`;
  if (view.voice) return "(pesan suara)";
  if (view.contact) return `(kontak ${view.contact.firstName} ${view.contact.phoneNumber})`;
  if (view.venue) return `(tempat ${view.venue.title})`;
  if (!view.location) return "";
  const { latitude, longitude, liveUntil } = view.location;
  return `(${liveUntil === undefined ? "lokasi" : "lokasi langsung"} ${latitude}, ${longitude})`;
}

function viewPlace({ latitude, longitude, accuracyMetres }: Coordinates): PlaceView {
  return { latitude, longitude, ...(accuracyMetres && { accuracyMetres }) };
}

function viewLive({ livePeriodSeconds }: LocationContent, date: number): Pick<PlaceView, "liveUntil"> {
  return livePeriodSeconds === undefined ? {} : { liveUntil: date + livePeriodSeconds };
}

function viewRecording(file: StoredFile) {
  const { seconds = 0, thumbnail } = file;
  return { ...viewFile(file), duration: seconds, ...(thumbnail && { thumbnail: fileUrl(thumbnail.fileId) }) };
}

function viewFile({ fileId, fileName, bytes }: StoredFile): FileView {
  return { fileId, url: fileUrl(fileId), name: fileName, size: bytes.length };
}

/** Never the Bot API's own file URL: that one holds the token. */
function fileUrl(fileId: string): string {
  return `/sim/files/${fileId}`;
}
