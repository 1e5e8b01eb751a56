// Groups: an authorised person makes a code in private, the group sends it with /hubungkan, and the scoreboard appears.
// In a group the bot speaks only when spoken to, and never answers a person's form there.

import { Problem } from "#domain/problem.ts";
import { PRIVACIES } from "#domain/scoreboard.ts";
import type { Features } from "./bot.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import {
  boundText,
  codeView,
  greetingText,
  hintText,
  privacyKind,
  privacyView,
  roomKind,
  unitsView,
} from "./room.view.ts";

export function createRoom({ rooms, scoreboards, timeZone }: Features): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");
  const group = feature.chatType(["group", "supergroup"]);

  const menu = async (ctx: BotContext) => {
    const units = await rooms.units(ctx.actor);
    const [only] = units;
    await ctx.show(units.length === 1 && only ? privacyView(ctx.t, only) : unitsView(ctx.t, units));
  };
  person.command(["grup", "group"], menu);
  person.hears(/^\s*(grup|group)\s*[.!?]*$/i, menu);

  person.callbackQuery(roomKind.pattern, async (ctx) => {
    const { unit: code } = roomKind.parse(ctx.callbackQuery.data);
    if (code === "") return await menu(ctx);
    const unit = (await rooms.units(ctx.actor)).find((each) => each.code === code);
    if (!unit) throw new Problem("not-permitted");
    await ctx.show(privacyView(ctx.t, unit));
  });

  person.callbackQuery(privacyKind.pattern, async (ctx) => {
    const choice = privacyKind.parse(ctx.callbackQuery.data);
    const privacy = PRIVACIES.find((each) => each === choice.privacy);
    if (!privacy) throw new Problem("not-permitted");
    const made = await rooms.createCode(ctx.actor, { unitCode: choice.unit, privacy }, ctx.now);
    await ctx.show(codeView(ctx.t, { ...made, timeZone, privacy }));
  });

  group.command(["hubungkan", "connect"], async (ctx) => {
    const chat = {
      chatId: ctx.chat.id,
      threadId: ctx.message.is_topic_message ? (ctx.message.message_thread_id ?? 0) : 0,
      title: ctx.chat.title,
    };
    if (ctx.match.trim() === "") {
      await ctx.reply(hintText(ctx.t), { parse_mode: "HTML" });
      return;
    }
    const { unit } = await rooms.bind(ctx.match.trim(), chat, ctx.now);
    await ctx.reply(boundText(ctx.t, unit), { parse_mode: "HTML" });
    await scoreboards.refresh(ctx.now);
  });

  // Reports are given in private: a command meant for there is answered with the way to it.
  group.command(["lapor", "start", "status", "menu", "bantuan"], async (ctx) => {
    await rooms.get(ctx.chat.id, ctx.message.message_thread_id ?? 0);
    await ctx.reply(greetingText(ctx.t, { bound: true, username: ctx.me.username }), { parse_mode: "HTML" });
  });

  // The line with a code is easily sent where it was shown.
  person.command(["hubungkan", "connect"], () => {
    throw new Problem("room-only-in-groups");
  });

  group.on("my_chat_member", async (ctx) => {
    const { new_chat_member: bot, old_chat_member } = ctx.myChatMember;
    const before = old_chat_member.status;
    if (bot.status === "left" || bot.status === "kicked") return await rooms.lose(ctx.chat.id, ctx.now);
    if (bot.status !== "restricted" || bot.can_send_messages) await rooms.restore(ctx.chat.id, "rights");
    if (bot.status === "administrator" && bot.can_pin_messages) await scoreboards.pin(ctx.chat.id);
    if (before !== "left" && before !== "kicked") return;
    await ctx.reply(greetingText(ctx.t, { bound: false, username: ctx.me.username }), { parse_mode: "HTML" });
  });

  group.on("message:forum_topic_reopened", async (ctx) => {
    await rooms.restore(ctx.chat.id, { threadId: ctx.message.message_thread_id ?? 0 });
    await scoreboards.refresh(ctx.now);
  });

  group.on("message:migrate_to_chat_id", async (ctx) => {
    await rooms.migrate(ctx.chat.id, ctx.message.migrate_to_chat_id);
  });

  return feature;
}
