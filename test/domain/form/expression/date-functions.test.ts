// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Value } from "#domain/form/expression/expression.ts";
import { evaluate, mistakeIn } from "./jemaras.ts";

test.each<[string, Value]>([
  ["today()", "2026-11-03"],
  ["now()", "2026-11-03T05:04:03.020+07:00"],
  ["today() - ${sejak}", 29],
  ["${sejak} <= today()", true],
  ["now() >= today()", true], // also before seven, when it is still yesterday in Greenwich
  ["${rapat} < now()", true],
  ["${rapat} >= date('2026-11-02')", true],
  ["${jam_buka} < '09:00'", true],
  ["date(20760)", "2026-11-03"],
  ["date(20760.9)", "2026-11-03"],
  ["date(-1)", "1969-12-31"],
  ["date(${sejak} + 7)", "2026-10-12"],
  ["date('2028-02-28') + 1", 21_243],
  ["date(${rapat})", "2026-11-02"],
  ["date('2026-11-02T23:30:00Z')", "2026-11-03"],
  ["date(${kosong})", ""],
  ["date(${kosong} + 7)", ""],
  ["date(${ketua})", ""],
  ["date(1 div 0)", ""],
  ["date(99999999)", ""],
  ["date-time(20760.5)", "2026-11-03T19:00:00.000+07:00"], // a number counts from midnight in Greenwich
  ["date-time('2026-11-03')", "2026-11-03T00:00:00.000+07:00"],
  ["date-time('2026-11-03T10:00:00.000+09:00')", "2026-11-03T08:00:00.000+07:00"],
  ["date-time('2026-11-03T10:00')", "2026-11-03T10:00:00.000+07:00"],
  ["date-time(${kosong})", ""],
  ["decimal-date-time('1970-01-02T07:00:00.000+07:00')", 1],
  ["decimal-date-time('1970-01-02T12:00:00.000Z')", 1.5],
  ["decimal-date-time('2026-11-03') * 24 = 20760 * 24 - 7", true], // midnight is midnight here
  ["decimal-date-time(20760.25)", 20_760.25],
  ["decimal-date-time(${kosong})", ""],
  ["decimal-time('12:00')", 0.5],
  ["decimal-time('18:00:00.000+07:00')", 0.75],
  ["decimal-time('2026-11-03T06:00:00.000+07:00')", 0.25],
  ["decimal-time(${kosong})", ""],
  ["format-date('2026-11-03', '%d/%m/%Y')", "03/11/2026"],
  ["format-date('2026-11-03', '%e %b %y')", "3 Nov 26"],
  ["format-date('2026-11-02', '%a, %e %B %Y')", "Sen, 2 November 2026"],
  ["format-date('2026-08-17', '%A %n %b')", "Senin 8 Agu"],
  ["format-date(${sejak} + 1, '%Y-%m-%d')", "2026-10-06"],
  ["format-date(${kosong}, '%Y')", ""],
  ["format-date(${ketua}, '%Y')", ""],
  ["format-date-time(${rapat}, '%H.%M')", "19.30"],
  ["format-date-time('2026-11-03T08:05:09.007+07:00', '%h:%M:%S.%3')", "8:05:09.007"],
  ["format-date-time(${jam_buka}, '%H.%M')", "08.15"],
  ["format-date-time(now(), '100%% %Y')", "100% 2026"],
  ["format-date-time(now(), concat('%', 'Q ', ${anggota}))", "%Q 125"],
])("%s is %j", (source, value) => {
  expect(evaluate(source)).toBe(value);
});

test.each([
  [
    "date('31-12-2026')",
    `gives date() "31-12-2026", which is no date; write it as '2026-11-03' or '2026-11-03T10:30:00.000+07:00'`,
  ],
  [
    "format-date(today(), '%d %Q')",
    `gives format-date() the unknown code "%Q"; write for example '%d %b %Y' or '%H:%M'`,
  ],
  ["format-date(today(), '%')", `gives format-date() the unknown code "%"; write for example '%d %b %Y' or '%H:%M'`],
])("%s is refused", (source, message) => {
  expect(mistakeIn(source)).toBe(message);
});

const day = fc.integer({ min: -700_000, max: 2_900_000 });

test("a day that is written and counted again is the same day", () => {
  fc.assert(
    fc.property(day, (days) => {
      expect(evaluate("number(date(.))", days)).toBe(days);
      expect(evaluate("format-date(date(.), '%Y-%m-%d') = date(.)", days)).toBe(true);
    }),
  );
});

test("date-time() undoes decimal-date-time()", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }), (date) => {
      const text = String(evaluate("date-time(.)", date.toISOString()));
      const again = String(evaluate("date-time(decimal-date-time(.))", text));
      expect(Math.abs(Date.parse(again) - date.getTime())).toBeLessThanOrEqual(1);
    }),
  );
});
