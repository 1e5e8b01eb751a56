// A real grammY bot on the simulator: the whole way round, by polling, with nothing of Telegram but the address changed.

import { Bot, InlineKeyboard, InputFile } from "grammy";
import { expect } from "vitest";
import { makePng } from "#simulator/images.ts";
import type { Simulator } from "#simulator/simulator.ts";
import { test } from "./stage.ts";

function startBot(simulator: Simulator): Bot {
  const bot = new Bot(simulator.token, { client: { apiRoot: simulator.apiRoot } });
  bot.command("lapor", (ctx) =>
    ctx.reply(`<b>Jemaras</b>, berapa omzet bulan ini, ${ctx.match || "Bu"}?`, {
      parse_mode: "HTML",
      reply_markup: new InlineKeyboard().text("Sama seperti bulan lalu", "sama").text("Nol", "nol"),
    }),
  );
  bot.callbackQuery("sama", async (ctx) => {
    await ctx.answerCallbackQuery("Tersimpan");
    await ctx.editMessageText("Omzet tersimpan.");
  });
  bot.on(":photo", async (ctx) => {
    const file = await ctx.getFile();
    await ctx.replyWithPhoto(new InputFile(makePng({ width: 40, height: 30 })), { caption: `${file.file_size} bita` });
  });
  bot.on("edited_message:text", (ctx) => ctx.reply(`Diubah: ${ctx.editedMessage.text}`));
  void bot.start();
  return bot;
}

test("Bu Siti reports to a grammY bot", async ({ simulator, siti }) => {
  const bot = startBot(simulator);

  const { messageId } = siti.sends("/lapor Bu Siti");
  await simulator.waitFor(() => siti.sees().includes("Bu Siti?"));
  const tap = siti.taps("Sama seperti");
  expect(await tap.answered).toEqual({ text: "Tersimpan", showAlert: false });
  await simulator.waitFor(() => siti.sees() === "Omzet tersimpan.");
  siti.sendsPhoto({ width: 1280, height: 720, sizeBytes: 50_000 });
  await simulator.waitFor(() => siti.sees() === "50000 bita");
  siti.edits(messageId, "/lapor Ibu");
  await simulator.waitFor(() => siti.sees() === "Diubah: /lapor Ibu");

  expect(siti.messages().at(-2)?.photo).toMatchObject({ width: 40, height: 30 });
  await bot.stop();
});

test("the errors of the server are the ones grammY throws", async ({ simulator, siti }) => {
  const { api } = new Bot(simulator.token, { client: { apiRoot: simulator.apiRoot } });

  await expect(api.sendMessage(siti.id, "Halo")).rejects.toMatchObject({
    name: "GrammyError",
    error_code: 403,
    description: "Forbidden: bot can't initiate conversation with a user",
  });
  siti.sends("/start");
  simulator.faults.next({ kind: "cut-after" });
  await expect(api.sendMessage(siti.id, "Halo")).rejects.toMatchObject({ name: "HttpError" });
  expect(siti.sees()).toBe("Halo");
});
