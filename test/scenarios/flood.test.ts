// A telephone that hangs, or somebody who means no good, sends more than can be read: the rest is set aside, and everybody
// else is served as before.

import { expect, test } from "vitest";
import { setStage } from "../support/stage.ts";
import { answersUpTo, JEMARAS, TINDUK } from "./reporter.ts";

const CALM = "terlalu banyak pesan";

test("of a hundred texts at once the first are answered, the rest set aside unread, and he is told so once", async () => {
  const stage = await setStage();
  const yanto = await stage.invited("Yanto", "kepala_desa", TINDUK);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "omzet");
  stage.simulator.clock.set("2026-11-02T09:05:00+07:00");
  const before = yanto.received().length;

  for (let sent = 0; sent < 100; sent++) yanto.person.sends("menu");
  await siti.sends("2,5 juta");

  expect(siti.sees()).toContain("Rp2.500.000");
  const answers = yanto.received().slice(before);
  expect(answers.filter((text) => text.includes(CALM))).toHaveLength(1);
  expect(answers).toHaveLength(31);
  const { inboxUpdate } = stage.app.core.database.client;
  const aside = await inboxUpdate.findMany({ where: { error: "flood" } });
  expect(aside).toHaveLength(69);
  expect(aside.every(({ body, chatId, handledAt }) => body === null && chatId === 0n && handledAt !== null)).toBe(true);
  expect(stage.log.map(({ msg }) => msg)).toContain("flood set aside");
  expect(JSON.stringify(stage.log)).not.toContain("menu");

  stage.simulator.clock.set("2026-11-02T09:06:00+07:00");
  await yanto.sends("lapor");
  expect(yanto.buttons().join()).toContain("Isi satu per satu");
});

test("what piled up while the bot was down is no flood, and neither is an album of ten", async () => {
  const stage = await setStage();
  const yanto = await stage.invited("Yanto", "kepala_desa", TINDUK);
  const before = yanto.received().length;

  await stage.restart(() => {
    for (let minute = 1; minute <= 40; minute++) {
      stage.simulator.clock.set(`2026-11-02T09:${String(minute).padStart(2, "0")}:00+07:00`);
      yanto.person.sends("menu");
    }
  });
  await stage.settled();
  expect(yanto.received()).toHaveLength(before + 40);

  stage.simulator.clock.set("2026-11-02T10:00:00+07:00");
  await yanto.does((person) => {
    for (let sent = 0; sent < 10; sent++) person.sends("menu");
  });
  expect(yanto.received()).toHaveLength(before + 50);
});
