// The composition root: everything is made and handed to whoever needs it here, and nowhere else. Tests and the demo use
// the same createApp with their own clock and apiRoot.

import { setTimeout as sleep } from "node:timers/promises";
import { Api, GrammyError, HttpError } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import { Temporal } from "temporal-polyfill";
import type { Receipts } from "#bot/arrival.ts";
import { createAttachments } from "#bot/attachment.ts";
import { createBot, install } from "#bot/bot.ts";
import { describeBot } from "#bot/commands.ts";
import type { Screen } from "#bot/context.ts";
import { createIntake } from "#bot/intake.ts";
import { createNotifier } from "#bot/notifier.ts";
import { watchReplies } from "#bot/reply-watch.ts";
import { type Config, databaseLocation } from "#config";
import type { DeliveryOf } from "#domain/delivery.ts";
import type { GreyGrid } from "#domain/picture/grey-grid.ts";
import { Problem } from "#domain/problem.ts";
import { createTranslator } from "#i18n";
import { createBulkPace } from "#jobs/bulk-pace.ts";
import { createForgetting } from "#jobs/forget-old.ts";
import { createSending } from "#jobs/send-deliveries.ts";
import { createTick, startClock, type TickCounts } from "#jobs/tick.ts";
import type { Logger } from "#logger";
import type { ChartInput } from "#output/chart.ts";
import { type Carriers, carry } from "#services/carrying.ts";
import { createDelivering } from "#services/delivering.ts";
import { createKeeping } from "#services/keeping.ts";
import { createScoreboards } from "#services/scoreboards.ts";
import { createWaking } from "#services/waking.ts";
import type { DatabaseLocation } from "#storage/database.ts";
import { createFiles } from "#storage/files.ts";
import { SLOT_MS } from "#storage/pace.ts";
import { createRedisSessions } from "#storage/redis-sessions.ts";
import { createDatabaseSessions, type SessionStore, withFallback } from "#storage/sessions.ts";
import { startWeb, WEBHOOK_PATH } from "#web/server.ts";
import { type Core, openCore } from "./core.ts";

const TELEGRAM = "https://api.telegram.org";

export interface AppOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** The system's clock unless a test or the demo brings its own; with one of its own nothing rings by itself. */
  readonly now?: () => Temporal.Instant;
  /** Where the data lives, if not where the configuration says: tests bring their own. */
  readonly location?: DatabaseLocation;
}

