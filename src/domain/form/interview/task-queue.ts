// What a renewal still has to look at: each node in each row once, and none before what it depends on.

import type { Node } from "./plan.ts";
import type { Place } from "./state.ts";

/** A node, and the rows of the repeats around it: a place without its last slot. */
export interface Task {
  readonly node: Node;
  readonly within: Place;
}

export class TaskQueue {
  readonly #tasks: Task[] = []; // the next one last
  readonly #waiting = new Set<string>();

  add(task: Task): void {
    const key = keyOf(task);
    if (this.#waiting.has(key)) return;
    this.#waiting.add(key);
    let place = this.#tasks.length;
    while (place > 0 && (this.#tasks[place - 1]?.node.rank ?? 0) < task.node.rank) place--;
    this.#tasks.splice(place, 0, task);
  }

  next(): Task | undefined {
    const task = this.#tasks.pop();
    if (task) this.#waiting.delete(keyOf(task));
    return task;
  }
}

function keyOf({ node, within }: Task): string {
  return `${node.index}:${within.join(".")}`;
}
