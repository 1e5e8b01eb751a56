// The simulator's web page in a real browser, with a small bot behind it. Without a Chromium on the machine these tests
// are skipped and say so in their names.

import { existsSync } from "node:fs";
import { Bot, InlineKeyboard, Keyboard } from "grammy";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, test as everyTest, expect } from "vitest";
import { type Person, type Simulator, startSimulator } from "#simulator/simulator.ts";

const BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const SILENT = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1200, height: 800 };
const MARKUP = "<img src=x onerror=\"document.title='taken over'\"> & <b>tebal</b>";

const executablePath = BROWSERS.find((path) => existsSync(path));
const reason = executablePath ? "" : " (skipped: no Chromium on this machine)";
const test = (sentence: string, story: () => Promise<void>) =>
  everyTest.skipIf(!executablePath)(`${sentence}${reason}`, story);

let browser: Browser;
let simulator: Simulator;
let bot: Bot;
let siti: Person;
const pages: Page[] = [];

beforeAll(async () => {
  if (!executablePath) return;

  browser = await chromium.launch({ executablePath, args: SILENT });
  simulator = await startSimulator({ now: () => new Date("2026-11-02T02:00:00Z"), limits: false });
  siti = simulator.addPerson({ firstName: "Siti", lastName: "Aminah", note: "Kepala Desa Jemaras" });
  const camat = simulator.addPerson({ firstName: "Yulianti", note: "Camat Cempaga" });
  simulator.addGroup({ title: "Laporan Kecamatan Cempaga", members: [siti, camat] });

  bot = reportingBot(simulator);
  await bot.init();
  await bot.api.setMyCommands([{ command: "lapor", description: "Isi laporan bulan ini" }]);
  void bot.start();
});

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

afterAll(async () => {
  if (!executablePath) return;
  await browser.close();
  await bot.stop();
  await simulator.stop();
});

test("Pak Budi starts the bot, taps a button and sees the message change in place", async () => {
  const budi = simulator.addPerson({ firstName: "Budi", note: "Operator Desa Luwuk Bunter" });
  const page = await open(PHONE, `?as=${budi.id}&chat=${budi.id}`);

  await page.getByRole("button", { name: "MULAI" }).click();
  const card = messages(page).filter({ hasText: "Langkah 4 dari 12" });
  await card.evaluate((element) => void Object.assign(element, { isTheSame: true }));
  await card.getByRole("button", { name: "Sama seperti bulan lalu" }).click();

  const edited = messages(page).filter({ hasText: "Langkah 5 dari 12" });
  await edited.getByText("diedit").waitFor();
  await page.getByRole("status").filter({ hasText: "Tersimpan" }).waitFor();
  expect(await edited.evaluate((element) => Reflect.get(element, "isTheSame"))).toBe(true);
  expect(budi.sees()).toContain("Langkah 5 dari 12");
});

test("an answer that must be read waits for OK", async () => {
  const page = await open(PHONE, await afterStart(siti));

  await messages(page).last().getByRole("button", { name: "Lewati" }).click();

  const alert = page.getByRole("dialog").filter({ hasText: "Langkah ini tidak dapat dilewati." });
  await alert.getByRole("button", { name: "OK" }).click();
  await alert.waitFor({ state: "detached" });
});

test("a link to the bot starts it with its payload, without leaving the page", async () => {
  const page = await open(PHONE, await afterStart(siti));

  await messages(page).last().getByRole("button", { name: "Panduan" }).click();

  await messages(page).filter({ hasText: "/start panduan" }).waitFor();
  expect(page.url()).toContain(simulator.webUrl);
});

test("a phone number is shared only after a question, and the keyboard goes when the bot takes it away", async () => {
  const page = await open(PHONE, await afterStart(siti));
  const key = page.getByRole("button", { name: "Bagikan nomor" });

  await key.click();
  await page.getByRole("dialog").getByRole("button", { name: "Bagikan" }).click();

  await messages(page).filter({ hasText: "nomor diterima" }).waitFor();
  await key.waitFor({ state: "detached" });
});

test("a place is shared by a key that is meant for once: it folds up, and goes when the bot takes it away", async () => {
  const rahmat = simulator.addPerson({ firstName: "Rahmat" });
  rahmat.sends("/tempat");
  await simulator.waitFor(() => rahmat.sees() === "Di mana?");
  const page = await open(PHONE, `?as=${rahmat.id}&chat=${rahmat.id}`);
  const key = page.getByRole("button", { name: "Kirim lokasi" });

  await key.click();
  await page.getByRole("dialog").getByRole("button", { name: "Batal" }).click();
  await key.waitFor();
  await key.click();
  await page.getByRole("dialog").getByRole("button", { name: "Bagikan" }).click();
  await messages(page).filter({ hasText: "-2.53910" }).waitFor();
  await key.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Papan tombol" }).click();
  await key.waitFor();

  await page.getByRole("textbox", { name: "Tulis pesan" }).fill("/cukup");
  await page.keyboard.press("Enter");
  await key.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Papan tombol" }).waitFor({ state: "hidden" });
});

