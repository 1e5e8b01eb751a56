// The YAML files that ship with the project: holidays, programs, forms. Reading only; what is in them is the domain's.

import { readdir, readFile } from "node:fs/promises";
import { parse } from "yaml";
import { type Holidays, holidaysOf, parseHolidayYear } from "#domain/holiday.ts";

const ROOT = new URL("../", import.meta.url);

/** Every year in programs/holidays/. */
export async function readHolidays(): Promise<Holidays> {
  const directory = new URL("programs/holidays/", ROOT);
  const names = (await readdir(directory)).filter((name) => name.endsWith(".yaml")).sort();
  const years = await Promise.all(
    names.map(async (name) => parseHolidayYear(await readYaml(new URL(name, directory)))),
  );
  return holidaysOf(years);
}

/** The forms in forms/, with the pictures in forms/media/. */
export const shippedForms = {
  sheets: (formId: string): Promise<unknown> => readYaml(new URL(`forms/${formId}.yaml`, ROOT)),
  picture: (_: string, name: string): Promise<Uint8Array | undefined> =>
    readFile(new URL(`forms/media/${encodeURIComponent(name)}`, ROOT)).catch(() => undefined),
};

/** A YAML file as plain data; its meaning is checked by whoever asked. */
export async function readYaml(file: URL | string): Promise<unknown> {
  return parse(await readFile(file, "utf8"));
}
