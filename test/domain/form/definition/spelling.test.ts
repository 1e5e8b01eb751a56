// The spellings in which XLSForm files are found: types, columns, languages, yes and no, quotes.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import { expect, test } from "vitest";
import { formOf, label, mistakesOf, omzet, questionOf, settings, warna, wrongIn } from "./reading.ts";

test.each([
  ["text", "text"],
  ["string", "text"],
  ["add text prompt", "text"],
  ["q string", "text"],
  ["integer", "integer"],
  ["int", "integer"],
  ["Integer", "integer"],
  ["decimal", "decimal"],
  ["date", "date"],
  ["add date prompt", "date"],
  ["time", "time"],
  ["dateTime", "dateTime"],
  ["datetime", "dateTime"],
  ["date time", "dateTime"],
  ["note", "note"],
  ["add note prompt", "note"],
  ["acknowledge", "acknowledge"],
  ["trigger", "acknowledge"],
  ["geopoint", "geopoint"],
  ["gps", "geopoint"],
  ["q location", "geopoint"],
  ["range", "range"],
  ["image", "image"],
  ["photo", "image"],
  ["q picture", "image"],
  ["audio", "audio"],
  ["video", "video"],
  ["file", "file"],
  ["select_one warna", "select_one"],
  ["select one warna", "select_one"],
  ["select one from warna", "select_one"],
  ["select1 warna", "select_one"],
  ["add select one prompt using warna", "select_one"],
  ["select_multiple warna", "select_multiple"],
  ["select  multiple   warna", "select_multiple"],
  ["select all that apply warna", "select_multiple"],
  ["select all that apply from warna", "select_multiple"],
  ["add select multiple prompt using warna", "select_multiple"],
  ["rank warna", "rank"],
])("%s is a %s", (type, meant) => {
  expect(questionOf({ type })).toMatchObject({ type: meant });
});

test.each([
  ["calculate", "calculate"],
  ["add calculate prompt", "calculate"],
  ["hidden", "hidden"],
  ["start", "start"],
  ["start time", "start"],
  ["get start time", "start"],
  ["end", "end"],
  ["end time", "end"],
  ["today", "today"],
  ["get today", "today"],
  ["username", "username"],
  ["phonenumber", "phonenumber"],
])("%s is a %s and is never asked", (type, meant) => {
  const more = type.includes("calculate") ? { calculation: "1 + 1" } : {};
  const form = formOf([omzet, { type, name: "b", label: "Catatan pembuat", ...more }]);
  expect(form.items[1]).toMatchObject({ type: meant, name: "b" });
  expect(form.questions).toHaveLength(1);
});

test.each([
  ["begin group", "end group"],
  ["begin_group", "end_group"],
  ["Begin  Group", "END GROUP"],
])("%s … %s is a group", (begin, end) => {
  const form = formOf([{ type: begin, name: "g" }, omzet, { type: end }]);
  expect(form.items).toMatchObject([{ type: "group", name: "g", label: undefined, items: [{ name: "omzet" }] }]);
});

test.each([
  ["begin repeat", "end repeat"],
  ["begin_repeat", "end_repeat"],
  ["begin lgroup", "end lgroup"],
  ["begin looped group", "end looped group"],
])("%s … %s is a repeat", (begin, end) => {
  const form = formOf([{ type: begin, name: "r", label: "Kendala" }, omzet, { type: end }]);
  expect(form.items).toMatchObject([
    { type: "repeat", name: "r", label: { id: "Kendala" }, items: [{ name: "omzet" }] },
  ]);
});

test.each([
  ["Type", "type"],
  ["command", "type"],
  ["tag", "name"],
  ["value", "name"],
  ["caption", "label"],
  ["Label", "label"],
  ["relevance", "relevant"],
  ["calculate", "calculation"],
  ["read_only", "readonly"],
  ["constraining message", "constraint_message"],
  ["Constraint Message", "constraint_message"],
  ["constraint_message:English", "constraint_message"],
  ["required message", "required_message"],
  ["requiredMsg", "required_message"],
  ["image", "media::image"],
  ["media:image", "media::image"],
  ["guidance hint", "guidance_hint"],
  ["Kentongan::Unit", "kentongan::unit"],
])("the column %s is %s", (written, column) => {
  const cells: Record<string, string> = {
    ...{ type: "integer", name: "a", label: "Berapa?", relevant: "1", constraint: ". > 0", constraint_message: "x" },
    ...{ required: "yes", required_message: "y", guidance_hint: "z", "media::image": "a.png", "kentongan::unit": "Rp" },
  };
  const plain =
    column === "calculation" || column === "readonly" ? { type: "integer", name: "a", label: "Berapa?" } : cells;
  const { [column]: cell = "no", ...others } = plain;
  const given = column === "calculation" ? "1" : cell;
  expect(formOf([{ ...others, [written]: given }]).questions).toHaveLength(1);
  expect(JSON.stringify(formOf([{ ...others, [written]: given }]))).toBe(
    JSON.stringify(formOf([{ ...others, [column]: given }])),
  );
});

