// Where a round plays: Kotawaringin Timur in a database, with village heads who report and others who only read, all of
// whom came in long ago; and the months, each with the instants at which everybody is reminded.

import { Temporal } from "temporal-polyfill";
import type { Holidays } from "#domain/holiday.ts";
import { periodOf } from "#domain/period.ts";
import { type Program, parseProgram } from "#domain/program.ts";
import { touchesOf } from "#domain/reminder.ts";
import { turnAt } from "#domain/turn.ts";
import type { Person } from "#simulator/cast.ts";
import type { Simulator } from "#simulator/simulator.ts";
import type { DatabaseLocation } from "#storage/database.ts";
import { openCore } from "../src/core.ts";
import { readHolidays, readYaml, shippedForms } from "../src/data-files.ts";

const KOTIM = "62.02";
const TIME_ZONE = "Asia/Pontianak";
const PROGRAM = new URL("../programs/kdkmp-kotim.yaml", import.meta.url);
const FIRST_MONTH = Temporal.PlainDate.from("2026-10-01");

export const BEGINNING = Temporal.Instant.from("2026-10-20T09:00:00+07:00");

export interface Villager {
  readonly person: Person;
  readonly unitCode: string;
}

export interface Month {
  /** From 0. */
  readonly number: number;
  /** As report numbers have it: 202610. */
  readonly key: string;
  /** When everybody who has not reported is reminded, oldest first. */
  readonly touches: readonly Temporal.Instant[];
}

/** Gives one villager for each of the first villages. */
export async function settle(location: DatabaseLocation, simulator: Simulator, count: number): Promise<Villager[]> {
  const core = await openCore({ location, timeZone: TIME_ZONE });
  await core.importing.importUnits({ code: KOTIM }, BEGINNING);
  await core.applying.apply(await readYaml(PROGRAM), shippedForms, BEGINNING);
  const villages = (await core.storage.units.within(KOTIM)).filter(({ kind }) => kind === "desa").slice(0, count);
  const villagers: Villager[] = [];
  for (const { code: unitCode, name } of villages) {
    const person = simulator.addPerson({ firstName: `Kades ${name}` });
    person.state.hasStarted = true; // the bot may write to them
    const offer = { role: "kepala_desa", unitCode, deputy: false } as const;
    const { code } = await core.registering.invite(offer, BEGINNING);
    await core.registering.accept(code, { telegramId: person.id, name: person.firstName, language: "id" }, BEGINNING);
    villagers.push({ person, unitCode });
  }
  await core.close();
  return villagers;
}

export async function readMonths(): Promise<(number: number) => Month> {
  const program = parseProgram(await readYaml(PROGRAM));
  const holidays = await readHolidays();
  return (number) => monthOf(program, holidays, number);
}

function monthOf(program: Program, holidays: Holidays, number: number): Month {
  const { schedule } = program;
  if (schedule.cadence === "custom") throw new Error("chaos plays by months");
  const period = periodOf(program, turnAt(schedule, FIRST_MONTH.add({ months: number })), holidays);
  const touches = touchesOf(program.reminders, { times: period, place: program, holidays });
  return { number, key: period.key.replace("-", ""), touches: touches.map(({ at }) => at) };
}
