// Bot API methods that send a place: sendLocation and sendVenue.

import { badRequest } from "./api-error.ts";
import type { Coordinates } from "./content.ts";
import type { Methods } from "./methods.ts";
import { send } from "./methods-messages.ts";
import type { Params } from "./params.ts";

const MAX_ACCURACY_METRES = 1_500;

export const placeMethods: Methods = {
  sendLocation: (core, params) => send(core, params, { kind: "location", ...readCoordinates(params) }),

  sendVenue(core, params) {
    const [title, address] = [params.text("title"), params.text("address")];
    const at = readCoordinates(params);
    if (title === "") throw badRequest("title is empty");
    if (address === "") throw badRequest("address is empty");
    return send(core, params, { kind: "venue", at, title, address });
  },
};

function readCoordinates(params: Params): Coordinates {
  const [latitude, longitude] = [readNumber(params, "latitude"), readNumber(params, "longitude")];
  const accuracyMetres = params.has("horizontal_accuracy") ? readNumber(params, "horizontal_accuracy") : 0;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw badRequest("wrong location specified");
  return { latitude, longitude, accuracyMetres: Math.min(Math.max(accuracyMetres, 0), MAX_ACCURACY_METRES) };
}

function readNumber(params: Params, name: string): number {
  const text = params.text(name).trim();
  if (text === "") throw badRequest(`${name} is empty`);
  const value = Number(text);
  if (!Number.isFinite(value)) throw badRequest(`can't parse ${name}`);
  return value;
}