test.each(["count", "jr:count", "Repeat Count", "repeat_count"])(
  "the column %s says how often a repeat is asked",
  (count) => {
    const form = formOf([
      { type: "begin repeat", name: "r", label: "Kendala", [count]: 3 },
      omzet,
      { type: "end repeat" },
    ]);
    expect(form.items).toMatchObject([{ count: { source: "3" } }]);
  },
);

test.each(["$kuid", "kuid", "$xpath", "rows", "noAppErrorString"])(
  "the column %s says nothing that concerns us",
  (column) => {
    expect(wrongIn({ type: "text", [column]: "x" })).toEqual([]);
  },
);

test.each([
  ...["style", "instance_name", "name", "namespaces", "auto_send", "auto_delete", "omit_instanceID", "client_editable"],
  ...["clean_text_values", "sms_keyword", "sms_separator", "prefix", "delimiter", "instance_xmlns"],
])("the setting %s concerns other programs only", (setting) => {
  expect(mistakesOf([omzet], { settings: { ...settings, [setting]: "pages" } })).toEqual([]);
});

test("the settings have other names too", () => {
  const form = formOf([omzet], {
    settings: { id_string: "uji", title: "Uji", version: 3, allow_choice_duplicates: "no" },
  });
  expect(form).toMatchObject({ id: "uji", title: { id: "Uji", en: "Uji" }, version: "3" });
});

test.each([
  ["label::id", "id"],
  ["label::Indonesian", "id"],
  ["label::Bahasa Indonesia", "id"],
  ["label::Bahasa Indonesia (id)", "id"],
  ["label::Indonesian (id)", "id"],
  ["label:Indonesia", "id"],
  ["label::en", "en"],
  ["label::English", "en"],
  ["label::English (en)", "en"],
  ["label::English (en-GB)", "en"],
  ["label :: English (en)", "en"],
  ["label::Inggris", "en"],
])("%s is %s", (column, language) => {
  const other = language === "id" ? "label::en" : "label::id";
  const { label } = questionOf({ type: "text", label: null, [column]: "ini", [other]: "itu" });
  expect(label).toEqual(language === "id" ? { id: "ini", en: "itu" } : { id: "itu", en: "ini" });
});

test("a text in one language stands for both", () => {
  expect(questionOf({ type: "text", label: null, "label::en": "How many?" }).label).toEqual({
    id: "How many?",
    en: "How many?",
  });
});

test.each([
  [undefined, { id: "Berapa?", en: "How many?" }],
  ["Bahasa Indonesia (id)", { id: "Berapa?", en: "How many?" }],
])("a text without a language is in Indonesian (default_language %s)", (language, texts) => {
  const form = formOf([{ ...omzet, "label::en": "How many?" }], {
    settings: { ...settings, default_language: language },
  });
  expect(form.questions[0]?.label).toEqual(texts);
});

test("a text without a language is in English where the settings say so", () => {
  const form = formOf([{ ...omzet, label: "How many?", "label::id": "Berapa?" }], {
    settings: { form_id: "uji", form_title: "Trial", "form_title::id": "Uji", default_language: "English (en)" },
  });
  expect(form.title).toEqual({ id: "Uji", en: "Trial" });
  expect(form.questions[0]?.label).toEqual({ id: "Berapa?", en: "How many?" });
});

test.each(["yes", "YES", "Yes", "true", "TRUE", "true()", true])("%s is yes", (cell) => {
  expect(questionOf({ type: "text", required: cell }).required?.source).toBe("1");
  expect(questionOf({ type: "text", readonly: cell }).readonly).toBe(true);
});

test.each(["no", "No", "false", "FALSE()", false])("%s is no", (cell) => {
  expect(questionOf({ type: "text", required: cell }).required).toBeUndefined();
  expect(questionOf({ type: "note", required: cell, readonly: cell }).readonly).toBe(false);
  expect(questionOf({ type: "text", relevant: cell }).relevant?.source).toBe("0"); // never asked
});

test.each([
  ["“a” = ‘b’", `"a" = 'b'`],
  [". = ’ya’", ". = 'ya'"],
  [". = 'Jum’at'", ". = 'Jum’at'"],
  ["concat(“kata ”, ‘lain’) != ''", `concat("kata ", 'lain') != ''`],
])("curly quotes in %s are straight ones", (written, meant) => {
  expect(questionOf({ type: "text", required: written }).required?.source).toBe(meant);
});

