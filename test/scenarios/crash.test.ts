// The process is killed as a power cut kills it, at every awkward moment. Nothing is lost, and nothing is sent twice but what
// the ledger calls uncertain.

import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Person } from "#simulator/cast.ts";
import { type CrashStage, setCrashStage } from "../support/crash-stage.ts";
import { JEMARAS } from "../support/kotim.ts";

const CEMPAGA_VILLAGES = [4, 5, 6, 7, 8, 9, 10, 11].map((number) => `62.02.02.20${String(number).padStart(2, "0")}`);

const sends = (text: string) => (person: Person) => void person.sends(text);
const taps = (label: string) => (person: Person) => void person.taps(label);

/** Everything Pak Yanto does from "lapor" to "Kirim". */
const HIS_FORM = [
  sends("lapor"),
  taps("Isi satu per satu"),
  taps("Mulai usaha"),
  sends("5 oktober"),
  sends("L 70 P 55"),
  sends("15 jt"),
  taps("Lewati"),
  taps("sembako"),
  taps("Selesai"),
  sends("2 jt 500 rb"),
  taps("Terverifikasi"),
  taps("Pondasi"),
  sends("45%"),
  taps("NIB"),
  taps("Selesai"),
  sends("modal"),
  sends("Modal kurang"),
  taps("Dinas Koperasi"),
  taps("Lewati"),
  taps("Kirim"),
];

/** How long after an act the power fails: before the bot has heard of it, while it writes, while it answers, after. */
const MOMENTS_MS = [0, 4, 8, 15, 25, 40];

/** Calls to Telegram that put a new message into a chat of this person. */
function sent(stage: CrashStage, person: Person): number {
  return stage.simulator.journal.filter(
    ({ method, payload, answer }) =>
      method === "sendMessage" && answer?.ok === true && String(payload.chat_id) === String(person.id),
  ).length;
}

// Six cold starts, beside whatever else the machine is doing.
test("killed after every third thing he does, Pak Yanto's report holds exactly what he answered", async () => {
  const stage = await setCrashStage({ at: "2026-11-02T09:00" });
  const yanto = await stage.invited("Yanto", "kepala_desa", JEMARAS);

  for (const [index, act] of HIS_FORM.entries()) {
    act(yanto);
    if (index % 3 === 2) {
      await sleep(MOMENTS_MS[(index - 2) / 3]);
      await stage.kill();
      await stage.start();
    }
    await stage.settled();
  }

  expect(yanto.sees()).toContain("6202022007-202610-1");
  const { client } = await stage.database();
  const versions = await client.reportVersion.findMany();
  expect(versions).toHaveLength(1);
  expect(versions[0]?.answers).toMatchObject({
    tahap: { value: "L5" },
    tahap_sejak: { value: "2026-10-05" },
    anggota: { value: { l: 70, p: 55 } },
    simpanan: { value: 15_000_000 },
    unit_buka: { value: ["gerai_sembako"] },
    omzet: { value: 2_500_000 },
    fisik_persen: { value: 45 },
    legalitas_baru: { value: ["nib"] },
    kendala_uraian: { value: "Modal kurang" },
  });
  expect(await client.draft.count()).toBe(0);
  expect(await client.inboxUpdate.count({ where: { handledAt: null } })).toBe(0);
}, 180_000);

test("killed three times while reminders go out, everybody gets theirs at most once and the ledger knows who may not have", async () => {
  const stage = await setCrashStage({ at: "2026-10-30T10:00" });
  const heads: Person[] = [];
  for (const code of CEMPAGA_VILLAGES) heads.push(await stage.invited(`Kades ${code.slice(-4)}`, "kepala_desa", code));
  const before = new Map(heads.map((head) => [head, sent(stage, head)]));
  const reminded = () => heads.map((head) => sent(stage, head) - (before.get(head) ?? 0));
  const total = () => reminded().reduce((sum, count) => sum + count);
  stage.simulator.clock.set("2026-10-31T09:00:00+07:00");

  for (const enough of [1, 3, 5]) {
    stage.ringAndLeave();
    await stage.simulator.waitFor(() => total() >= enough);
    await stage.kill();
    await stage.start();
  }
  await stage.ring();
  await stage.ring();

  const { client } = await stage.database();
  const ledger = await client.delivery.findMany();
  const stateOf = (head: Person) => ledger.find(({ chatId }) => chatId === BigInt(head.id))?.state;
  expect(ledger).toHaveLength(heads.length);
  expect(reminded().filter((count) => count > 1)).toEqual([]);
  const surely = heads.filter((head) => stateOf(head) === "sent");
  const perhaps = heads.filter((head) => stateOf(head) === "uncertain");
  expect(surely.length + perhaps.length).toBe(heads.length);
  expect(perhaps.length).toBeLessThanOrEqual(3);
  expect(surely.map((head) => reminded()[heads.indexOf(head)])).toEqual(surely.map(() => 1));
}, 180_000);

test("killed while it takes in a burst of messages, the bot handles every one of them in order", async () => {
  const stage = await setCrashStage({ at: "2026-11-02T09:00" });
  const yanto = await stage.invited("Yanto", "kepala_desa", JEMARAS);
  for (const act of HIS_FORM.slice(0, 3)) {
    act(yanto);
    await stage.settled();
  }

  for (const text of ["5 oktober", "L 70 P 55", "15 jt"]) yanto.sends(text);
  await sleep(20);
  await stage.kill();
  await stage.start();
  await stage.settled();

  const { client } = await stage.database();
  const { state } = await client.draft.findFirstOrThrow();
  expect(state).toMatchObject({
    interview: {
      cells: {
        tahap_sejak: { answer: { value: "2026-10-05" } },
        anggota: { answer: { value: { l: 70 } } },
        simpanan: { answer: { value: 15_000_000 } },
      },
    },
  });
});
