// Events, not prose, as JSON lines. Texts of people, phone numbers, tokens and file addresses never reach a log line; what could
// carry one inside an error is cut out here.

import { type Logger, pino } from "pino";

export type { Logger };

const TOKEN = /\d{6,}:[A-Za-z0-9_-]{30,}/g;

export function createLogger(level: string, destination?: { write(line: string): void }): Logger {
  const options = { level, base: null, serializers: { err: describeError } };
  return destination ? pino(options, destination) : pino(options);
}

/** These quote in their messages what was to be stored or read: answers, names, numbers. */
const QUOTES_VALUES = /^(PrismaClient|DriverAdapter|Syntax)/;

/** An error as a log line may show it: no token, no payload of a Telegram call, no value of a query. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { message: typeof error };
  const cause: object = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const message = QUOTES_VALUES.test(error.name) ? "[left out]" : redact(error.message);
  return { type: error.name, ...code, message, stack: framesOf(error), ...cause };
}

/** Where it happened; the lines before the frames only say the message again. */
function framesOf({ stack = "" }: Error): string {
  return redact(
    stack
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .join("\n"),
  );
}

function redact(text: string): string {
  return text.replace(TOKEN, "[token]").slice(0, 4000);
}
