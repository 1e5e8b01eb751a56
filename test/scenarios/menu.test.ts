// The menu of commands: each sees what they have a use for, in their language, and nobody's answer waits for it.

import { expect, test } from "vitest";
import { CEMPAGA, JEMARAS, KOTIM } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

interface Menu {
  readonly commands: readonly { readonly command: string; readonly description: string }[];
  readonly scope: { readonly type: string; readonly chat_id?: number };
}

/** The menus that were put up for one person, oldest first. */
function menusOf(stage: Stage, { person }: Actor): Menu[] {
  return stage.simulator.journal
    .filter(({ method }) => method === "setMyCommands")
    .map(({ payload }) => parsed(payload))
    .filter(({ scope }) => scope.type === "chat" && scope.chat_id === person.id);
}

function parsed({ commands, scope }: Readonly<Record<string, unknown>>): Menu {
  const of = (value: unknown) => (typeof value === "string" ? JSON.parse(value) : value);
  return { commands: of(commands), scope: of(scope) };
}

const names = (menu: Menu | undefined) => menu?.commands.map(({ command }) => command);

test("each office has a menu of its own, put up once; who only reports has the one of all", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const hasan = await stage.invited("Hasan Basri", "camat", CEMPAGA);
  const rina = await stage.invited("Rina Wati", "dinas", KOTIM);
  await siti.sends("menu");
  await hasan.sends("menu");
  await hasan.sends("belum");
  await rina.sends("menu");

  expect(menusOf(stage, siti)).toEqual([]);
  expect(menusOf(stage, hasan).map(names)).toEqual([
    ["belum", "jejak", "jangkauan", "umumkan", "pengumuman", "grup", "status", "cuti", "bantuan", "bahasa"],
  ]);
  expect(names(menusOf(stage, rina)[0])).toEqual(expect.arrayContaining(["libur", "formulir", "belum"]));
});

test("the menu speaks the language that was chosen, and so does the help", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const hasan = await stage.invited("Hasan Basri", "camat", CEMPAGA);
  await hasan.sends("bantuan");
  expect(hasan.sees()).toContain("/belum: Siapa yang belum melapor\n/jejak: Riwayat satu desa");
  expect(hasan.sees()).not.toContain("/libur");

  await hasan.sends("bahasa");
  await hasan.taps("English");
  await hasan.sends("help");

  expect(menusOf(stage, hasan).at(-1)?.commands[0]).toEqual({ command: "belum", description: "Who has not reported" });
  expect(hasan.sees()).toContain("/belum: Who has not reported");
});

test("who reports as well sees both; a menu that Telegram refuses keeps no answer from anybody", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const link = await stage.invitation("business_assistant", CEMPAGA);
  stage.simulator.faults.next({ kind: "403", method: "setMyCommands" });

  await siti.does((person) => person.opensLink(link));
  await siti.taps("Setuju");
  await siti.sends("bantuan");

  expect(siti.sees()).toContain("/lapor: Isi laporan\n/belum: Siapa yang belum melapor");
  expect(stage.log.some(({ msg }) => msg === "no menu was put up")).toBe(true);
});
