// Everything of XLSForm that is not supported has a line here: what is written, and what its maker is told to use.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import { expect, test } from "vitest";
import { readForm } from "#domain/form/definition/read-form.ts";
import { mistakesOf, omzet, settings, wrongIn } from "./reading.ts";

test.each([
  ["barcode", "use text for the number"],
  ["geotrace", "use geopoint"],
  ["geoshape", "use geopoint"],
  ["start-geopoint", "use geopoint"],
  ["background-geopoint", "use geopoint"],
  ["background-audio", "use audio"],
  ["select_one_from_file kota.csv", "put the choices on the sheet choices"],
  ["select one from file kota.csv", "put the choices on the sheet choices"],
  ["select_multiple_from_file kota.csv", "put the choices on the sheet choices"],
  ["select_one_external kota", "put the choices on the sheet choices"],
  ["cascading_select kota", "with choice_filter"],
  ["csv-external", "put the rows on the sheet choices"],
  ["xml-external", "put the rows on the sheet choices"],
  ["audit", "use start and end"],
  ["deviceid", "use username"],
  ["imei", "use username"],
  ["get device id", "use username"],
  ["simserial", "use username"],
  ["subscriberid", "use username"],
  ["email", "use text with a constraint"],
  ["uri:email", "use text with a constraint"],
  ["uri:deviceid", "use username"],
  ["uri:username", "use username"],
  ["uri:phonenumber", "use phonenumber"],
  ["phone number", "use phonenumber"],
  ["percentage", "use integer with persen"],
  ["number of days in last month", "use range"],
  ["osm", "use geopoint or text"],
  ["begin loop", "use begin repeat"],
  ["end loop", "use end repeat"],
  ["begin_kobomatrix", "use a group"],
  ["end_kobomatrix", "use end group"],
  ["begin_score", "use one select_one for each line"],
  ["end_score", "use end group"],
  ["score__row", "use select_one"],
  ["begin_rank", "use rank with a list"],
  ["end_rank", "use end group"],
  ["rank__level", "use rank with a list"],
  ["url", "use note"],
  ["entity", "remove the row"],
  ["pair", "use integer with yes in the column kentongan::pair"],
  ["teks", "is no type of question: use for example text"],
  ["select_one", 'says no list: write for example "select_one warna"'],
  ["select_one kota", 'there is no list "kota" in choices: use warna, or add it'],
  ["rank warna or_other", "use rank without or_other"],
])("the type %s is refused with what to use instead", (type, advice) => {
  expect(wrongIn({ type })).toEqual([expect.stringMatching(/^type: /)]);
  expect(wrongIn({ type })[0]).toContain(advice);
});

test.each([
  ["trigger", "calculations follow their questions by themselves"],
  ["save_to", "${last-saved#name}"],
  ["bind::odk:length", "use the columns relevant, constraint, required, readonly"],
  ["bind::relevant", "use the columns relevant, constraint, required, readonly"],
  ["body::accuracyThreshold", "use the columns appearance and parameters"],
  ["control::rows", "use the columns appearance and parameters"],
  ["instance::odk:tag", "use a row of type hidden"],
  ["media::audio", "use media::image"],
  ["media::video", "use media::image"],
  ["audio", "use media::image"],
  ["video::English (en)", "use media::image"],
  ["autoplay", "use media::image"],
  ["big-image", "use media::image"],
  ["media::big-image", "use media::image"],
  ["disabled", "delete the row"],
  ["query", "put the choices on the sheet choices"],
  ["list_name", "write the list into type"],
  ["SMS Field", "reports are not sent by SMS"],
  ["compact_tag", "reports are not sent by SMS"],
  ["relevan", 'did you mean "relevant"?'],
  ["requierd", 'did you mean "required"?'],
  ["kentongan::warnings", 'did you mean "kentongan::warning"?'],
  ["kentongan::warning_4", "is not a supported column"],
  ["kentongan::warna", "is not a supported column"],
  ["catatan saya", 'notes for yourself can stand on a sheet whose name begins with "_"'],
  ["label::French (fr)", "use ::Bahasa Indonesia (id) or ::English (en)"],
  ["hint::Jawa", "use ::Bahasa Indonesia (id) or ::English (en)"],
  ["relevant::id", 'has no languages: use "relevant" alone'],
])("the column %s is refused with what to do", (column, advice) => {
  expect(wrongIn({ type: "text", [column]: "x" })).toEqual([expect.stringContaining(advice)]);
  expect(wrongIn({ type: "text", [column]: "x" })[0]).toMatch(column);
});

