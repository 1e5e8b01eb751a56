// Puts the kabupaten of kabupaten.ts on the stage: its operators come in through the chat like anybody else, and their
// reports arrive while the story is elsewhere.

import type { Temporal } from "temporal-polyfill";
import type { Unit } from "#domain/unit.ts";
import type { Person } from "#simulator/cast.ts";
import { type Operator, operatorsOf, reportsOf } from "./kabupaten.ts";
import type { Stage } from "./stage.ts";

export type Kabupaten = Awaited<ReturnType<typeof populate>>;

interface Inhabitant {
  readonly operator: Operator;
  readonly person: Person;
}

export async function populate(stage: Stage, units: readonly Unit[], without: readonly string[]) {
  const inhabitants = operatorsOf(units, without).map((operator): Inhabitant => {
    const { firstName, lastName, kecamatan } = operator;
    return {
      operator,
      person: stage.simulator.addPerson({ firstName, lastName, note: `Operator, Kec. ${kecamatan}` }),
    };
  });
  const reporterOf = new Map(inhabitants.flatMap((each) => each.operator.villages.map((village) => [village, each])));
  const reports = reportsOf(inhabitants.map(({ operator }) => operator));
  const owing = new Set(reporterOf.keys());
  await comeIn(stage, inhabitants);

  return {
    /** Lets the kabupaten report, and time pass, until then. */
    async livesUntil(moment: Temporal.Instant): Promise<void> {
      for (const stop of stage.ringsBetween(stage.now(), moment)) {
        const due = reports.splice(0, reports.filter(({ at }) => at < stop.toString()).length);
        const bulk = due.flatMap((report) => {
          owing.delete(report.village);
          const telegramId = reporterOf.get(report.village)?.person.id;
          return telegramId === undefined ? [] : [{ ...report, telegramId }];
        });
        await stage.ask("report", bulk);
        await stage.rings(stop);
      }
    },

    /** Those who still owe a report for one of their villages. */
    silent(): readonly Person[] {
      const silent = inhabitants.filter(({ operator }) => operator.villages.some((village) => owing.has(village)));
      return silent.map(({ person }) => person);
    },
    people: inhabitants.map(({ person }) => person),
  };
}

/** Everybody opens a link, reads and agrees; the villages after the first come without another tap. */
async function comeIn(stage: Stage, inhabitants: readonly Inhabitant[]): Promise<void> {
  for (const { operator, person } of inhabitants) {
    const [first = ""] = operator.villages;
    person.opensLink(await stage.ask("invite", { role: "operator", unitCode: first }));
  }
  await stage.settled();
  for (const { person } of inhabitants) person.taps("Setuju");
  await stage.settled();
  for (const { operator, person } of inhabitants) {
    const positions = operator.villages.slice(1).map((unitCode) => ({ role: "operator" as const, unitCode }));
    await stage.ask("appoint", { telegramId: person.id, positions });
  }
}
