// What the stories about reporting share: the villages, the way through the form to a question, and a look at every row
// that a refused act has to leave alone.

import type { Role } from "#domain/position.ts";
import type { Actor, Stage } from "../support/stage.ts";

export const JEMARAS = "62.02.02.2007";
export const KETAPANG = "62.02.06.1003";
export const TINDUK = "62.02.05.2006";
/** Kotim has three villages called Sumber Makmur. */
export const SUMBER_MAKMUR = { parenggean: "62.02.04.2009", telawang: "62.02.14.2003" };

/** Someone with a second position besides the one they have. */
export async function takesOn(stage: Stage, actor: Actor, role: Role, unitCode: string): Promise<void> {
  const link = await stage.invitation(role, unitCode);
  await actor.does((person) => person.opensLink(link));
  await actor.taps("Setuju");
}

/** Opens the form and answers it up to a question, or up to the review. */
export async function answersUpTo(actor: Actor, question: string): Promise<void> {
  await actor.sends("lapor");
  await actor.taps("Isi satu per satu");
  for (const [name, act] of ANSWERS) {
    if (name === question) return;
    await act(actor);
  }
}

type Act = (actor: Actor) => Promise<void>;

const taps =
  (label: string): Act =>
  (actor) =>
    actor.taps(label);
const sends =
  (text: string): Act =>
  (actor) =>
    actor.sends(text);

/** One answer to every question of the monthly form, as a village with a small shop would give it. */
export const ANSWERS: readonly (readonly [question: string, act: Act])[] = [
  ["tahap", taps("Mulai usaha")],
  ["tahap_sejak", sends("5 Oktober 2026")],
  ["anggota", sends("L 70 P 55")],
  ["simpanan", sends("15 jt")],
  ["sumber_modal", taps("Lewati")],
  [
    "unit_buka",
    async (actor) => {
      await actor.taps("Gerai sembako");
      await actor.taps("Selesai (1)");
    },
  ],
  ["omzet", sends("2,5 juta")],
  ["lahan_status", taps("Terverifikasi")],
  ["fisik_tahap", taps("Pondasi")],
  ["fisik_persen", sends("45%")],
  ["legalitas_baru", taps("Tidak ada yang baru")],
  ["kendala", taps("Tidak ada kendala")],
  ["foto", taps("Lewati")],
];

export async function dutyOf(stage: Stage, village: string) {
  const [duty] = await stage.app.core.storage.obligations.openWithin([village], stage.now());
  if (!duty) throw new Error(`${village} owes nothing`);
  return duty;
}

/** The newest report of a village's cooperative, as it lies in the database. */
export async function reportOf({ app }: Stage, village: string) {
  return await app.core.database.client.reportVersion.findFirst({
    where: { report: { obligation: { unitCode: { startsWith: village } } } },
    include: { report: true },
    orderBy: { submittedAt: "desc" },
  });
}

/** Everything people have given us, for comparison before and after. A refused text counts its revision up, no more. */
export async function everythingGiven({ app }: Stage) {
  const { client } = app.core.database;
  return {
    drafts: (await client.draft.findMany({ orderBy: { obligationId: "asc" } })).map(
      ({ obligationId, personId, state }) => ({
        obligationId,
        personId,
        interview: (state as { interview: object }).interview,
      }),
    ),
    reports: await client.reportVersion.findMany({ orderBy: { id: "asc" } }),
    attachments: await client.attachment.findMany({ orderBy: { id: "asc" } }),
    people: await client.person.findMany({ orderBy: { id: "asc" } }),
    assignments: await client.assignment.findMany({ orderBy: { id: "asc" } }),
  };
}
