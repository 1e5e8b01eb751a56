// Places of Kotawaringin Timur that stories happen in, and the shortest ways to a report.

import type { Actor } from "./stage.ts";

export const KOTIM = "62.02";
export const CEMPAGA = "62.02.02";
export const JEMARAS = "62.02.02.2007";

/** Two taps from the start card; the person must owe exactly one report. */
export async function reportsNihil(actor: Actor): Promise<void> {
  await actor.sends("lapor");
  await actor.taps("NIHIL");
  await actor.taps("Ya, kirim NIHIL");
}

/** The whole form of a cooperative that trades: 125 members, Rp15.000.000 saved, Rp2.500.000 sold, short of capital. */
export async function reportsTrade(actor: Actor): Promise<void> {
  await actor.sends("lapor");
  await actor.taps("Isi satu per satu");
  await actor.taps("Mulai usaha");
  await actor.sends("5 oktober");
  await actor.sends("L 70 P 55");
  await actor.sends("15 jt");
  await actor.taps("Lewati");
  await actor.taps("sembako");
  await actor.taps("Selesai");
  await actor.sends("2 jt 500 rb");
  await actor.taps("Terverifikasi");
  await actor.taps("Pondasi");
  await actor.sends("45%");
  await actor.taps("NIB");
  await actor.taps("Selesai");
  await actor.sends("modal");
  await actor.sends("Modal kurang");
  await actor.taps("Dinas Koperasi");
  await actor.taps("Lewati");
  await actor.taps("Kirim");
}
