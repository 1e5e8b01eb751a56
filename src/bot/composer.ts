// grammY's composer, quicker. Its own makes a composer and a handful of promises for each listener that an update passes, a
// hundred of them before it comes to the one it is for, and all of them stay until the answer is out. Here those who do not
// listen are passed over at once.

import {
  type Context,
  Composer as GrammyComposer,
  type Middleware,
  type MiddlewareFn,
  type NextFunction,
} from "grammy";

interface Listener<C extends Context> {
  readonly hears: (ctx: C) => boolean;
  readonly run: MiddlewareFn<C>;
}

/** Listens as grammY's does; only that whether somebody listens is decided without waiting for anything. */
export class Composer<C extends Context> extends GrammyComposer<C> {
  readonly #listeners: Listener<C>[] = [];

  override use(...middleware: Middleware<C>[]): Composer<C> {
    for (const each of middleware) this.#listeners.push({ hears: () => true, run: runnable(each) });
    return this;
  }

  override filter<D extends C>(predicate: (ctx: C) => ctx is D, ...middleware: Middleware<D>[]): Composer<D>;
  override filter(predicate: (ctx: C) => boolean, ...middleware: Middleware<C>[]): Composer<C>;
  override filter(hears: (ctx: C) => boolean, ...middleware: Middleware<C>[]): Composer<C> {
    const inner = new Composer<C>().use(...middleware);
    this.#listeners.push({ hears, run: inner.middleware() });
    return inner;
  }

  override middleware(): MiddlewareFn<C> {
    return (ctx, next) => this.#ask(ctx, next, 0);
  }

  #ask(ctx: C, next: NextFunction, from: number): unknown {
    const index = this.#listeners.findIndex(({ hears }, at) => at >= from && hears(ctx));
    const listener = this.#listeners[index];
    if (!listener) return next();
    return listener.run(ctx, async () => {
      await this.#ask(ctx, next, index + 1);
    });
  }
}

function runnable<C extends Context>(middleware: Middleware<C>): MiddlewareFn<C> {
  return typeof middleware === "function" ? middleware : middleware.middleware();
}
