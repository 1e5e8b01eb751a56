import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { readDateTime } from "#domain/form/typed/date-time.ts";

const now = Temporal.Instant.from("2026-11-20T09:15:20+07:00");
const context = { today: Temporal.PlainDate.from("2026-11-20"), expect: "past", zone: "Asia/Pontianak", now } as const;
const read = (text: string) => readDateTime(text, context);
const value = (moment: string) => ({ kind: "value", value: `${moment}+07:00` });

test.for([
  ["5 Okt jam 8", "2026-10-05T08:00"],
  ["kemarin pukul 14.30", "2026-11-19T14:30"],
  ["2026-10-05 08:00", "2026-10-05T08:00"],
  ["2026-10-05T08:00", "2026-10-05T08:00"],
  ["2026-10-05T08:00:00Z", "2026-10-05T15:00"],
  ["2026-10-05T08:00+07:00", "2026-10-05T08:00"],
  ["Senin, 5 Oktober 2026 pukul 14.30 WIB", "2026-10-05T14:30"],
  ["5 okt 08.00 WITA", "2026-10-05T07:00"],
  ["05.10.2026 08.00", "2026-10-05T08:00"],
  ["5-10-26, 14:30", "2026-10-05T14:30"],
  ["08.00 5 okt", "2026-10-05T08:00"],
  ["jam 8 tanggal 5 okt", "2026-10-05T08:00"],
  ["jam 8 pagi kemarin", "2026-11-19T08:00"],
  ["kemarin setengah 8", "2026-11-19T07:30"],
  ["kemarin sore jam 4", "2026-11-19T16:00"],
  ["tadi pagi jam 7", "2026-11-20T07:00"],
  ["tadi malam jam 8", "2026-11-19T20:00"],
  ["semalam jam 2", "2026-11-20T02:00"],
  ["sekarang", "2026-11-20T09:15"],
] as const)("%j is a moment", ([text, moment]) => {
  expect(read(text)).toEqual(value(moment));
});

test("what is unclear about the day or the hour is asked about, with whole moments", () => {
  expect(read("hari ini jam 2")).toEqual({
    kind: "ask",
    why: "time-unclear",
    options: [value("2026-11-20T02:00"), value("2026-11-20T14:00")],
  });
  expect(read("tgl 5 jam 8")).toEqual({
    kind: "ask",
    why: "date-unclear",
    options: [value("2026-11-05T08:00"), value("2026-10-05T08:00")],
  });
  expect(read("5 Oktober sekitar jam 9")).toEqual({ ...value("2026-10-05T09:00"), approx: true });
});

test.for(["5 Okt", "kemarin", "jam 8", "31 feb jam 8", "5 okt jam 25", "2026-13-05T08:00Z", "05.10", "2 jt jam 8", ""])(
  "%j is not a date and a time",
  (text) => {
    expect(read(text)).toEqual({ kind: "invalid", why: "not-a-date-and-time" });
  },
);

test("nothing at all is one of the empties", () => {
  expect(read("belum")).toEqual({ kind: "empty", as: "not-yet" });
  expect(read("-")).toMatchObject({ kind: "ask", why: "empty-mark" });
});
