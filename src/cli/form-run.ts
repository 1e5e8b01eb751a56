// `kentongan form run`: the interview of a form without a chat, without a database, and without keeping anything. For whoever
// writes a form, and for programs that drive one.

import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Answers } from "#domain/form/answer.ts";
import type { Form } from "#domain/form/form.ts";
import type { Language } from "#domain/language.ts";
import type { Role } from "#domain/position.ts";
import { villageKindOf } from "#domain/unit.ts";
import { createTranslator, type Translate } from "#i18n";
import { type CommandContext, CommandFailed } from "./context.ts";
import { readTextFile } from "./files.ts";
import { checkFormFile } from "./form-file.ts";
import { type FormInterview, type Moment, startInterview, type Turn } from "./form-interview.ts";
import { eventOf } from "./form-json.ts";
import { tellMistakes } from "./form-mistakes.ts";
import { screenOf } from "./form-screen.ts";
import { parseMoment } from "./moment.ts";
import type { JsonOption } from "./output.ts";
import { answersIn } from "./plain-answers.ts";

export interface RunOptions extends JsonOption {
  readonly unit: string;
  readonly role?: Role;
  readonly last?: string;
  readonly now?: string;
  readonly language: Language;
}

/** Reads lines until the form is submitted or left. @throws CommandFailed when the lines end before that */
export async function runForm(file: string, options: RunOptions, context: CommandContext): Promise<void> {
  const checked = await checkFormFile(context, file);
  if (!checked.ok) return tellMistakes(checked.mistakes, options, context);

  const { form } = checked;
  const t = createTranslator()(options.language);
  const interview = await open(form, options, context);
  const voice = options.json ? jsonVoice(t, form, interview) : terminalVoice(t, form);

  const say = (lines: readonly string[]) => {
    for (const line of lines) context.out(line);
    if (!options.json) context.prompt("> ");
  };
  say(voice.begin(interview.now()));
  for await (const line of context.input) {
    const turn = interview.take(line);
    if (turn.kind === "goes-on") {
      say(voice.goOn(turn.moment));
      continue;
    }
    for (const last of voice.end(turn)) context.out(last);
    return;
  }
  if (!options.json) context.err(t.plain("terminal-ended"));
  throw new CommandFailed();
}

interface Voice {
  begin(moment: Moment): readonly string[];
  goOn(moment: Moment): readonly string[];
  end(turn: Exclude<Turn, { kind: "goes-on" }>): readonly string[];
}

function jsonVoice(t: Translate, form: Form, interview: FormInterview): Voice {
  const say = (moment: Moment) => [JSON.stringify(eventOf(t, moment, interview))];
  return {
    begin: say,
    goOn: say,
    end({ kind }) {
      if (kind === "cancelled") return [JSON.stringify({ cancelled: {} })];
      const { id, version } = form;
      const submitted = { form: id, version, answers: interview.answers(), reasons: interview.reasons() };
      return [JSON.stringify({ submitted })];
    },
  };
}

function terminalVoice(t: Translate, { title, version }: Form): Voice {
  return {
    begin: (moment) => [
      t.plain("terminal-title", { title: title[t.language], version: version || "none" }),
      t.plain("terminal-words"),
      ...screenOf(t, moment),
    ],
    goOn: (moment) => screenOf(t, moment),
    end: ({ kind }) => [t.plain(kind === "cancelled" ? "terminal-cancelled" : "terminal-submitted")],
  };
}

async function open(form: Form, options: RunOptions, context: CommandContext): Promise<FormInterview> {
  const { TIME_ZONE } = await context.config();
  const fixed = options.now === undefined ? undefined : parseMoment(options.now, TIME_ZONE);
  const kind = villageKindOf(options.unit);
  const role = options.role ?? (kind === "desa" ? "kepala_desa" : "lurah");
  const lastSaved = options.last === undefined ? undefined : await readLast(options.last, context);
  return startInterview({
    setting: { form, unit: { kind }, roles: [role], lastSaved },
    now: () => fixed ?? context.now().toZonedDateTimeISO(TIME_ZONE),
    hasFile: (name) => name !== "" && isFile(resolve(context.cwd, name)),
  });
}

/** The answers of a report as `form run --json` submits them. */
async function readLast(file: string, context: CommandContext): Promise<Answers> {
  const plain = parseJson(await readTextFile(context, file));
  const answers = answersIn(plain);
  if (answers) return answers;
  context.err(`error: ${file} does not hold the answers of a report, as in {"omzet": 2500000}`);
  throw new CommandFailed();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false; // a name that is too long, or in a folder that is not there
  }
}
