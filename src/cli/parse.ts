// `kentongan parse`: how a text would be read in the chat, without a chat and without a database. For those who write forms
// and wonder what people may type.

import { Argument, type Command } from "commander";
import { Temporal } from "temporal-polyfill";
import type { AnswerValue, Empty, Given, Typed } from "#domain/form/answer.ts";
import { readAmount } from "#domain/form/typed/amount.ts";
import { readDate } from "#domain/form/typed/date.ts";
import { readNumber } from "#domain/form/typed/number.ts";
import { readPair } from "#domain/form/typed/pair.ts";
import { readPercent } from "#domain/form/typed/percent.ts";
import { readTime } from "#domain/form/typed/time.ts";
import { formatDay, formatNumber, formatPercent, formatRupiah } from "#domain/format.ts";
import { spellNumber } from "#domain/spell.ts";
import { createTranslator, type Translate } from "#i18n";
import { type CommandContext, CommandFailed } from "./context.ts";
import { parseMoment } from "./moment.ts";
import { JSON_OPTION, type JsonOption } from "./output.ts";

const KINDS = ["money", "number", "percent", "pair", "date", "time"] as const;
type Kind = (typeof KINDS)[number];

interface ParseOptions extends JsonOption {
  readonly now?: string;
  readonly future?: boolean;
}

export function addParseCommand(kentongan: Command, context: CommandContext): void {
  kentongan
    .command("parse")
    .description("show how a text would be read as an answer")
    .addArgument(new Argument("<kind>", "what is asked for").choices(KINDS))
    .argument("<text>", "what a person types; it may begin with a dash")
    .option(...JSON_OPTION)
    .option("--now <moment>", "read dates as if it were then (ISO; local where it has no offset)")
    .option("--future", "a date without a year is to come, not past")
    .allowUnknownOption() // "-2 jt" is a text
    .addHelpText("after", HELP)
    .action(async (kind: Kind, text: string, options: ParseOptions) => await parse(kind, { text, options, context }));
}

const HELP = `
With --json it prints one line, one of
  {"kind":"value","value":...}            with "approx":true where the person said "sekitar"
  {"kind":"ask","options":[...]}          what we would ask back, with "why" and "message"
  {"kind":"empty","as":...}               zero, not-yet, unknown or not-applicable
  {"kind":"invalid","message":...}        with "why"
The exit code is 0 if the text can be read or asked about, and 1 if it cannot.

Example:
  kentongan parse money "2 jt 500 rb"
  kentongan parse date "Senin lalu" --json --now 2026-11-20T08:00`;

interface Asked {
  readonly text: string;
  readonly options: ParseOptions;
  readonly context: CommandContext;
}

async function parse(kind: Kind, { text, options, context }: Asked): Promise<void> {
  const { TIME_ZONE } = await context.config();
  const now = options.now ? parseMoment(options.now, TIME_ZONE) : context.now().toZonedDateTimeISO(TIME_ZONE);
  const read = READERS[kind](text, { today: now.toPlainDate(), expect: options.future ? "future" : "past" });

  const t = createTranslator()("id");
  if (options.json) context.out(JSON.stringify(asJson(t, read)));
  else for (const line of inWords(t, kind, read)) context.out(line);
  if (read.kind === "invalid") throw new CommandFailed();
}

const READERS: Readonly<Record<Kind, (text: string, when: Parameters<typeof readDate>[1]) => Typed<AnswerValue>>> = {
  money: readAmount,
  number: (text) => readNumber(text),
  percent: readPercent,
  pair: readPair,
  date: readDate,
  time: readTime,
};

function asJson(t: Translate, read: Typed<AnswerValue>): unknown {
  if (read.kind === "ask") {
    const options = read.options.map((option) => (option.kind === "value" ? option.value : option));
    return { kind: "ask", options, why: read.why, message: messageOf(t, read) };
  }
  return read.kind === "invalid" ? { kind: "invalid", message: messageOf(t, read), why: read.why } : read;
}

function inWords(t: Translate, kind: Kind, read: Typed<AnswerValue>): string[] {
  if (read.kind === "invalid") return [messageOf(t, read)];
  if (read.kind !== "ask") return [answerInWords(t, kind, read)];
  return [messageOf(t, read), ...read.options.map((option) => `- ${answerInWords(t, kind, option)}`)];
}

function messageOf(t: Translate, { kind, why }: { readonly kind: "ask" | "invalid"; readonly why: string }): string {
  return t.plain(kind === "ask" ? "ask" : "outcome-refused", { why });
}

function answerInWords(t: Translate, kind: Kind, answer: Given | Empty): string {
  if (answer.kind === "empty") return t.plain(`answer-${answer.as}`);
  const value = valueInWords(t, kind, answer.value);
  return answer.approx ? t.plain("answer-approx", { value }) : value;
}

function valueInWords(t: Translate, kind: Kind, value: AnswerValue): string {
  if (typeof value === "number") return numberInWords(t, kind, value);
  if (typeof value === "string")
    return kind === "date" ? formatDay(Temporal.PlainDate.from(value), "id") : clock(value);
  return "l" in value
    ? t.plain("answer-pair", { l: value.l, p: value.p, total: formatNumber(value.l + value.p) })
    : JSON.stringify(value);
}

function numberInWords(t: Translate, kind: Kind, value: number): string {
  if (kind === "percent") return formatPercent(value);
  if (kind === "number") return formatNumber(value);
  return t.plain("answer-in-words", { value: formatRupiah(value), words: spellNumber(value, "id") });
}

function clock(time: string): string {
  return time.replace(":", ".");
}
