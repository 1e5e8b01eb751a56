// `kentongan invite`: a one-time link to a position, and the same as a picture to print or pass on. The code is shown this
// once; we keep only its hash.

import { access } from "node:fs/promises";
import { resolve } from "node:path";
import { Argument, type Command } from "commander";
import { positionName } from "#bot/place.view.ts";
import { formatInstant } from "#domain/format.ts";
import { ROLES, type Role } from "#domain/position.ts";
import { createTranslator } from "#i18n";
import { renderInvitationQr } from "#output/qr.ts";
import type { CommandContext } from "./context.ts";
import { writeFileWhole } from "./files.ts";
import { columns, JSON_OPTION, type JsonOption, print } from "./output.ts";

interface InviteOptions extends JsonOption {
  readonly deputy?: boolean;
  /** A file name; true when none was named, false with --no-qr. */
  readonly qr: string | boolean;
}

export function addInviteCommand(kentongan: Command, context: CommandContext): void {
  kentongan
    .command("invite")
    .description("make a one-time link with which a person takes up a position")
    .addArgument(new Argument("<role>", "the position").choices(ROLES))
    .argument("<code>", "the unit: its Kemendagri code, or a cooperative's (village code and serial)")
    .option("--deputy", "as deputy, beside the holder")
    .option("--qr <file>", "where to write the QR code (PNG); undangan-ROLE-CODE.png if not given")
    .option("--no-qr", "write no QR code")
    .option(...JSON_OPTION)
    .addHelpText("after", "\nExample:\n  kentongan invite kepala_desa 62.02.02.2007")
    .action(async (role: Role, code: string, options: InviteOptions) => await invite({ role, code }, options, context));
}

async function invite(asked: { role: Role; code: string }, options: InviteOptions, context: CommandContext) {
  const { registering, timeZone } = await context.core();
  const username = await context.botUsername(); // first: a code without its link would be lost
  const offer = { role: asked.role, unitCode: asked.code, deputy: options.deputy ?? false };
  const { code, expiresAt, unit } = await registering.invite(offer, context.now());

  const t = createTranslator()("id");
  const position = positionName(t, { ...offer, unit });
  const link = `https://t.me/${username}?start=${code}`;
  const until = t.plain("invitation-until", { until: formatInstant(expiresAt, timeZone, "id") });
  const qr = await chooseFile(options.qr, offer, context);
  if (qr) {
    const png = await renderInvitationQr(link, [position, until, t.plain("invitation-once")]);
    await writeFileWhole(context, qr, png);
  }

  const rows = [
    ["position", position],
    ["unit", `${unit.name} (${unit.code})`],
    ["link", link],
    ["expires", formatInstant(expiresAt, timeZone, "en")],
    ["QR code", qr ?? "none"],
  ];
  print(context, options, {
    value: { ...offer, position, unit: unit.name, link, expiresAt, qr },
    lines: columns(rows),
  });
}

interface Offer {
  readonly role: Role;
  readonly unitCode: string;
  readonly deputy: boolean;
}

/** Never the name of an earlier picture, unless the person says so: its code could not be made again. */
async function chooseFile(qr: string | boolean, offer: Offer, { cwd }: CommandContext): Promise<string | undefined> {
  if (qr === false) return undefined;
  if (typeof qr === "string") return qr;
  const name = `undangan-${offer.deputy ? "wakil_" : ""}${offer.role}-${offer.unitCode}`;
  for (let copy = 1; ; copy++) {
    const file = copy === 1 ? `${name}.png` : `${name}-${copy}.png`;
    if (!(await exists(resolve(cwd, file)))) return file;
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
