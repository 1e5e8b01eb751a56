// "Siapa belum lapor" for those who look after others: the list, a unit's card, and what can be done about it. The service
// asks at every tap whether the unit lies in their area.

import type { NextFunction } from "grammy";
import { formatInstant } from "#domain/format.ts";
import type { Html } from "#i18n";
import { supervises } from "#services/supervising.ts";
import type { Features } from "./bot.ts";
import { wholeNumber } from "./button.ts";
import { silentKind, silentUnitKind } from "./buttons.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import { positionName } from "./place.view.ts";
import { silentView } from "./silence.view.ts";
import { silentListKind, UNIT_VERBS, type UnitVerb, unitKind } from "./silence-button.ts";
import { traceView } from "./trace.view.ts";
import { contactView, unitFileView } from "./unit-file.view.ts";

type Does = (ctx: BotContext, obligationId: number) => Promise<void>;

export function createSilence({ supervising, tracing }: Features): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");

  const list = async (ctx: BotContext) =>
    ctx.show(silentView(ctx.t, await supervising.silent(ctx.actor, {}, ctx.clock)));

  const open = async (ctx: BotContext, obligationId: number, said?: Html) => {
    await ctx.show(unitFileView(ctx.t, await supervising.file(ctx.actor, obligationId, ctx.clock), said));
  };

  const inviteDeputy = async (ctx: BotContext, obligationId: number) => {
    const { code, role, unit, expiresAt } = await supervising.inviteDeputy(ctx.actor, obligationId, ctx.clock);
    const file = await supervising.file(ctx.actor, obligationId, ctx.clock);
    const said = ctx.t("unit-deputy-made", {
      position: positionName(ctx.t, { role, deputy: true, unit }),
      until: formatInstant(expiresAt, file.duty.timeZone, ctx.t.language),
      link: `https://t.me/${ctx.me.username}?start=${code}`,
    });
    await ctx.show(unitFileView(ctx.t, file, said));
  };

  const does: Readonly<Record<UnitVerb, Does>> = {
    contact: async (ctx, id) => ctx.show(contactView(ctx.t, await supervising.file(ctx.actor, id, ctx.clock))),
    deputy: inviteDeputy,
    trace: async (ctx, id) => {
      const unitCode = await tracing.unitOf(id);
      await ctx.show(traceView(ctx.t, await tracing.trace(ctx.actor, unitCode, ctx.clock), id));
    },
  };

  person.command(["belum", "silent"], list);
  person.hears(/^\s*(siapa (yang )?belum (me)?lapor|who is silent)\s*[.!?]*$/i, list);
  person.hears(/^\s*belum\s*[.!?]*$/i, forSupervisors(list));

  // Under a supervisor's list of those who are silent.
  person.callbackQuery(silentKind.pattern, async (ctx) => {
    const periodId = wholeNumber(silentKind.parse(ctx.callbackQuery.data).period);
    const look = Number.isNaN(periodId) ? {} : { periodId };
    await ctx.show(silentView(ctx.t, await supervising.silent(ctx.actor, look, ctx.clock)));
  });

  person.callbackQuery(silentListKind.pattern, async (ctx) => {
    const { period, unit, page } = silentListKind.parse(ctx.callbackQuery.data);
    const periodId = wholeNumber(period);
    const look = {
      ...(Number.isNaN(periodId) ? {} : { periodId }),
      ...(unit === "" ? {} : { unitCode: unit }),
      page: wholeNumber(page) || 0,
    };
    await ctx.show(silentView(ctx.t, await supervising.silent(ctx.actor, look, ctx.clock)));
  });

  person.callbackQuery(silentUnitKind.pattern, async (ctx) => {
    await open(ctx, wholeNumber(silentUnitKind.parse(ctx.callbackQuery.data).obligation));
  });

  person.callbackQuery(unitKind.pattern, async (ctx) => {
    const { obligation, action } = unitKind.parse(ctx.callbackQuery.data);
    const id = wholeNumber(obligation);
    await (isVerb(action) ? does[action](ctx, id) : open(ctx, id));
  });

  return feature;
}

/** "Belum" is an answer to many a question of a form, so it asks for the list only where none is on the screen. */
function forSupervisors(act: (ctx: BotContext) => Promise<void>) {
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    const asks = ctx.actor !== undefined && supervises(ctx.actor) && ctx.session.obligationId === undefined;
    await (asks && ctx.session.practice === undefined ? act(ctx) : next());
  };
}

function isVerb(action: string): action is UnitVerb {
  return UNIT_VERBS.some((verb) => verb === action);
}
