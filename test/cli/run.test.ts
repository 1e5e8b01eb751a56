import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "#cli/run.ts";
import { parseOfflineConfig } from "#config";
import { hashCode } from "#domain/one-time-code.ts";
import { Problem } from "#domain/problem.ts";
import { openCore } from "../../src/core.ts";
import { NOW, openTerminal, type Terminal } from "./terminal.ts";

const JEMARAS = "62.02.02.2007";
const SHIPPED = new URL("../../", import.meta.url).pathname;

let rahmat: Terminal;

beforeAll(async () => {
  rahmat = await openTerminal();
  await rahmat.types("unit", "import", "62.02");
});
afterAll(() => rahmat.close());

const codeIn = (link: string | undefined) => /start=([\w-]+)$/.exec(link ?? "")?.[1] ?? "";

test("an import says what there is now and what was new", async () => {
  const { exit, out, err } = await rahmat.types("unit", "import", "62.07");

  expect(exit).toBe(0);
  expect(out).toEqual(["1 kabupaten, 10 kecamatan, 97 desa, 3 kelurahan, 100 koperasi", "211 added"]);
  expect(err).toEqual([]);
});

test("a long import says how far it is, beside what it prints", async () => {
  const { out, err } = await rahmat.types("unit", "import", "63", "--json");

  expect(JSON.parse(out.join("\n"))).toMatchObject({ code: "63", counts: { provinsi: 1 } });
  expect(err[0]).toMatch(/^\d0% \(1000 of \d+ units\)$/);
});

test("a cooperative list is read from where the person stands", async () => {
  await writeFile(join(rahmat.cwd, "koperasi.csv"), "kode_wilayah,nama\n62.02.12.2002,Satu\n62.02.12.2002,Dua\n");
  const { out } = await rahmat.types("unit", "import", "62.02.12", "--cooperatives", "koperasi.csv");
  expect(out).toEqual(["1 kecamatan, 5 desa, 1 kelurahan, 7 koperasi", "1 added, 1 renamed"]);
});

test("a cooperative list with mistakes is refused with all of them", async () => {
  await writeFile(join(rahmat.cwd, "salah.csv"), "kode_wilayah,nama\n62.02.99.2001,Satu\n62.02,Dua\n");
  const { exit, err } = await rahmat.types("unit", "import", "62.02", "--cooperatives", "salah.csv");

  expect(exit).toBe(1);
  expect(err).toEqual([
    "error: nothing was changed, for the file has mistakes:",
    "  row 2: 62.02.99.2001 is not a village of the area that is imported",
    "  row 3: 62.02 is not a village of the area that is imported",
  ]);
});

test("units are listed with their kecamatan, for three villages are called Sumber Makmur", async () => {
  const { out } = await rahmat.types("unit", "list", "62.02", "--kind", "desa");

  expect(out[0]).toMatch(/^CODE +KIND +NAME +KECAMATAN +CLOSED$/);
  expect(out).toHaveLength(1 + 168);
  expect(out.filter((line) => line.includes("Sumber Makmur")).map((line) => line.split(/ {2,}/).at(-1))).toEqual([
    "Parenggean",
    "Mentaya Hilir Utara",
    "Telawang",
  ]);
});

test("an invitation is a link, its end and a picture, and of the code only the hash is kept", async () => {
  const { exit, out } = await rahmat.types("invite", "kepala_desa", JEMARAS);

  expect(exit).toBe(0);
  expect(out).toEqual([
    "position  Kepala Desa Jemaras, Kec. Cempaga",
    `unit      Jemaras (${JEMARAS})`,
    expect.stringMatching(/^link {6}https:\/\/t\.me\/kentongan_kotim_bot\?start=[\w-]{22}$/),
    "expires   Monday, 7 December 2026 at 08:00 WIB",
    `QR code   undangan-kepala_desa-${JEMARAS}.png`,
  ]);
  const png = await readFile(join(rahmat.cwd, `undangan-kepala_desa-${JEMARAS}.png`));
  expect(png.subarray(1, 4).toString()).toBe("PNG");

  const [invitation] = await rahmat.core.database.client.invitation.findMany({ where: { unitCode: JEMARAS } });
  expect(invitation?.codeHash).toBe(hashCode(codeIn(out[2])));
});

