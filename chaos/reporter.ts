// A village head who fills the monthly form in a closed loop and knows nothing but the screen: does what the newest card
// asks, and does it again when nothing happens for some seconds. What the bot has moved on from is acknowledged.

import { setTimeout as sleep } from "node:timers/promises";
import type { Person } from "#simulator/cast.ts";
import type { MessageView } from "#simulator/view.ts";
import { type Answer, answersOf } from "./answers.ts";
import type { Chance } from "./chance.ts";

const LOOKED_BACK = 6; // bubbles
/** Whoever is not answered waits longer each time, up to so many times as long as at first. */
const LONGEST_PATIENCE = 5;

/** One form of one month, as the person remembers it. */
export interface Memory {
  readonly person: Person;
  readonly unitCode: string;
  /** As report numbers have it: 202610. */
  readonly month: string;
  /** What the bot moved on from after it was answered. */
  readonly acknowledged: Map<string, Answer>;
  /** Looks that fell on a card further up: a kill between a new card and the session leaves its buttons, as decision 018 says. */
  leftovers: number;
  /** Texts that were sent more than once, because nothing happened. */
  readonly repeated: Set<string>;
  /** Numbers of the updates that texts were. */
  readonly textUpdates: number[];
  acts: number;
  repeats: number;
  /** Corrections of what a repeated text has done to a later question: no fault of the bot's. */
  strays: number;
  /** An answer that was acknowledged and then asked again, or stood there otherwise at the end. */
  readonly losses: string[];
  receipt: string | undefined;
}

type Card =
  | { readonly at: "receipt"; readonly view: MessageView }
  | { readonly at: "review"; readonly view: MessageView }
  | { readonly at: "question"; readonly view: MessageView; readonly answer: Answer }
  | { readonly at: "start"; readonly view: MessageView }
  | { readonly at: "elsewhere" };

export interface ReporterOptions {
  readonly person: Person;
  readonly index: number;
  readonly unitCode: string;
  readonly chance: Chance;
  /** How often the bot has done anything in this person's chat. */
  readonly changes: () => number;
  /** Resolves when people may do something: not while the story leaps over days. */
  readonly mayAct: () => Promise<void>;
}

export type Reporter = ReturnType<typeof createReporter>;

