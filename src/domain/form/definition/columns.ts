// The columns each sheet may have, by XLSForm's names and the other names pyxform takes for them, and what to use in
// place of those that would change what a form means and that we do not have.

import type { SheetName } from "./mistake.ts";

export interface Columns {
  readonly plain: ReadonlySet<string>;
  /** Those that may say a language. */
  readonly texts: ReadonlySet<string>;
  /** Other spellings, to the column they mean. */
  readonly aliases: Readonly<Record<string, string>>;
  /** What they say concerns other programs only; leaving it out changes nothing here. */
  readonly harmless: ReadonlySet<string>;
  /** What to do about columns of XLSForm that we do not have. */
  readonly refused: Readonly<Record<string, string>>;
}

export const NTH_WARNING = ["", "_2", "_3"] as const;

const ours = (...names: readonly string[]) => names.map((name) => `kentongan::${name}`);
const NO_SOUND_OR_FILM = "a chat question is a text with one picture at most: remove it, or use media::image";
const ONLY_PLAIN_BIND = "XForms' own attributes are not read: use the columns relevant, constraint, required, readonly";

const SURVEY: Columns = {
  plain: new Set([
    ...["type", "name", "required", "relevant", "constraint", "calculation", "default", "appearance", "choice_filter"],
    ...["readonly", "repeat_count", "parameters"],
    ...ours("unit", "item", "units", "roles", "privacy", "carry", "nihil", "max", "pair"),
    ...NTH_WARNING.flatMap((nth) => ours(`warning${nth}`, `warning_reason${nth}`)),
  ]),
  texts: new Set([
    ...["label", "hint", "guidance_hint", "required_message", "constraint_message", "media::image"],
    ...ours("short", "example", ...NTH_WARNING.map((nth) => `warning_message${nth}`)),
  ]),
  aliases: {
    command: "type",
    tag: "name",
    value: "name",
    caption: "label",
    relevance: "relevant",
    calculate: "calculation",
    read_only: "readonly",
    constraining_message: "constraint_message",
    requiredmsg: "required_message",
    image: "media::image",
    count: "repeat_count",
    "jr:count": "repeat_count",
  },
  harmless: new Set([
    // KoboToolbox's own bookkeeping of rows.
    "$kuid",
    "kuid",
    "$autoname",
    "$qpath",
    "$xpath",
    // Height of a text field, on a screen that has fields.
    "rows",
    // The message of an app that fails; the bot has its own.
    "noapperrorstring",
    "no_app_error_string",
  ]),
  refused: {
    trigger: 'calculations follow their questions by themselves: remove it, or use "once(...)" to keep a first value',
    save_to: `entities are not kept: remove it; an earlier report is read with \${last-saved#name}`,
    autoplay: NO_SOUND_OR_FILM,
    audio: NO_SOUND_OR_FILM,
    video: NO_SOUND_OR_FILM,
    "media::audio": NO_SOUND_OR_FILM,
    "media::video": NO_SOUND_OR_FILM,
    "big-image": "a picture in a chat opens at full size: use media::image",
    "media::big-image": "a picture in a chat opens at full size: use media::image",
    disabled: "there are no rows that sleep: delete the row",
    bind: ONLY_PLAIN_BIND,
    body: "XForms' own attributes are not read: use the columns appearance and parameters, or remove it",
    control: "XForms' own attributes are not read: use the columns appearance and parameters, or remove it",
    instance: "XForms' own attributes are not read: use a row of type hidden with a default",
    short: "use kentongan::short",
    sms_field: "reports are not sent by SMS: remove it",
    sms_option: "reports are not sent by SMS: remove it",
    compact_tag: "reports are not sent by SMS: remove it",
    query: "questions cannot be fed from files: put the choices on the sheet choices",
    list_name: 'belongs to the sheet choices: write the list into type, for example "select_one warna"',
  },
};

const CHOICES: Columns = {
  plain: new Set(["list_name", "name", ...ours("units", "exclusive")]),
  texts: new Set(["label"]),
  aliases: { value: "name", caption: "label" },
  harmless: new Set(["$kuid", "kuid", "$autovalue"]),
  refused: {
    image: "choices are buttons and hold a text only: remove it, or use media::image of the question",
    "media::image": "choices are buttons and hold a text only: remove it, or use media::image of the question",
    "big-image": "choices are buttons and hold a text only: remove it, or use media::image of the question",
    "media::big-image": "choices are buttons and hold a text only: remove it, or use media::image of the question",
    audio: "choices are buttons and hold a text only: remove it",
    video: "choices are buttons and hold a text only: remove it",
    "media::audio": "choices are buttons and hold a text only: remove it",
    "media::video": "choices are buttons and hold a text only: remove it",
    geometry: "there are no maps to choose from: remove it",
  },
};

const SETTINGS: Columns = {
  plain: new Set(["form_id", "version", "default_language", "allow_choice_duplicates"]),
  texts: new Set(["form_title"]),
  aliases: { id_string: "form_id", set_form_id: "form_id", title: "form_title", set_form_title: "form_title" },
  harmless: new Set([
    // Looks of web forms, names and namespaces of XML: a chat has neither.
    "style",
    "name",
    "namespaces",
    "instance_xmlns",
    "omit_instanceid",
    // What a phone app calls a filled form in its list; here a report is called by its village and period.
    "instance_name",
    // When a phone app sends and forgets; here every answer is stored the moment it is given.
    "auto_send",
    "auto_delete",
    // Whether apps may change what was sent; here it is the program that says until when.
    "client_editable",
    // Spaces are tidied in any case.
    "clean_text_values",
    // How forms go by SMS; ours do not.
    "sms_keyword",
    "sms_separator",
    "sms_allow_media",
    "sms_date_format",
    "sms_datetime_format",
    "sms_response",
    "prefix",
    "delimiter",
  ]),
  refused: {
    public_key:
      "answers cannot be sealed with a key, because the bot itself reads them: remove it, and see kentongan::privacy",
    submission_url: "reports go to this bot only: remove it, and fetch them with its exports",
    attribute: "XML attributes are not kept: remove it",
    flat: "groups keep their meaning here: remove it",
  },
};

const INDICATORS: Columns = {
  plain: new Set(["name", "expression", "aggregate", "unit", "shown_in"]),
  texts: new Set(["label"]),
  aliases: { calculation: "expression" },
  harmless: new Set(),
  refused: {},
};

export const COLUMNS: Readonly<Record<SheetName, Columns>> = {
  settings: SETTINGS,
  survey: SURVEY,
  choices: CHOICES,
  indicators: INDICATORS,
};
