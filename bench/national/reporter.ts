// A person who fills in the monthly form, a second after the bot has answered the next thing, and how long the bot takes to answer:
// from what the person does until the next question can be read.

import { setTimeout as sleep } from "node:timers/promises";
import type { Person } from "#simulator/cast.ts";

const THINKING_MS = 1_000;
const LOOKING_EVERY_MS = 2;
const PATIENCE_MS = 30_000;

/** What is done, and what the bot shows then. */
type Act = readonly [act: (person: Person) => unknown, shown: string];

const sends = (text: string, shown: string): Act => [(person) => person.sends(text), shown];
const taps = (label: string, shown: string): Act => [(person) => person.taps(label), shown];

const REPORT: readonly Act[] = [
  sends("lapor", "Isi satu per satu"),
  taps("Isi satu per satu", "Sampai tahap mana"),
  taps("Mulai usaha", "Sejak tanggal berapa"),
  sends("2 Mei 2025", "Berapa jumlah anggota"),
  sends("L 70 P 55", "total simpanan"),
  sends("15 jt", "tambahan modal"),
  taps("Lewati", "Unit usaha mana"),
  taps("Gerai sembako", "Selesai (1)"),
  taps("Selesai (1)", "omzet"),
  sends("2,5 juta", "lahan"),
  taps("Terverifikasi", "bangunan"),
  taps("Pondasi", "persen"),
  sends("45%", "legalitas"),
  taps("Tidak ada yang baru", "kendala"),
  taps("Tidak ada kendala", "foto"),
  taps("Lewati", "Mohon diperiksa."),
  taps("Kirim laporan", "Nomor:"),
];

/** One of them after the other until then; gives the milliseconds of every answer. */
export async function reportUntil(people: readonly Person[], endsAt: number): Promise<number[]> {
  const answerMs: number[] = [];
  for (const person of people) {
    for (const [act, shown] of REPORT) {
      if (Date.now() >= endsAt) return answerMs;
      const startedAt = performance.now();
      act(person);
      await see(person, shown);
      answerMs.push(performance.now() - startedAt);
      await sleep(THINKING_MS);
    }
  }
  return answerMs;
}

async function see(person: Person, shown: string): Promise<void> {
  for (const giveUpAt = performance.now() + PATIENCE_MS; !isShown(person, shown); ) {
    if (performance.now() > giveUpAt) throw new Error(`waited in vain for "${shown}"; seen:\n${person.screen()}`);
    await sleep(LOOKING_EVERY_MS);
  }
}

function isShown(person: Person, wanted: string): boolean {
  const newest = person.messages().findLast(({ fromBot, service }) => fromBot && service === undefined);
  const labels = newest?.keyboard?.flat().map(({ text }) => text) ?? [];
  return [newest?.text ?? "", ...labels].some((text) => text.includes(wanted));
}
