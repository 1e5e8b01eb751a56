// The environment as a typed value. Pure: src/main.ts hands in process.env and prints what is wrong.

import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { DatabaseLocation } from "#storage/database.ts";

const TOKEN = /^\d+:[A-Za-z0-9_-]{30,}$/;

const Environment = z.object({
  BOT_TOKEN: z
    .string({ error: "is missing: ask @BotFather for one" })
    .regex(TOKEN, { error: "does not look like a token from @BotFather (digits, a colon, 35 characters)" }),
  TELEGRAM_API_ROOT: z.url({ error: "is not an address" }).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: "must begin with postgresql://" })
    .optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, { error: "must begin with redis://" })
    .optional(),
  WEBHOOK_URL: z.url({ protocol: /^https?$/, error: "is not an http(s) address" }).optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,256}$/, { error: "must be 16 to 256 characters of A-Z a-z 0-9 _ -" })
    .optional(),
  PORT: z.coerce.number({ error: "is not a port" }).int().min(0).max(65_535).default(8080),
  TIME_ZONE: z.string().refine(isTimeZone, { error: "is not an IANA time zone" }).default("Asia/Pontianak"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
});

const Complete = Environment.refine((env) => !env.WEBHOOK_URL || env.WEBHOOK_SECRET, {
  error: "is required with WEBHOOK_URL",
  path: ["WEBHOOK_SECRET"],
});

export type Config = Readonly<z.output<typeof Environment>>;

/** What the command line needs: everything but the token, which only talking to Telegram takes. */
export type OfflineConfig = Omit<Config, "BOT_TOKEN"> & { readonly BOT_TOKEN?: string | undefined };

/** The environment cannot be used; `mistakes` has one line per variable. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join("; "));
    this.name = "ConfigError";
    this.mistakes = mistakes;
  }
}

/** @throws ConfigError */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  return parse(Complete, env);
}

/** @throws ConfigError */
export function parseOfflineConfig(env: NodeJS.ProcessEnv): OfflineConfig {
  return parse(Environment.partial({ BOT_TOKEN: true }), env);
}

export function databaseLocation(config: Pick<Config, "DATABASE_URL" | "DATA_DIR">): DatabaseLocation {
  if (config.DATABASE_URL) return { kind: "server", url: config.DATABASE_URL };
  return { kind: "embedded", directory: config.DATA_DIR };
}

function parse<T>(schema: z.ZodType<T>, env: NodeJS.ProcessEnv): T {
  // An empty variable in a .env or compose file means "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