export interface App {
  readonly core: Core;
  readonly username: string;
  /** The port of health, metrics and webhook. */
  readonly port: number;
  /** One ring of the clock. */
  tick(): Promise<TickCounts>;
  /** Resolves when every update received so far has been handled. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Composes and starts the bot; resolves when it polls.
 * @throws Problem `database-unreachable`, `bot-token-refused`, `telegram-unreachable` or `port-taken`
 */
export async function startApp({ config, logger, location, now = Temporal.Now.instant }: AppOptions): Promise<App> {
  await using starting = new AsyncDisposableStack(); // a start that fails half-way leaves nothing open
  const where = location ?? databaseLocation(config);
  const core = starting.adopt(await openCore({ location: where, timeZone: config.TIME_ZONE }), (it) => it.close());
  const { storage } = core;

  const access = { token: config.BOT_TOKEN, apiRoot: config.TELEGRAM_API_ROOT ?? TELEGRAM };
  const bulk = createBulkPace(storage.pace, SLOT_MS, { uptimeMs, sleep });
  const bot = createBot({ ...access, watch: watchReplies({ ...storage.pace, ...bulk }, now) });
  bot.botInfo = await introduce(() => bot.api.getMe());
  const { username } = bot.botInfo;

  const translator = createTranslator();
  // Its errors are answers: no retries of grammY's. One call that hangs would hold up all that follow.
  const api = new Api(access.token, { apiRoot: access.apiRoot, timeoutSeconds: 60 });
  const notifier = createNotifier({ api, translator, renderChart, logger, pace: storage.pace, now });
  const scoreboards = createScoreboards(storage, core.forms, { notifier, alerting: core.alerting });
  const keeping = createKeeping(storage, createFiles(config.DATA_DIR), { grid: pictureGrid });
  const sessions = openSessions(core, { config, logger, now, starting });
  const fileAccess = { ...access, api: bot.api };
  const photos = createAttachments(keeping, fileAccess);
  const receipts: Receipts = new WeakMap();
  install(bot, { ...core, scoreboards, photos, access: fileAccess, translator, sessions, logger, now, receipts });

  const carriers: Carriers = {
    reminder: carry(
      { compose: (it: DeliveryOf<"reminder">, at) => core.nudgeMessages.composeReminder(it, at) },
      (message) => notifier.remind(message),
    ),
    ladder: carry({ compose: (it: DeliveryOf<"ladder">, at) => core.nudgeMessages.composeLadder(it, at) }, (message) =>
      notifier.tellOfSilence(message),
    ),
    digest: carry(core.digesting, (message) => notifier.sendDigest(message)),
    broadcast: carry(core.announcing, (message) => notifier.announce(message)),
    notice: carry(core.noticing, (message) => notifier.tell(message)),
    alert: carry(core.alerting, (message) => notifier.alert(message)),
  };
  const delivering = createDelivering(storage, {
    carriers,
    alerting: core.alerting,
    processId: core.processId,
    slot: () => bulk.slot(),
    now,
    pause: sleep,
  });
  const webhook = webhookOf(config);
  // Only one process can poll, and only one has an embedded database: nobody else's message is on its way.
  await delivering.settleInterrupted({ isAlone: !webhook || where.kind !== "server" });
  const boss = starting.adopt(core.database.createBoss(), (it) => it.stop({ graceful: true, close: true }));
  boss.on("error", (error) => logger.error({ err: error }, "queue"));
  await boss.start();
  const sending = createSending(boss, storage, { delivering, logger, now, uptimeMs });
  await sending.prepare();
  const forgetting = createForgetting(storage, config.TIME_ZONE, logger);
  const intake = createIntake(bot, { storage, logger, now, receipts, processId: core.processId });
  const waking = createWaking(storage, core.calendar, (wakes, at) => intake.wake(wakes, at));
  const tick = createTick({ ...core, sending, scoreboards, forgetting, waking }, logger);
  starting.defer(() => tick.stop());

  const web = starting.adopt(
    await startWeb({
      port: config.PORT,
      isHealthy: () => storage.programs.all().then(() => true),
      ...(webhook ? { webhook: { secret: webhook.secret, accept: (update) => intake.accept(update) } } : {}),
    }),
    (it) => it.stop(),
  );

  await describeBot(bot.api, translator).catch((error) => logger.warn({ err: error }, "commands not set"));
  starting.defer(() => intake.stop());
  if (webhook) await intake.listen({ ...webhook, isAlone: where.kind !== "server" });
  else await intake.poll();
  if (now === Temporal.Now.instant) {
    sending.start();
    starting.defer(startClock(() => tick.run(now())));
  }
  logger.info({ bot: username, port: web.port, webhook: webhook !== undefined }, "started");

  const running = starting.move();
  return {
    core,
    username,
    port: web.port,
    tick: () => tick.run(now()),
    idle: () => intake.idle(),
    stop: () => running.disposeAsync(),
  };
}

/** Loaded when the first digest is due: 40 MB that the other days of the week do not need. */
async function renderChart(chart: ChartInput): Promise<Uint8Array> {
  return await (await import("#output/chart.ts")).renderDigestChart(chart);
}

/** Loaded with the first picture. */
async function pictureGrid(bytes: Uint8Array): Promise<GreyGrid | undefined> {
  return await (await import("#output/picture-grid.ts")).pictureGrid(bytes);
}

function uptimeMs(): number {
  return performance.now();
}

interface SessionDeps {
  readonly config: Config;
  readonly logger: Logger;
  readonly now: () => Temporal.Instant;
  readonly starting: AsyncDisposableStack;
}

function openSessions(core: Core, { config, logger, now, starting }: SessionDeps): SessionStore<Screen> {
  const database = createDatabaseSessions<Screen>(core.database.sql, now);
  if (!config.REDIS_URL) return database;
  const redis = createRedisSessions<Screen>(config.REDIS_URL, (error) => logger.warn({ err: error }, "redis"));
  starting.defer(() => redis.close());
  return withFallback(redis, database);
}

function webhookOf({ WEBHOOK_URL, WEBHOOK_SECRET }: Config): { url: string; secret: string } | undefined {
  if (!WEBHOOK_URL || !WEBHOOK_SECRET) return undefined;
  return { url: new URL(WEBHOOK_PATH, WEBHOOK_URL).href, secret: WEBHOOK_SECRET };
}

/** The first word with Telegram tells whether the token is good. */
async function introduce(getMe: () => Promise<UserFromGetMe>): Promise<UserFromGetMe> {
  try {
    return await getMe();
  } catch (error) {
    if (error instanceof GrammyError) throw new Problem("bot-token-refused", { cause: error });
    if (error instanceof HttpError) throw new Problem("telegram-unreachable", { cause: error });
    throw error;
  }
}
