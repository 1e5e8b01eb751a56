// One scoreboard per room and running period, edited in place. It is drawn from the obligations each time, shown only
// when it changed, and at most once a minute; whoever is too early is served by the next round.

import type { Temporal } from "temporal-polyfill";
import type { Figures } from "#domain/digest.ts";
import { figuresOf } from "#domain/figures.ts";
import type { Program } from "#domain/program.ts";
import { forPrivacy, type RoomScoreboard, type Scoreboard, scoreboardOf } from "#domain/scoreboard.ts";
import { isWithin, type PlacedUnit } from "#domain/unit.ts";
import type { Period } from "#storage/periods.ts";
import type { Room, ShownScoreboard } from "#storage/rooms.ts";
import type { Storage } from "#storage/store.ts";
import type { Notifier } from "./ports.ts";

/** What the reports of a room's units add up to. */
export type Totals = Pick<Figures, "operating" | "totalOmzet" | "totalSavings" | "members">;

export interface ScoreboardMessage {
  readonly room: Room;
  readonly unit: PlacedUnit;
  readonly program: Program;
  readonly period: Period;
  readonly board: RoomScoreboard;
  /** Only for a room that may see what was reported. */
  readonly values?: Totals;
  readonly asOf: Temporal.Instant;
  /** The message to edit; absent the first time. */
  readonly messageId?: number;
}

export type Scoreboards = ReturnType<typeof createScoreboards>;

export function createScoreboards(storage: Storage, notifier: Notifier) {
  // Two rounds at once would both post a first message: one follows the other.
  let running: Promise<unknown> = Promise.resolve();
  // Telegram asked for patience; forgotten with the process, as one attempt too many does no harm.
  const pausedUntil = new Map<number, Temporal.Instant>();

  return {
    /** Brings every room's scoreboard up to date; gives how many were shown. */
    async refresh(now: Temporal.Instant): Promise<number> {
      const round = running.then(() => refreshAll(now));
      running = round.catch(() => {});
      return await round;
    },

    /** Pins what a group shows already: the right to pin may come after the scoreboard. */
    async pin(chatId: number): Promise<void> {
      for (const { room, messageId } of await storage.rooms.shownIn(chatId)) {
        await notifier.pinScoreboard(room, messageId);
      }
    },
  };

  async function refreshAll(now: Temporal.Instant): Promise<number> {
    const rooms = await storage.rooms.all();
    if (rooms.length === 0) return 0;
    let shown = 0;
    for (const program of await storage.programs.all()) {
      for (const period of await storage.periods.running(program.id, now)) {
        for (const room of rooms.filter(({ unitCode }) => concerns(program, unitCode))) {
          if (await refreshOne({ room, program, period }, now)) shown += 1;
        }
      }
    }
    return shown;
  }

  async function refreshOne(place: Place, now: Temporal.Instant): Promise<boolean> {
    const { room, program, period } = place;
    const before = await storage.rooms.shown(room.id, period.id);
    if (isTooEarly(before, program, now) || isPaused(room, now)) return false;
    const unit = await storage.units.get(room.unitCode);
    const content = await contentFor(room, period);
    const shown = JSON.stringify(content);
    if (content.board.total === 0 || shown === before.shown) return false;

    const known = before.messageId === undefined ? {} : { messageId: before.messageId };
    const result = await notifier.showScoreboard({ ...place, ...content, unit, asOf: now, ...known });
    if (result.ok) {
      await storage.rooms.saveShown(room.id, period.id, { messageId: result.messageId, shown, shownAt: now });
      if (before.messageId === undefined) await retireOutdated(room, now);
      return true;
    }
    if (result.why === "gone") await storage.rooms.forgetShown(room.id, period.id);
    if (result.why === "migrated") {
      const { to } = result;
      await storage.transaction((store) => store.rooms.migrate(room.chatId, to));
    }
    if (result.why === "unreachable") await storage.rooms.markLost(room.chatId, now);
    if (result.why === "not-now") pausedUntil.set(room.id, now.add({ seconds: result.afterSeconds }));
    return false;
  }

  /** Only the running period stays pinned. */
  async function retireOutdated(room: Room, now: Temporal.Instant): Promise<void> {
    for (const messageId of await storage.rooms.dropOutdated(room.id, now)) {
      await notifier.unpinScoreboard(room, messageId);
    }
  }

  async function contentFor(
    { unitCode, privacy }: Room,
    period: Period,
  ): Promise<Pick<ScoreboardMessage, "board" | "values">> {
    const whole = scoreboardOf(await storage.obligations.standings(period.id, unitCode));
    const board = forPrivacy(whole, privacy);
    return privacy === "values" ? { board, values: await totalsOf(whole, { unitCode, period }) } : { board };
  }

  async function totalsOf(
    board: Scoreboard,
    { unitCode, period }: { unitCode: string; period: Period },
  ): Promise<Totals> {
    const reports = await storage.reports.newestIn(period.id, unitCode);
    const about = { periodKey: period.key, pastDue: false };
    const { operating, totalOmzet, totalSavings, members } = figuresOf(board, reports, about);
    return { operating, totalOmzet, totalSavings, members };
  }

  function isPaused({ id }: Room, now: Temporal.Instant): boolean {
    const until = pausedUntil.get(id);
    return until !== undefined && until.epochMilliseconds > now.epochMilliseconds;
  }
}

interface Place {
  readonly room: Room;
  readonly program: Program;
  readonly period: Period;
}

function concerns(program: Program, unitCode: string): boolean {
  return isWithin(unitCode, program.unit) || isWithin(program.unit, unitCode);
}

function isTooEarly({ shownAt }: ShownScoreboard, program: Program, now: Temporal.Instant): boolean {
  if (!shownAt) return false;
  const next = shownAt.add({ seconds: program.scoreboard.minIntervalSeconds });
  return next.epochMilliseconds > now.epochMilliseconds;
}
