// What people send into an interview besides words: photos, also as an album, sound, video, documents, and where they are.
// A file is kept before the chat is answered; an album arrives as single photos and is counted on one card.

import type { MediaType } from "#domain/form/form.ts";
import { Problem } from "#domain/problem.ts";
import type { CardScreen, Notice } from "#services/drafting.ts";
import type { Screen } from "#services/reporting.ts";
import type { Features } from "./bot.ts";
import { Composer } from "./composer.ts";
import type { Album, BotContext } from "./context.ts";
import { createShowing, onScreen } from "./report-screen.ts";
import { albumOf, kindOf, questionOf, wantedBy } from "./sent.ts";

export function createReportSent(features: Features): Composer<BotContext> {
  const { reporting, photos } = features;
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");
  const show = createShowing(features);

  person.on("message:location", async (ctx, next) => {
    const obligationId = await onScreen(ctx, reporting);
    if (obligationId === undefined) return await next();
    const { latitude: lat, longitude: lon, horizontal_accuracy: accuracy } = ctx.message.location;
    const value = accuracy === undefined ? { lat, lon } : { lat, lon, accuracy };
    const move = { obligationId, updateId: ctx.update.update_id };
    await show(ctx, await reporting.step(ctx.actor, move, { do: "give", value }, ctx.now));
  });

  person.on("message", async (ctx, next) => {
    const sent = kindOf(ctx.message);
    const obligationId = sent && (await onScreen(ctx, reporting));
    if (obligationId === undefined || !sent) return await next();
    const screen = await reporting.open(ctx.actor, obligationId, ctx.now);
    const album = albumOf(ctx, screen.at === "card" ? screen.card : undefined);
    const showing = { ...(album ? { album } : {}), inPlace: album !== undefined && album.id === ctx.session.album?.id };
    await show(ctx, await take(ctx, screen, { sent, album }), {}, showing);
  });

  // A sticker, a contact, a poll: the question stays, with a sentence about what it wants.
  person.on("message", async (ctx, next) => {
    const obligationId = await onScreen(ctx, reporting);
    if (obligationId === undefined || ctx.message.text !== undefined) return await next();
    const screen = await reporting.open(ctx.actor, obligationId, ctx.now);
    await show(ctx, screen.at === "card" ? { ...screen, notice: "unreadable" } : screen);
  });

  return feature;

  async function take(ctx: BotContext, screen: Screen, { sent, album }: Sending): Promise<Screen> {
    if (screen.at !== "card") return screen;
    const { obligationId } = screen.duty;
    const move = { obligationId, updateId: ctx.update.update_id };
    if (album && album.question !== questionOf(screen.card)) return withOneTooMany(screen);
    const wanted = wantedBy(screen.card);
    // Not fetched where the engine refuses it anyway.
    if (!wanted) return await reporting.step(ctx.actor, move, { do: "attach", id: "", kind: sent }, ctx.now);
    if (wanted.isFull) return withOneTooMany(screen);
    try {
      const id = String(await photos.take(ctx, obligationId, wanted.kind));
      return await reporting.step(ctx.actor, move, { do: "attach", id, kind: wanted.kind }, ctx.now);
    } catch (error) {
      const notice = noticeOf(error);
      if (!notice) throw error;
      return { ...screen, notice }; // the question stays for the next one
    }
  }
}

interface Sending {
  readonly sent: MediaType;
  readonly album: Album | undefined;
}

function withOneTooMany(screen: CardScreen): CardScreen {
  return { ...screen, outcome: { kind: "refused", why: "too-many-files" } };
}

function noticeOf(error: unknown): Notice | undefined {
  if (!(error instanceof Problem)) return undefined;
  if (error.code === "photo-too-large" || error.code === "file-too-large") return "file-too-large";
  return error.code.endsWith("-unusable") ? "file-unusable" : undefined;
}
