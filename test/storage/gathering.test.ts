import { expect, test } from "vitest";
import { createGathering } from "#storage/gathering.ts";

test("what is asked at the same time is done in one round, what comes meanwhile in the next, and each gets its own answer", async () => {
  const rounds: number[][] = [];
  const double = createGathering(async (items: readonly number[]) => {
    rounds.push([...items]);
    if (items.includes(1)) late = Promise.all([double(4), double(5)]);
    return items.map((item) => item * 2);
  });
  let late: Promise<number[]> = Promise.resolve([]);

  const first = await Promise.all([double(1), double(2), double(3)]);

  expect(first).toEqual([2, 4, 6]);
  expect(await late).toEqual([8, 10]);
  expect(rounds).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test("a round that fails fails for each of its items, and the next one is not affected", async () => {
  const ask = createGathering(async (items: readonly string[]) => {
    if (items.includes("buruk")) throw new Error("not this one");
    return items;
  });

  const failed = await Promise.allSettled([ask("baik"), ask("buruk")]);

  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await ask("baik")).toBe("baik");
});
