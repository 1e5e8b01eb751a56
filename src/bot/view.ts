// What a message looks like before it is sent: safe text and rows of buttons. Views are made of data by `x.view.ts` files
// and know nothing of grammY.

import type { InlineKeyboardMarkup } from "grammy/types";
import type { Html } from "#i18n";

export type Button =
  | { readonly label: string; readonly data: string }
  | { readonly label: string; readonly url: string };

export interface View {
  readonly text: Html;
  readonly buttons?: readonly (readonly Button[])[];
  /** The key that sends where one is comes with it. */
  readonly asksLocation?: true;
}

/** As Telegram wants it; rows without buttons are left out. */
export function keyboardOf({ buttons = [] }: View): InlineKeyboardMarkup {
  const rows = buttons.filter((row) => row.length > 0);
  return {
    inline_keyboard: rows.map((row) =>
      row.map((button) =>
        "url" in button ? { text: button.label, url: button.url } : { text: button.label, callback_data: button.data },
      ),
    ),
  };
}

const LONGEST_HALF = 16;

/** Buttons two in a row where both are short enough for a narrow phone, else one. */
export function inRows(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const last = rows.at(-1);
    const fits = last?.length === 1 && [...last, button].every(({ label }) => label.length <= LONGEST_HALF);
    if (last && fits) last.push(button);
    else rows.push([button]);
  }
  return rows;
}

/** Buttons in rows of one size, as on a calendar. */
export function inRowsOf(size: number, buttons: readonly Button[]): Button[][] {
  const starts = buttons.map((_, index) => index).filter((index) => index % size === 0);
  return starts.map((start) => buttons.slice(start, start + size));
}
