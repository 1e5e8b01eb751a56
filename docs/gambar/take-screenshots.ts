// The pictures of the guides: plays the demo, is its people in a browser as wide as a phone, and photographs what they see.
// `npm run screenshots`; needs Chromium on the machine. Look at each picture before you commit it.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HERE = new URL("./", import.meta.url);
const PORT = "8290";
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, reducedMotion: "reduce" } as const;
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);
const ANNOUNCEMENT =
  "Yth. Bapak/Ibu, rapat koordinasi KDKMP diadakan hari Jumat pukul 09.00 WIB di aula Dinas Koperasi. Mohon hadir.";
const SETTLES_MS = 700; // after the last change of a screen

interface Member {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly note?: string;
}

interface World {
  readonly people: readonly Member[];
  readonly chats: readonly { readonly id: number; readonly title?: string; readonly type: string }[];
}

const demo = spawn(process.execPath, ["src/demo/main.ts", "--port", PORT], {
  cwd: ROOT,
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const webUrl = await endOfStory();
  const browser = await chromium.launch({
    ...(CHROMIUM ? { executablePath: CHROMIUM } : {}),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  await takeAll(webUrl, browser);
  await browser.close();
} finally {
  demo.kill("SIGTERM");
  await once(demo, "exit");
}

async function takeAll(webUrl: string, browser: Browser): Promise<void> {
  const world = async (as?: Member) =>
    (await (await fetch(`${webUrl}/sim/state${as ? `?as=${as.id}` : ""}`)).json()) as World;
  const { people } = await world();
  const named = (name: string): Member => {
    const person = people.find(({ firstName, note }) => `${firstName} ${note ?? ""}`.includes(name));
    if (!person) throw new Error(`there is no ${name} among ${people.map(({ firstName }) => firstName).join(", ")}`);
    return person;
  };
  const phone = async (who: Member, chat = who.id): Promise<Page> => {
    const page = await (await browser.newContext(PHONE)).newPage();
    await page.goto(`${webUrl}/?as=${who.id}&chat=${chat}&bare=1`);
    await page.locator(".composer").waitFor();
    await page.waitForTimeout(SETTLES_MS);
    return page;
  };
  const goTo = async (now: string) => {
    const body = JSON.stringify({ now });
    await fetch(`${webUrl}/sim/clock`, { method: "POST", body, headers: { "content-type": "application/json" } });
    await new Promise((resolve) => setTimeout(resolve, 15_000)); // the bot's jobs ring on the way there
  };

  const bupati = await phone(named("Bupati"));
  await shoot(bupati, "ringkasan-teks");
  await bupati
    .getByRole("article")
    .last()
    .evaluate((message) => message.scrollIntoView(true));
  await shoot(bupati, "ringkasan");

  const rahmat = named("Rahmat");
  const group = (await world(rahmat)).chats.find(({ id }) => id < 0);
  if (group) await shoot(await phone(rahmat, group.id), "papan");
  const dinas = await phone(rahmat);
  await says(dinas, "grup");
  await shoot(dinas, "grup-pilihan");
  await taps(dinas, "Jumlah saja");
  await shoot(dinas, "grup-kode");
  await says(dinas, "umumkan");
  await taps(dinas, "Cempaga");
  await taps(dinas, "Semua yang melapor");
  await says(dinas, ANNOUNCEMENT);
  await taps(dinas, "Minta tanda");
  await shoot(dinas, "pengumuman");
  await taps(dinas, "Kirim sekarang");

  const siti = await phone(named("Siti"));
  await siti.locator(".scroller").evaluate((element) => element.scrollTo(0, 0));
  await shoot(siti, "pemberitahuan");

  await goTo("2026-11-26T03:00:00Z");
  await taps(dinas, "Perbarui");
  await shoot(dinas, "pengumuman-dikirim");
  await says(siti, "menu");
  await shoot(siti, "beranda");
  await taps(siti, "Isi laporan");
  await shoot(siti, "mulai");
  await taps(siti, "Isi satu per satu");
  await shoot(siti, "pilihan");
  await taps(siti, "Sama:");
  await taps(siti, "Sama:");
  await shoot(siti, "pertanyaan");
  await says(siti, "2,75 juta");
  await taps(siti, "Lewati");
  await taps(siti, "Sama:");
  await says(siti, "15");
  await shoot(siti, "tanya-balik");
  await taps(siti, "Rp15.000.000");
  await taps(siti, "Simpan dulu");
  await shoot(siti, "simpan");

  const yanto = await phone(named("Yanto"));
  await says(yanto, "lapor");
  await taps(yanto, "Sama seperti bulan lalu");
  await shoot(yanto, "sama");

  const lurah = await phone(named("Lurah"));
  await says(lurah, "lapor");
  await taps(lurah, "NIHIL");
  await shoot(lurah, "nihil");
  await taps(lurah, "Ya, kirim NIHIL");
  await shoot(lurah, "tanda-terima");

  await goTo("2026-12-03T02:05:00Z");
  await siti.waitForTimeout(SETTLES_MS);
  await shoot(siti, "pengingat");
}

/** Under the name the guides use. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(SETTLES_MS);
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.jpg`, HERE)), type: "jpeg", quality: 78 });
}

async function says(page: Page, text: string): Promise<void> {
  await answered(page, async () => {
    await page.getByRole("textbox", { name: "Tulis pesan" }).fill(text);
    await page.keyboard.press("Enter");
  });
  await page.waitForFunction(() => document.querySelector("article:last-of-type")?.classList.contains("in")); // the bot's
  await page.waitForTimeout(SETTLES_MS);
}

async function taps(page: Page, label: string): Promise<void> {
  await answered(page, () => page.getByRole("button", { name: label }).last().click());
}

/** Does something and waits until the chat has changed and come to rest. */
async function answered(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.locator(".scroller").textContent();
  await act();
  await page.waitForFunction((text) => document.querySelector(".scroller")?.textContent !== text, before);
  await page.waitForTimeout(2 * SETTLES_MS);
}

/** Where the page is, once the demo has told its story. */
async function endOfStory(): Promise<string> {
  for await (const line of createInterface({ input: demo.stdout })) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error("the demo ended before its story");
}
