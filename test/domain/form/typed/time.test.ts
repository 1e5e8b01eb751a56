import fc from "fast-check";
import { expect, test } from "vitest";
import type { AskReason } from "#domain/form/answer.ts";
import { readTime } from "#domain/form/typed/time.ts";

const value = (time: string) => ({ kind: "value", value: time });
const ask = (why: AskReason, ...times: string[]) => ({ kind: "ask", why, options: times.map(value) });

test.for([
  ["08.00", "08:00"],
  ["jam 8", "08:00"],
  ["pukul 14.30 WIB", "14:30"],
  ["jam 2 siang", "14:00"],
  ["setengah 8", "07:30"],
  ["jam 7 malam", "19:00"],
  ["8.30", "08:30"],
  ["0830", "08:30"],
  ["830", "08:30"],
  ["20:15", "20:15"],
  ["02.30", "02:30"],
  ["14:30:00", "14:30"],
  ["Pkl. 08.00", "08:00"],
  ["jam setengah delapan pagi", "07:30"],
  ["setengah satu", "12:30"],
  ["jam 12", "12:00"],
  ["jam dua belas siang", "12:00"],
  ["jam 12 malam", "00:00"],
  ["jam 2 malam", "02:00"],
  ["jam 3 dini hari", "03:00"],
  ["jam 5 subuh", "05:00"],
  ["jam 4 sore", "16:00"],
  ["jam 6 petang", "18:00"],
  ["jam 11 siang", "11:00"],
  ["jam 8 lewat 15", "08:15"],
  ["jam 8 kurang seperempat", "07:45"],
  ["jam delapan tiga puluh", "08:30"],
  ["jam 8 pak", "08:00"],
  ["8 pm", "20:00"],
  ["00.00", "00:00"],
  ["jam 0", "00:00"],
] as const)("%j is the time %s", ([text, time]) => {
  expect(readTime(text)).toEqual(value(time));
});

test.for(["sekitar jam 8", "jam 8an", "kira-kira pukul 08.00", "±08.00"])("%j is a time, approximately", (text) => {
  expect(readTime(text)).toEqual({ ...value("08:00"), approx: true });
});

test.for([
  ["jam 2", "time-unclear", "02:00", "14:00"],
  ["2.30", "time-unclear", "02:30", "14:30"],
  ["setengah dua", "time-unclear", "01:30", "13:30"],
  ["2", "time-unclear", "02:00", "14:00"],
  ["08.00-10.00", "range", "08:00", "10:00"],
  ["pukul 08.00 s.d. 10.00", "range", "08:00", "10:00"],
  ["jam 2 - 4 sore", "range", "14:00", "16:00"],
] as const)("%j is asked about: %s", ([text, why, ...times]) => {
  expect(readTime(text)).toEqual(ask(why, ...times));
});

test.for([
  ...["pagi", "tadi pagi", "siang", "24.00", "25.00", "8.75", "0", "setengah", "setengah 13", "20.00 pagi", "jam"],
  ...["jam 8 jam 9", "5/10", "5 Oktober", "2.500", "12 orang", "081234567890", "siap", "", "08.00 - "],
])("%j is not a time", (text) => {
  expect(readTime(text)).toEqual({ kind: "invalid", why: "not-a-time" });
});

test("an hour can be not yet or unknown, but no zero is chosen for a person", () => {
  expect(readTime("belum pak")).toEqual({ kind: "empty", as: "not-yet" });
  expect(readTime("lupa")).toEqual({ kind: "empty", as: "unknown" });
  for (const text of ["-", "nihil"]) {
    expect(readTime(text)).toMatchObject({
      kind: "ask",
      why: "empty-mark",
      options: [{ as: "not-yet" }, { as: "unknown" }],
    });
  }
});

test("a time written on a clock of 24 hours reads back, with a dot as with a colon", () => {
  fc.assert(
    fc.property(fc.nat({ max: 23 }), fc.nat({ max: 59 }), fc.constantFrom(".", ":"), (hour, minute, sign) => {
      const [h, m] = [hour, minute].map((part) => String(part).padStart(2, "0"));
      expect(readTime(`pukul ${h}${sign}${m} WIB`)).toEqual(value(`${h}:${m}`));
    }),
  );
});
