// Telegram keeps a tap for 150 seconds. After a longer outage whoever was in the middle of a form is shown the card again:
// once, by day, and only if they have not gone on by themselves.

import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Actor, type Stage, setStage } from "../support/stage.ts";
import { answersUpTo, JEMARAS, TINDUK } from "./reporter.ts";

const SORRY = "layanan kami sempat terhenti";
const QUESTION = "Berapa omzet bulan ini?";

/** The bot is gone from one moment to the other without having said so. */
async function goneBetween(stage: Stage, from: string, until: string, meanwhile: () => void = () => {}): Promise<void> {
  await stage.restart(async () => {
    stage.simulator.clock.set(`${from}:00+07:00`);
    meanwhile();
    stage.simulator.clock.set(`${until}:00+07:00`);
  });
  await stage.settled();
}

/** How often somebody was told of the outage; reminders that come meanwhile are another story. */
function apologies(actor: Actor): number {
  return actor.received().filter((text) => text.includes(SORRY)).length;
}

async function comesBackLater(stage: Stage, wib: string): Promise<void> {
  await stage.goTo(wib);
  await stage.settled();
}

test("after ten minutes of outage Bu Siti is shown her question again below, once, and told why", async () => {
  const stage = await setStage({ at: "2026-10-27T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "omzet");

  await goneBetween(stage, "2026-10-27T09:01", "2026-10-27T09:10");
  expect(apologies(siti)).toBe(0);
  await comesBackLater(stage, "2026-10-27T09:12");
  await comesBackLater(stage, "2026-10-27T09:13");
  await stage.restart();
  await comesBackLater(stage, "2026-10-27T09:14");

  expect(apologies(siti)).toBe(1);
  const shown = siti.received().find((text) => text.includes(SORRY));
  expect(shown).toContain(QUESTION);
  await siti.sends("2,5 juta");
  expect(siti.sees()).toContain("Rp2.500.000");
});

test("two minutes without the bot lose no tap, and nobody is bothered", async () => {
  const stage = await setStage({ at: "2026-10-27T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "omzet");

  await goneBetween(stage, "2026-10-27T09:01", "2026-10-27T09:02");
  await comesBackLater(stage, "2026-10-27T09:10");

  expect(apologies(siti)).toBe(0);
});

test("whoever wrote during the outage or went on after it has their answer, and no second card", async () => {
  const stage = await setStage({ at: "2026-10-27T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const yanto = await stage.invited("Yanto", "kepala_desa", TINDUK);
  await answersUpTo(siti, "omzet");
  await answersUpTo(yanto, "omzet");

  await goneBetween(stage, "2026-10-27T09:01", "2026-10-27T09:10", () => void siti.person.sends("2,5 juta"));
  expect(siti.sees()).toContain("Rp2.500.000");
  await yanto.sends("menu");
  await comesBackLater(stage, "2026-10-27T09:12");

  expect([apologies(siti), apologies(yanto)]).toEqual([0, 0]);
});

test("whoever finished has nothing to go on with", async () => {
  const stage = await setStage({ at: "2026-10-27T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "review");

  await goneBetween(stage, "2026-10-27T09:01", "2026-10-27T09:10", () => void siti.person.sends("kirim"));
  expect(siti.sees()).toContain("Terima kasih");
  await comesBackLater(stage, "2026-10-27T09:12");

  expect(apologies(siti)).toBe(0);
});

test("an outage at night is made good in the morning", async () => {
  const stage = await setStage({ at: "2026-10-27T20:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "omzet");

  await goneBetween(stage, "2026-10-27T20:01", "2026-10-27T20:20");
  await comesBackLater(stage, "2026-10-27T20:25");
  expect(apologies(siti)).toBe(0);
  await comesBackLater(stage, "2026-10-28T07:31");

  expect(apologies(siti)).toBe(1);
});

test("a poll that fails for minutes is an outage too; one that fails for seconds is none", async () => {
  const stage = await setStage({ at: "2026-10-27T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const yanto = await stage.invited("Yanto", "kepala_desa", TINDUK);
  await answersUpTo(siti, "omzet");

  stage.simulator.faults.next({ kind: "502-html", method: "getUpdates" });
  await yanto.sends("menu");
  await yanto.sends("menu");
  await comesBackLater(stage, "2026-10-27T09:02");
  expect(apologies(siti)).toBe(0);

  stage.simulator.faults.next({ kind: "502-html", method: "getUpdates" });
  yanto.person.sends("menu"); // brings the poll to its end, and the next one fails
  while (stage.log.filter(({ msg }) => msg === "polling failed").length < 2) await sleep(5);
  stage.simulator.clock.set("2026-10-27T09:08:00+07:00");
  await yanto.sends("menu");
  await comesBackLater(stage, "2026-10-27T09:10");

  expect([apologies(siti), apologies(yanto)]).toEqual([1, 0]);
});
