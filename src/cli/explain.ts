// What went wrong, in English, for the person who runs the bot. What the people in the chat read is in locales/.

import { FileMistakes } from "#domain/mistake.ts";
import { Problem, type ProblemCode, type ProblemDetails } from "#domain/problem.ts";

type Sentence = (details: ProblemDetails) => string;

const SENTENCES: Partial<Record<ProblemCode, Sentence>> = {
  "unit-unknown": ({ code }) => `there is no unit ${code} here yet; bring it in with: kentongan unit import ${code}`,
  "unit-closed": () => "that unit is closed",
  "area-unknown": ({ code }) => `Kemendagri's list has no area ${code}; write the code with its dots, like 62.02`,
  "day-to-come": ({ day }) => `${day} is still to come; close the unit on the day`,
  "role-does-not-fit-unit": ({ role, kind }) => `a ${kind} has no position ${role}`,
  "database-unreachable": () =>
    "the database cannot be opened; see DATABASE_URL or DATA_DIR, and LOG_LEVEL=debug for the cause",
  "database-in-use": ({ directory }) =>
    `another kentongan process is at work in ${directory}; try again when it is done, or stop it`,
  "port-taken": ({ port }) => `port ${port} is taken; give another one in PORT`,
  "form-unknown": ({ form }) => `form ${form} is not published; apply its program again`,
  "backup-needs-pg-dump": () => "the data are on a PostgreSQL server: back them up with pg_dump",
  "form-version-changed": ({ form, version }) =>
    `version ${version} of ${form} is published with other content; give the changed form a new version`,
  "bot-token-missing": () => "BOT_TOKEN is not set, so the bot's name is not known; @BotFather gives one",
  "bot-token-refused": () => "Telegram does not know this BOT_TOKEN; ask @BotFather for the right one",
  "telegram-unreachable": () => "Telegram cannot be reached; see the connection and TELEGRAM_API_ROOT",
  "file-unreadable": ({ file, why }) => `${file} cannot be read: ${why}`,
  "file-unwritable": ({ file, why }) => `${file} cannot be written: ${why}`,
};

/** One line; for a file with mistakes, one for each of them. */
export function explain(error: unknown): string[] {
  if (error instanceof FileMistakes)
    return ["error: nothing was changed, for the file has mistakes:", ...mistakesOf(error)];
  if (error instanceof Problem) return [`error: ${SENTENCES[error.code]?.(error.details) ?? error.code}`];
  return [`error: this is a bug in kentongan (${messageOf(error)}); LOG_LEVEL=debug shows where`];
}

/** What stands behind an error, for those who look for the cause. */
export function causesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [error.stack ?? error.message, ...causesOf(error.cause)];
}

/** The first line of what an error says. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split("\n", 1)[0] ?? "";
}

function mistakesOf({ mistakes }: FileMistakes): string[] {
  return mistakes.map(({ path, sentence }) => `  ${path ? `${path}: ` : ""}${sentence}`);
}