test("two invitations to one position are two codes and two pictures", async () => {
  const first = (await rahmat.asks("invite", "operator", JEMARAS)) as { link: string; qr: string };
  const second = (await rahmat.asks("invite", "operator", JEMARAS)) as { link: string; qr: string };

  expect(codeIn(second.link)).not.toBe(codeIn(first.link));
  expect([first.qr, second.qr]).toEqual([`undangan-operator-${JEMARAS}.png`, `undangan-operator-${JEMARAS}-2.png`]);
  for (const { link } of [first, second]) {
    expect(await rahmat.core.registering.lookAt(codeIn(link), undefined, NOW)).toMatchObject({ role: "operator" });
  }
});

test("a deputy is invited as one, with the picture where it is wanted or without one", async () => {
  await mkdir(join(rahmat.cwd, "qr"));
  const wanted = await rahmat.asks("invite", "lurah", "62.02.06.1003", "--deputy", "--qr", "qr/ketapang.png");
  const none = await rahmat.asks("invite", "lurah", "62.02.06.1003", "--no-qr");

  expect(wanted).toMatchObject({
    deputy: true,
    qr: "qr/ketapang.png",
    position: expect.stringContaining("Wakil Lurah"),
  });
  expect(none).toMatchObject({ deputy: false });
  expect(none).not.toHaveProperty("qr");
  expect(await readdir(join(rahmat.cwd, "qr"))).toEqual(["ketapang.png"]);
});

test.each([
  ["a unit that is not here", ["kepala_desa", "62.02.99.2001"], "there is no unit 62.02.99.2001 here yet"],
  ["a position the unit does not have", ["lurah", JEMARAS], "a desa has no position lurah"],
  [
    "a picture that cannot be written",
    ["kepala_desa", JEMARAS, "--qr", "nowhere/x.png"],
    "nowhere/x.png cannot be written",
  ],
])("an invitation is refused for %s", async (_, argv, sentence) => {
  const { exit, out, err } = await rahmat.types("invite", ...argv);
  expect({ exit, out }).toEqual({ exit: 1, out: [] });
  expect(err).toEqual([expect.stringContaining(`error: ${sentence}`)]);
});

test("without the bot's name no code is made", async () => {
  const before = await rahmat.core.database.client.invitation.count();
  const err: string[] = [];
  const context = {
    ...rahmat.context,
    botUsername: () => Promise.reject(new Problem("bot-token-missing")),
    err: (line: string) => err.push(line),
  };

  expect(await runCommand(["invite", "kepala_desa", JEMARAS], context)).toBe(1);
  expect(err).toEqual([expect.stringContaining("BOT_TOKEN is not set")]);
  expect(await rahmat.core.database.client.invitation.count()).toBe(before);
});

test("a program file comes into force with the form beside it, and is listed", async () => {
  const file = join(SHIPPED, "programs/kdkmp-kotim.yaml");
  const first = await rahmat.types("program", "apply", file);
  const second = await rahmat.types("program", "apply", file);

  expect(first.out[0]).toBe("program kdkmp-kotim: new");
  expect(first.out.at(-1)).toMatch(/^form laporan-bulanan-kdkmp version \d+: published$/);
  expect(second.out[0]).toBe("program kdkmp-kotim: unchanged");
  expect((await rahmat.types("program", "list")).out[1]).toMatch(/^kdkmp-kotim .* 62\.02 +koperasi /);

  await rahmat.core.opening.openPeriods(NOW.subtract({ hours: 24 * 10 }));
  const owed = (await rahmat.core.storage.units.countOpen("62.02")).get("koperasi");
  expect(await rahmat.asks("period", "list")).toMatchObject([
    { key: "2026-10", state: "locked", owed, reported: 0, exempted: 0 },
  ]);
});

