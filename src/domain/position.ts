// Who may see and do what: one pure function of assignments, action and unit. It is asked at every tap and every query,
// never only when a button is drawn, because callback data can be forged.

import type { Temporal } from "temporal-polyfill";
import { isWithin, type UnitKind } from "./unit.ts";

export const ROLES = [
  "kepala_desa",
  "pj_kepala_desa",
  "lurah",
  "sekdes",
  "operator",
  "ketua",
  "manajer",
  "business_assistant",
  "pmo",
  "camat",
  "dinas",
  "bupati_office",
  "admin",
] as const;

export type Role = (typeof ROLES)[number];

/** A person holds a position (a role at a unit) from one date until another, which no longer counts; a deputy acts beside the holder. */
export interface Assignment {
  readonly id: number;
  readonly personId: number;
  readonly role: Role;
  readonly unitCode: string;
  readonly deputy: boolean;
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn?: Temporal.PlainDate;
}

export type Action =
  | "report" // fill in and send a unit's report
  | "see-report" // read what a unit answered
  | "bind-room" // let a group follow a unit
  | "publish-form" // change what a program at a unit asks
  | "supervise" // see who is silent there, whom to call, and what was done about it
  | "extend" // put a deadline off for a unit
  | "exempt" // let a unit off a report
  | "appoint" // invite somebody to a position in a unit
  | "reopen" // open a locked period again for a unit
  | "change-calendar" // add days off to the calendar of all, or cancel them
  | "broadcast" // announce something to everybody in a unit
  | "receive-digest";

interface Rule {
  readonly units: readonly UnitKind[];
  readonly actions: readonly Action[];
  /** One person at a time: a new holder ends the assignment of the one before. */
  readonly single: boolean;
}

const VILLAGE_HEAD: Rule = { units: ["desa"], actions: ["report", "see-report"], single: true };
const OFFICE: Rule = {
  units: ["kabupaten", "provinsi"],
  actions: [
    "see-report",
    "supervise",
    "extend",
    "exempt",
    "appoint",
    "reopen",
    "bind-room",
    "publish-form",
    "broadcast",
    "change-calendar",
  ],
  single: false,
};

const RULES: Readonly<Record<Role, Rule>> = {
  kepala_desa: VILLAGE_HEAD,
  pj_kepala_desa: VILLAGE_HEAD,
  lurah: { ...VILLAGE_HEAD, units: ["kelurahan"] },
  sekdes: { ...VILLAGE_HEAD, units: ["desa", "kelurahan"] },
  operator: { ...VILLAGE_HEAD, units: ["desa", "kelurahan", "koperasi"], single: false },
  ketua: { ...VILLAGE_HEAD, units: ["koperasi"] },
  manajer: { ...VILLAGE_HEAD, units: ["koperasi"] },
  business_assistant: {
    units: ["kecamatan", "desa", "kelurahan", "koperasi"],
    actions: ["see-report", "supervise", "appoint"],
    single: false,
  },
  pmo: { ...OFFICE, actions: ["see-report", "supervise"] },
  camat: {
    units: ["kecamatan"],
    actions: ["see-report", "supervise", "extend", "exempt", "appoint", "bind-room", "broadcast"],
    single: true,
  },
  dinas: OFFICE,
  bupati_office: { ...OFFICE, actions: ["see-report", "receive-digest"] },
  admin: OFFICE,
};

/** Whether a role exists at units of this kind: no lurah in a desa, no camat of a cooperative. */
export function fitsUnit(role: Role, kind: UnitKind): boolean {
  return RULES[role].units.includes(kind);
}

/** Whether a role is there for an action, wherever its unit is. */
export function allows(role: Role, action: Action): boolean {
  return RULES[role].actions.includes(action);
}

/** Whether only one person at a time holds the position (deputies aside). */
export function isSingle(role: Role): boolean {
  return RULES[role].single;
}

/** The permission: one of the person's current assignments allows the action and covers the unit. */
export function may(assignments: readonly Assignment[], action: Action, unitCode: string): boolean {
  return assignments.some(({ role, unitCode: own }) => allows(role, action) && isWithin(unitCode, own));
}

/** Whether there is any unit for which the person may do something: whether a button for it is worth drawing. */
export function mayAnywhere(assignments: readonly Assignment[], action: Action): boolean {
  return assignments.some(({ role }) => allows(role, action));
}

/** The codes below which the person may do something, for a query. */
export function scopes(assignments: readonly Assignment[], action: Action): string[] {
  return assignments.filter(({ role }) => allows(role, action)).map(({ unitCode }) => unitCode);
}

/** The position in which a person acts on a unit: of those that allow it the nearest, so the village before the kabupaten. */
export function actingAs(assignments: readonly Assignment[], action: Action, unitCode: string): Assignment | undefined {
  return assignments
    .filter((assignment) => may([assignment], action, unitCode))
    .toSorted((a, b) => b.unitCode.length - a.unitCode.length)[0];
}
