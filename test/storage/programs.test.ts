import { expect, test } from "vitest";
import { createStorage } from "#storage/store.ts";
import { NOW, openKotim } from "../support/storage.ts";

async function kotim() {
  const { database, storage } = await openKotim();
  const [program] = await storage.programs.all();
  if (!program) throw new Error("Kotim has no program");
  const definition = Object(await storage.programs.findDefinition(program.id));
  const capped = (perDay: number) => ({ ...definition, caps: { per_day: perDay } });
  const caps = async (from = storage) => (await from.programs.all()).map(({ caps: { perDay } }) => perDay);
  return { database, storage, program, capped, caps };
}

test("a definition is read once in a process, by whatever way it is asked for", async () => {
  const { storage, program } = await kotim();

  expect((await storage.programs.all())[0]).toBe(program);
  expect((await storage.programs.applied())[0]?.program).toBe(program);
  await storage.transaction(async (store) => {
    expect((await store.programs.all())[0]).toBe(program);
  });
});

test("a program that is applied anew holds at once, in another process as well", async () => {
  const { database, storage, program, capped, caps } = await kotim();
  const other = createStorage(database, "another");
  expect(await caps(other)).toEqual([3]);

  await storage.programs.save(program.id, capped(5), NOW);

  expect(await caps()).toEqual([5]);
  expect(await caps(other)).toEqual([5]);
});

test("what was read in a transaction that was undone is not remembered", async () => {
  const { storage, program, capped, caps } = await kotim();
  const undone = storage.transaction(async (store) => {
    await store.programs.save(program.id, capped(7), NOW);
    expect((await store.programs.all())[0]?.caps).toEqual({ perDay: 7 });
    throw new Error("killed");
  });

  await expect(undone).rejects.toThrow("killed");
  expect(await caps()).toEqual([3]);
});
