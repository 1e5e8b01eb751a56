// A person who wanders through an interview: what can be done on a card, with or without looking at it, and how to finish.

import fc from "fast-check";
import { type Answer, type Answers, answerTo } from "#domain/form/answer.ts";
import { isShownOnly } from "#domain/form/form.ts";
import type { Card, QuestionCard } from "#domain/form/interview/card.ts";
import type { Input } from "#domain/form/interview/input.ts";
import type { interview } from "./interviewing.ts";

/** What a person may do, looking at the card or not. */
export type Move = (card: Card) => readonly Input[];

const typing = fc.oneof(
  fc.constantFrom(
    ...["1", "2", "15", "0", "nihil", "belum", "tidak tahu", "-", "2,5 juta", "600 juta", "L 7 P 5", "70/55", "45%"],
    ...["5 Oktober 2026", "kemarin", "2,500", "10-15", "Sungai meluap", "6202011505800001", "1,3", "sembako", "jam 2"],
    ...["3,1,2", "-2.5, 112.9", "kemarin jam 8", "ya", "tidak", "tambah", "hapus 1"],
  ),
  fc.string({ unit: "binary" }),
);
const codes = ["tidak_ada", "lainnya", "L5", "dana_desa", "hulu", "hilir", "jemaras", "lain", "OK", "__proto__"];
const places = fc.oneof(
  fc.constantFrom("", "x", "1.2", "-1", "99999", "constructor", "9.0.0", "9.1.4.0.0"),
  fc.nat(40).map(String),
);
const values = fc.constantFrom<Answer & { kind: "value" }>(
  { kind: "value", value: 3 },
  { kind: "value", value: "2026-11-02" },
  { kind: "value", value: "08:30" },
  { kind: "value", value: { lat: -2.5, lon: 112.9 } },
  { kind: "value", value: { lat: 1000, lon: 0 } },
  { kind: "value", value: ["listrik"] },
);

export const blind: fc.Arbitrary<Input> = fc.oneof(
  typing.map((text) => ({ do: "type", text }) as const),
  fc.constantFrom(...codes).map((code) => ({ do: "choose", code }) as const),
  fc.constantFrom(...codes).map((code) => ({ do: "toggle", code }) as const),
  values.map(({ value }) => ({ do: "give", value }) as const),
  fc.constantFrom("a", "b", "c", "d").map((id) => ({ do: "attach", kind: "image", id }) as const),
  fc.integer({ min: -1, max: 3 }).map((index) => ({ do: "pick", index }) as const),
  fc.integer({ min: -1, max: 3 }).map((row) => ({ do: "remove", row }) as const),
  places.map((place) => ({ do: "jump", place }) as const),
  fc
    .constantFrom("done", "keep", "same", "same-all", "offered", "skip", "add", "back", "review", "resume")
    .map((what) => ({ do: what })),
);
export const seeing: fc.Arbitrary<Move> = fc.nat(30).map((nth) => (card) => fitting(card, nth));
export const wandering = fc.array(
  fc.oneof({ weight: 3, arbitrary: seeing }, { weight: 1, arbitrary: blind.map(always) }),
  { maxLength: 80, size: "max" },
);

export function always(input: Input): Move {
  return () => [input];
}

/** Gets somewhere: the nth choice, another question from the review, a plausible text, one more row. */
function fitting(card: Card, nth: number): readonly Input[] {
  if (card.at === "review") return [{ do: "jump", place: card.rows[nth % card.rows.length]?.place ?? "" }];
  if (card.at === "repeat") return [{ do: nth % 3 > 0 && card.summaries.length < 4 ? "add" : "done" }];
  const code = card.choices[nth % card.choices.length]?.code;
  if (code === undefined) return reply(card, undefined);
  const value = card.question.type === "select_one" ? code : [code];
  return reply(card, { kind: "value", value });
}

type Person = ReturnType<typeof interview>;

/** Answers whatever is asked until the review: as wanted, else with something that fits. */
export function finish(person: Person, wanted: Answers): void {
  for (let turn = 0; turn < 400; turn++) {
    const card = person.sees();
    if (card.at === "review") return;
    person.does(...finishing(card, answersOn(card, wanted)));
  }
  throw new Error(`goes round in circles at ${person.at()}`);
}