test("a form is published out of a workbook, and is the same as in YAML", async () => {
  const form = join(SHIPPED, "forms/laporan-bulanan-kdkmp.yaml");
  const program = join(SHIPPED, "programs/kdkmp-kotim.yaml");
  await rahmat.types("program", "apply", program);

  expect((await rahmat.types("form", "convert", form, "laporan.xlsx")).exit).toBe(0);
  const { exit, out } = await rahmat.types("program", "apply", program, "--form", "laporan.xlsx");
  expect({ exit, last: out.at(-1) }).toEqual({ exit: 0, last: expect.stringMatching(/: unchanged$/) });

  await writeFile(join(rahmat.cwd, "tanpa.yaml"), "survey:\n  - {type: text, name: a, label: Apa?}\n");
  const { err } = await rahmat.types("program", "apply", program, "--form", "tanpa.yaml");
  expect(err.slice(1)).toEqual([
    expect.stringContaining("settings, form_id: is missing"),
    expect.stringContaining("settings, version: is missing"),
  ]);
});

test("a file that is no YAML, or not there, is refused in one line", async () => {
  await writeFile(join(rahmat.cwd, "salah.yaml"), "id: [satu\nform: x");
  const broken = await rahmat.types("program", "apply", "salah.yaml");
  const missing = await rahmat.types("program", "apply", "tidak-ada.yaml");

  expect(broken).toMatchObject({ exit: 1, err: [expect.any(String), expect.stringMatching(/^ {2}row \d/)] });
  expect(missing.err).toEqual([expect.stringMatching(/^error: tidak-ada\.yaml cannot be read: ENOENT/)]);
});

test("people are listed with their position, without phone number or Telegram id", async () => {
  const siti = { telegramId: 620_202_007, name: "Siti\u001b[31m Aminah", language: "id" as const };
  const { link } = (await rahmat.asks("invite", "kepala_desa", "62.02.02.2011", "--no-qr")) as { link: string };
  await rahmat.core.registering.accept(codeIn(link), siti, NOW);
  const person = await rahmat.core.storage.people.findByTelegramId(siti.telegramId);
  await rahmat.core.storage.people.setPhone(person?.id ?? 0, "+6281234567890");

  const { out } = await rahmat.types("people", "list", "62.02.02");
  const json = JSON.stringify(await rahmat.asks("people", "list"));
  expect(out[1]?.split(/ {2,}/)).toEqual([
    "Kepala Desa Sungai Paring, Kec. Cempaga",
    "62.02.02.2011",
    "Siti [31m Aminah",
    "yes",
    "yes",
  ]);
  expect(json + out.join()).not.toMatch(/81234567890|620202007/);
  expect((await rahmat.types("people", "list", "62.07")).out).toEqual(["nobody holds a position yet"]);
});

test("groups are listed with their unit", async () => {
  expect((await rahmat.types("room", "list")).out).toEqual(["no group is bound yet"]);
  const room = {
    chatId: -100_620_202,
    threadId: 0,
    title: "Dinas Koperasi",
    unitCode: "62.02",
    privacy: "names" as const,
  };
  await rahmat.core.storage.rooms.bind({ ...room, boundById: 1, boundAt: NOW });

  const { out } = await rahmat.types("room", "list");
  expect(out[1]?.split(/ {2,}/)).toEqual(["Dinas Koperasi", "62.02", "Kabupaten Kotawaringin Timur", "names"]);
});

test("doctor tells each thing in a line, and warns of what is not there yet", async () => {
  const { exit, out } = await rahmat.types("doctor");

  expect(exit).toBe(0);
  expect(out).toContainEqual(expect.stringMatching(/^ok +database /));
  expect(out).toContainEqual(expect.stringMatching(/^warn +telegram +BOT_TOKEN is not set$/));
  expect(out).toContainEqual(expect.stringMatching(/^ok +holidays +2026 and 2027$/));
});

