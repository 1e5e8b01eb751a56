// The figures of a period from its scoreboard and its reports. The names of the questions are the monthly form's; a NIHIL
// report counts as a report and adds nothing else.

import type { Figures, ObstacleCount } from "./digest.ts";
import type { Answers, Pair } from "./form/answer.ts";
import type { Form } from "./form/form.ts";
import { type Scoreboard, withoutNames } from "./scoreboard.ts";

export interface ReportedAnswers {
  readonly nihil: boolean;
  readonly answers: Answers;
}

/** A form without them, or with others of these names, leaves these figures at 0. */
export const QUESTIONS_OF_FIGURES: ReadonlySet<string> = new Set([
  "unit_buka",
  "omzet",
  "simpanan",
  "anggota",
  "kendala",
]);

/** Whether a form asks what a cooperative does, so that sums of it say something. */
export function asksBusiness({ questions }: Form): boolean {
  return questions.some(({ name }) => name !== "kendala" && QUESTIONS_OF_FIGURES.has(name));
}

/** "None of these", in the form's lists of choices. */
const NONE = "tidak_ada";

export function figuresOf(
  board: Scoreboard,
  reports: readonly ReportedAnswers[],
  period: Pick<Figures, "periodKey" | "periodName" | "pastDue">,
): Figures {
  const answers = reports.map((report) => report.answers);
  return {
    ...period,
    total: board.total,
    reported: board.reported,
    exempted: board.exempted,
    onTime: board.reported - board.late,
    nihil: board.nihil,
    byKecamatan: board.byKecamatan.map(withoutNames),
    operating: answers.filter(isOperating).length,
    totalOmzet: sum(answers.map(({ omzet }) => number(omzet))),
    totalSavings: sum(answers.map(({ simpanan }) => number(simpanan))),
    members: {
      l: sum(answers.map(({ anggota }) => pair(anggota).l)),
      p: sum(answers.map(({ anggota }) => pair(anggota).p)),
    },
    obstacles: countObstacles(answers),
  };
}

/** An open outlet and a sale in the month: stage L5 of the ladder (the Dinas has confirmed no other rule yet). */
function isOperating({ unit_buka, omzet }: Answers): boolean {
  return chosen(unit_buka).length > 0 && number(omzet) > 0;
}

function countObstacles(answers: readonly Answers[]): ObstacleCount[] {
  const named = answers.flatMap(({ kendala }) => chosen(kendala));
  return [...Map.groupBy(named, (category) => category)].map(([category, all]) => ({ category, count: all.length }));
}

function number(answer: Answers[string] | undefined): number {
  return answer?.kind === "value" && typeof answer.value === "number" ? answer.value : 0;
}

function pair(answer: Answers[string] | undefined): Pair {
  const value = answer?.kind === "value" ? answer.value : undefined;
  return typeof value === "object" && "l" in value ? value : { l: 0, p: 0 };
}

function chosen(answer: Answers[string] | undefined): string[] {
  if (answer?.kind !== "value") return [];
  const codes = Array.isArray(answer.value) ? answer.value : [answer.value];
  return codes.filter((code) => typeof code === "string" && code !== NONE);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
