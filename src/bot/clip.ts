// Keeps a card within what Telegram sends (4,096 UTF-16 units): forms and people may write more than fits beside all the rest.

/** The text itself, or its beginning with a sign that there was more; counted as Telegram and JavaScript count. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, ""); // half an emoji would make the message unsendable
  return `${start.trimEnd()}…`;
}