test("doctor fails for what would stop the bot, and goes on to the next thing", async () => {
  const out: string[] = [];
  const context = {
    ...rahmat.context,
    config: async () => parseOfflineConfig({ REDIS_URL: "redis://127.0.0.1:1", BOT_TOKEN: `1:${"x".repeat(35)}` }),
    core: () => Promise.reject(new Problem("database-unreachable")),
    botUsername: () => Promise.reject(new Problem("bot-token-refused")),
    out: (line: string) => out.push(line),
  };

  expect(await runCommand(["doctor"], context)).toBe(1);
  const failed = out.filter((line) => line.startsWith("fail")).map((line) => line.split(/ +/)[1]);
  expect(failed).toEqual(["database", "redis", "telegram", "units", "programs"]);
  expect(out).toContainEqual(expect.stringMatching(/^ok +fonts /));
});

test("a backup is one file for its owner only, and opens again as the help says", async () => {
  const { exit } = await rahmat.types("backup", "cadangan.tar.gz");
  const file = join(rahmat.cwd, "cadangan.tar.gz");
  expect(exit).toBe(0);
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const directory = join(rahmat.cwd, "pulih");
  await mkdir(join(directory, "database"), { recursive: true });
  await promisify(execFile)("tar", ["-xzf", file, "-C", join(directory, "database")]);
  const restored = await openCore({ location: { kind: "embedded", directory }, timeZone: "Asia/Pontianak" });
  expect(await restored.storage.units.find(JEMARAS)).toMatchObject({ name: "Jemaras" });
  await restored.close();
});

test("a migration is written only when the schema says more than the migrations", async () => {
  const { exit, out } = await rahmat.types("db", "migration", "nothing_new");
  expect({ exit, out }).toEqual({ exit: 0, out: ["the migrations make what the schema says; nothing to write"] });
});

test.each([
  [[]],
  [["terbang"]],
  [["unit", "import"]],
  [["unit", "list", "--kind", "rt"]],
  [["unit", "close", JEMARAS, "--on", "kemarin"]],
  [["unit", "merge", JEMARAS, "--into", "62.02.02.2015"]],
  [["unit", "split", JEMARAS, "--into", "62.02.02.2015=", "--on", "2026-11-20"]],
  [["invite", "presiden", JEMARAS]],
  [["db", "migration", "Add Reviews"]],
])("wrong usage is told on the side and ends with 2: %j", async (argv) => {
  const { exit, out, err } = await rahmat.types(...argv);
  expect({ exit, out }).toEqual({ exit: 2, out: [] });
  expect(err).not.toEqual([]);
});

test.each([
  [["--help"]],
  [["unit", "--help"]],
  [["unit", "import", "--help"]],
  [["unit", "list", "--help"]],
  [["unit", "show", "--help"]],
  [["unit", "close", "--help"]],
  [["unit", "merge", "--help"]],
  [["unit", "split", "--help"]],
  [["invite", "--help"]],
  [["program", "--help"]],
  [["program", "apply", "--help"]],
  [["program", "list", "--help"]],
  [["period", "--help"]],
  [["period", "list", "--help"]],
  [["people", "--help"]],
  [["people", "list", "--help"]],
  [["room", "--help"]],
  [["room", "list", "--help"]],
  [["doctor", "--help"]],
  [["backup", "--help"]],
  [["db", "--help"]],
  [["db", "migration", "--help"]],
])("help comes with an example: %j", async (argv) => {
  const { exit, out, err } = await rahmat.types(...argv);
  expect({ exit, err }).toEqual({ exit: 0, err: [] });
  expect(out.join("\n")).toMatch(/Example:\n {2}kentongan /);
});

test("the cause of a refusal is shown to those who debug", async () => {
  const show = async (LOG_LEVEL: string) => {
    const err: string[] = [];
    const config = async () => parseOfflineConfig({ LOG_LEVEL });
    await runCommand(["program", "apply", "x.yaml"], { ...rahmat.context, config, err: (line) => err.push(line) });
    return err.join("\n");
  };

  expect(await show("info")).not.toContain(" at ");
  expect(await show("debug")).toContain(" at ");
});
