// Who answers for a unit's report, or would, and whether a message reaches them: blocked, gone, on leave, or never agreed to the notice.

import type { Temporal } from "temporal-polyfill";
import { hasAcceptedNotice, type Person } from "#domain/person.ts";
import { fitsUnit, type Role } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Program } from "#domain/program.ts";
import { isWithin, type PlacedUnit, villageKindOf, villageOf } from "#domain/unit.ts";
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

/**
 * The position that a unit's report comes from, to invite somebody to it: as it is filled, or where nobody reports yet the head of its
 * village, or else the first role of the program that fits.
 * @throws Problem `not-permitted` where the program has no role for it
 */
export async function reportingPosition(
  storage: Store,
  { unitCode, program }: { readonly unitCode: string; readonly program: Program },
  today: Temporal.PlainDate,
): Promise<{ readonly role: Role; readonly unitCode: string }> {
  const [first] = await responsibleFor(storage, { unitCode, program }, today);
  return first ? { role: first.role, unitCode: first.unit.code } : usualReporter(program, unitCode);
}

function usualReporter({ reporters }: Program, unitCode: string): { role: Role; unitCode: string } {
  const village = villageOf(unitCode);
  const head: Role = villageKindOf(unitCode) === "kelurahan" ? "lurah" : "kepala_desa";
  if (village.split(".").length === 4 && reporters.includes(head)) return { role: head, unitCode: village };
  const role = reporters.find((each) => fitsUnit(each, "koperasi"));
  if (!role) throw new Problem("not-permitted");
  return { role, unitCode };
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
