import fc from "fast-check";
import { expect, test } from "vitest";
import { view } from "#domain/form/interview/card.ts";
import { start, step } from "#domain/form/interview/interview.ts";
import { changedCells, fromSaved, savedPlace, toSaved, withChanges } from "#domain/form/interview/saved.ts";
import type { Setting } from "#domain/form/interview/setting.ts";
import { situationOf } from "#domain/form/interview/situation.ts";
import type { State } from "#domain/form/interview/state.ts";
import { interview, jemaras, ketapang, pelangsian } from "./interviewing.ts";
import { village } from "./village-form.ts";
import { always, blind, exact, finish, type Move, seeing, wandering } from "./wandering.ts";

const SETTINGS = { jemaras, pelangsian, ketapang, village } satisfies Record<string, Setting>;
/** By name: a counterexample says whose interview it was instead of printing the form. */
const setting = fc.constantFrom<keyof typeof SETTINGS>("jemaras", "pelangsian", "ketapang", "village", "village");

test("no sequence of inputs throws, and a state saved and loaded at any step goes on identically", () => {
  const nihil = fc.constant<Move>(always({ do: "nihil" }));
  const sequences = fc.array(fc.oneof(seeing, blind.map(always), nihil), { maxLength: 40, size: "max" });
  fc.assert(
    fc.property(setting, sequences, (name, sequence) => {
      const where = SETTINGS[name];
      let state = start(where, "seed");
      for (const move of sequence) {
        const loaded: State = JSON.parse(JSON.stringify(state));
        const stored = fromSaved(where.form, JSON.parse(JSON.stringify(toSaved(where.form, state))));
        expect(loaded).toEqual(state);
        expect(view(where, loaded)).toEqual(view(where, state));
        expect(view(where, stored)).toEqual(view(where, state));
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

test("after any step, what was renewed is what computing everything anew gives", () => {
  fc.assert(
    fc.property(setting, wandering, (name, sequence) => {
      const where = SETTINGS[name];
      let state = start(where, "seed");
      for (const move of sequence) {
        for (const input of move(view(where, state))) ({ state } = step(where, state, input));
        const renewed = situationOf(where, state);
        const anew = situationOf(where, JSON.parse(JSON.stringify(state)));
        expect(renewed.root).toEqual(anew.root);
        expect(renewed.steps).toEqual(anew.steps);
      }
    }),
    { numRuns: 60 },
  );
});

test("a saved state with what a step changed is the next state, saved", () => {
  fc.assert(
    fc.property(setting, wandering, (name, sequence) => {
      const where = SETTINGS[name];
      let state = start(where, "seed");
      let saved = toSaved(where.form, state);
      for (const move of sequence) {
        for (const input of move(view(where, state))) {
          const { state: next } = step(where, state, input);
          const { pending, returning } = next;
          const head = { at: savedPlace(where.form, next), pending, returning };
          saved = withChanges(saved, changedCells(where.form, state, next), head);
          state = next;
          expect(saved).toEqual(toSaved(where.form, state));
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("whatever the path of answers, backs and jumps, a fresh run over the same answers ends in the same report", () => {
  fc.assert(
    fc.property(setting, wandering, (name, sequence) => {
      const where = SETTINGS[name];
      const someone = interview(where);
      for (const move of sequence) someone.does(...move(someone.sees()));
      someone.does({ do: "resume" });
      finish(someone, {});
      const report = someone.report();

      const fresh = interview(where);
      finish(fresh, report);
      expect(fresh.sees()).toMatchObject({ at: "review", missing: 0 });
      expect(exact(without(fresh.report()))).toEqual(exact(without(report)));
    }),
    { numRuns: 150 },
  );
});

/** What once() gave stays what it was, so it tells of the way and not of the answers. */
function without(report: ReturnType<ReturnType<typeof interview>["report"]>) {
  return { ...report, sekali: undefined };
}
