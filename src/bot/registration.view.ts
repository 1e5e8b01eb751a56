// The words of first contact: the offer with the data notice, the welcome, the phone number.

import type { ReplyKeyboardMarkup } from "grammy/types";
import type { Temporal } from "temporal-polyfill";
import { greeting } from "#domain/format.ts";
import { allows, type Role } from "#domain/position.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { Offer } from "#services/registering.ts";
import { buttonKind } from "./button.ts";
import { homeButton, phoneKind } from "./buttons.ts";
import { positionName } from "./place.view.ts";
import type { View } from "./view.ts";

/** Agreement and invitation in one tap; the code is the secret the person came with, so it cannot be guessed. */
export const acceptKind = buttonKind("accept", ["code"]);
/** Agreement to a newer notice. */
export const agreeKind = buttonKind("agree", []);

interface Speaking {
  readonly t: Translate;
  readonly now: Temporal.Instant;
}

export function offerView({ t, now }: Speaking, look: { offer: Offer; code: string; timeZone: string }): View {
  const { offer, code, timeZone } = look;
  const invited = t("register-offer", { purpose: purposeOf(offer.role), position: positionName(t, offer) });
  return {
    text: joinHtml([t("register-greeting", { part: greeting(now, timeZone) }), invited, t("notice")], "\n\n"),
    buttons: [[{ label: t.plain("button-agree"), data: acceptKind.data({ code }) }]],
  };
}

export function noticeView(t: Translate): View {
  return {
    text: joinHtml([t("notice-renewed"), t("notice")], "\n\n"),
    buttons: [[{ label: t.plain("button-agree"), data: agreeKind.data({}) }]],
  };
}

export function welcomeView(t: Translate, offer: Offer): View {
  return {
    text: t("register-welcome", { purpose: purposeOf(offer.role), position: positionName(t, offer) }),
    buttons: [[homeButton(t)], [{ label: t.plain("button-phone"), data: phoneKind.data({}) }]],
  };
}

/** What a position is called for: a camat who is told to report would wonder. */
function purposeOf(role: Role): "report" | "digest" | "room" | "follow" {
  if (allows(role, "report")) return "report";
  if (allows(role, "receive-digest")) return "digest";
  return allows(role, "bind-room") ? "room" : "follow";
}

export function phoneView(t: Translate): { text: Html; keyboard: ReplyKeyboardMarkup } {
  return {
    text: t("phone-ask"),
    keyboard: {
      keyboard: [[{ text: t.plain("phone-share"), request_contact: true }], [{ text: t.plain("phone-decline") }]],
      resize_keyboard: true,
      one_time_keyboard: true,
    },
  };
}

export function phoneSavedText(t: Translate): Html {
  return t("phone-saved");
}
