// Where on the screen a person is may be lost at any time; an answer never is.

import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { JEMARAS } from "../support/kotim.ts";
import { startRedis, whySkipped } from "../support/redis.ts";
import { hasRedis } from "../support/redis-server.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

/** Bu Siti in the middle of her form: stage and date are answered, members are asked. */
async function halfAForm(stage: Stage): Promise<Actor> {
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  await siti.taps("Terbentuk");
  await siti.sends("5 oktober");
  return siti;
}

async function answersOf(stage: Stage): Promise<object> {
  const { state } = await stage.app.core.database.client.draft.findFirstOrThrow();
  return (state as { interview: { cells: object } }).interview.cells;
}

const HALF = { tahap: { answer: { value: "L1" } }, tahap_sejak: { answer: { value: "2026-10-05" } } };
const MEMBERS = { anggota: { answer: { value: { l: 70, p: 55 } } } };

test("without Redis the screen is in the database, and losing it loses no answer", async () => {
  const stage = await setStage();
  const siti = await halfAForm(stage);
  const { session } = stage.app.core.database.client;
  expect(await session.findMany()).toMatchObject([
    { key: String(siti.person.id), value: { card: expect.any(Number), obligationId: expect.any(Number) } },
  ]);

  await session.deleteMany();
  await siti.sends("L 70 P 55");

  expect(siti.sees()).toContain("Berapa total simpanan anggota");
  expect(await answersOf(stage)).toMatchObject({ ...HALF, ...MEMBERS });
});

test("a lost screen does not keep a button from working", async () => {
  const stage = await setStage();
  const siti = await halfAForm(stage);

  await stage.app.core.database.client.session.deleteMany();
  await siti.taps("Kembali");

  expect(siti.sees()).toContain("Sejak tanggal berapa");
});

test.skipIf(!hasRedis)(
  `with Redis the screen is there, for thirty days, and not in the database${whySkipped}`,
  async () => {
    const redis = await startRedis();
    const stage = await setStage({ env: { REDIS_URL: redis.url } });
    await sleep(300); // the first connection is made in the background
    const siti = await halfAForm(stage);

    const key = `kentongan:session:${siti.person.id}`;
    expect(JSON.parse(await redis.ask("get", key))).toMatchObject({ v: 1, d: { obligationId: expect.any(Number) } });
    expect(Number(await redis.ask("ttl", key))).toBeGreaterThan(29 * 24 * 3600);
    expect(await stage.app.core.database.client.session.count()).toBe(0);
  },
);

test.skipIf(!hasRedis)(
  `Redis dies in the middle of a form and comes back, and no answer is lost${whySkipped}`,
  async () => {
    const redis = await startRedis();
    const stage = await setStage({ env: { REDIS_URL: redis.url } });
    await sleep(300);
    const siti = await halfAForm(stage);

    await redis.kill();
    await siti.sends("L 70 P 55");
    expect(siti.sees()).toContain("Berapa total simpanan anggota");
    await siti.sends("15 jt");
    expect(siti.buttons()).toContain("💾 Simpan dulu");
    await redis.start();
    await sleep(1500);
    await siti.sends("kembali");
    await siti.sends("16 jt");

    expect(await answersOf(stage)).toMatchObject({ ...HALF, ...MEMBERS, simpanan: { answer: { value: 16_000_000 } } });
    const complaints = stage.log.filter(({ msg }) => msg === "redis");
    expect(complaints).toHaveLength(1); // one line an outage, not one a retry
  },
);

test.skipIf(!hasRedis)(`what is not ours in Redis is taken for nothing${whySkipped}`, async () => {
  const redis = await startRedis();
  const stage = await setStage({ env: { REDIS_URL: redis.url } });
  await sleep(300);
  const siti = await halfAForm(stage);
  const key = `kentongan:session:${siti.person.id}`;

  for (const rubbish of ["{oops", "null", "[]", '{"card":1}', '{"v":2,"d":{}}', '{"v":1}', '{"v":1,"d":7}']) {
    await redis.ask("set", key, rubbish);
    await siti.sends("berapa ya");
    expect(siti.sees()).toContain("Berapa jumlah anggota");
  }
  await redis.ask("set", key, "{oops");
  await siti.sends("L 70 P 55");

  expect(await answersOf(stage)).toMatchObject({ ...HALF, ...MEMBERS });
});

test.skipIf(!hasRedis)(`a Redis that does not answer makes nobody wait for long${whySkipped}`, async () => {
  const redis = await startRedis();
  const stage = await setStage({ env: { REDIS_URL: redis.url } });
  await sleep(300);
  const siti = await halfAForm(stage);

  redis.freeze();
  await siti.sends("L 70 P 55");
  await siti.sends("15 jt");
  redis.thaw();
  await sleep(100);
  await siti.sends("kembali");
  await siti.sends("16 jt");

  expect(await answersOf(stage)).toMatchObject({ ...HALF, ...MEMBERS, simpanan: { answer: { value: 16_000_000 } } });
});

test.skipIf(!hasRedis)(`a bot whose Redis is not there starts and works${whySkipped}`, async () => {
  const redis = await startRedis();
  await redis.kill();
  const stage = await setStage({ env: { REDIS_URL: redis.url } });
  const siti = await halfAForm(stage);

  await siti.sends("L 70 P 55");

  expect(await answersOf(stage)).toMatchObject({ ...HALF, ...MEMBERS });
  expect(stage.log.filter(({ msg }) => msg === "redis")).toHaveLength(1);
});
