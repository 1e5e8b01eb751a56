// Photos as evidence: kept as they were sent, shown without what the camera wrote, and marked for the verifier when they were
// used before. A marked photo is taken like any other.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pictureGrid } from "#output/picture-grid.ts";
import { svgToPng } from "#output/png.ts";
import { findActor } from "#services/actor.ts";
import { createKeeping, type SentFile } from "#services/keeping.ts";
import { createFiles } from "#storage/files.ts";
import { lettersOf, picture, wavesSvg } from "../support/pictures.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";
import { answersUpTo, dutyOf, JEMARAS, TINDUK } from "./reporter.ts";

const SHOP = picture("shop-small.jpg");
const FROM_CAMERA = picture("shop-from-camera.jpg");
const TAKEN = "1 dari 3 foto sudah diterima";

async function reporters() {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const yanto = await stage.invited("Yanto", "kepala_desa", TINDUK);
  return { stage, siti, yanto };
}

async function marksOf(stage: Stage, village: string) {
  const { obligationId } = await dutyOf(stage, village);
  return await stage.app.core.storage.attachments.marksOf(obligationId);
}

function sendsAsFile(actor: Actor, bytes: Uint8Array): Promise<void> {
  return actor.does((person) => person.sendsDocument({ fileName: "IMG_0001.jpg", mimeType: "image/jpeg", bytes }));
}

test("Bu Siti sends the photo Pak Yanto sent: it is taken, and both are marked", async () => {
  const { stage, siti, yanto } = await reporters();
  await answersUpTo(yanto, "foto");
  await yanto.does((person) => person.sendsPhoto(SHOP));
  expect((await marksOf(stage, TINDUK))[0]).not.toHaveProperty("reused");

  await answersUpTo(siti, "foto");
  await siti.does((person) => person.sendsPhoto(SHOP));

  expect(siti.sees()).toContain(TAKEN);
  expect(siti.sees()).not.toMatch(/dipakai|sama dengan/);
  const where = (unitCode: string) => [{ reused: { unitCode, periodKey: "2026-10", exact: true }, forwarded: false }];
  expect(await marksOf(stage, JEMARAS)).toMatchObject(where(`${TINDUK}.1`));
  expect(await marksOf(stage, TINDUK)).toMatchObject(where(`${JEMARAS}.1`));
});

test("a smaller, compressed copy, upright instead of on its side, is found as the same picture", async () => {
  const { stage, siti, yanto } = await reporters();
  await answersUpTo(yanto, "foto");
  await sendsAsFile(yanto, FROM_CAMERA);
  await answersUpTo(siti, "foto");
  await siti.does((person) => person.sendsPhoto(SHOP));
  const waves = await svgToPng(wavesSvg(2));
  await siti.does((person) => person.sendsPhoto(waves));

  const [copy, other] = await marksOf(stage, JEMARAS);
  expect(copy?.reused).toEqual({ unitCode: `${TINDUK}.1`, periodKey: "2026-10", exact: false });
  expect(other).not.toHaveProperty("reused");
});

test("a forwarded photo is taken and marked as forwarded", async () => {
  const { stage, siti } = await reporters();
  let sent = 0;
  await siti.does((person) => {
    sent = person.sendsPhoto(SHOP).messageId; // not asked for yet
  });
  await answersUpTo(siti, "foto");
  await siti.does((person) => person.forwards(sent));

  expect(siti.sees()).toContain(TAKEN);
  expect(await marksOf(stage, JEMARAS)).toMatchObject([{ forwarded: true, asFile: false }]);
});

test("an original sent as a file is kept byte for byte, and shown without place, time and camera", async () => {
  const { stage, siti, yanto } = await reporters();
  await answersUpTo(siti, "foto");
  await sendsAsFile(siti, FROM_CAMERA);

  expect(siti.sees()).toContain(TAKEN);
  const { client } = stage.app.core.database;
  const row = await client.attachment.findFirstOrThrow();
  const sha256 = createHash("sha256").update(FROM_CAMERA).digest("hex");
  expect(row).toMatchObject({ sha256, kind: "image", asFile: true, hasPlace: true, width: 360, height: 480 });
  expect(row.takenAt?.toISOString()).toBe("2026-10-31T15:42:07.000Z");
  const file = join(stage.directory, "attachments", sha256.slice(0, 2), sha256);
  expect(new Uint8Array(await readFile(file))).toEqual(FROM_CAMERA);

  const keeping = keepingOf(stage);
  const shown = await keeping.shown(await actorOf(stage, siti), row.id);
  expect(shown?.mime).toBe("image/jpeg");
  expect(lettersOf(shown?.bytes ?? FROM_CAMERA)).not.toMatch(/rahasia|Kamera|2026:/);
  const refused = keeping.shown(await actorOf(stage, yanto), row.id);
  await expect(refused).rejects.toMatchObject({ code: "not-permitted" });
});

test("what is no picture, too large or somebody else's duty is not kept; sound, films and documents are where they are asked for", async () => {
  const { stage, siti } = await reporters();
  const keeping = keepingOf(stage);
  const actor = await actorOf(stage, siti);
  const [own, other] = [await dutyOf(stage, JEMARAS), await dutyOf(stage, TINDUK)];
  const sent = { forwarded: false, asFile: true, fileUniqueId: "unique" };
  const keep = (kind: SentFile["kind"], text: string, { obligationId } = own) =>
    keeping.keep(actor, obligationId, { ...sent, kind, bytes: Buffer.from(text, "latin1") }, stage.now());
  const large = (megabytes: number) => "OggS".padEnd(megabytes * 1024 * 1024 + 1);

  await expect(keep("image", "OggS")).rejects.toMatchObject({ code: "photo-unusable" });
  await expect(keep("audio", "%PDF-1.7")).rejects.toMatchObject({ code: "audio-unusable" });
  await expect(keep("video", "%PDF-1.7")).rejects.toMatchObject({ code: "video-unusable" });
  await expect(keep("file", "<html>")).rejects.toMatchObject({ code: "file-unusable" });
  await expect(keep("image", large(20))).rejects.toMatchObject({ code: "photo-too-large" });
  await expect(keep("audio", large(20))).rejects.toMatchObject({ code: "file-too-large" });
  await expect(keep("file", "%PDF-1.7", other)).rejects.toMatchObject({ code: "not-permitted" });
  expect(await stage.app.core.database.client.attachment.count()).toBe(0);

  const first = await keep("file", "%PDF-1.7");
  expect(await keep("file", "%PDF-1.7")).toBe(first);
  expect(await keeping.shown(actor, first)).toEqual({ mime: "application/pdf", bytes: Buffer.from("%PDF-1.7") });
});

function keepingOf({ app, directory }: Stage) {
  return createKeeping(app.core.storage, createFiles(directory), { grid: pictureGrid });
}

async function actorOf(stage: Stage, { person }: Actor) {
  const today = stage.now().toZonedDateTimeISO("Asia/Pontianak").toPlainDate();
  return await findActor(stage.app.core.storage, person.id, today);
}
