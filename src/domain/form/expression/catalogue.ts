// All functions of the language by name, case and all.

import type { Callable } from "./callable.ts";
import { CHANCE_FUNCTIONS } from "./chance-functions.ts";
import { CHOICE_FUNCTIONS } from "./choice-functions.ts";
import { DATE_FUNCTIONS } from "./date-functions.ts";
import { GEO_FUNCTIONS } from "./geo-functions.ts";
import { LOGIC_FUNCTIONS } from "./logic-functions.ts";
import { NUMBER_FUNCTIONS } from "./number-functions.ts";
import { REPEAT_FUNCTIONS } from "./repeat-functions.ts";
import { TEXT_FUNCTIONS } from "./text-functions.ts";

/** position(..) is not among them: its argument is no expression, so the parser reads it. */
export const CATALOGUE: ReadonlyMap<string, Callable> = new Map([
  ...LOGIC_FUNCTIONS,
  ...CHOICE_FUNCTIONS,
  ...REPEAT_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...GEO_FUNCTIONS,
  ...CHANCE_FUNCTIONS,
]);
