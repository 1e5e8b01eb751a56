// Whether the database is away: restarted, unreachable, out of connections. What was asked was not wrong then, and can be
// asked again. Prisma, its adapter and pg each wrap such an error in their own way, so all the layers are looked through.

const DEPTH = 6;

/** Prisma's, PostgreSQL's (class 08, 53300, 57P0x) and the system's. */
const CODES =
  /^(P1001|P1002|P1008|P1017|P2024|P2037|08\w{3}|53300|57P0[1-3]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
const WORDS =
  /connection terminated|terminating connection|server closed the connection|database system is (starting up|shutting down|not yet accepting)|timeout exceeded when trying to connect|connection ended unexpectedly/i;

export function isAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > DEPTH) return false;
  if ("code" in error && typeof error.code === "string" && CODES.test(error.code)) return true;
  if ("originalCode" in error && typeof error.originalCode === "string" && CODES.test(error.originalCode)) return true;
  if ("message" in error && typeof error.message === "string" && WORDS.test(error.message)) return true;
  return WRAPPINGS.some((name) => name in error && isAway(Reflect.get(error, name), depth + 1));
}

const WRAPPINGS = ["cause", "error", "meta", "driverAdapterError"] as const;
