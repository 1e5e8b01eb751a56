// What those who own a form do in a private chat: /formulir sends it as a workbook, a workbook that comes back is looked at,
// tried and published. It is asked before the interviews; a file that one of them waits for is left to it.

import { InputFile } from "grammy";
import type { Document } from "grammy/types";
import type { Card } from "#domain/form/interview/card.ts";
import { commandOf } from "#domain/form/typed/command-words.ts";
import { hasAcceptedNotice } from "#domain/person.ts";
import { Problem } from "#domain/problem.ts";
import { isOver } from "#services/practising.ts";
import type { PublishingScreen } from "#services/publishing.ts";
import type { Features } from "./bot.ts";
import { wholeNumber } from "./button.ts";
import { formKind, uploadKind } from "./buttons.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import { download } from "./download.ts";
import { mistakesText, needsFile } from "./form-mistakes.view.ts";
import {
  askKind,
  confirmView,
  discardedView,
  discardKind,
  fileCaption,
  fileName,
  formsView,
  publishingView,
  publishKind,
  tooLargeView,
} from "./form-owner.view.ts";
import { onScreen } from "./report-screen.ts";
import { wantedBy } from "./sent.ts";

export function createFormOwner(features: Features): Composer<BotContext> {
  const { publishing, practising, reporting, access } = features;
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");

  const show = async (ctx: BotContext, screen: PublishingScreen) => {
    const view = publishingView(ctx.t, screen);
    if (screen.at === "mistakes" && needsFile(screen.mistakes)) {
      const bytes = Buffer.from(mistakesText(ctx.t, screen.mistakes));
      await ctx.replyWithDocument(new InputFile(bytes, ctx.t.plain("form-mistakes-file"))); // before the card, which stays lowest
    }
    await ctx.show(view, screen.at === "candidate" ? { uploadId: screen.uploadId } : {});
  };

  const send = async (ctx: BotContext, versionId: number) => {
    const { form, bytes } = await publishing.file(ctx.actor, versionId);
    await ctx.replyWithDocument(new InputFile(bytes, fileName(form)), {
      caption: fileCaption(ctx.t, form),
      parse_mode: "HTML",
    });
  };

  /** With one form there is nothing to choose. */
  const choose = async (ctx: BotContext) => {
    const forms = await publishing.owned(ctx.actor);
    const [only] = forms;
    if (!only) throw new Problem("form-not-yours");
    await (forms.length === 1 ? send(ctx, only.versionId) : ctx.show(formsView(ctx.t, forms)));
  };

  person.on("message:text", async (ctx, next) => {
    await (commandOf(ctx.message.text) === "forms" ? choose(ctx) : next());
  });

  person.callbackQuery(formKind.pattern, async (ctx) => {
    const { version } = formKind.parse(ctx.callbackQuery.data);
    await (version === "" ? choose(ctx) : send(ctx, wholeNumber(version)));
  });

  person.on("message:document", async (ctx, next) => {
    const { document } = ctx.message;
    if (!looksLikeForm(document) || !isKnown(ctx) || (await isAskedFor(ctx))) return await next();
    const owns = (await publishing.owned(ctx.actor)).length > 0;
    if (!owns && (await isInterviewed(ctx))) return await next(); // the question says what it wants instead
    if (!owns) throw new Problem("form-not-yours");
    const most = publishing.largestBytes;
    const bytes = (document.file_size ?? 0) > most ? undefined : await download(access, document.file_id, most);
    if (!bytes) return await ctx.show(tooLargeView(ctx.t));
    await show(ctx, await publishing.check(ctx.actor, bytes, ctx.now));
  });

  /** A picture goes by its name, which only a file has. */
  person.on("message:document", async (ctx, next) => {
    const { document } = ctx.message;
    const { uploadId } = ctx.session;
    if (uploadId === undefined || !document.mime_type?.startsWith("image/")) return await next();
    const bytes = await download(access, document.file_id, publishing.largestBytes);
    const picture = { name: document.file_name ?? "", bytes: bytes ?? new Uint8Array() };
    await show(ctx, await publishing.illustrate(ctx.actor, uploadId, { picture, now: ctx.now }));
  });

  /** A photo has lost its name. */
  person.on("message:photo", async (ctx, next) => {
    const { uploadId } = ctx.session;
    if (uploadId === undefined) return await next();
    const screen = await publishing.show(ctx.actor, uploadId, ctx.now);
    await show(ctx, screen.at === "candidate" ? { ...screen, picture: "unasked" } : screen);
  });

  person.callbackQuery(uploadKind.pattern, async (ctx) => {
    const { upload } = uploadKind.parse(ctx.callbackQuery.data);
    await show(ctx, await publishing.show(ctx.actor, wholeNumber(upload), ctx.now));
  });

  person.callbackQuery(askKind.pattern, async (ctx) => {
    const { upload, base } = askKind.parse(ctx.callbackQuery.data);
    const screen = await publishing.show(ctx.actor, wholeNumber(upload), ctx.now);
    if (screen.at !== "candidate") return await show(ctx, screen);
    if (screen.base.id !== wholeNumber(base)) return await show(ctx, { ...screen, overtaken: true });
    await ctx.show(confirmView(ctx.t, screen));
  });

  person.callbackQuery(publishKind.pattern, async (ctx) => {
    const { upload, base } = publishKind.parse(ctx.callbackQuery.data);
    const wanted = { uploadId: wholeNumber(upload), baseId: wholeNumber(base) };
    await show(ctx, await publishing.publish(ctx.actor, wanted, ctx.now));
  });

  person.callbackQuery(discardKind.pattern, async (ctx) => {
    await publishing.discard(ctx.actor, wholeNumber(discardKind.parse(ctx.callbackQuery.data).upload));
    await ctx.show(discardedView(ctx.t));
  });

  return feature;

  /** Whether the question on the screen waits for a file. */
  async function isAskedFor(ctx: BotContext): Promise<boolean> {
    const { practice } = ctx.session;
    if (practice) {
      if (isOver(practice, ctx.now)) return false;
      return isForFile((await practising.look(ctx.actor, practice, ctx.now)).card);
    }
    const obligationId = await onScreen(ctx, reporting);
    if (obligationId === undefined) return false;
    const screen = await reporting.open(ctx.actor, obligationId, ctx.now);
    return screen.at === "card" && isForFile(screen.card);
  }

  async function isInterviewed(ctx: BotContext): Promise<boolean> {
    return ctx.session.practice !== undefined || (await onScreen(ctx, reporting)) !== undefined;
  }
}

function isForFile(card: Card): boolean {
  return wantedBy(card)?.kind === "file";
}

/** Whether somebody may have forms at all; everybody else is led in by others. */
function isKnown({ actor }: BotContext): boolean {
  return actor !== undefined && actor.assignments.length > 0 && hasAcceptedNotice(actor.person);
}

/** Any spreadsheet: what is no .xlsx is told how to become one. */
function looksLikeForm({ file_name = "", mime_type = "" }: Document): boolean {
  return /\.(xls[xmb]?|ods|numbers|csv)$/i.test(file_name) || /spreadsheet|ms-excel/i.test(mime_type);
}