test.each([
  ["image", "draw", "use an image question without appearance"],
  ["image", "annotate", "use an image question without appearance"],
  ["image", "signature", "use an image question without appearance"],
  ["select_one warna", "search('kota')", "use choice_filter"],
  ["select_one warna", "minimal search('kota', 'matches', 'a', ${b})", "use choice_filter"],
  ["integer", "ex:org.app(a='b')", "other apps cannot be started"],
  ["integer", "table-list", "a chat asks one question after the other"],
  ["select_one warna", "label", "a chat asks one question after the other"],
  ["select_one warna", "list-nolabel", "a chat asks one question after the other"],
  ["decimal", "bearing", "use decimal with a constraint"],
  ["date", "ethiopian", "calendar in use here"],
  ["date", "islamic", "calendar in use here"],
  ["date", "coptic", "calendar in use here"],
  ["date", "bikram-sambat", "calendar in use here"],
  ["range", "rating", "use select_one, or range"],
  ["select_one warna", "image-map", "use select_one without appearance"],
  ["select_one warna", "map", "remove the word"],
  ["text", "url", "use note"],
  ["integer", "counter", "remove the word"],
  ["text", "printer:org.app", "remove"],
  ["text", "masked", "do not ask for secrets"],
  ["text", "hidden-answer", "do not ask for secrets"],
  ["text", "besar", '"besar" is not supported: remove the word'],
  ["text", "past", '"past" is only for date and dateTime'],
  ["date", "past future", "a date is past or future"],
  ["video", "original", '"original" is only for image'],
])("on %s the appearance %s is refused", (type, appearance, advice) => {
  expect(wrongIn({ type, appearance })).toEqual([expect.stringContaining(advice)]);
});

test.each([
  ["select_one warna", "randomize=true", "choices keep the order"],
  ["select_one warna", "randomize=true seed=5", "choices keep the order"],
  ["select_one warna", "value=kode label=nama", "choices do not come from files"],
  ["image", "app=com.camera", "other apps cannot be started"],
  ["text", "placeholder=x", "use kentongan::example"],
  ["geopoint", "incremental=true", "remove it"],
  ["integer", "min=5", '"min" is not supported: leave the cell empty'],
  ["image", "pixels=5", '"pixels" is not supported: use max-pixels'],
  ["range", "start", "write name=value"],
  ["range", "start=1=2", "write name=value"],
  ["range", "start=1 start=2", 'says "start" twice'],
  ["range", "start=a", "start has to be a number"],
  ["range", "start=5 end=1", "start has to be below end"],
  ["range", "start=0 end=5 step=0", "step has to be above 0"],
  ["range", "start=0 end=5 step=2", "cannot be reached from start in whole steps"],
])("on %s the parameters %s are refused", (type, parameters, advice) => {
  const [first = ""] = wrongIn({ type, parameters });
  expect(first).toMatch(/^parameters: /);
  expect(first).toContain(advice);
});

