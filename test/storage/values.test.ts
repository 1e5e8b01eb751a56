import { expect, test } from "vitest";
import { toJson } from "#storage/values.ts";

test("what PostgreSQL cannot store in JSON is dropped from texts, and nothing else is", () => {
  expect(toJson({ data: "step\u0000:1", half: "a\ud83d", whole: "👍", said: "\\u0000" })).toEqual({
    data: "step:1",
    half: "a\ufffd",
    whole: "👍",
    said: "\\u0000",
  });
});
