// One step in a process of its own, so that its peak of memory is the step's and nobody else's.

import { residentMb } from "../bot.ts";
import { openNation } from "./nation.ts";
import { isStepName, STEPS } from "./steps.ts";

const [, , name = "", url = ""] = process.argv;
if (!isStepName(name)) throw new Error(`there is no step ${name}`);
const core = await openNation(url);
const taken = await STEPS[name](core);
const mostMb = await residentMb("self", "VmHWM");
await core.close();
process.send?.({ ...taken, mostMb });
process.disconnect?.();
