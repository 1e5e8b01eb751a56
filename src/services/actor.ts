// Who is acting: the person behind a Telegram account with the positions they hold today. Every use case asks `may` of
// these, whatever button was drawn before.

import type { Temporal } from "temporal-polyfill";
import type { Language } from "#domain/language.ts";
import { hasAcceptedNotice, type Person } from "#domain/person.ts";
import { type Action, type Assignment, may } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Storage } from "#storage/store.ts";

export interface Actor {
  readonly person: Person;
  readonly assignments: readonly Assignment[];
}

/** The person with today's assignments; undefined for someone we have never seen. */
export async function findActor(
  storage: Storage,
  telegramId: number,
  today: Temporal.PlainDate,
): Promise<Actor | undefined> {
  return await storage.desk.who(telegramId, today);
}

/** @throws Problem `not-registered`, `notice-not-accepted` or `not-permitted` */
export function requirePermission(actor: Actor | undefined, action: Action, unitCode: string): Actor {
  const known = requireActor(actor);
  if (!may(known.assignments, action, unitCode)) throw new Problem("not-permitted");
  return known;
}

/** @throws Problem `not-registered` or `notice-not-accepted` */
export function requireActor(actor: Actor | undefined): Actor {
  if (!actor || actor.assignments.length === 0) throw new Problem("not-registered");
  if (!hasAcceptedNotice(actor.person)) throw new Problem("notice-not-accepted");
  return actor;
}

/** The language a person reads; Indonesian for someone we do not know. */
export function languageOf(actor: Actor | undefined): Language {
  return actor?.person.language ?? "id";
}
