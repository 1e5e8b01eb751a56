// What happens when someone taps a link. Links to the bot stay inside the simulator, as they would stay inside Telegram;
// only http(s) leaves it, in a tab of its own.

const TELEGRAM_HOSTS = ["t.me", "telegram.me"];

/**
 * @param {string} href
 * @param {string} botUsername
 * @returns {{ kind: "bot", payload?: string } | { kind: "outside", href: string } | { kind: "nothing" }}
 */
export function readLink(href, botUsername) {
  if (!URL.canParse(href)) return { kind: "nothing" };

  const url = new URL(href);
  if (domainOf(url)?.toLowerCase() === botUsername.toLowerCase()) {
    return { kind: "bot", payload: url.searchParams.get("start") ?? undefined };
  }
  return ["http:", "https:"].includes(url.protocol) ? { kind: "outside", href } : { kind: "nothing" };
}

/** @param {URL} url */
function domainOf(url) {
  if (url.protocol === "tg:") return url.searchParams.get("domain") ?? undefined;
  return TELEGRAM_HOSTS.includes(url.hostname) ? url.pathname.slice(1) : undefined;
}
