import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Answers } from "#domain/form/answer.ts";
import { type Card, type QuestionCard, view } from "#domain/form/interview/card.ts";
import { type Input, step } from "#domain/form/interview/interview.ts";
import { type State, start } from "#domain/form/interview/state.ts";
import { interview, jemaras, ketapang, monthlyForm, pelangsian } from "./interviewing.ts";

/** What a person may do, looking at the card or not. */
type Move = (card: Card) => readonly Input[];

const typing = fc.oneof(
  fc.constantFrom(
    ...["1", "2", "15", "0", "nihil", "belum", "tidak tahu", "-", "2,5 juta", "600 juta", "L 7 P 5", "70/55", "45%"],
    ...["5 Oktober 2026", "kemarin", "2,500", "10-15", "Sungai meluap", "6202011505800001", "1,3", "sembako"],
  ),
  fc.string({ unit: "binary" }),
);
const names = [...monthlyForm.questions.map(({ name }) => name), "constructor", "__proto__", ""];
const codes = ["tidak_ada", "lainnya", "L5", "dana_desa", "__proto__"];

const blind: fc.Arbitrary<Input> = fc.oneof(
  typing.map((text) => ({ do: "type", text }) as const),
  fc.constantFrom(...codes).map((code) => ({ do: "choose", code }) as const),
  fc.constantFrom(...codes).map((code) => ({ do: "toggle", code }) as const),
  fc.constantFrom("a", "b", "c", "d").map((id) => ({ do: "photo", id }) as const),
  fc.integer({ min: -1, max: 3 }).map((index) => ({ do: "pick", index }) as const),
  fc.constantFrom(...names).map((name) => ({ do: "jump", name }) as const),
  fc.constantFrom("done", "keep", "same", "same-all", "skip", "back", "review", "resume").map((what) => ({ do: what })),
);
const seeing: fc.Arbitrary<Move> = fc.nat(30).map((nth) => (card) => fitting(card, nth));
const moves = fc.array(fc.oneof({ weight: 3, arbitrary: seeing }, { weight: 1, arbitrary: blind.map(always) }), {
  maxLength: 80,
  size: "max",
});
const setting = fc.constantFrom(jemaras, pelangsian, ketapang);

test("no sequence of inputs throws, and a state saved and loaded at any step goes on identically", () => {
  const nihil = fc.constant<Move>(always({ do: "nihil" }));
  const sequences = fc.array(fc.oneof(seeing, blind.map(always), nihil), { maxLength: 40, size: "max" });
  fc.assert(
    fc.property(setting, sequences, (where, sequence) => {
      let state = start(where);
      for (const move of sequence) {
        const loaded: State = JSON.parse(JSON.stringify(state));
        expect(loaded).toStrictEqual(state);
        expect(view(where, loaded)).toEqual(view(where, state));
        for (const input of move(view(where, state))) {
          const { state: next } = step(where, state, input);
          expect(step(where, JSON.parse(JSON.stringify(state)), input).state).toEqual(next);
          state = next;
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("whatever the path of answers, backs and jumps, a fresh run over the same answers ends in the same report", () => {
  fc.assert(
    fc.property(setting, moves, (where, sequence) => {
      const wandering = interview(where);
      for (const move of sequence) wandering.does(...move(wandering.sees()));
      wandering.does({ do: "resume" });
      finish(wandering, {});
      const report = wandering.report();

      const fresh = interview(where);
      finish(fresh, report);
      expect(fresh.sees()).toMatchObject({ at: "review", missing: [] });
      expect(exact(fresh.report())).toEqual(exact(report));
    }),
    { numRuns: 100 },
  );
});

function always(input: Input): Move {
  return () => [input];
}

/** Gets somewhere: the nth choice, another question from the review, a plausible text. */
function fitting(card: Card, nth: number): readonly Input[] {
  if (card.at === "review") return [{ do: "jump", name: card.rows[nth % card.rows.length]?.question.name ?? "" }];
  const code = card.choices[nth % card.choices.length]?.code;
  if (code === undefined) return reply(card, undefined);
  const value = card.question.type === "select_one" ? code : [code];
  return reply(card, { kind: "value", value });
}

/** Answers whatever is asked until the review: as wanted, else with something that fits. */
function finish(person: ReturnType<typeof interview>, wanted: Answers): void {
  for (let turn = 0; turn < 200; turn++) {
    const card = person.sees();
    if (card.at === "review") return;
    const answer = wanted[card.question.name];
    person.does(...(!answer && card.canSkip && !card.pending ? [{ do: "skip" } as const] : reply(card, answer)));
  }
  throw new Error(`goes round in circles at ${person.at()}`);
}

/** What a person does to give this answer on this card. */
function reply({ pending, question, choices, picked }: QuestionCard, wanted: Answer | undefined): readonly Input[] {
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
    case "select_one":
      return [{ do: "choose", code: typeof one === "string" ? one : (choices[0]?.code ?? "") }];
    case "select_multiple": {
      const change = (several ?? [choices[1]?.code ?? ""]).filter((code) => !picked.includes(code));
      const toggles = change.map((code) => ({ do: "toggle", code }) as const);
      return choices.some(({ code, exclusive }) => exclusive && change.includes(code))
        ? toggles
        : [...toggles, { do: "done" }];
    }
    case "image": {
      const photos = (several ?? ["foto"])
        .filter((id) => !picked.includes(id))
        .map((id) => ({ do: "photo", id }) as const);
      return picked.length + photos.length === question.most && photos.length > 0
        ? photos
        : [...photos, { do: "done" }];
    }
    default:
      return [{ do: "type", text: wanted ? written(wanted) : (PLAUSIBLE[question.type] ?? "50") }];
  }
}

const PLAUSIBLE: Readonly<Record<string, string>> = { pair: "L 30 P 20", date: "2026-10-05", text: "Sungai meluap" };
const NOTHING = { zero: "nihil", "not-yet": "belum", unknown: "tidak tahu", "not-applicable": "n/a" } as const;

function written(answer: Answer): string {
  if (answer.kind === "empty") return NOTHING[answer.as];
  const { value } = answer;
  return typeof value === "object" && "l" in value ? `L ${value.l} P ${value.p}` : String(value);
}

/** "sekitar" cannot be typed back for every kind of answer. */
function exact(answers: Readonly<Record<string, Answer | undefined>>) {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      answer?.kind === "value" ? { kind: "value", value: answer.value } : answer,
    ]),
  );
}