test.each([
  ["minimal", "select_one warna"],
  ["quick", "select_one warna"],
  ["columns-3 no-buttons", "select_one warna"],
  ["likert", "select_one warna"],
  ["autocomplete", "select_one warna"],
  ["multiline", "text"],
  ["numbers", "text"],
  ["w4 thousands-sep", "integer"],
  ["month-year", "date"],
  ["year past", "date"],
  ["no-calendar future", "dateTime"],
  ["new-front original", "image"],
  ["maps", "geopoint"],
  ["vertical picker", "range"],
])("the appearance %s is accepted", (appearance, type) => {
  expect(questionOf({ type, appearance }).appearance).toEqual(appearance.split(" "));
});

test.each([
  ["image", "max-pixels=1024"],
  ["audio", "quality=voice-only"],
  ["geopoint", "capture-accuracy=10 warning-accuracy=20, allow-mock-accuracy=false"],
  ["text", "rows=5"],
])("on %s the parameters %s are Telegram's to decide", (type, parameters) => {
  expect(wrongIn({ type, parameters })).toEqual([]);
});

test.each([
  [undefined, { start: 1, end: 10, step: 1 }],
  ["start=0 end=100 step=5", { start: 0, end: 100, step: 5 }],
  ["start = -1; end = 1; step = 0.1", { start: -1, end: 1, step: 0.1 }],
])("the parameters %s make a range", (parameters, range) => {
  expect(questionOf({ type: "range", parameters })).toMatchObject(range);
});

test.each([
  ["integer", "12", "12"],
  ["text", "belum ada", "'belum ada'"],
  ["text", "belum (ada)", "'belum (ada)'"],
  ["text", "Jum'at", `"Jum'at"`],
  ["text", `'a' "b"`, `concat('', "'", 'a', "'", ' "b"')`],
  ["date", "2026-11-05", "'2026-11-05'"],
  ["date", "today()", "today()"],
  ["decimal", "2.5", "2.5"],
  ["select_one warna", "merah", "'merah'"],
  ["select_multiple warna", "merah hijau", "'merah hijau'"],
  ["text", "${last-saved#a}", "${last-saved#a}"],
])("a %s may begin with %s", (type, cell, source) => {
  expect(questionOf({ type, default: cell }).default?.source).toBe(source);
});

test("an integer of men and women is a pair", () => {
  expect(questionOf({ type: "integer", "kentongan::pair": "yes" }).type).toBe("pair");
  expect(questionOf({ type: "integer", "kentongan::pair": "no" }).type).toBe("integer");
});

test("files are as many as the form says, one otherwise, and are never taken over", () => {
  expect(questionOf({ type: "video", "kentongan::max": 3 })).toMatchObject({
    most: 3,
    original: false,
    carries: false,
  });
  expect(questionOf({ type: "image", appearance: "original" })).toMatchObject({ most: 1, original: true });
});

test("what says who fills in the form is shown in no room, unless the form says so", () => {
  const survey = [
    omzet,
    { type: "username", name: "u" },
    { type: "phonenumber", name: "p", "kentongan::privacy": "values" },
  ];
  expect(formOf(survey).items).toMatchObject([{ privacy: "values" }, { privacy: "private" }, { privacy: "values" }]);
});

test("or_other adds a choice to the list and a question after it", () => {
  const row = {
    type: "select_multiple warna or_other",
    name: "cat",
    ...label,
    "kentongan::short": "Cat",
    "kentongan::privacy": "names",
  };
  const [list, other] = formOf([row, { ...omzet, type: "select_one warna" }]).questions;
  expect(list).toMatchObject({
    choices: [{ code: "merah" }, { code: "hijau" }, { code: "other", label: { id: "Lainnya", en: "Other" } }],
  });
  expect(other).toMatchObject({
    ...{ type: "text", name: "cat_other", item: "cat", privacy: "names", required: { source: "1" } },
    ...{ relevant: { source: "selected(${cat}, 'other')" }, short: { id: "Cat (lainnya)", en: "Cat (other)" } },
  });
});

test.each(["or_other", "or other", "or specify other"])("a list with a choice of this name keeps it (%s)", (words) => {
  const choices = [...warna, { list_name: "warna", name: "other", label: "Lain" }];
  const question = questionOf({ type: `select_one warna ${words}` }, { choices });
  expect(question).toMatchObject({ choices: [{}, {}, { label: { id: "Lain" } }] });
});
