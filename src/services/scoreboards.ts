// One scoreboard per room and running period, edited in place. It is drawn from the obligations each time, shown only
// when it changed, and at most once a minute; whoever is too early is served by the next round.

import type { Temporal } from "temporal-polyfill";
import { type IndicatorFigure, scoreboardFigures } from "#domain/indicator.ts";
import { isBefore } from "#domain/instant.ts";
import type { Program } from "#domain/program.ts";
import { forPrivacy, type RoomScoreboard, scoreboardOf } from "#domain/scoreboard.ts";
import { areOverlapping, type PlacedUnit } from "#domain/unit.ts";
import type { Period } from "#storage/periods.ts";
import type { Room, ShownScoreboard } from "#storage/rooms.ts";
import type { Storage } from "#storage/store.ts";
import type { Alerting } from "./alerting.ts";
import type { FormLibrary } from "./form-library.ts";
import type { Notifier, SendResult } from "./ports.ts";

export interface ScoreboardMessage {
  readonly room: Room;
  readonly unit: PlacedUnit;
  readonly program: Program;
  readonly period: Period;
  readonly board: RoomScoreboard;
  /** What the reports add up to, as far as this room may see it. */
  readonly figures: readonly IndicatorFigure[];
  readonly asOf: Temporal.Instant;
  /** The message to edit; absent the first time. */
  readonly messageId?: number;
}

export type Scoreboards = ReturnType<typeof createScoreboards>;

export interface ScoreboardDeps {
  readonly notifier: Notifier;
  readonly alerting: Alerting;
}

export function createScoreboards(storage: Storage, forms: FormLibrary, { notifier, alerting }: ScoreboardDeps) {
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
    const rooms = [
      ...(await storage.rooms.all()),
      ...(await storage.rooms.lostBefore(now.subtract(TRIED_AGAIN_AFTER))),
    ];
    if (rooms.length === 0) return 0;
    let shown = 0;
    for (const program of await storage.programs.all()) {
      for (const period of await storage.periods.running(program.id, now)) {
        for (const room of rooms.filter(({ unitCode }) => areOverlapping(program.unit, unitCode))) {
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
    const content = await contentFor(place);
    const shown = JSON.stringify(content);
    if (content.board.total === 0 || shown === before.shown) return false;

    const known = before.messageId === undefined ? {} : { messageId: before.messageId };
    const result = await notifier.showScoreboard({ ...place, ...content, unit, asOf: now, ...known });
    if (result.ok) {
      await storage.rooms.restore(room.id);
      if (result.unpinned) await alerting.aboutRoom("no-right-to-pin", room, now);
      await storage.rooms.saveShown(room.id, period.id, { messageId: result.messageId, shown, shownAt: now });
      if (before.messageId === undefined) await retireOutdated(room, now);
      return true;
    }
    await mend(place, result, now);
    return false;
  }

  /** What can be mended is; a group that cannot be written to is left alone and somebody is told. */
  async function mend({ room, period }: Place, failure: Failure, now: Temporal.Instant): Promise<void> {
    switch (failure.why) {
      case "gone":
        return await storage.rooms.forgetShown(room.id, period.id);
      case "migrated": {
        const { to } = failure;
        return await storage.transaction((store) => store.rooms.migrate(room.chatId, to));
      }
      case "not-now":
        pausedUntil.set(room.id, now.add({ seconds: failure.afterSeconds }));
        return;
      case "uncertain":
        return; // the next round edits what is there, or posts again where nothing was kept
      case "unreachable":
        await storage.rooms.markLost(room.chatId, "kicked", now);
        return await alerting.aboutRoom("kicked", room, now);
      case "rejected": // about this text, or about more than we know: the room stays, and is not asked every minute
        pausedUntil.set(room.id, now.add(REJECTED_PAUSE));
        return await alerting.aboutRoom("rejected", room, now);
      default:
        await storage.rooms.lose(room.id, failure.why, now);
        await alerting.aboutRoom(failure.why, room, now);
    }
  }

  /** Only the running period stays pinned. */
  async function retireOutdated(room: Room, now: Temporal.Instant): Promise<void> {
    for (const messageId of await storage.rooms.dropOutdated(room.id, now)) {
      await notifier.unpinScoreboard(room, messageId);
    }
  }

  async function contentFor({ room, program, period }: Place): Promise<Pick<ScoreboardMessage, "board" | "figures">> {
    const { unitCode, privacy } = room;
    const board = forPrivacy(scoreboardOf(await storage.obligations.standings(period.id, unitCode)), privacy);
    const { form } = await forms.newest(program.form);
    const reports = await storage.reports.newestIn(period.id, unitCode);
    const now = period.opensAt.toZonedDateTimeISO(program.timeZone); // a figure must not change by itself
    return {
      board,
      figures: scoreboardFigures({ form, reports: reports.map(({ answers }) => answers), now }, privacy),
    };
  }

  function isPaused({ id }: Room, now: Temporal.Instant): boolean {
    const until = pausedUntil.get(id);
    return until !== undefined && isBefore(now, until);
  }
}

type Failure = Extract<SendResult, { readonly ok: false }>;

const REJECTED_PAUSE = { minutes: 10 };
/** Whoever took a right away may have given it back without a word to the bot. */
const TRIED_AGAIN_AFTER = { hours: 24 };

interface Place {
  readonly room: Room;
  readonly program: Program;
  readonly period: Period;
}

function isTooEarly({ shownAt }: ShownScoreboard, program: Program, now: Temporal.Instant): boolean {
  if (!shownAt) return false;
  const next = shownAt.add({ seconds: program.scoreboard.minIntervalSeconds });
  return isBefore(now, next);
}