test("samples of everything can be sent, and several photos are one grid", async () => {
  const yanto = simulator.addPerson({ firstName: "Yanto" });
  yanto.sends("/halo");
  const page = await open(PHONE, `?as=${yanto.id}&chat=${yanto.id}`);
  const choose = async (what: string, samples: readonly string[] = []) => {
    await page.getByRole("button", { name: "Lampirkan" }).click();
    await page.getByRole("button", { name: what, exact: true }).click();
    for (const sample of samples) await page.getByRole("dialog").getByRole("button", { name: sample }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Kirim", exact: true }).click();
  };

  await choose("Foto", ["Foto contoh 1", "Foto contoh 3", "Foto contoh 5"]);
  await choose("Berkas", ["foto asli"]);
  await choose("Video");
  await choose("Suara");

  const album = messages(page).filter({ has: page.locator(".album") });
  await album.getByRole("button", { name: "Perbesar foto" }).nth(2).waitFor();
  await page.getByText("IMG_20261102_091507.jpg").waitFor();
  await page.getByRole("button", { name: "Putar video" }).waitFor();
  await page.getByRole("button", { name: "Putar", exact: true }).waitFor();
  expect(await messages(page).count()).toBe(5);
  const sent = yanto.messages().slice(1);
  expect(sent.map(({ albumId }) => albumId === sent[0]?.albumId)).toEqual([true, true, true, false, false, false]);
  expect(sent.slice(3)).toMatchObject([{ document: { isPicture: true } }, { video: { duration: 12 } }, { voice: {} }]);
});

test("what is half written stays with its chat", async () => {
  const page = await open(DESK, await afterStart(siti));
  const field = page.getByRole("textbox", { name: "Tulis pesan" });
  const chats = page.getByRole("navigation");

  await field.fill("baru separ");
  await chats.getByRole("button", { name: "Laporan Kecamatan Cempaga" }).click();
  await page.getByRole("heading", { name: "Laporan Kecamatan Cempaga" }).waitFor();
  expect(await field.inputValue()).toBe("");

  await chats.getByRole("button", { name: "Draf: baru separ" }).click();
  await page.getByRole("heading", { name: "Kentongan" }).waitFor();
  expect(await field.inputValue()).toBe("baru separ");
});

test("what people type is shown as they typed it, never run as markup", async () => {
  const page = await open(PHONE, await afterStart(siti));

  await page.getByRole("textbox", { name: "Tulis pesan" }).fill(MARKUP);
  await page.keyboard.press("Enter");

  await messages(page).filter({ hasText: MARKUP }).waitFor();
  expect(await page.title()).not.toBe("taken over");
});

test("the clock strip winds the simulated clock to tomorrow morning", async () => {
  const page = await open(DESK, `?as=${siti.id}`);
  simulator.clock.set("2026-11-02T02:00:00Z");

  await page.getByRole("button", { name: "ke 07.30 besok" }).click();

  await page.getByText("Selasa, 3 November 2026 07.30 WIB").waitFor();
  expect(simulator.clock.now().toISOString()).toBe("2026-11-03T00:30:00.000Z");
});

test("nothing is wider than a phone of 360 px", async () => {
  siti.sends(`Kata-yang-sangat-panjang-${"x".repeat(200)}`);
  siti.sendsVideo({ width: 1920, height: 1080 });
  siti.sendsAudio({ title: `Rapat-${"x".repeat(80)}` });
  siti.sendsAlbum([1, 2, 3, 4, 5].map((seed) => ({ photo: { seed, width: 64, height: 48 } })));
  siti.sendsVenue({ title: `Balai-${"x".repeat(80)}` });
  const inChat = await afterStart(siti);

  for (const address of ["", `?as=${siti.id}`, inChat, `${inChat}&bare=1`]) {
    const page = await open(PHONE, address);
    expect(await page.evaluate("document.documentElement.scrollWidth"), address).toBeLessThanOrEqual(PHONE.width);
    expect(await page.evaluate("(document.querySelector('.scroller')?.scrollWidth ?? 0)")).toBeLessThanOrEqual(
      PHONE.width,
    );
  }
});

/** The address of the private chat, once the bot's card is there. */
async function afterStart(person: Person): Promise<string> {
  const before = person.messages().length;
  person.sends("/start");
  await simulator.waitFor(() =>
    person
      .messages()
      .slice(before)
      .some(({ keyboard }) => keyboard),
  );
  return `?as=${person.id}&chat=${person.id}`;
}

async function open(viewport: { width: number; height: number }, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
  pages.push(page);
  await page.goto(`${simulator.webUrl}/${address}`);
  await page.locator(address.includes("chat=") ? ".composer" : ".people li >> nth=0").waitFor();
  return page;
}

function messages(page: Page) {
  return page.getByRole("article");
}

function reportingBot({ token, apiRoot, botUsername }: Simulator): Bot {
  const reporting = new Bot(token, { client: { apiRoot } });
  const keyboard = new InlineKeyboard()
    .text("Sama seperti bulan lalu (118)", "same")
    .row()
    .text("Lewati", "skip")
    .url("Panduan", `https://t.me/${botUsername}?start=panduan`);

  reporting.command("start", async (ctx) => {
    const share = new Keyboard().requestContact("📞 Bagikan nomor").resized();
    await ctx.reply("Selamat datang.", { reply_markup: share });
    await ctx.reply("<b>Laporan Oktober 2026</b>\nLangkah 4 dari 12", { parse_mode: "HTML", reply_markup: keyboard });
  });
  reporting.command("tempat", (ctx) =>
    ctx.reply("Di mana?", { reply_markup: new Keyboard().requestLocation("📍 Kirim lokasi").oneTime() }),
  );
  reporting.command("cukup", (ctx) => ctx.reply("Baik.", { reply_markup: { remove_keyboard: true } }));
  reporting.callbackQuery("same", async (ctx) => {
    await ctx.editMessageText("Langkah 5 dari 12", { reply_markup: keyboard });
    await ctx.answerCallbackQuery("Tersimpan");
  });
  reporting.callbackQuery("skip", (ctx) =>
    ctx.answerCallbackQuery({ text: "Langkah ini tidak dapat dilewati.", show_alert: true }),
  );
  reporting.on(":contact", (ctx) =>
    ctx.reply("Terima kasih, nomor diterima.", { reply_markup: { remove_keyboard: true } }),
  );
  return reporting;
}
