// A person who fills in the monthly form, a second after the bot has answered the next thing, and how long the bot takes to answer:
// from what the person does until the next question can be read.

import { setTimeout as sleep } from "node:timers/promises";
import type { Person } from "#simulator/cast.ts";
import type { Simulator } from "#simulator/simulator.ts";

const THINKING_MS = 1_000;
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
  sends("45%", "Legalitas apa"),
  taps("Tidak ada yang baru", "Apa kendala"),
  taps("Tidak ada kendala", "foto"),
  taps("Lewati", "Mohon diperiksa."),
  taps("Kirim laporan", "Nomor:"),
];

export interface Answered {
  /** When the person did something, in milliseconds since the epoch. */
  readonly at: number;
  readonly ms: number;
}

/** One of them after the other until nobody is left or somebody ends it. */
export async function reportInTurn(simulator: Simulator, people: Iterable<Person>, ending: AbortSignal) {
  const answers: Answered[] = [];
  for (const person of people) {
    for (const [act, shown] of REPORT) {
      if (ending.aborted) return answers;
      const [at, startedAt] = [Date.now(), performance.now()];
      act(person);
      await simulator.waitFor(() => isShown(person, shown), { timeoutMs: PATIENCE_MS });
      answers.push({ at, ms: performance.now() - startedAt });
      await sleep(THINKING_MS);
    }
  }
  return answers;
}

function isShown(person: Person, wanted: string): boolean {
  const newest = person.messages().findLast(({ fromBot, service }) => fromBot && service === undefined);
  const labels = newest?.keyboard?.flat().map(({ text }) => text) ?? [];
  return [newest?.text ?? "", ...labels].some((text) => text.includes(wanted));
}
