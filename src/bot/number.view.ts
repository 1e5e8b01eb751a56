// Numbers for a thumb: nothing at one tap, a short scale as buttons, and steps up and down where a number is near one that
// is known. Typing works beside all of them.

import type { Answer } from "#domain/form/answer.ts";
import type { Question, RangeQuestion } from "#domain/form/form.ts";
import type { QuestionCard } from "#domain/form/interview/card.ts";
import { formatNumber, formatPercent, formatQuantity } from "#domain/format.ts";
import type { Translate } from "#i18n";
import { type Asked, knownAnswerButtons } from "./asked.view.ts";
import { stepButton } from "./step-button.ts";
import { type Button, inRows, inRowsOf } from "./view.ts";

const SHORT_SCALE = 10; // steps
const VALUES_PER_ROW = 6;
const HIGHEST = 999_999_999_999;

export function numberRows(t: Translate, asked: Asked): Button[][] {
  const { card, place } = asked;
  const { question } = card;
  const known = knownAnswerButtons(t, asked);
  if (question.type === "range" && stepsOf(question) <= SHORT_SCALE) {
    return [...scaleRows(asked, question), ...known.map((button) => [button])];
  }
  const canBeNothing = question.type !== "range" && ![card.current, card.last, card.offered].some(isNothing);
  const nothing = canBeNothing ? [stepButton(place, t.plain("button-zero"), "give", 0)] : [];
  return [...inRows([...known, ...nothing]), ...stepperRows(t, asked)];
}

function isNothing(answer: Answer | undefined): boolean {
  if (answer?.kind !== "value") return answer?.as === "zero";
  return (
    answer.value === 0 ||
    (typeof answer.value === "object" && "l" in answer.value && answer.value.l + answer.value.p === 0)
  );
}

function stepsOf({ start, end, step }: RangeQuestion): number {
  return Math.round((end - start) / step);
}

function scaleRows({ card, place }: Asked, question: RangeQuestion): Button[][] {
  const values = Array.from({ length: stepsOf(question) + 1 }, (_, steps) =>
    tidy(question.start + steps * question.step),
  );
  const chosen = card.current?.kind === "value" ? card.current.value : undefined;
  const buttons = values.map((value) => {
    const label = question.unit === "persen" ? formatPercent(value) : formatNumber(value);
    return stepButton(place, value === chosen ? `● ${label}` : label, "give", value);
  });
  const perRow = Math.ceil(buttons.length / Math.ceil(buttons.length / VALUES_PER_ROW));
  return inRowsOf(perRow, buttons);
}

interface Stepper {
  readonly value: number;
  readonly small: number;
  readonly large: number;
  readonly low: number;
  readonly high: number;
}

function stepperRows(t: Translate, { card, place, look }: Asked): Button[][] {
  const { question } = card;
  const stepper = stepperOf(card, look.dial);
  if (!stepper) return [];
  const { value, small, large, low, high } = stepper;
  const steps = [-large, -small, small, large]
    .map((by) => ({ by, to: tidy(Math.min(Math.max(value + by, low), high)) }))
    .filter(({ to }, index, all) => to !== value && all.findIndex((other) => other.to === to) === index);
  const row = steps.map(({ by, to }) => stepButton(place, signed(t, question, by), "dial", to));
  const isMoved = look.dial !== undefined || question.type === "range";
  const use = t.plain("button-use", { answer: formatQuantity(value, question.unit) });
  return [row, ...(isMoved ? [[stepButton(place, use, "give", value)]] : [])];
}

/** Where steps help: on a scale, for a percentage, and near a number that is known. */
function stepperOf({ question, current, last, offered }: QuestionCard, dial: number | undefined): Stepper | undefined {
  if (question.type === "range") {
    const { start, end, step } = question;
    const value = onScale(question, dial ?? numberIn(current ?? last ?? offered) ?? start);
    return { value, small: step, large: step * (stepsOf(question) > 30 ? 10 : 5), low: start, high: end };
  }
  if (question.type !== "integer") return undefined;
  const known = numberIn(current ?? last ?? offered);
  if (question.unit === "persen") {
    return { value: clamp(Math.round(dial ?? known ?? 0), 0, 100), small: 5, large: 10, low: 0, high: 100 };
  }
  const base = dial ?? known;
  if (base === undefined || base === 0) return undefined;
  const small = question.unit === "Rp" ? Math.max(100_000, thousandth(base) * 10) : thousandth(base);
  const low = base < 0 ? -HIGHEST : 0;
  return { value: clamp(Math.round(base), low, HIGHEST), small, large: small * 10, low, high: HIGHEST };
}

function numberIn(answer: Answer | undefined): number | undefined {
  return answer?.kind === "value" && typeof answer.value === "number" ? answer.value : undefined;
}

/** 1 for hundreds, 10 for thousands, 100.000 for hundreds of millions: about the last figure anybody remembers. */
function thousandth(value: number): number {
  return 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 2);
}

function onScale({ start, end, step }: RangeQuestion, value: number): number {
  return tidy(clamp(start + Math.round((value - start) / step) * step, start, end));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** 0.1 + 0.2 is not 0.3 in binary. */
function tidy(value: number): number {
  return Number(value.toFixed(6));
}

/** "+1 jt", "−10": with a true minus, which is as wide as the plus. */
function signed(t: Translate, { unit }: Question, by: number): string {
  return `${by < 0 ? "−" : "+"}${amountOf(t, unit, Math.abs(by))}`;
}

function amountOf(t: Translate, unit: string | undefined, amount: number): string {
  if (unit === "persen") return formatPercent(amount);
  if (unit !== "Rp") return formatNumber(amount);
  return amount < 1_000_000
    ? t.plain("amount-thousand", { n: formatNumber(amount / 1000) })
    : t.plain("amount-million", { n: formatNumber(amount / 1_000_000) });
}
