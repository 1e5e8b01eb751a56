// Pak Rahmat looks at what became of the messages, and at no word of what they say.

import { expect, onTestFinished, test } from "vitest";
import type { Settlement } from "#domain/delivery.ts";
import { NOW, openTerminal, type Terminal } from "./terminal.ts";

/** A ledger with one message in each of some states, by its key. */
async function ledgerOf(...states: readonly Settlement["state"][]): Promise<Terminal> {
  const rahmat = await openTerminal();
  onTestFinished(() => rahmat.close());
  const { deliveries } = rahmat.core.storage;
  for (const [index, state] of [...states, "planned" as const].entries()) {
    const key = `digest:${state}`;
    await deliveries.plan(
      [{ kind: "digest", key, chatId: 7_300_000_000 + index, personId: index, snapshotId: 1 }],
      NOW,
    );
    if (state !== "planned") await deliveries.settle(key, { state, reason: "rejected" }, NOW);
  }
  return rahmat;
}

async function audited({ core }: Terminal, subject: string) {
  return (await core.storage.audit.of(subject)).map(({ action, details }) => [action, details] as const);
}

test("the list counts first and then names keys, states and reasons", async () => {
  const rahmat = await ledgerOf("failed", "sent");

  const { exit, out } = await rahmat.types("deliveries", "list");

  expect(exit).toBe(0);
  expect(out.slice(0, 4)).toEqual([
    "KIND    STATE    REASON    COUNT",
    "digest  planned            1",
    "digest  sent     rejected  1",
    "digest  failed   rejected  1",
  ]);
  expect(out.join("\n")).toContain("digest:failed   failed   rejected");
  expect(await rahmat.asks("deliveries", "list", "--state", "failed", "--since", "2030-01-01")).toEqual({
    counts: [],
    deliveries: [],
  });
});

test("a dead letter is planned again, what may have arrived only on request", async () => {
  const rahmat = await ledgerOf("failed", "uncertain", "sent");

  expect((await rahmat.types("deliveries", "retry", "--state", "failed")).out).toEqual(["1 planned again"]);
  expect(await rahmat.types("deliveries", "retry", "digest:uncertain", "digest:sent", "digest:none")).toMatchObject({
    exit: 1,
    err: [
      "digest:uncertain: it may have arrived; --maybe-twice sends it all the same",
      "digest:sent: it is sent, and only what failed is sent again",
      "digest:none: no message has this key",
    ],
  });
  expect((await rahmat.types("deliveries", "retry", "--maybe-twice", "digest:uncertain")).exit).toBe(0);

  const due = await rahmat.core.storage.deliveries.due(10, NOW);
  expect(due.map(({ key }) => key)).toEqual(["digest:failed", "digest:planned", "digest:uncertain"]);
  expect(await audited(rahmat, "deliveries")).toEqual([["delivery-retry", { state: "failed", count: 1 }]]);
  expect(await audited(rahmat, "delivery:digest:uncertain")).toEqual([["delivery-retry", { maybeTwice: true }]]);
  expect(await audited(rahmat, "delivery:digest:sent")).toEqual([]);
});

test("a message that has not left is stopped, one that has is not", async () => {
  const rahmat = await ledgerOf("sent");

  expect((await rahmat.types("deliveries", "cancel", "digest:planned")).exit).toBe(0);
  expect((await rahmat.types("deliveries", "cancel", "digest:sent")).err).toEqual(["error: it is sent already"]);

  expect(await rahmat.asks("deliveries", "show", "digest:planned")).toMatchObject({
    state: "skipped",
    reason: "cancelled",
  });
  expect(await audited(rahmat, "delivery:digest:planned")).toEqual([["delivery-cancel", {}]]);
  expect(await audited(rahmat, "delivery:digest:sent")).toEqual([]);
});