test.each([
  ["public_key", "see kentongan::privacy"],
  ["submission_url", "reports go to this bot only"],
  ["attribute::xyz", "XML attributes are not kept"],
  ["flat", "groups keep their meaning"],
  ["allow_choice_duplicates", "choices of a list need names of their own"],
  ["default_language", 'use "Bahasa Indonesia (id)" or "English (en)"'],
  ["warna", "is not a supported column"],
])("the setting %s is refused", (setting, advice) => {
  const value = setting === "allow_choice_duplicates" ? "yes" : "fr";
  const mistakes = mistakesOf([omzet], { settings: { ...settings, [setting]: value } });
  expect(mistakes).toEqual([expect.stringContaining(advice)]);
  expect(mistakes[0]).toMatch(`settings 2 ${setting}`);
});

test("two rows that say what a form is are one too many", () => {
  expect(readForm({ settings: [settings, settings], survey: [omzet] })).toMatchObject({
    mistakes: [{ sheet: "settings", message: "has 2 rows: use 1 at most" }],
  });
});

test.each([
  ["image", "media::image of the question"],
  ["media::image::id", "media::image of the question"],
  ["audio", "hold a text only"],
  ["media::video", "hold a text only"],
  ["geometry", "there are no maps"],
  ["label::French (fr)", "use ::Bahasa Indonesia (id) or ::English (en)"],
  ["kentongan::unit", 'did you mean "kentongan::units"?'],
  ["dua kata", "call the column by one word"],
  ["constructor", "call the column by one word"],
])("the column %s of choices is refused", (column, advice) => {
  const choices = [{ list_name: "kota", name: "a", label: "A", [column]: "x" }];
  expect(mistakesOf([omzet], { choices })).toEqual([expect.stringContaining(advice)]);
});

test.each([
  ["a name with a space", { name: "dua kata" }, "no spaces"],
  ["no name", { name: null }, "is missing"],
  ["a name of JavaScript", { name: "constructor" }, '"constructor" is reserved'],
  ["a name that no button holds", { name: "x".repeat(33) }, "up to 32 letters"],
  ["a label that no button holds", { label: "x".repeat(101) }, "has 101 characters: use 100 at most"],
  ["no label", { label: "" }, "is missing"],
  ["no list", { list_name: "" }, "is missing"],
  ["a list with a space", { list_name: "kota besar" }, "has spaces"],
])("a choice with %s is refused", (_, wrong, advice) => {
  const choices = [{ list_name: "kota", name: "a", label: "A", ...wrong }];
  expect(mistakesOf([omzet], { choices })).toEqual([expect.stringContaining(advice)]);
});

