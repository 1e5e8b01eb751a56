// Bot API methods about the bot itself: who it is, its commands and descriptions, and where its updates go.

import { badRequest, tooManyRequests } from "./api-error.ts";
import type { Core } from "./core.ts";
import type { Methods } from "./methods.ts";
import { isRecord, type Params } from "./params.ts";

const MAX_POLL_SECONDS = 50;
const MAX_UPDATES = 100;
const MAX_COMMANDS = 100;

export const botMethods: Methods = {
  getMe: ({ world }) => ({
    ...world.userJson(world.bot.id),
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  }),

  async getUpdates(core, params, { signal }) {
    readAllowed(core, params);
    return core.updates.poll({
      offset: params.integer("offset") ?? 0,
      limit: Math.min(MAX_UPDATES, Math.max(1, params.integer("limit") ?? MAX_UPDATES)),
      timeoutMs: Math.min(MAX_POLL_SECONDS, Math.max(0, params.integer("timeout") ?? 0)) * 1000,
      signal,
    });
  },

  setWebhook(core, params, { webhook }) {
    const secret = params.text("secret_token");
    if (secret.length > 256) throw badRequest("secret token is too long");
    if (!/^[\w-]*$/.test(secret)) throw badRequest("secret token contains unallowed characters");
    readAllowed(core, params);
    if (params.flag("drop_pending_updates")) core.updates.drop();
    if (params.text("url") === "") {
      webhook.remove();
      return true;
    }
    if (!isLoopback(params.text("url"))) throw badRequest("bad webhook: the simulator delivers to loopback only");
    if (!webhook.maySet()) throw tooManyRequests(1);

    webhook.set({
      url: params.text("url"),
      secret,
      maxConnections: Math.min(100, Math.max(1, params.integer("max_connections") ?? 40)),
    });
    return true;
  },

  deleteWebhook(core, params, { webhook }) {
    if (params.flag("drop_pending_updates")) core.updates.drop();
    webhook.remove();
    return true;
  },

  getWebhookInfo: (core, _params, { webhook }) => ({
    ...webhook.info(),
    has_custom_certificate: false,
    pending_update_count: core.updates.pending().length,
    ...(core.updates.allowed().length > 0 && { allowed_updates: core.updates.allowed() }),
  }),

  answerCallbackQuery(core, params) {
    const text = params.text("text");
    if (text.length > 200) throw badRequest("MESSAGE_TOO_LONG");

    const url = params.text("url");
    const showAlert = params.flag("show_alert");
    core.queries.answer(params.text("callback_query_id"), { showAlert, ...(text && { text }), ...(url && { url }) });
    core.world.changed();
    return true;
  },

  setMyCommands(core, params) {
    const commands = params.json("commands");
    if (!Array.isArray(commands)) throw badRequest("can't parse commands: expected an Array");
    if (commands.length > MAX_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
    core.profile.commands.set(audienceOf(params), commands.map(readCommand));
    core.world.changed();
    return true;
  },

  getMyCommands: (core, params) => core.profile.commands.get(audienceOf(params)) ?? [],

  deleteMyCommands(core, params) {
    core.profile.commands.delete(audienceOf(params));
    core.world.changed();
    return true;
  },

  setMyDescription(core, params) {
    if (params.text("description").length > 512) throw badRequest("description is too long");
    core.profile.description.set(params.text("language_code"), params.text("description"));
    return true;
  },

  getMyDescription: ({ profile }, params) => ({
    description: profile.description.get(params.text("language_code")) ?? "",
  }),

  setMyShortDescription(core, params) {
    if (params.text("short_description").length > 120) throw badRequest("short description is too long");
    core.profile.shortDescription.set(params.text("language_code"), params.text("short_description"));
    return true;
  },

  getMyShortDescription: ({ profile }, params) => ({
    short_description: profile.shortDescription.get(params.text("language_code")) ?? "",
  }),
};

function readAllowed(core: Core, params: Params): void {
  const allowed = params.json("allowed_updates");
  if (Array.isArray(allowed)) core.updates.allow(allowed.map(String));
}

/** Nothing a simulator does may reach another machine. */
function isLoopback(url: string): boolean {
  return URL.canParse(url) && ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname);
}

/** Scope and language, as one key. */
function audienceOf(params: Params): string {
  const scope = params.json("scope");
  const { type = "default", chat_id = "" } = isRecord(scope) ? scope : {};
  return `${String(type)}:${String(chat_id)}:${params.text("language_code")}`;
}

/** The commands a person's app lists in the private chat: the narrowest scope that has any, their language first. */
export function commandsFor(core: Core, person: { readonly id: number; readonly languageCode: string }) {
  const scopes = [`chat:${person.id}`, "all_private_chats:", "default:"];
  const keys = scopes.flatMap((scope) => [`${scope}:${person.languageCode}`, `${scope}:`]);
  const found = keys.find((key) => core.profile.commands.has(key));
  return found === undefined ? [] : (core.profile.commands.get(found) ?? []);
}

function readCommand(value: unknown) {
  const { command, description } = isRecord(value) ? value : {};
  if (typeof command !== "string" || !/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
  if (typeof description !== "string" || description.length < 1 || description.length > 256) {
    throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  }
  return { command: command.replace("/", ""), description };
}
