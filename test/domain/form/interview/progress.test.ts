// How far an interview has come, in questions.

import { expect, test } from "vitest";
import { view } from "#domain/form/interview/card.ts";
import { filledIn } from "#domain/form/interview/progress.ts";
import type { Setting } from "#domain/form/interview/setting.ts";
import { interview, jemaras } from "./interviewing.ts";
import { formOf } from "./village-form.ts";

const form = formOf({
  settings: { form_id: "bulanan", version: "1" },
  survey: [
    { type: "integer", name: "omzet", label: "Omzet?" },
    { type: "text", name: "usaha", label: "Usaha apa?", relevant: "${omzet} > 0" },
    { type: "begin repeat", name: "kendala", label: "Kendala" },
    { type: "text", name: "uraian", label: "Uraian?" },
    { type: "end repeat" },
    { type: "text", name: "catatan", label: "Catatan?", required: "no" },
  ],
});
const setting: Setting = { ...jemaras, form, lastSaved: undefined };

test("what is asked counts, as answers open and close questions, and what was passed counts as done", () => {
  const siti = interview(setting);
  expect(filledIn(setting, siti.state())).toEqual({ filled: 0, of: 3 });
  siti.types("200");
  expect(filledIn(setting, siti.state())).toEqual({ filled: 1, of: 4 });
  siti.types("Gerai");
  siti.does({ do: "add" });
  siti.types("Listrik padam");
  siti.does({ do: "done" });
  expect(filledIn(setting, siti.state())).toEqual({ filled: 4, of: 5 });
  siti.does({ do: "skip" });
  expect(filledIn(setting, siti.state())).toEqual({ filled: 5, of: 5 });
  expect(view(setting, siti.state()).at).toBe("review");
});
