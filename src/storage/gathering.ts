// What many ask for at the same time is done as one: while a round is under way the next one gathers. Alone, nobody waits;
// in a rush a hundred statements become a handful.

/** Does `work` for items that gather while the round before is under way. A round that fails fails for each of its items. */
export function createGathering<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  interface Waiting {
    readonly item: Item;
    readonly settle: PromiseWithResolvers<Result>;
  }
  let gathered: Waiting[] = [];
  let isRunning = false;

  return async (item) => {
    const settle = Promise.withResolvers<Result>();
    gathered.push({ item, settle });
    if (!isRunning) {
      isRunning = true;
      setImmediate(() => void run()); // with all that is asked for in this turn of the loop
    }
    return await settle.promise;
  };

  async function run(): Promise<void> {
    while (gathered.length > 0) {
      const round = gathered;
      gathered = [];
      await finish(round);
    }
    isRunning = false;
  }

  async function finish(round: readonly Waiting[]): Promise<void> {
    try {
      const results = await work(round.map(({ item }) => item));
      for (const [index, { settle }] of round.entries()) settle.resolve(results[index] as Result);
    } catch (error) {
      for (const { settle } of round) settle.reject(error);
    }
  }
}
