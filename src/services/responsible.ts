// Who answers for a unit's report, and whether a message reaches them: blocked, gone, on leave, or never agreed to the notice.

import type { Temporal } from "temporal-polyfill";
import { hasAcceptedNotice, type Person } from "#domain/person.ts";
import type { Role } from "#domain/position.ts";
import type { Program } from "#domain/program.ts";
import { isWithin, type PlacedUnit, villageOf } from "#domain/unit.ts";
import type { Absence } from "#storage/absences.ts";
import type { Store } from "#storage/store.ts";

export type Reach = "reachable" | "blocked" | "gone" | "away" | "not-agreed";

/** One position that may give a unit's report, with the person who holds it. */
export interface Responsible {
  readonly personId: number;
  readonly name: string;
  readonly role: Role;
  readonly deputy: boolean;
  readonly unit: PlacedUnit;
  readonly reach: Reach;
  /** Of somebody who is away: the first day back. */
  readonly backOn?: Temporal.PlainDate;
  readonly phone?: string;
  readonly telegramId?: number;
}

/** Those who may report for a unit today, the ones who are reminded first before the others. */
export async function responsibleFor(
  storage: Store,
  { unitCode, program }: { readonly unitCode: string; readonly program: Program },
  today: Temporal.PlainDate,
): Promise<Responsible[]> {
  const filled = await storage.assignments.filled(today, villageOf(unitCode));
  const reporting = filled.filter(
    ({ role, unitCode: own }) => program.reporters.includes(role) && isWithin(unitCode, own),
  );
  const away = await storage.absences.runningOf(
    reporting.map(({ personId }) => personId),
    today,
  );
  const units = await storage.units.findAll(reporting.map((position) => position.unitCode));
  return reporting
    .flatMap(({ person, role, deputy, unitCode: own }) => {
      const unit = units.get(own);
      return unit ? [{ ...toResponsible(person, away.get(person.id)), role, deputy, unit }] : [];
    })
    .toSorted((one, other) => rank(one) - rank(other));

  function rank({ role, deputy }: { readonly role: Role; readonly deputy: boolean }): number {
    return (program.reminded.includes(role) ? 0 : 2) + (deputy ? 1 : 0);
  }
}

function toResponsible(person: Person, absence: Absence | undefined) {
  const { id, name, phone, telegramId } = person;
  return {
    personId: id,
    name,
    reach: reachOf(person, absence),
    ...(absence ? { backOn: absence.until } : {}),
    ...(phone === undefined ? {} : { phone }),
    ...(telegramId === undefined ? {} : { telegramId }),
  };
}

function reachOf(person: Person, absence: Absence | undefined): Reach {
  if (person.telegramId === undefined) return "gone";
  if (person.unreachableSince) return "blocked";
  if (!hasAcceptedNotice(person)) return "not-agreed";
  return absence ? "away" : "reachable";
}