function finishing(card: Exclude<Card, { at: "review" }>, wanted: Answers | undefined): readonly Input[] {
  if (card.at === "repeat") {
    const rows = wanted?.[card.repeat.name];
    return [{ do: rows?.kind === "rows" && rows.rows.length > card.summaries.length ? "add" : "done" }];
  }
  const answer = answerTo(wanted, card.question.name);
  if (isShownOnly(card.question)) return [{ do: "done" }];
  return !answer && !card.required && !card.pending ? [{ do: "skip" }] : reply(card, answer);
}

/** The wanted answers of the row a card stands in. */
function answersOn({ rows }: Exclude<Card, { at: "review" }>, wanted: Answers): Answers | undefined {
  let answers: Answers | undefined = wanted;
  for (const { name, number } of rows) {
    const all: Answers[string] | undefined = answers?.[name];
    answers = all?.kind === "rows" ? all.rows[number - 1] : undefined;
  }
  return answers;
}

/** What a person does to give this answer on this card. */
function reply(card: QuestionCard, wanted: Answer | undefined): readonly Input[] {
  const { pending, question, choices, picked } = card;
  if (pending?.kind === "reason") return [{ do: "type", text: "Banjir" }];
  if (pending?.kind === "warning") return [{ do: "keep" }];
  if (pending?.kind === "ask") {
    const index = pending.options.findIndex(
      (option) => JSON.stringify(exact({ option })) === JSON.stringify(exact({ option: wanted })),
    );
    return [{ do: "pick", index: Math.max(index, 0) }];
  }

  const one = wanted?.kind === "value" ? wanted.value : undefined;
  const several = Array.isArray(one) ? one.map(String) : undefined;
  switch (question.type) {
    case "note":
      return [{ do: "done" }];
    case "acknowledge":
      return [{ do: "choose", code: "OK" }];
    case "select_one":
      return [{ do: "choose", code: typeof one === "string" ? one : (choices[0]?.code ?? "") }];
    case "select_multiple": {
      const change = (several ?? [choices[1]?.code ?? ""]).filter((code) => !picked.includes(code));
      const toggles = change.map((code) => ({ do: "toggle", code }) as const);
      return choices.some(({ code, exclusive }) => exclusive && change.includes(code))
        ? toggles
        : [...toggles, { do: "done" }];
    }
    case "rank":
      return [...picked, ...(several ?? choices.map(({ code }) => code))].map(
        (code) => ({ do: "toggle", code }) as const,
      );
    case "geopoint":
    case "time":
    case "dateTime":
    case "range":
      if (wanted?.kind === "empty") return [{ do: "type", text: written(wanted) }];
      return [{ do: "give", value: one ?? PLAUSIBLE_VALUES[question.type] }];
    case "image":
    case "audio":
    case "video":
    case "file": {
      const { type: kind, most } = question;
      const files = (several ?? ["foto"]).filter((id) => !picked.includes(id));
      const sent = files.map((id) => ({ do: "attach", kind, id }) as const);
      return picked.length + sent.length === most && sent.length > 0 ? sent : [...sent, { do: "done" }];
    }
    default:
      return [{ do: "type", text: wanted ? written(wanted) : (PLAUSIBLE[question.type] ?? "3") }];
  }
}

const PLAUSIBLE: Readonly<Record<string, string>> = { pair: "L 30 P 20", date: "2026-10-05", text: "Sungai meluap" };
const PLAUSIBLE_VALUES = {
  geopoint: { lat: -2.5, lon: 112.9 },
  time: "08:30",
  dateTime: "2026-11-02T08:30+07:00",
  range: 3,
} as const;
const NOTHING = { zero: "nihil", "not-yet": "belum", unknown: "tidak tahu", "not-applicable": "n/a" } as const;

function written(answer: Answer): string {
  if (answer.kind === "empty") return NOTHING[answer.as];
  const { value } = answer;
  if (typeof value === "object" && "l" in value) return `L ${value.l} P ${value.p}`;
  if (typeof value === "number") return String(value).replace(".", ",");
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** "sekitar" cannot be typed back for every kind of answer. */
export function exact(answers: Readonly<Record<string, Answers[string] | undefined>>): object {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => {
      if (answer?.kind === "rows") return [name, { kind: "rows", rows: answer.rows.map(exact) }];
      return [name, answer?.kind === "value" ? { kind: "value", value: answer.value } : answer];
    }),
  );
}
