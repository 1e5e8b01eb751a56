// What is wrong with a form file, told to whoever wrote it: where, what, and what to write instead.

export const SHEETS = ["settings", "survey", "choices", "indicators"] as const;
export type SheetName = (typeof SHEETS)[number];

export interface FormMistake {
  /** `file` where it is about no sheet of the four. */
  readonly sheet: SheetName | "file";
  /** As Excel counts: the header is row 1. */
  readonly row?: number;
  /** As the file writes it, where it does. */
  readonly column?: string;
  readonly message: string;
}
