// Why units cannot be closed, merged or split as somebody typed it, and what can be done instead.

import type { Refusal } from "#domain/succession.ts";

export function refusalInWords(refusal: Refusal): string {
  switch (refusal.why) {
    case "unknown":
      return `there is no unit ${refusal.code} here yet; import it, or give it a name: "${refusal.code}=NAME"`;
    case "no-code":
      return `${refusal.code} is not a code; write it with its dots, like 62.02.02.2015`;
    case "no-parent":
      return `nothing that is open lies above ${refusal.code}; import or make that first`;
    case "into-itself":
      return `${refusal.code} cannot be merged into itself; name only the units that end`;
    case "split-in-one":
      return `${refusal.code} is split into one; give at least two, or use: kentongan unit merge`;
    case "closed":
      return `${refusal.code} was closed on ${refusal.on.toString()}`;
    case "other-level":
      return `${refusal.code} and ${refusal.into} are not on the same level`;
    case "circular":
      return `${refusal.code} came out of ${refusal.into} itself; close it instead: kentongan unit close ${refusal.code}`;
    case "other-name":
      return `${refusal.code} is there already and is called ${refusal.name}; leave the name out`;
    case "holds-units":
      return `${refusal.code} holds ${refusal.count} open units; merge, split or close those first`;
    case "several-cooperatives":
      return `${refusal.code} has several cooperatives; merge or close those first, so that it is clear which one goes on`;
    case "recorded": {
      const { from, to, on } = refusal.succession;
      return `that ${from} goes on in ${to} is recorded already, on ${on.toString()}`;
    }
  }
}
