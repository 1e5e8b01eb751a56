// The parameters of one Bot API request, however they were sent: query, JSON, form or multipart. Like the real server it
// keeps each as text first, so that `"chat_id": 5` and `chat_id=5` are the same request.

import { badRequest } from "./api-error.ts";
import type { Upload } from "./files.ts";

type Fields = Readonly<Record<string, unknown>>;

export interface Params {
  /** "" when it was not given. */
  text(name: string): string;
  has(name: string): boolean;
  integer(name: string): number | undefined;
  flag(name: string): boolean;
  /** Parsed JSON; undefined when it was not given. */
  json(name: string): unknown;
  upload(name: string): Upload | undefined;
  /** What was asked, for the journal. */
  readonly payload: Fields;
}

export async function readParams(request: Request): Promise<Params> {
  const query = [...new URL(request.url).searchParams];
  const type = request.headers.get("content-type") ?? "";
  if (type.includes("application/json"))
    return paramsOf({ ...Object.fromEntries(query), ...(await readJson(request)) });

  const form = type.includes("form") ? [...(await request.formData())] : [];
  const uploads = new Map<string, Upload>();
  const values = new Map<string, string>(query);
  for (const [name, value] of form) {
    if (typeof value === "string") values.set(name, value);
    else uploads.set(name, await toUpload(value));
  }
  const payload = [...values].map(([name, value]) => [name, readable(name, value)]);
  return createParams(values, uploads, Object.fromEntries(payload));
}

/** From parsed JSON: a request's body, or a method call that comes as the answer to a webhook. */
export function paramsOf(fields: Fields): Params {
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return createParams(new Map(given.map(([name, value]) => [name, asText(value)])), new Map(), fields);
}

function createParams(
  values: ReadonlyMap<string, string>,
  uploads: ReadonlyMap<string, Upload>,
  payload: Fields,
): Params {
  const text = (name: string) => values.get(name) ?? "";
  return {
    text,
    has: (name) => values.has(name) || uploads.has(name),
    integer: (name) => (/^-?\d+$/.test(text(name)) ? Number(text(name)) : undefined),
    flag: (name) => ["true", "1", "yes", "t"].includes(text(name).toLowerCase()),
    json: (name) => (text(name) === "" ? undefined : parseJson(name, text(name))),
    upload: (name) => uploads.get(name),
    payload: {
      ...payload,
      ...Object.fromEntries(
        [...uploads].map(([name, { fileName, bytes }]) => [name, { fileName, size: bytes.length }]),
      ),
    },
  };
}

async function readJson(request: Request): Promise<Fields> {
  const body = await request.text();
  const fields = body === "" ? {} : parseJson("request", body);
  if (!isRecord(fields)) throw badRequest("can't parse request as a JSON object");
  return fields;
}

async function toUpload(file: File): Promise<Upload> {
  return { fileName: file.name, mimeType: file.type || "application/octet-stream", bytes: await file.bytes() };
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw Object.assign(badRequest(`can't parse ${name} JSON object`), { cause });
  }
}

/** A form's field as the JSON it would have been, except what people read. */
function readable(name: string, value: string): unknown {
  if (name === "text" || name === "caption" || !/^(?:[[{]|-?\d{1,15}$|true$|false$)/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
