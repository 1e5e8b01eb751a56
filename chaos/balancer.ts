// What stands in front of several processes that share a webhook: each request goes to one of the living at random. Where
// none lives, or the one asked dies over it, the answer is 502, and Telegram comes again.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { Chance } from "./chance.ts";

export interface Balancer {
  readonly url: string;
  stop(): void;
}

export async function startBalancer(ports: () => readonly number[], chance: Chance): Promise<Balancer> {
  const server = createServer((request, response) => void pass(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const port = chance.pick(ports());
    try {
      if (port === undefined) throw new Error("nobody is up");
      const secret = String(request.headers["x-telegram-bot-api-secret-token"] ?? "");
      const answer = await fetch(`http://127.0.0.1:${port}${request.url}`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
        body: new Uint8Array(await buffer(request)),
      });
      response.writeHead(answer.status).end(await answer.text());
    } catch {
      response.writeHead(502).end();
    }
  }
}
