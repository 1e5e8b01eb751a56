// What a bot must survive: rate limits in real time, and faults on demand.

import { expect, test as plain } from "vitest";
import { startSimulator } from "#simulator/simulator.ts";
import { callsTo, test } from "./stage.ts";

/** A simulator that counts, with real time in the test's hands. */
async function startLimited() {
  let uptime = 1_000_000;
  const simulator = await startSimulator({ uptime: () => uptime });
  const siti = simulator.addPerson({ firstName: "Siti" });
  siti.sends("/start");
  const call = callsTo(simulator);
  return {
    simulator,
    siti,
    call,
    wait: (milliseconds: number) => {
      uptime += milliseconds;
    },
    /** How many of so many messages came through. */
    send: async (chat_id: number, count: number): Promise<number> => {
      let sent = 0;
      for (let number = 0; number < count; number++) {
        if ((await call("sendMessage", { chat_id, text: `Pesan ${number}` })).ok) sent += 1;
      }
      return sent;
    },
  };
}

plain("a chat takes a burst of ten and then a message a second", async () => {
  const { simulator, siti, call, send, wait } = await startLimited();

  expect(await send(siti.id, 15)).toBe(10);
  const refused = await call("sendMessage", { chat_id: siti.id, text: "x" });
  expect(refused).toMatchObject({
    status: 429,
    description: "Too Many Requests: retry after 1",
    parameters: { retry_after: 1 },
  });
  expect(refused.headers.get("retry-after")).toBe("1");
  wait(3_000);
  expect(await send(siti.id, 10)).toBe(3);
  await simulator.stop();
});

plain("a group takes twenty a minute, edits among them", async () => {
  const { simulator, siti, call, send, wait } = await startLimited();
  const group = simulator.addGroup({ title: "Dinas Koperasi", members: [siti] });
  const { result } = await call("sendMessage", { chat_id: group.id, text: "Rekap 0" });

  for (let number = 1; number <= 19; number++) {
    const edit = { chat_id: group.id, message_id: result.message_id, text: `Rekap ${number}` };
    expect(await call("editMessageText", edit)).toMatchObject({ ok: true });
  }
  expect(await call("sendMessage", { chat_id: group.id, text: "x" })).toMatchObject({
    parameters: { retry_after: 60 },
  });
  wait(60_000);
  expect(await send(group.id, 1)).toBe(1);
  await simulator.stop();
});

plain("all chats together take thirty a second", async () => {
  const { simulator, send, wait } = await startLimited();
  const people = Array.from({ length: 40 }, (_, number) => simulator.addPerson({ firstName: `Warga ${number}` }));
  for (const person of people) person.sends("/start");
  const broadcast = async () => {
    let sent = 0;
    for (const { id } of people) sent += await send(id, 1);
    return sent;
  };

  expect(await broadcast()).toBe(30);
  wait(1_000);
  expect(await broadcast()).toBe(30);
  await simulator.stop();
});

test("429, 403 and 400 strike as often as asked, and only where asked", async ({ simulator, siti, call }) => {
  siti.sends("/start");
  const write = () => call("sendMessage", { chat_id: siti.id, text: "Halo" });
  simulator.faults.next({ method: "sendMessage", kind: "429", retryAfter: 7, times: 2 });
  simulator.faults.next({ method: "sendMessage", kind: "403", chatId: siti.id });
  simulator.faults.next({ kind: "400", description: "Bad Request: message to edit not found" });
  simulator.faults.next({ method: "sendMessage", kind: "403", chatId: 1 });

  for (let time = 0; time < 2; time++) {
    const reply = await write();
    expect(reply).toMatchObject({ status: 429, parameters: { retry_after: 7 } });
    expect(reply.headers.get("retry-after")).toBe("7");
  }
  expect(await write()).toMatchObject({ status: 403, description: "Forbidden: bot was blocked by the user" });
  expect(await call("getUpdates")).toMatchObject({ ok: true });
  expect(await call("getMe")).toMatchObject({ status: 400, description: "Bad Request: message to edit not found" });
  expect(await write()).toMatchObject({ ok: true });
});

test("a gateway answers in HTML", async ({ simulator, siti, call }) => {
  siti.sends("/start");
  simulator.faults.next({ kind: "502-html" });

  await expect(call("sendMessage", { chat_id: siti.id, text: "Halo" })).rejects.toThrow("is not valid JSON");
  expect(simulator.journal.at(-1)).toMatchObject({ method: "sendMessage", fault: "502-html" });
});

test("a cut before the effect leaves nothing, one after it leaves the message without an answer", async ({
  simulator,
  siti,
  call,
}) => {
  siti.sends("/start");
  const write = (text: string) => call("sendMessage", { chat_id: siti.id, text });
  simulator.faults.next({ method: "sendMessage", kind: "cut-before" });
  simulator.faults.next({ method: "sendMessage", kind: "cut-after" });

  await expect(write("satu")).rejects.toThrow("fetch failed");
  await expect(write("dua")).rejects.toThrow("fetch failed");
  expect(await write("tiga")).toMatchObject({ ok: true });
  expect(siti.messages().map(({ text }) => text)).toEqual(["/start", "dua", "tiga"]);
  expect(simulator.journal).toMatchObject([
    { fault: "cut-before", answer: undefined },
    { fault: "cut-after", answer: { ok: true } },
    { answer: { ok: true } },
  ]);
});

test("cleared faults do not strike", async ({ simulator, call }) => {
  simulator.faults.next({ kind: "403", times: 99 });
  simulator.faults.clear();

  expect(await call("getMe")).toMatchObject({ ok: true });
});
