// Telegram's HTML: what it becomes, what the server says of bad ones, and that what comes back out is safe.

import fc from "fast-check";
import { expect, test } from "vitest";
import { ApiError } from "#simulator/api-error.ts";
import { withFoundEntities } from "#simulator/found-entities.ts";
import { toHtml } from "#simulator/html.ts";
import { parseHtml } from "#simulator/rich-text.ts";

const READ: readonly [string, string, readonly object[]][] = [
  ["polos", "polos", []],
  ["<b>tebal</b>", "tebal", [{ type: "bold", offset: 0, length: 5 }]],
  ["a <STRONG>b</strong>", "a b", [{ type: "bold", offset: 2, length: 1 }]],
  ["🥁 <i>kentongan</i>", "🥁 kentongan", [{ type: "italic", offset: 3, length: 9 }]],
  [
    "<b>Rp<i>2</i></b>",
    "Rp2",
    [
      { type: "bold", offset: 0, length: 3 },
      { type: "italic", offset: 2, length: 1 },
    ],
  ],
  ["3 &lt; 5 &amp;&amp; 5 &gt; 3 &quot;", '3 < 5 && 5 > 3 "', []],
  ["&#233;&#x1F941; &copy; &", "é🥁 &copy; &", []],
  [
    '<a href="https://contoh.id/?a=1&amp;b=2">peta</a>',
    "peta",
    [{ type: "text_link", offset: 0, length: 4, url: "https://contoh.id/?a=1&b=2" }],
  ],
  ['<pre><code class="language-sql">select 1</code></pre>', "select 1", [{ type: "pre", offset: 0, length: 8 }]],
  ["<blockquote expandable>kutip</blockquote>", "kutip", [{ type: "expandable_blockquote", offset: 0, length: 5 }]],
  ['<span class="tg-spoiler">x</span><tg-spoiler>y</tg-spoiler>', "xy", [{ type: "spoiler" }, { type: "spoiler" }]],
  ["<b></b>kosong", "kosong", []],
];

for (const [html, text, entities] of READ) {
  test(`${html} is read as "${text}"`, () => {
    const read = parseHtml(html);
    expect(read.text).toBe(text);
    expect(read.entities).toMatchObject(entities);
    expect(read.entities).toHaveLength(entities.length);
  });
}

const REFUSED: readonly [string, string][] = [
  ["<b>buka", 'Can\'t find end tag corresponding to start tag "b"'],
  ["<b><i>silang</b></i>", 'Unmatched end tag at byte offset 12, expected "</i>", found "</b>"'],
  ["<script>x</script>", 'Unsupported start tag "script" at byte offset 0'],
  ["é <h1>x</h1>", 'Unsupported start tag "h1" at byte offset 3'],
  ["tutup</b>", "Unexpected end tag at byte offset 5"],
  ["laba < rugi", 'Unsupported start tag "" at byte offset 5'],
  ["<b", "Unclosed start tag at byte offset 0"],
  ['<a href="x', 'Unclosed start tag "a" at byte offset 0'],
  ["<b>x</b", "Unclosed end tag at byte offset 4"],
];

for (const [html, reason] of REFUSED) {
  test(`${html} cannot be parsed`, () => {
    expect(() => parseHtml(html)).toThrow(new ApiError(400, `Bad Request: can't parse entities: ${reason}`));
  });
}

test("escaped text comes back unchanged, whatever people type", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      const escaped = typed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      expect(parseHtml(escaped)).toEqual({ text: typed, entities: [] });
    }),
  );
});

test("no text can smuggle a tag onto the page", () => {
  const span = fc.record({ offset: fc.nat(20), length: fc.nat(20), type: fc.constantFrom("bold", "italic", "code") });
  fc.assert(
    fc.property(fc.string(), fc.array(span, { maxLength: 5 }), (text, entities) => {
      const html = toHtml({ text, entities: entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length) });
      expect(html.replaceAll(/<\/?(?:b|i|code)>/g, "")).not.toMatch(/[<>]/);
    }),
  );
  expect(
    toHtml({ text: "x", entities: [{ type: "text_link", offset: 0, length: 1, url: "javascript:alert(1)" }] }),
  ).toBe("x");
});

test("commands, mentions and links are found in any text, but not inside code", () => {
  const found = (text: string) => withFoundEntities({ text, entities: [] }).entities.map(({ type }) => type);

  expect(found("/lapor@kentongan_bot untuk @siti_desa")).toEqual(["bot_command", "mention"]);
  expect(found("lihat https://contoh.id/peta. #desa siti@contoh.id")).toEqual(["url", "hashtag", "email"]);
  expect(found("01/02/2026 dan km/jam")).toEqual([]);
  expect(
    withFoundEntities({ text: "/lapor", entities: [{ type: "code", offset: 0, length: 6 }] }).entities,
  ).toHaveLength(1);
});
