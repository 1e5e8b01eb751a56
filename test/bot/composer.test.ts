import fc from "fast-check";
import { Api, Context, Composer as GrammyComposer } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import { expect, test } from "vitest";
import { Composer } from "../../src/bot/composer.ts";

const ME = { id: 1, is_bot: true, first_name: "Kentongan", username: "kentongan_bot" } as UserFromGetMe;
const SITI = { id: 7, is_bot: false, first_name: "Siti" } as const;
const PRIVATE = { id: 7, type: "private", first_name: "Siti" } as const;
const GROUP = { id: -100, type: "supergroup", title: "Dinas" } as const;

/** What a listener waits for, and whether it lets those after it hear as well. */
interface Wish {
  readonly for: "anything" | "lapor" | "/status" | "tap" | "group" | "private" | "nobody";
  readonly goesOn: boolean;
  readonly inside?: readonly Wish[];
}

const { wishes } = fc.letrec<{ wish: Wish; wishes: Wish[] }>((tie) => ({
  wish: fc.record({
    for: fc.constantFrom("anything", "lapor", "/status", "tap", "group", "private", "nobody"),
    goesOn: fc.boolean(),
    inside: fc.option(tie("wishes"), { nil: undefined, maxDepth: 2 }),
  }) as fc.Arbitrary<Wish>,
  wishes: fc.array(tie("wish"), { maxLength: 5 }),
}));

const anyUpdate: fc.Arbitrary<Update> = fc
  .record({
    text: fc.constantFrom("lapor", "/status", "batal"),
    isTap: fc.boolean(),
    chat: fc.constantFrom(PRIVATE, GROUP),
  })
  .map(({ text, isTap, chat }) => {
    const entities = text.startsWith("/") ? [{ type: "bot_command", offset: 0, length: text.length }] : [];
    const message = { message_id: 1, date: 0, from: SITI, chat, text, entities };
    const tap = { id: "1", from: SITI, chat_instance: "1", data: "tap:1", message };
    return { update_id: 1, ...(isTap ? { callback_query: tap } : { message }) } as Update;
  });

test("whatever is listened for, the same hear the same in the same order as with grammY's own composer", async () => {
  await fc.assert(
    fc.asyncProperty(wishes, anyUpdate, async (wished, update) => {
      expect(await heardBy(Composer, wished, update)).toEqual(await heardBy(GrammyComposer, wished, update));
    }),
    { numRuns: 500 },
  );
});

test("what goes wrong in a listener reaches whoever is around it", async () => {
  const composer = new Composer<Context>();
  const seen: unknown[] = [];
  composer.use(async (_, next) => await next().catch((error: unknown) => seen.push(error)));
  composer.hears("lapor", () => Promise.reject(new Error("the database is away")));

  await composer.middleware()(contextOf(textIn("lapor")), async () => {});

  expect(seen).toEqual([new Error("the database is away")]);
});

/** Who heard, by where they stand, and with what match; "end" when nobody kept it. */
async function heardBy(Kind: typeof GrammyComposer, wished: readonly Wish[], update: Update): Promise<string[]> {
  const heard: string[] = [];
  const composer = listening(Kind, wished, { path: "", heard });
  await composer.middleware()(contextOf(update), async () => void heard.push("end"));
  return heard;
}

function listening(
  Kind: typeof GrammyComposer,
  wished: readonly Wish[],
  { path, heard }: { readonly path: string; readonly heard: string[] },
): GrammyComposer<Context> {
  const composer = new Kind<Context>();
  for (const [index, wish] of wished.entries()) {
    const at = `${path}/${index}`;
    const inner = listening(Kind, wish.inside ?? [], { path: at, heard });
    inner.use(async (ctx, next) => {
      heard.push(`${at} ${String(ctx.match ?? "")}`);
      if (wish.goesOn) await next();
      heard.push(`${at} back`);
    });
    listen(composer, wish.for, inner);
  }
  return composer;
}

function listen(composer: GrammyComposer<Context>, what: Wish["for"], inner: GrammyComposer<Context>): unknown {
  switch (what) {
    case "anything":
      return composer.use(inner);
    case "lapor":
      return composer.hears(/^lap(or)/, inner);
    case "/status":
      return composer.command("status", inner);
    case "tap":
      return composer.callbackQuery(/^tap:(\d)/, inner);
    case "group":
      return composer.chatType("supergroup").use(inner);
    case "private":
      return composer.chatType("private").on("message:text", inner);
    case "nobody":
      return composer.filter(() => false, inner);
  }
}

function contextOf(update: Update): Context {
  return new Context(update, new Api("1:test"), ME);
}

function textIn(text: string): Update {
  return { update_id: 1, message: { message_id: 1, date: 0, from: SITI, chat: PRIVATE, text } };
}
