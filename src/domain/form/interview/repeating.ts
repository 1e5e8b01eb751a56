// "Tambah lagi?": what a person does at a repeat that is asked as often as they want.

import { readEmpty } from "#domain/form/typed/empty.ts";
import { readYesNo } from "#domain/form/typed/yes-no.ts";
import type { Input, Refusal } from "./input.ts";
import { advance, type RepeatTurn } from "./moving.ts";
import { MOST_ROWS } from "./rules.ts";
import { withCellAt } from "./situation.ts";
import { moved, type Result, unchanged } from "./taking.ts";

/** One input at a repeat; what does not fit it changes nothing. */
export function decide(turn: RepeatTurn, input: Input): Result {
  switch (input.do) {
    case "add":
      return add(turn);
    case "done":
    case "skip":
      return close(turn);
    case "remove":
      return remove(turn, input.row);
    case "type":
      return type(turn, input.text);
    case "attach":
      return refuse(turn, "file-not-asked");
    default:
      return unchanged(turn.situation);
  }
}

function add({ situation, place, cell }: RepeatTurn): Result {
  const rows = cell?.rows ?? [];
  if (rows.length >= MOST_ROWS) return refuse({ situation }, "too-many-rows");
  return moved(advance(withCellAt(situation, place, { rows: [...rows, []] })));
}

function close({ situation, place, cell }: RepeatTurn): Result {
  return moved(advance(withCellAt(situation, place, { ...cell, closed: true })));
}

function remove({ situation, place, cell }: RepeatTurn, row: number): Result {
  const rows = cell?.rows ?? [];
  if (!(row in rows)) return unchanged(situation);
  return moved(withCellAt(situation, place, { ...cell, rows: rows.filter((_, index) => index !== row) }));
}

function type(turn: RepeatTurn, text: string): Result {
  const yes = readYesNo(text);
  if (yes === true) return add(turn); // the question is whether there is one more
  const said = readEmpty(text);
  const isNone = yes === false || (said?.kind === "empty" && (said.as === "zero" || said.as === "not-yet"));
  return isNone ? close(turn) : refuse(turn, "choose-a-button");
}

function refuse({ situation }: Pick<RepeatTurn, "situation">, why: Refusal): Result {
  return { situation, outcome: { kind: "refused", why } };
}
