// Videos and sounds that nobody recorded: they begin as such files do, say how long they are, are as large as a phone would
// have made them, and hold nothing. Who needs one that plays brings their own bytes.

import type { Upload } from "./files.ts";
import type { PixelSize } from "./images.ts";

/** What a person's app says of a recording; what is left out is made up. */
export interface Recording {
  readonly seconds?: number | undefined;
  readonly bytes?: Uint8Array | undefined;
  /** Of made-up bytes. */
  readonly sizeBytes?: number | undefined;
  readonly fileName?: string | undefined;
  readonly mimeType?: string | undefined;
}

export interface Film extends Recording, Partial<PixelSize> {
  /** A JPEG; an invented picture if not given. */
  readonly thumbnail?: Uint8Array | undefined;
}

export interface Track extends Recording {
  readonly title?: string | undefined;
  readonly performer?: string | undefined;
}

export type RecordingKind = "video" | "audio" | "voice" | "video_note";

interface Format {
  readonly fileName: string;
  readonly mimeType: string;
  readonly seconds: number;
  readonly bytesPerSecond: number;
  readonly head: (length: { readonly seconds: number; readonly take: number }) => Buffer;
}

const FORMATS: Readonly<Record<RecordingKind, Format>> = {
  video: { fileName: "video.mp4", mimeType: "video/mp4", seconds: 12, bytesPerSecond: 120_000, head: mp4Head },
  video_note: { fileName: "bulat.mp4", mimeType: "video/mp4", seconds: 8, bytesPerSecond: 60_000, head: mp4Head },
  audio: { fileName: "rekaman.mp3", mimeType: "audio/mpeg", seconds: 65, bytesPerSecond: 16_000, head: mp3Head },
  voice: { fileName: "suara.ogg", mimeType: "audio/ogg", seconds: 7, bytesPerSecond: 3_000, head: oggHead },
};

/** `take` counts recordings, of which no two are the same bytes. */
export function makeRecording(
  kind: RecordingKind,
  { seconds, bytes, sizeBytes, fileName, mimeType }: Recording,
  take: number,
): Upload & { readonly seconds: number } {
  const format = FORMATS[kind];
  const length = seconds ?? format.seconds;
  const head = format.head({ seconds: length, take });
  const missing = Math.max(0, (sizeBytes ?? length * format.bytesPerSecond) - head.length);
  return {
    fileName: fileName ?? format.fileName,
    mimeType: mimeType ?? format.mimeType,
    bytes: bytes ?? Buffer.concat([head, Buffer.alloc(missing)]),
    seconds: length,
  };
}

/** File type, length in milliseconds, and the beginning of the data. */
function mp4Head({ seconds, take }: { seconds: number; take: number }): Buffer {
  const header = Buffer.alloc(100);
  header.writeUInt32BE(take, 4); // where a phone writes when it was made
  header.writeUInt32BE(1_000, 12);
  header.writeUInt32BE(seconds * 1_000, 16);
  const type = atom("ftyp", Buffer.from("isom\0\0\x02\0isomiso2avc1mp41", "latin1"));
  return Buffer.concat([type, atom("moov", atom("mvhd", header)), Buffer.from("\0\0\0\0mdat", "latin1")]);
}

function atom(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, data]);
}

/** An ID3 tag without frames, then the first frame's header. */
function mp3Head({ take }: { take: number }): Buffer {
  const tag = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0]);
  return Buffer.concat([tag, counted(take), Buffer.from([0xff, 0xfb, 0x90, 0x44])]);
}

/** The first page of an Opus stream; its serial number tells streams apart. */
function oggHead({ take }: { take: number }): Buffer {
  const page = Buffer.alloc(28);
  page.write("OggS", "latin1");
  page[5] = 2;
  counted(take).copy(page, 14);
  page[26] = 1;
  page[27] = 19;
  return Buffer.concat([page, Buffer.from("OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0", "latin1")]);
}

function counted(take: number): Buffer {
  const data = Buffer.alloc(4);
  data.writeUInt32LE(take);
  return data;
}
