// What a person does on the web page, from the form or JSON that the page sent. Recordings come with a file from the
// visitor's disk or, without one, are made up.

import type { Group, Person, Sent } from "./cast.ts";
import type { Upload } from "./files.ts";

type Body = Readonly<Record<string, unknown>>;

export interface Action {
  readonly what: string;
  readonly in: Group | undefined;
  readonly body: Body;
}

/** Gives the first message of what was sent. */
export async function act(person: Person, { what, in: group, body }: Action): Promise<Pick<Sent, "messageId">> {
  const place = { in: group };
  const media = { ...place, caption: text(body, "caption") };
  switch (what) {
    case "messages":
      if (text(body, "text").trim() === "") throw new Error("a message has a text");
      return person.sends(text(body, "text"), place);
    case "start":
      return person.sends(`/start ${text(body, "payload")}`);
    case "sticker":
      return person.sendsSticker(undefined, place);
    case "contact":
      return person.sharesContact({}, place);
    case "location":
      return sendLocation(person, body, place);
    case "photo":
    case "document":
      return sendFiles(person, { what, body, media });
    case "video":
      return person.sendsVideo(await film(body), media);
    case "video-note":
      return person.sendsVideoNote(await film(body), place);
    case "audio":
      return person.sendsAudio({ ...(await recording(body)), title: text(body, "title") || undefined }, media);
    case "voice":
      return person.sendsVoice(await recording(body), media);
    default:
      throw new Error(`nobody can send ${what}`);
  }
}

type Place = { readonly in: Group | undefined };

function sendLocation(person: Person, body: Body, place: Place): Sent {
  const [latitude, longitude] = [Number(body.latitude), Number(body.longitude)];
  const at = { latitude, longitude, accuracyMetres: number(body, "accuracyMetres") };
  const periodSeconds = number(body, "livePeriodSeconds");
  return periodSeconds ? person.sendsLiveLocation(at, { ...place, periodSeconds }) : person.sendsLocation(at, place);
}

async function sendFiles(
  person: Person,
  { what, body, media }: { what: "photo" | "document"; body: Body; media: Place & { readonly caption: string } },
): Promise<Pick<Sent, "messageId">> {
  const files = await Promise.all([body.file].flat().map(toUpload));
  const [first] = files;
  if (!first) throw new Error("expected a file");
  if (files.length > 1) {
    const items = files.map((file) => (what === "photo" ? { photo: file.bytes } : { document: file }));
    return person.sendsAlbum(items, media)[0] ?? { messageId: 0 };
  }
  return what === "photo" ? person.sendsPhoto(first.bytes, media) : person.sendsDocument(first, media);
}

async function film(body: Body) {
  const { thumbnail } = body;
  return {
    ...(await recording(body)),
    ...(body.width !== undefined && { width: Number(body.width), height: Number(body.height) }),
    thumbnail: thumbnail instanceof File ? await thumbnail.bytes() : undefined,
  };
}

async function recording(body: Body) {
  const file = body.file === undefined ? undefined : await toUpload(body.file);
  return { ...file, seconds: number(body, "seconds") };
}

async function toUpload(value: unknown): Promise<Upload> {
  if (!(value instanceof File)) throw new Error("expected a file");
  return { fileName: value.name, mimeType: value.type || "application/octet-stream", bytes: await value.bytes() };
}

function text(body: Body, name: string): string {
  const value = body[name];
  return typeof value === "string" ? value : "";
}

function number(body: Body, name: string): number | undefined {
  const value = Number(body[name]);
  return body[name] === undefined || Number.isNaN(value) ? undefined : value;
}
