// Questions that take several: ticks, places in a ranking, files. What is picked is kept until "Selesai" closes it.

import { isMedia, isSelect, type MediaType } from "#domain/form/form.ts";
import type { Turn } from "./moving.ts";
import { choicesFor, codesFor } from "./rules.ts";
import { movedTo, withCellAt } from "./situation.ts";
import { moved, propose, type Result, refuse, unchanged } from "./taking.ts";

/** The ticks or files of a question as the person sees them now. */
export function picksOf({ around }: Turn): readonly string[] {
  const { picks, answer: given } = around.cell ?? {};
  if (picks) return picks;
  return given?.kind === "value" && Array.isArray(given.value) ? given.value.map(String) : [];
}

/** A tick more or less; the next place of a ranking. */
export function toggle(turn: Turn, code: string): Result {
  const { question, around, situation } = turn;
  if (!isSelect(question) || !codesFor(around, question).has(code)) return unchanged(situation);
  if (question.type === "rank") return place(turn, code);
  if (question.type !== "select_multiple") return unchanged(situation);

  const ticked = picksOf(turn);
  const isNew = !ticked.includes(code);
  const choices = choicesFor(around, question);
  const isExclusive = (other: string) => choices.find((one) => one.code === other)?.exclusive ?? false;
  if (isNew && isExclusive(code)) return propose(turn, { kind: "value", value: [code] });

  const stays = (one: string) => (one === code ? isNew : ticked.includes(one) && !(isNew && isExclusive(one)));
  return repick(turn, choices.map((one) => one.code).filter(stays));
}

/** A choice takes the next place of a ranking, or gives back the one it had. */
function place(turn: Turn, code: string): Result {
  const { question, around } = turn;
  const placed = picksOf(turn);
  const order = placed.includes(code) ? placed.filter((one) => one !== code) : [...placed, code];
  const isWhole = order.length === codesFor(around, question).size;
  return isWhole ? propose(turn, { kind: "value", value: order }) : repick(turn, order);
}

/** One file more. */
export function attach(turn: Turn, { id, kind }: { readonly id: string; readonly kind: MediaType }): Result {
  const { question, situation } = turn;
  if (question.type !== kind) return refuse(turn, "file-not-asked");

  const files = picksOf(turn);
  if (files.includes(id)) return unchanged(situation); // Telegram repeats itself
  if (files.length >= question.most) return refuse(turn, "too-many-files");
  const more = [...files, id];
  return more.length < question.most ? repick(turn, more) : propose(turn, { kind: "value", value: more });
}

/** Nothing ticked, ranked or sent any more; the question stays open until "Selesai". */
export function clear(turn: Turn): Result {
  return isCollecting(turn) ? repick(turn, []) : unchanged(turn.situation);
}

function repick(turn: Turn, picks: readonly string[]): Result {
  const next = withCellAt(turn.situation, turn.place, { ...turn.around.cell, picks });
  return moved(movedTo(next, { ...next.state, pending: null }));
}

/** Whether a question takes several, and is closed with "Selesai". */
export function isCollecting({ question }: Pick<Turn, "question">): boolean {
  return question.type === "select_multiple" || question.type === "rank" || isMedia(question);
}
