import { expect, test } from "vitest";
import { makePng } from "#simulator/images.ts";
import { publishes, shortForm } from "../support/forms.ts";
import { setStage } from "../support/stage.ts";
import { JEMARAS } from "./reporter.ts";

const survey = [
  { type: "integer", name: "papan", label: "Nomor papan nama?", "media::image": "papan.png" },
  { type: "integer", name: "anggota", label: "Berapa anggota?" },
];

test("Bu Siti looks at the picture of a question when she wants to, and answers", async () => {
  const stage = await setStage();
  await publishes(stage, shortForm(survey), { "papan.png": makePng({ width: 120, height: 80 }) });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  expect(siti.buttons()).toContain("🖼 Lihat gambar");

  await siti.taps("Lihat gambar");
  expect(siti.person.messages().at(-1)).toMatchObject({ fromBot: true, photo: {} });
  await siti.sends("7");
  expect(siti.sees()).toContain("Berapa anggota?");
  expect(siti.buttons()).not.toContain("🖼 Lihat gambar");
});

test("a forged tap on a picture that is not there shows the question", async () => {
  const stage = await setStage();
  await publishes(stage, shortForm(survey.slice(1)));
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  const [duty] = await stage.app.core.storage.obligations.openWithin([JEMARAS], stage.now());

  await siti.tapsData(`step:${duty?.obligationId}:1:picture:`);
  expect(siti.sees()).toContain("Berapa anggota?");
  expect(siti.person.messages().some(({ photo }) => photo)).toBe(false);
});
