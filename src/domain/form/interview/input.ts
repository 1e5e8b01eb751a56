// What a person can do in an interview, and what it leads to, as plain data.

import type { Answer, AnswerValue, AskReason } from "#domain/form/answer.ts";
import type { MediaType, Question, Texts } from "#domain/form/form.ts";
import type { Complaint } from "#domain/form/typed/read-answer.ts";

export type Input =
  | { readonly do: "type"; readonly text: string }
  | { readonly do: "choose"; readonly code: string } // one of a select_one; "OK" of an acknowledge
  | { readonly do: "toggle"; readonly code: string } // one of a select_multiple; the next one of a rank
  | { readonly do: "give"; readonly value: AnswerValue } // from a calendar, a stepper, the telephone's location
  | { readonly do: "attach"; readonly id: string; readonly kind: MediaType }
  | { readonly do: "done" } // with ticking, with sending files, with reading a note, with the rows of a repeat
  | { readonly do: "clear" } // the ticks, the ranking or the files so far
  | { readonly do: "pick"; readonly index: number } // one of the options we asked back with
  | { readonly do: "keep" } // the answer, against a soft rule
  | { readonly do: "same" } // this answer as last period
  | { readonly do: "offered" } // the form's own proposal
  | { readonly do: "same-all" } // everything still open as last period
  | { readonly do: "nihil" } // everything still open: nothing happened
  | { readonly do: "skip" } // no answer to this one, even if there was one
  | { readonly do: "add" } // one more row of a repeat
  | { readonly do: "remove"; readonly row: number } // counted from 0
  | { readonly do: "back" }
  | { readonly do: "jump"; readonly place: string } // see `placeToText`
  | { readonly do: "review" }
  | { readonly do: "resume" }; // at the first open question

export type Refusal =
  | Complaint
  | "required"
  | "constraint"
  | "no-last-answer"
  | "file-not-asked"
  | "place-not-asked"
  | "too-many-files"
  | "too-many-rows";

export type Outcome =
  | { readonly kind: "accepted"; readonly question: Question; readonly answer: Answer }
  | { readonly kind: "asked-back"; readonly question: Question; readonly why: AskReason }
  | { readonly kind: "warned"; readonly question: Question; readonly message: Texts }
  | { readonly kind: "refused"; readonly question?: Question; readonly why: Refusal; readonly message?: Texts }
  | { readonly kind: "skipped"; readonly question: Question }
  | { readonly kind: "filled"; readonly count: number } // by "same-all" or "nihil"
  | { readonly kind: "moved" } // elsewhere, or one tick or row more or less
  | { readonly kind: "nothing-asked" } // a text or a file where there is no question
  | { readonly kind: "unchanged" };
