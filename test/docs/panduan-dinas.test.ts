// The guide for the Dinas says when what is due and who is told as the program file of Kotawaringin Timur has it.

import { expect, test } from "vitest";
import { formatDay } from "#domain/format.ts";
import { plannedDay } from "#domain/schedule.ts";
import { kotim, periodOfMonth, scheduleOf, turnOfMonth } from "../domain/kotim.ts";
import { guideAt } from "./guide.ts";

const guide = guideAt("docs/panduan-dinas.md");

test("each deadline of the guide moves where the guide says", () => {
  const { due } = scheduleOf(kotim).moments;
  const rows = ["2026-11", "2026-12", "2027-01"].map((month) => [
    formatDay(plannedDay(due, turnOfMonth(month)), "id"),
    formatDay(periodOfMonth(month).dueAt.toZonedDateTimeISO(kotim.timeZone).toPlainDate(), "id"),
  ]);
  expect(guide.tableRows("batas menurut tanggal").map((row) => row.slice(0, 2))).toEqual(rows);
});

test("who is told of silence comes in the order and on the days of the ladder", () => {
  const days = guide.tableRows("hari, dihitung dari batasnya").map(([day]) => day);
  expect(days).toEqual(kotim.ladder.map(({ daysFromDue }) => `H+${daysFromDue}`));
});

test("the guide knows the commands of an office", () => {
  const named = new Set([...guide.mentioned].flatMap((words) => words.split(" ")));
  const commands = ["/libur", "/status", "/jejak", "/jangkauan", "/pengumuman", "belum", "umumkan", "formulir", "cuti"];
  expect(commands.filter((command) => !named.has(command))).toEqual([]);
});
