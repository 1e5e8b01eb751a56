// Late is judged by when something reached us, never by when we came to process it.

import type { Update } from "grammy/types";
import { expect, test } from "vitest";
import { type Actor, type Stage, setStage } from "../support/stage.ts";
import { answersUpTo, JEMARAS, reportOf, TINDUK } from "./reporter.ts";

/** A tap of this person on the button under their card, written down at once and left for later. */
async function leaveTap(stage: Stage, { person }: Actor, label: string): Promise<void> {
  const card = person.messages().findLast(({ keyboard }) => keyboard && keyboard.length > 0);
  const button = card?.keyboard?.flat().find(({ text }) => text.includes(label));
  if (!card || !button?.callbackData) throw new Error(`no button ${label}`);
  const from = { id: person.id, is_bot: false, first_name: person.firstName };
  const chat = { id: person.id, type: "private" as const, first_name: person.firstName };
  const message = { message_id: card.id, date: 0, chat } as const;
  const body: Update = {
    update_id: 471_900_000,
    callback_query: { id: "1", from, message, chat_instance: "1", data: button.callbackData },
  };
  const update = { updateId: body.update_id, chatId: person.id, body, wish: "wait" } as const;
  await stage.app.core.storage.inbox.receive(update, stage.now());
}

test("a report sent at 15.59 is in time although the bot was down until ten past four", async () => {
  const stage = await setStage({ at: "2026-11-05T15:50" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "review");

  await stage.restart(() => {
    stage.simulator.clock.set("2026-11-05T15:59:00+07:00");
    siti.person.sends("kirim");
    stage.simulator.clock.set("2026-11-05T16:10:00+07:00");
  });
  await stage.settled();

  expect(siti.sees()).toContain("15.59");
  expect(siti.sees()).not.toContain("melewati batas waktu");
  const report = await reportOf(stage, JEMARAS);
  expect(report?.submittedAt.toISOString()).toBe("2026-11-05T08:59:00.000Z");
});

test("a tap that was written down at 15.59 is in time, however late its turn comes", async () => {
  const stage = await setStage({ at: "2026-11-05T15:50" });
  const yanto = await stage.invited("Yanto", "kepala_desa", TINDUK);
  await answersUpTo(yanto, "review");
  stage.simulator.clock.set("2026-11-05T15:59:00+07:00");
  await leaveTap(stage, yanto, "Kirim");

  await stage.restart(() => stage.simulator.clock.set("2026-11-05T16:10:00+07:00"));
  await stage.settled();

  expect(yanto.sees()).toContain("15.59");
  expect(yanto.sees()).not.toContain("melewati batas waktu");
});

test("what reaches us after four is late, to the second", async () => {
  const stage = await setStage({ at: "2026-11-05T15:50" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "review");

  stage.simulator.clock.set("2026-11-05T16:00:01+07:00");
  await siti.sends("kirim");

  expect(siti.sees()).toContain("melewati batas waktu");
});

test("a period that has closed meanwhile takes what was sent before it closed", async () => {
  const stage = await setStage({ at: "2026-11-20T23:50" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "review");

  await stage.restart(() => {
    stage.simulator.clock.set("2026-11-20T23:58:30+07:00");
    siti.person.sends("kirim");
    stage.simulator.clock.set("2026-11-21T00:20:00+07:00");
  });
  await stage.settled();

  expect(await reportOf(stage, JEMARAS)).toMatchObject({ submittedAt: new Date("2026-11-20T16:58:30Z") });
});
