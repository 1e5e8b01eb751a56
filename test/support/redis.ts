// A redis-server for one test.

import { onTestFinished } from "vitest";
import { hasRedis, type Redis, startRedisServer } from "./redis-server.ts";

/** For the name of a test that is skipped without one. */
export const whySkipped = hasRedis ? "" : " (skipped: there is no redis-server on this machine)";

/** Started; stopped when the test ends. */
export async function startRedis(): Promise<Redis> {
  const redis = await startRedisServer();
  onTestFinished(() => redis.kill());
  return redis;
}
