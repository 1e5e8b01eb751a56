// Sentences and the one place where text from people is made safe for Telegram's HTML.

import fc from "fast-check";
import { expect, test } from "vitest";
import { createTranslator, escapeHtml, joinHtml } from "#i18n";

const translate = createTranslator();
const RUDE = `<b>Budi</b> & "Rekan" <script>`;

test("a name with markup in it is shown as it was written", () => {
  const greeting = translate("id")("home-greeting", { part: "pagi", name: RUDE });
  expect(greeting).toBe('Selamat pagi, Bapak/Ibu <b>&lt;b&gt;Budi&lt;/b&gt; &amp; "Rekan" &lt;script&gt;</b>.');
});

test("plain text, for buttons, is left as it is", () => {
  expect(translate("id").plain("button-continue-of", { unit: RUDE })).toBe(`▶️ ${RUDE}`);
});

test("whatever people write, no tag of theirs gets through", () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const greeting = translate("en")("home-greeting", { part: "pagi", name });
      expect(greeting.match(/<[^>]*>/g)).toEqual(["<b>", "</b>"]);
    }),
  );
});

test("escaping loses nothing", () => {
  const read = (html: string) => html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  fc.assert(fc.property(fc.string(), (text) => read(escapeHtml(text)) === text));
});

test("a sentence that does not exist is a bug, in both languages", () => {
  for (const language of ["id", "en"] as const) {
    expect(() => translate(language)("no-such-sentence")).toThrow("no sentence no-such-sentence");
  }
});

test("each language speaks for itself and says which it is", () => {
  expect(translate("id").plain("button-back")).toBe("⬅️ Kembali");
  expect(translate("en").plain("button-back")).toBe("⬅️ Back");
  expect(translate("en").language).toBe("en");
});

test("values carry no invisible marks around them", () => {
  expect(translate("id").plain("question-label", { label: "Omzet" })).toBe("<b>Omzet</b>");
});

test("safe pieces are joined without being escaped again", () => {
  const pieces = [escapeHtml("a & b"), translate("id")("question-label", { label: "<c>" })];
  expect(joinHtml(pieces, "\n\n")).toBe("a &amp; b\n\n<b>&lt;c&gt;</b>");
});
