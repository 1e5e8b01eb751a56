// The people of the story and where they are at home.

import type { Role } from "#domain/position.ts";
import type { Unit } from "#domain/unit.ts";
import type { Group } from "#simulator/cast.ts";
import { type Kabupaten, populate } from "./kabupaten-life.ts";
import type { Actor, Stage } from "./stage.ts";

const KOTIM = "62.02";
export const JEMARAS = "62.02.02.2007";
export const KETAPANG = "62.02.06.1003";
export const TINDUK = "62.02.05.2006";

/** What a scene is played in. */
export interface World {
  readonly stage: Stage;
  readonly kabupaten: Kabupaten;
  readonly group: Group;
  readonly cast: ReturnType<typeof castOf>;
}

/** What has happened before the curtain rises: the offices and the operators are in. */
export async function prepare(stage: Stage, units: readonly Unit[]): Promise<World> {
  const cast = castOf(stage);
  return await stage.quietly(async () => {
    await joins(stage, cast.rahmat, { role: "dinas", unitCode: KOTIM });
    await joins(stage, cast.ratna, { role: "bupati_office", unitCode: KOTIM });
    const kabupaten = await populate(stage, units, [JEMARAS, KETAPANG, TINDUK]);
    const members = [cast.rahmat.person, cast.dewi.person];
    const group = stage.simulator.addGroup({ title: "Dinas Koperasi Kotim – KDKMP", members });
    await stage.settled();
    stage.looks(group);
    return { stage, cast, kabupaten, group };
  });
}

/** Opens an invitation and agrees to the notice. */
export async function joins(stage: Stage, actor: Actor, position: { role: Role; unitCode: string }): Promise<void> {
  await actor.opensLink(await stage.ask("invite", position));
  await actor.taps("Setuju");
}

function castOf(stage: Stage) {
  return {
    siti: stage.casts("Bu Siti", { firstName: "Siti", lastName: "Aminah", note: "Kepala Desa Jemaras" }),
    lurah: stage.casts("Pak Lurah", { firstName: "Hairul", lastName: "Anwar", note: "Lurah Ketapang" }),
    yanto: stage.casts("Pak Yanto", { firstName: "Yanto", note: "Kepala Desa Tinduk" }),
    rahmat: stage.casts("Pak Rahmat", { firstName: "Rahmat", lastName: "Hidayat", note: "Petugas Dinas Koperasi" }),
    ratna: stage.casts("Bu Ratna", { firstName: "Ratna", lastName: "Dewi", note: "Staf Kantor Bupati" }),
    dewi: stage.casts("Bu Dewi", { firstName: "Dewi", lastName: "Sartika", note: "Dinas Koperasi, anggota grup" }),
  };
}
