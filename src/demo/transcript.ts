// The chats as lines in a terminal: who said what, the bot's buttons in [brackets], what was edited in place. At most 100
// columns, colours only where a terminal shows them.

import { styleText } from "node:util";
import type { Temporal } from "temporal-polyfill";
import type { MessageView } from "#simulator/view.ts";
import { momentName } from "./wib.ts";

const WIDTH = 100;
const NAMES = 10;
const INDENT = " ".repeat(NAMES + 3);
const HARD_SPACE = "\u00a0";
const WIDE = /\p{Emoji_Presentation}|\ufe0f/u;
const SEGMENTER = new Intl.Segmenter();

type Style = Parameters<typeof styleText>[0];

/** Where the lines go; process.stdout is one. */
interface Terminal {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

interface Showing {
  readonly isEdit: boolean;
  readonly isBrief: boolean;
}

export type Transcript = ReturnType<typeof createTranscript>;

export function createTranscript(terminal: Terminal) {
  const line = (text = ""): void => {
    terminal.write(`${text}\n`);
  };
  let asked = "";
  const paint = (style: Style, text: string) => (terminal.isTTY ? styleText(style, text) : text);

  return {
    line,
    paint,

    /** A new scene: what happens, and when in the simulated world. */
    scene(title: string, at: Temporal.Instant): void {
      const when = momentName(at);
      const rule = "─".repeat(Math.max(2, WIDTH - widthOf(title) - widthOf(when) - 5));
      line();
      line(`${paint("bold", title)} ${paint("gray", `${rule} ${when}`)}`);
      line();
    },

    /** What no chat shows: a word from the side. */
    aside(text: string): void {
      for (const part of wrap(text)) line(paint(["gray", "italic"], `${INDENT}${part}`));
      line();
    },

    taps(name: string, label: string): void {
      line(`${paint("yellow", name.padEnd(NAMES))} ▸ ${paint("gray", "menekan")} [${label}]`);
    },

    says(name: string, message: MessageView, { isEdit, isBrief }: Showing): void {
      if (message.service !== undefined) {
        line(paint("gray", `${INDENT}— ${message.service} —`));
        return;
      }
      const brief = isBrief && message.fromBot;
      if (brief && questionIn(message) === asked) return; // a tick, a page turned
      asked = questionIn(message);
      const text = brief ? `${questionIn(message)} …` : [mediaOf(message), wordsOf(message)].filter(Boolean).join("\n");
      const lines = `${text}${isEdit && !brief ? " (diubah)" : ""}`.split("\n").flatMap((each) => wrap(each));
      const speaker = paint(message.fromBot ? "cyan" : "yellow", name.padEnd(NAMES));
      for (const [index, each] of lines.entries())
        line(index === 0 ? `${speaker} ▸ ${each}` : `${INDENT}${each}`.trimEnd());
      if (brief) return;
      for (const row of rowsOf(message)) line(`${INDENT}${paint("green", row)}`);
      if (message.fromBot) line();
    },
  };
}

/** A deep link's payload does not show in the chat. */
function wordsOf({ text }: MessageView): string {
  return text.replace(/^\/start \S+$/, "/start");
}

/** The first line of a card's last paragraph. */
function questionIn({ text }: MessageView): string {
  return text.split("\n\n").at(-1)?.split("\n")[0] ?? "";
}

function mediaOf({ photo, document, contact }: MessageView): string {
  if (photo) return `🖼  foto, ${photo.width} × ${photo.height} piksel`;
  if (document) return `📎 ${document.name}`;
  return contact ? `👤 ${contact.firstName}` : "";
}

/** Rows of buttons; what is too wide for one line goes on in the next. */
function rowsOf({ keyboard = [], replyKeyboard }: MessageView): string[] {
  const keys = typeof replyKeyboard === "object" ? replyKeyboard.rows : [];
  return [...keyboard, ...keys].flatMap((row) => {
    const labels = row.map(({ text }) => `[${text.replaceAll(" ", HARD_SPACE)}]`);
    return wrap(labels.join(" ")).map((each) => each.replaceAll(HARD_SPACE, " "));
  });
}

/** Lines of what fits beside the names; what follows a bullet stays indented. */
function wrap(text: string): string[] {
  const hanging = " ".repeat(/^(• |\d+\. )?/.exec(text)?.[0].length ?? 0);
  const lines = [""];
  for (const word of text.split(/(?<= )/)) {
    const current = lines.at(-1) ?? "";
    const fits = widthOf(current) + widthOf(word.trimEnd()) <= WIDTH - INDENT.length;
    if (fits || current === "") lines[lines.length - 1] = current + word;
    else lines.push(hanging + word);
  }
  return lines.map((each) => each.trimEnd());
}

/** In columns: an emoji takes two. */
function widthOf(text: string): number {
  const widths = [...SEGMENTER.segment(text)].map(({ segment }) => (WIDE.test(segment) ? 2 : 1));
  return widths.reduce((sum, width) => sum + width, 0);
}