export function createReporter({ person, index, unitCode, chance, changes, mayAct }: ReporterOptions) {
  let lowest = 0; // the card that was last in use
  return {
    person,

    /** Resolves when the receipt is there, or when the signal says that it is late. */
    async reports(month: { readonly number: number; readonly key: string }, late: AbortSignal): Promise<Memory> {
      const memory: Memory = {
        person,
        unitCode,
        month: month.key,
        acknowledged: new Map(),
        leftovers: 0,
        repeated: new Set(),
        textUpdates: [],
        acts: 0,
        repeats: 0,
        strays: 0,
        losses: [],
        receipt: undefined,
      };
      await fill(memory, answersOf(index, month.number), late);
      return memory;
    },
  };

  async function fill(memory: Memory, answers: readonly Answer[], late: AbortSignal): Promise<void> {
    let given: Answer | undefined; // answered, and not moved on from
    let correcting: string | undefined;
    let before: string | undefined;
    let inVain = 0;

    while (!late.aborted) {
      await mayAct();
      const seen = changes();
      const card = look(memory, answers);
      const asked = card.at === "question" ? card.answer.name : undefined;
      if (given && card.at !== "elsewhere" && card.at !== "start" && asked !== given.name) {
        memory.acknowledged.set(given.name, given);
        given = undefined;
        correcting = undefined;
      }
      if (card.at === "receipt") {
        memory.receipt = card.view.text;
        return;
      }
      if (asked && asked !== correcting && memory.acknowledged.has(asked)) {
        memory.losses.push(`${asked} was asked again, on the screen: ${screen()}`);
        memory.acknowledged.delete(asked);
      }
      const act = card.at === "elsewhere" || inVain === 3 ? ({ text: "lapor" } as const) : actOn(card);
      inVain = await does(act, card);
      if (card.at === "question" && act !== undefined && !("text" in act && act.text === "lapor")) given = card.answer;
      await moved(seen, inVain);
    }

    function actOn(card: Exclude<Card, { at: "receipt" | "elsewhere" }>): Act {
      if (card.at === "start") return { tap: "Isi satu per satu" };
      if (card.at === "question") return answerOf(card.answer, card.view);
      const wrong = answers.find(({ line }) => isShown(card.view, nameOf(line)) && !isRight(card.view, line));
      if (!wrong) return { tap: "Kirim laporan" };
      blame(memory, wrong, lineOf(card.view, nameOf(wrong.line)));
      memory.acknowledged.delete(wrong.name);
      correcting = wrong.name;
      return { tap: `✏️ ${numberOf(card.view, nameOf(wrong.line))}` };
    }

    /** Gives how often the same has been done in vain by now. */
    async function does(act: Act, card: Card): Promise<number> {
      const what = "text" in act ? act.text : act.tap;
      const same = `${card.at === "elsewhere" ? "" : card.view.id}/${what}/${card.at === "question" ? card.answer.name : card.at}`;
      const isAgain = same === before;
      before = same;
      memory.acts += 1;
      if (isAgain) memory.repeats += 1;
      if ("text" in act) {
        if (isAgain) memory.repeated.add(act.text);
        say(memory, act.text);
      } else if (!tap(act.tap, card)) {
        say(memory, "lapor");
      }
      return isAgain ? inVain + 1 : 0;
    }
  }

  function say(memory: Memory, text: string): void {
    const { updateId } = person.sends(text);
    if (updateId !== undefined) memory.textUpdates.push(updateId);
  }

  function tap(label: string, card: Card): boolean {
    if (card.at === "elsewhere") return false;
    try {
      person.taps(label, { messageId: card.view.id });
      return true;
    } catch {
      return false; // the buttons have just gone
    }
  }

  /** Until the bot did something here and a glance at it, or until patience ends. */
  async function moved(seen: number, inVain: number): Promise<void> {
    const patienceMs = chance.between(2000, 5000) * (1 + Math.min(inVain, LONGEST_PATIENCE));
    const since = performance.now();
    while (changes() === seen && performance.now() - since < patienceMs) await sleep(30);
    for (let before = -1; before !== changes(); ) {
      before = changes();
      await sleep(chance.between(200, 500)); // one reads when it has stopped moving
    }
  }

  function look(memory: Memory, answers: readonly Answer[]): Card {
    const recent = bubbles();
    for (const [age, view] of recent.toReversed().entries()) {
      const card = cardOf(view, memory, answers);
      if (card && view.id < lowest) {
        memory.leftovers += 1;
        break; // nobody scrolls up past the card that was last in use
      }
      if (card) {
        lowest = view.id;
        return card;
      }
      if (age === 0 && chance.next() < 0.4) break; // a reminder below the card: some write "lapor", others look up
    }
    return { at: "elsewhere" };
  }

  function bubbles(): MessageView[] {
    return person
      .messages()
      .filter(({ fromBot }) => fromBot)
      .slice(-LOOKED_BACK);
  }

  /** For whoever has to find out why. */
  function screen(): string {
    return bubbles()
      .map((view) => `#${view.id} ${JSON.stringify(view.text.slice(0, 120))} (${labels(view).join(", ")})`)
      .join("; ");
  }
}

type Act = { readonly text: string } | { readonly tap: string };

function cardOf(view: MessageView, { month }: Memory, answers: readonly Answer[]): Card | undefined {
  const { text } = view;
  if (text.includes("Nomor: ") && text.includes(`-${month}-`)) return { at: "receipt", view };
  if (!view.keyboard?.length) return undefined; // a card of before
  if (text.includes("Mohon diperiksa. Tekan nomor")) return { at: "review", view };
  const answer = answers.find(({ asks }) => text.includes(asks));
  if (answer) return { at: "question", view, answer };
  return labels(view).some((label) => label.includes("Isi satu per satu")) ? { at: "start", view } : undefined;
}

/** Ticks are taps one after the other: the first that is not done yet. */
function answerOf({ act }: Answer, view: MessageView): Act {
  if ("text" in act) return { text: act.text };
  const [first = "", last = first] = act.taps;
  const isTicked = labels(view).some((label) => label.startsWith("☑") && label.endsWith(first));
  return { tap: isTicked ? last : first };
}

function labels({ keyboard = [] }: MessageView): string[] {
  return keyboard.flat().map(({ text }) => text);
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(":") + 1);
}

function lineOf({ text }: MessageView, name: string): string {
  return text.split("\n").find((line) => line.replace(/^\d+\. /, "").startsWith(name)) ?? "";
}

function isShown(view: MessageView, name: string): boolean {
  return lineOf(view, name) !== "";
}

function isRight(view: MessageView, line: string): boolean {
  return `${lineOf(view, nameOf(line)).replace(/^\d+\. /, "")} `.includes(line);
}

function numberOf(view: MessageView, name: string): number {
  return Number.parseInt(lineOf(view, name), 10);
}

/** A text that was sent again may have come to the next question; anything else has been lost or mistaken. */
function blame(memory: Memory, { name }: Answer, shown: string): void {
  if ([...memory.repeated].some((text) => shown.includes(text))) memory.strays += 1;
  else memory.losses.push(`${name} was shown as "${shown}"`);
}