test.each([
  ["a note that wants an answer", { type: "note", required: "yes" }, "required: means nothing for the type note"],
  [
    "a rule for what is only shown",
    { type: "integer", readonly: "yes", constraint: ". > 1" },
    "constraint: means nothing",
  ],
  [
    "a rule for what is computed",
    { type: "integer", calculation: "1", "kentongan::nihil": 0 },
    "kentongan::nihil: means nothing",
  ],
  [
    "a filter without choices",
    { type: "text", choice_filter: "a = 1" },
    "choice_filter: means nothing for the type text",
  ],
  ["a count without a repeat", { type: "text", repeat_count: 2 }, "repeat_count: means nothing for the type text"],
  [
    "how many files for a text",
    { type: "text", "kentongan::max": 2 },
    "kentongan::max: means nothing for the type text",
  ],
  ["a hint to nobody", { type: "today", guidance_hint: "x" }, "guidance_hint: means nothing for the type today"],
  ["a computed photo", { type: "image", calculation: "1" }, "calculation: means nothing for the type image"],
  ["a photo of last month", { type: "image", "kentongan::carry": "yes" }, "kentongan::carry: means nothing"],
  [
    "a consent given beforehand",
    { type: "acknowledge", default: "OK" },
    "default: means nothing for the type acknowledge",
  ],
  ["a message without a rule", { type: "text", constraint_message: "x" }, "constraint_message: means nothing"],
  ["men and women of a text", { type: "text", "kentongan::pair": "yes" }, "kentongan::pair: is for men and women"],
  ["read-only now and then", { type: "text", readonly: "${b} = 1" }, "readonly: can only be yes or no: use relevant"],
  ["a calculation of nothing", { type: "calculate" }, "calculation: is missing: write what to compute"],
  [
    "a soft rule without its sentence",
    { type: "text", "kentongan::warning": ". = 1" },
    "kentongan::warning_message: is missing: say what is unusual",
  ],
  [
    "a privacy that there is not",
    { type: "text", "kentongan::privacy": "secret" },
    "is not one of counts, names, values, private",
  ],
  ["roles that there are not", { type: "text", "kentongan::roles": "lurah rt" }, '"rt" is not one of kepala_desa'],
  ["eleven photos", { type: "image", "kentongan::max": 11 }, "has to be a whole number from 1 to 10"],
  ["a picture without a name", { type: "text", "media::image": "https://a/b" }, "is no picture's file name"],
  [
    "two pictures",
    { type: "text", "media::image::id": "a.png", "media::image::en": "b.png" },
    "use one picture for both",
  ],
  ["a default of another kind", { type: "integer", default: "banyak" }, "write for example 12"],
  ["a default that is no date", { type: "date", default: "5 Mei" }, "write for example 2026-11-05"],
  ["a default not in the list", { type: "select_one warna", default: "biru" }, '"biru" is not in the list'],
  ["two defaults for one choice", { type: "select_one warna", default: "merah hijau" }, "holds several choices"],
  ["a NIHIL not in the list", { type: "select_one warna", "kentongan::nihil": "biru" }, '"biru" is not in the list'],
  ["a NIHIL that is something", { type: "integer", "kentongan::nihil": 3 }, '"3" is not 0'],
  ["a label too long for a chat", { type: "text", label: "x".repeat(1001) }, "has 1001 characters: use 1000 at most"],
  ["no label at all", { type: "text", label: "" }, "label: is missing"],
  ["no name", { type: "text", name: "" }, "name: is missing: give the row a short name"],
  ["no type", { hint: "x" }, "type: is missing: write for example text"],
  ["a unit as long as a sentence", { type: "integer", "kentongan::unit": "x".repeat(21) }, "use 20 at most"],
  ["neither yes nor no", { type: "text", "kentongan::carry": "mungkin" }, '"mungkin" is neither yes nor no'],
  ["the same column twice", { type: "text", relevant: "1", relevance: "1" }, 'says the same as the column "relevant"'],
  ["the same language twice", { type: "text", "label::id": "x" }, 'says the same as the column "label"'],
  [
    "or_other with a filter",
    { type: "select_one warna or_other", choice_filter: "name = 'a'" },
    "cannot stand beside or_other",
  ],
  ["a name of JavaScript", { type: "text", name: "constructor" }, '"constructor" is reserved'],
  ["a name of XForms", { type: "text", name: "meta" }, '"meta" is reserved'],
])("%s is refused", (_, row, sentence) => {
  expect(wrongIn(row)).toEqual([expect.stringContaining(sentence)]);
});

test.each([
  ["no label", { label: "" }, "label: is missing"],
  ["a label with an answer in it", { label: "Omzet ${omzet}" }, "no report is at hand"],
  ["no expression", { expression: "" }, "expression: is missing"],
  ["an expression about nothing", { expression: ". > 1" }, 'cannot use "."'],
  ["an unknown name", { expression: "${laba}" }, 'refers to "laba", which is no question'],
  ["no aggregate", { aggregate: "" }, "is missing: use one of sum, count, mean, share"],
  ["an unknown aggregate", { aggregate: "median" }, "is not one of sum, count, mean, share"],
  ["an unknown place", { shown_in: "papan" }, "is not one of scoreboard, summary, digest"],
  ["an unknown column", { warna: "merah" }, "is not a supported column"],
])("an indicator with %s is refused", (_, wrong, sentence) => {
  const indicators = [{ name: "total", label: "Total", expression: "${omzet}", aggregate: "sum", ...wrong }];
  expect(mistakesOf([omzet], { indicators })).toEqual([expect.stringContaining(sentence)]);
});
