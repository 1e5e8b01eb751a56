// The places a virtual person sends. A live location is one message that its owner's phone edits until it is stopped or its
// time is over; of that last the bot hears nothing.

import type { Group, MediaPlace, Person, Sent } from "./cast.ts";
import type { ChatState, PersonState } from "./chat.ts";
import type { Content, Coordinates, LocationContent } from "./content.ts";
import type { Core } from "./core.ts";
import { announceEdit } from "./hearing.ts";
import type { StoredMessage } from "./message.ts";

type PlaceActs = Pick<
  Person,
  "sendsLocation" | "sendsVenue" | "sendsLiveLocation" | "movesLiveLocation" | "stopsLiveLocation"
>;

interface Owner {
  readonly state: PersonState;
  readonly say: (content: Content, place?: MediaPlace) => Sent;
  readonly chatIn: (group: Group | undefined) => ChatState;
}

/** Sampit, Kotawaringin Timur. */
const SAMPIT: Coordinates = { latitude: -2.5324, longitude: 112.9503 };
const QUARTER_HOUR_S = 900;
/** Seconds, or until it is stopped (Bot API, sendLocation). */
const LIVE_PERIOD = { from: 60, to: 86_400, forEver: 0x7fffffff };

export function createPlaceActs(core: Core, { state, say, chatIn }: Owner): PlaceActs {
  function isOver(message: StoredMessage, { livePeriodSeconds = 0 }: LocationContent): boolean {
    return core.clock.now().getTime() / 1000 >= message.date + livePeriodSeconds;
  }

  function change(messageId: number, group: Group | undefined, next: (now: LocationContent) => LocationContent): Sent {
    const message = chatIn(group).messages.get(messageId);
    if (message?.fromId !== state.id || message.content.kind !== "location" || isOver(message, message.content)) {
      throw new Error(`message ${messageId} is no live location of ${state.firstName}`);
    }
    core.world.edit(message, { content: next(message.content) });
    return { messageId, updateId: announceEdit(core, message) };
  }

  return {
    sendsLocation: (at = SAMPIT, place) => say({ kind: "location", ...checked(at) }, place),
    sendsVenue({ title = "Balai Desa Jemaras", address = "Jl. Desa Jemaras No. 1", ...at } = {}, place) {
      return say({ kind: "venue", at: checked({ ...SAMPIT, ...at }), title, address }, place);
    },
    sendsLiveLocation(at = SAMPIT, { periodSeconds = QUARTER_HOUR_S, ...place } = {}) {
      const isAllowed =
        periodSeconds === LIVE_PERIOD.forEver || (periodSeconds >= LIVE_PERIOD.from && periodSeconds <= LIVE_PERIOD.to);
      if (!isAllowed) throw new Error("a live location lives for 60 to 86,400 seconds");
      return say({ kind: "location", ...checked(at), livePeriodSeconds: periodSeconds }, place);
    },
    movesLiveLocation: (messageId, { heading, ...at }, { in: group } = {}) =>
      change(messageId, group, ({ kind, livePeriodSeconds }) => ({ kind, ...checked(at), livePeriodSeconds, heading })),
    stopsLiveLocation: (messageId, { in: group } = {}) =>
      change(messageId, group, ({ kind, latitude, longitude, accuracyMetres }) => ({
        kind,
        latitude,
        longitude,
        accuracyMetres,
      })),
  };
}

/** A phone knows where it is: what no phone would send is a slip of the test. */
function checked({ latitude, longitude, accuracyMetres }: Coordinates): Coordinates {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
    throw new Error(`${latitude}, ${longitude} is no place on Earth`);
  }
  return { latitude, longitude, accuracyMetres };
}
