// Commands inside the running bot, which alone may open the embedded database. The bot listens on a socket in the data folder
// that only its owner can open; a command is one line of JSON, and what it prints comes back line by line.

import { once } from "node:events";
import { rmSync } from "node:fs";
import { createConnection, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { Problem } from "#domain/problem.ts";
import type { CommandOutput } from "./context.ts";

const Request = z.object({ argv: z.array(z.string()), cwd: z.string() });
const Reply = z.union([z.object({ out: z.string() }), z.object({ err: z.string() }), z.object({ exit: z.int() })]);

export type CommandRequest = z.infer<typeof Request>;
type Reply = z.infer<typeof Reply>;

/** Runs a command and gives its exit code; never throws. */
export type RunRequest = (request: CommandRequest, output: CommandOutput) => Promise<number>;

/**
 * Answers commands until it is closed. Call it with the folder claimed: a socket found there is one that a killed process
 * left behind.
 */
export async function serveCommands(dataDir: string, run: RunRequest): Promise<{ close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {}); // the person pressed Ctrl-C: the command goes on, and nobody reads what it says
    void answer(socket, run);
  });
  await listenPrivately(server, socketIn(dataDir));

  return {
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** The exit code of a command that ran inside the bot; undefined when no bot is running there. */
export async function forwardCommand(
  dataDir: string,
  request: CommandRequest,
  output: CommandOutput,
): Promise<number | undefined> {
  const socket = await connectTo(dataDir);
  if (!socket) return undefined;
  socket.on("error", () => {}); // told below, by the lines that end without an exit code
  socket.write(`${JSON.stringify(request)}\n`);

  for await (const line of createInterface({ input: socket })) {
    const reply = Reply.parse(JSON.parse(line));
    if ("out" in reply) output.out(reply.out);
    if ("err" in reply) output.err(reply.err);
    if (!("exit" in reply)) continue;
    socket.destroy();
    return reply.exit;
  }
  output.err("error: the bot stopped before the command was done");
  return 1;
}

async function answer(socket: Socket, run: RunRequest): Promise<void> {
  const say = (reply: Reply) => socket.writable && socket.write(`${JSON.stringify(reply)}\n`);
  const request = parseRequest(await firstLine(socket));
  if (!request) {
    socket.destroy();
    return;
  }
  const exit = await run(request, { out: (line) => say({ out: line }), err: (line) => say({ err: line }) });
  say({ exit });
  socket.end();
}

async function firstLine(socket: Socket): Promise<string | undefined> {
  for await (const line of createInterface({ input: socket })) return line;
  return undefined;
}

function parseRequest(line: string | undefined): CommandRequest | undefined {
  try {
    return Request.parse(JSON.parse(line ?? ""));
  } catch {
    return undefined;
  }
}

async function connectTo(dataDir: string): Promise<Socket | undefined> {
  const socket = createConnection(socketIn(dataDir));
  try {
    await once(socket, "connect");
    return socket;
  } catch (error) {
    if (isNobodyThere(error)) return undefined;
    throw new Problem("database-in-use", { cause: error, details: { directory: dataDir } });
  }
}

function isNobodyThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ECONNREFUSED");
}

/** The mode is right from the first instant: whoever can write here can do what the bot can. */
async function listenPrivately(server: Server, path: string): Promise<void> {
  rmSync(path, { force: true });
  const listening = once(server, "listening");
  const umask = process.umask(0o177);
  try {
    server.listen(path); // makes the file before it returns
  } finally {
    process.umask(umask);
  }
  await listening;
}

function socketIn(dataDir: string): string {
  return join(dataDir, "kentongan.sock");
}
