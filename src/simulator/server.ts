// The Bot API over HTTP: checks the token, lets faults strike, runs the method and writes down what happened.

import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ApiError } from "./api-error.ts";
import type { ApiAnswer, Core } from "./core.ts";
import type { Fault } from "./faults.ts";
import { findMethod } from "./methods.ts";
import { type Params, paramsOf, readParams } from "./params.ts";
import { createWebhook } from "./webhook.ts";

type Env = { Bindings: HttpBindings };

const UNAUTHORIZED = new ApiError(401, "Unauthorized");
const NOT_FOUND = new ApiError(404, "Not Found");
const BAD_GATEWAY =
  "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";

export function createBotApi(core: Core) {
  const app = new Hono<Env>();
  const webhook = createWebhook(core, async (name, fields) => {
    const params = paramsOf(fields);
    record({ method: name, params, answer: await perform(name, params, new AbortController().signal) });
  });

  async function perform(name: string, params: Params, signal: AbortSignal): Promise<ApiAnswer> {
    const found = findMethod(name);
    if (!found) return toAnswer(NOT_FOUND);
    try {
      return { ok: true, result: await found.method(core, params, { webhook, signal }) };
    } catch (error) {
      return toAnswer(error);
    }
  }

  function record({ method, params, answer, fault }: Exchange): void {
    core.journal.push({
      method,
      payload: params.payload,
      answer,
      at: core.clock.now(),
      ...(fault && { fault: fault.kind }),
    });
    core.world.changed();
  }

  app.all("/:bot{bot[^/]+}/:method", async (c) => {
    if (c.req.param("bot") !== `bot${core.token}`) return respond(c, toAnswer(UNAUTHORIZED));

    const method = findMethod(c.req.param("method"))?.name ?? c.req.param("method");
    const params = await readParams(c.req.raw);
    const fault = core.faults.take(method, params.text("chat_id"));
    if (fault && fault.kind !== "cut-after") return strike(c, { method, params, fault });

    const answer = await perform(method, params, c.req.raw.signal);
    record({ method, params, answer, ...(fault && { fault }) });
    return fault ? cut(c) : respond(c, answer);
  });

  app.get("/file/:bot{bot[^/]+}/:path{.+}", (c) => {
    if (c.req.param("bot") !== `bot${core.token}`) return respond(c, toAnswer(UNAUTHORIZED));

    const path = c.req.param("path");
    const fault = core.faults.take("file", "");
    if (fault) return strike(c, { method: "file", params: paramsOf({ path }), fault });

    const file = core.files.findByPath(path);
    return file
      ? c.body(new Uint8Array(file.bytes), 200, { "content-type": "application/octet-stream" })
      : respond(c, toAnswer(NOT_FOUND));
  });

  app.onError((error, c) => respond(c, toAnswer(error)));

  /** A fault in place of the method. */
  function strike(c: Context<Env>, { method, params, fault }: Exchange & { readonly fault: Fault }): Response {
    const answer = answerOf(fault);
    record({ method, params, answer, fault });
    if (answer) return respond(c, answer);
    return fault.kind === "502-html" ? c.html(BAD_GATEWAY, 502) : cut(c);
  }

  return { app, webhook };
}

interface Exchange {
  readonly method: string;
  readonly params: Params;
  readonly answer?: ApiAnswer | undefined;
  readonly fault?: Fault;
}

function answerOf({ kind, description, retryAfter = 3 }: Fault): ApiAnswer | undefined {
  if (kind === "429") {
    return toAnswer(new ApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter }));
  }
  if (kind === "403") return toAnswer(new ApiError(403, description ?? "Forbidden: bot was blocked by the user"));
  if (kind === "400") return toAnswer(new ApiError(400, description ?? "Bad Request: chat not found"));
  return undefined;
}

function toAnswer(error: unknown): ApiAnswer {
  if (!(error instanceof ApiError)) {
    return { ok: false, error_code: 500, description: `Internal Server Error: ${String(error)}` };
  }
  const { code, message, parameters } = error;
  return { ok: false, error_code: code, description: message, ...(parameters && { parameters }) };
}

function respond(c: Context<Env>, answer: ApiAnswer): Response {
  if (answer.ok) return c.json(answer);

  const retryAfter = answer.parameters?.retry_after;
  if (retryAfter !== undefined) c.header("retry-after", String(retryAfter));
  // Only codes of our own making reach this line, all of them with a body.
  return c.json(answer, answer.error_code as ContentfulStatusCode);
}

/** The network's worst: the connection is gone and nobody says whether anything happened. */
function cut(c: Context<Env>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}
