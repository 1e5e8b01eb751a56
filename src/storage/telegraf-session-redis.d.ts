// telegraf-session-redis ships no types that work without telegraf; this is the part we use.
declare module "telegraf-session-redis" {
  interface Options {
    readonly ttl?: number;
    readonly store: Readonly<Record<string, unknown>>;
  }

  export default class RedisSession {
    constructor(options: Options);
    readonly client: {
      on(event: "ready" | "error", listener: (error?: unknown) => void): void;
      end(flush: boolean): void;
    };
    getSession(key: string): Promise<unknown>;
    saveSession(key: string, session: object): Promise<unknown>;
    clearSession(key: string): Promise<unknown>;
  }
}
