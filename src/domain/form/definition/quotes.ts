// Office programs turn straight quotes into curly ones as they are typed, and then no expression can be read.

const OPENS: Readonly<Record<string, "'" | '"'>> = { "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"' };

/** The expression with straight quotes around its texts; what stands inside a text is left alone. */
export function straightenQuotes(source: string): string {
  let straight = "";
  let open: string | undefined;
  let curly = false;

  for (const letter of source) {
    const quote = OPENS[letter] ?? letter;
    const isQuote = quote === "'" || quote === '"';
    if (open === undefined && isQuote) {
      [open, curly] = [quote, letter !== quote];
      straight += quote;
    } else if (quote === open && (curly || letter === quote)) {
      open = undefined; // a text opened by a straight quote may hold an apostrophe: 'Jum’at'
      straight += quote;
    } else {
      straight += letter;
    }
  }
  return straight;
}

/** The expression that gives this very text. */
export function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  return `concat(${text
    .split("'")
    .map((part) => `'${part}'`)
    .join(`, "'", `)})`;
}
