import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
  AUDIENCE_GROUPS,
  type Audience,
  isComplete,
  isStale,
  MOST_CHARACTERS,
  minutesFor,
  offeredMoments,
  rolesOf,
  sealOf,
  statesBefore,
  toggled,
  type Wording,
  whyNotThen,
  whyUnsendable,
} from "#domain/broadcast.ts";

const NOW = Temporal.Instant.from("2026-11-03T09:00:00+07:00");
const WORDING: Wording = {
  unitCode: "62.02.02",
  audience: { to: "reporters" },
  text: "Rapat hari Jumat.",
  asksReceipt: false,
};

test("25 leave in a second: minutes are counted up, and one is the least", () => {
  expect([0, 1, 1500, 1501, 83_762].map(minutesFor)).toEqual([1, 1, 1, 2, 56]);
});

test("only a draft or what was planned can start, and only what has started can be stopped", () => {
  expect(statesBefore("started")).toEqual(["draft", "scheduled"]);
  expect(statesBefore("dropped")).toEqual(["scheduled"]);
  expect(statesBefore("stopped")).toEqual(["started"]);
  expect(statesBefore("draft")).toEqual(["scheduled"]);
});

test("everybody who reports is every role that may, and the silent are the reporters of their program", () => {
  expect(rolesOf({ to: "reporters" }, [])).toEqual([
    "kepala_desa",
    "pj_kepala_desa",
    "lurah",
    "sekdes",
    "operator",
    "ketua",
    "manajer",
  ]);
  expect(rolesOf({ to: "silent", programId: "kdkmp", periodId: 1 }, ["lurah"])).toEqual(["lurah"]);
  expect(rolesOf({ to: "positions", groups: ["heads", "camat"] }, ["ketua"])).toEqual([
    "kepala_desa",
    "pj_kepala_desa",
    "lurah",
    "camat",
  ]);
});

test("ticking a group twice leaves things as they were, in whatever order others are ticked", () => {
  const group = fc.constantFrom(...AUDIENCE_GROUPS);
  fc.assert(
    fc.property(fc.array(group), group, (groups, one) => {
      const audience = groups.reduce<Audience>(toggled, { to: "positions", groups: [] });
      expect(toggled(toggled(audience, one), one)).toEqual(audience);
    }),
  );
});

test("a text of blanks cannot be sent, nor one that is too long by a letter", () => {
  expect(whyUnsendable(" \n\t")).toBe("empty");
  expect(whyUnsendable("a".repeat(MOST_CHARACTERS))).toBeUndefined();
  expect(whyUnsendable("a".repeat(MOST_CHARACTERS + 1))).toBe("too-long");
});

test("without a text or without a position it is not complete", () => {
  expect(isComplete(WORDING)).toBe(true);
  expect(isComplete({ ...WORDING, text: "" })).toBe(false);
  expect(isComplete({ ...WORDING, audience: { to: "positions", groups: [] } })).toBe(false);
});

test("the seal changes with everything an author has looked at", () => {
  const others: readonly Partial<Wording>[] = [
    { unitCode: "62.02" },
    { audience: { to: "silent", programId: "kdkmp", periodId: 1 } },
    { text: "Rapat hari Jumat. " },
    { asksReceipt: true },
  ];
  const seals = [WORDING, ...others.map((other) => ({ ...WORDING, ...other }))].map(sealOf);
  expect(new Set(seals).size).toBe(seals.length);
  expect(sealOf({ ...WORDING })).toBe(seals[0]);
});

test("nothing is planned for now, for the past, or for more than 90 days ahead", () => {
  expect(whyNotThen(NOW, NOW)).toBe("past");
  expect(whyNotThen(NOW.add({ minutes: 1 }), NOW)).toBeUndefined();
  expect(whyNotThen(NOW.add({ hours: 90 * 24 }), NOW)).toBeUndefined();
  expect(whyNotThen(NOW.add({ hours: 90 * 24, minutes: 1 }), NOW)).toBe("too-far");
});

test("a day after it could have left it is of no use any more", () => {
  expect(isStale(NOW, NOW.add({ hours: 24 }))).toBe(false);
  expect(isStale(NOW, NOW.add({ hours: 24, minutes: 1 }))).toBe(true);
  expect(isStale(NOW.add({ hours: 48 }), NOW)).toBe(false);
});

test("tomorrow and next Monday are offered at eight, on a Monday the Monday after", () => {
  const offered = (moment: string) => {
    const { tomorrow, monday } = offeredMoments(Temporal.ZonedDateTime.from(moment));
    return [tomorrow, monday].map((each) => each.toString());
  };
  expect(offered("2026-11-03T23:59+07:00[Asia/Pontianak]")).toEqual(["2026-11-04T01:00:00Z", "2026-11-09T01:00:00Z"]);
  expect(offered("2026-11-02T00:00+07:00[Asia/Pontianak]")).toEqual(["2026-11-03T01:00:00Z", "2026-11-09T01:00:00Z"]);
  expect(offered("2026-11-08T12:00+07:00[Asia/Pontianak]")).toEqual(["2026-11-09T01:00:00Z", "2026-11-09T01:00:00Z"]);
});
