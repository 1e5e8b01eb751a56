// Puts the bot together: what every update passes first, then the features in the order in which they are asked. The
// fallback is last, so nothing a person sends goes unanswered.

import { autoRetry } from "@grammyjs/auto-retry";
import { Bot, type NextFunction, session, type Transformer } from "grammy";
import type { Temporal } from "temporal-polyfill";
import type { Translator } from "#i18n";
import type { Logger } from "#logger";
import { findActor, languageOf } from "#services/actor.ts";
import type { Announcing } from "#services/announcing.ts";
import type { Broadcasting } from "#services/broadcasting.ts";
import type { CalendarKeeping } from "#services/calendar-keeping.ts";
import type { Granting } from "#services/granting.ts";
import type { Illustrating } from "#services/illustrating.ts";
import type { Leaving } from "#services/leaving.ts";
import type { Practising } from "#services/practising.ts";
import type { Publishing } from "#services/publishing.ts";
import type { Reaching } from "#services/reaching.ts";
import type { Registering } from "#services/registering.ts";
import type { Reopening } from "#services/reopening.ts";
import type { Reporting } from "#services/reporting.ts";
import type { Rooms } from "#services/rooms.ts";
import type { Scoreboards } from "#services/scoreboards.ts";
import type { Snoozing } from "#services/snoozing.ts";
import type { StandingService } from "#services/standing.ts";
import type { Supervising } from "#services/supervising.ts";
import type { Tracing } from "#services/tracing.ts";
import type { SessionStore } from "#storage/sessions.ts";
import type { Storage } from "#storage/store.ts";
import { arrivalOf, type Receipts } from "./arrival.ts";
import type { Attachments } from "./attachment.ts";
import { createBroadcast } from "./broadcast.ts";
import { Composer } from "./composer.ts";
import type { BotContext, Screen } from "./context.ts";
import { createDaysOff } from "./day-off.ts";
import type { FileAccess } from "./download.ts";
import { createErrands } from "./errands.ts";
import { createFallback } from "./fallback.ts";
import { createFormOwner } from "./form-owner.ts";
import { createGrants } from "./grant.ts";
import { createHome } from "./home.ts";
import { leanCalls } from "./lean-calls.ts";
import { createLeave } from "./leave.ts";
import { liveCard } from "./live-card.ts";
import { createMenu } from "./menu.ts";
import { createPractice } from "./practice.ts";
import { createReach } from "./reach.ts";
import { createRegistration } from "./registration.ts";
import { createReopen } from "./reopen.ts";
import { createReport } from "./report.ts";
import { createRoom } from "./room.ts";
import { createSilence } from "./silence.ts";
import { createSnooze } from "./snooze.ts";
import { createStatus } from "./status.ts";
import { createTrace } from "./trace.ts";
import { explainTrouble } from "./trouble.ts";

/** What features are made of. */
export interface Features {
  readonly registering: Registering;
  readonly reporting: Reporting;
  readonly illustrating: Illustrating;
  readonly rooms: Rooms;
  readonly scoreboards: Scoreboards;
  readonly publishing: Publishing;
  readonly practising: Practising;
  readonly broadcasting: Broadcasting;
  readonly announcing: Announcing;
  readonly leaving: Leaving;
  readonly calendarKeeping: CalendarKeeping;
  readonly supervising: Supervising;
  readonly granting: Granting;
  readonly reopening: Reopening;
  readonly snoozing: Snoozing;
  readonly tracing: Tracing;
  readonly reaching: Reaching;
  readonly standing: StandingService;
  readonly photos: Attachments;
  readonly access: FileAccess;
  readonly translator: Translator;
  readonly timeZone: string;
}

export interface BotDeps extends Features {
  readonly storage: Storage;
  readonly sessions: SessionStore<Screen>;
  readonly logger: Logger;
  readonly now: () => Temporal.Instant;
  readonly receipts: Receipts;
}

export interface BotAccess {
  readonly token: string;
  readonly apiRoot: string;
  /** Sees every call on its way out. */
  readonly watch: Transformer;
}

export function createBot({ token, apiRoot, watch }: BotAccess): Bot<BotContext> {
  const timeoutSeconds = 60;
  const bot = new Bot<BotContext>(token, { client: { apiRoot, timeoutSeconds } });
  // Answers to people wait out a short pause that Telegram asks for; a long one fails and the update is handled again. What
  // watches is nearer to Telegram, and sees each of the attempts.
  const lean = leanCalls({ token, apiRoot, timeoutSeconds });
  bot.api.config.use(lean, watch, autoRetry({ maxRetryAttempts: 2, maxDelaySeconds: 20, rethrowHttpErrors: true }));
  return bot;
}

/** Gives the bot everything it listens to. */
export function install(bot: Bot<BotContext>, deps: BotDeps): void {
  const all = new Composer<BotContext>();
  all.use(identify(deps));
  all.use(session({ initial: (): Screen => ({}), storage: exceptStrangers(deps.sessions), getSessionKey: sessionKey }));
  all.use(liveCard);
  all.use(createMenu(deps));
  all.use(explainTrouble(deps));
  all.use(createErrands(deps));
  all.use(createRegistration(deps));
  all.use(createBroadcast(deps));
  all.use(createSilence(deps));
  all.use(createGrants(deps));
  all.use(createReach(deps));
  all.use(createTrace(deps));
  all.use(createSnooze(deps));
  all.use(createStatus(deps));
  all.use(createReopen(deps)); // before what hears "cuti": a reason may say so
  all.use(createLeave(deps));
  all.use(createDaysOff(deps));
  all.use(createFormOwner(deps));
  all.use(createPractice(deps));
  all.use(createReport(deps));
  all.use(createHome(deps));
  all.use(createRoom(deps));
  all.use(createFallback(deps));
  bot.use(all);
}

function identify({ storage, translator, timeZone, receipts, now }: BotDeps) {
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    const clock = now();
    const arrived = arrivalOf(ctx.update, receipts.get(ctx.update) ?? clock, clock);
    const today = clock.toZonedDateTimeISO(timeZone).toPlainDate(); // permission is never that of yesterday
    const actor = ctx.from && (await findActor(storage, ctx.from.id, today));
    Object.assign(ctx, { now: arrived, clock, actor, t: translator(languageOf(actor)) });
    await next();
  };
}

const STRANGER = "stranger";

function sessionKey({ chat, actor }: Pick<BotContext, "chat" | "actor">): string | undefined {
  if (chat?.type !== "private") return undefined;
  return actor ? String(chat.id) : STRANGER;
}

/** Nothing is kept about a person before they agree, not even where on the screen they are. */
function exceptStrangers(sessions: SessionStore<Screen>): SessionStore<Screen> {
  return {
    read: async (key) => (key === STRANGER ? undefined : await sessions.read(key)),
    write: async (key, screen) => (key === STRANGER ? undefined : await sessions.write(key, screen)),
    delete: async (key) => (key === STRANGER ? undefined : await sessions.delete(key)),
  };
}
