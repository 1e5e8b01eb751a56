// How a form is worked through: its rows as nodes, in sections (the form itself, and the inside of every repeat), and which
// node has to be looked at again when another one changes. Made once per form; nothing in it depends on answers.

import type { Form, Item } from "#domain/form/form.ts";
import { isVolatile, ruleReferences, valueReferences } from "./dependencies.ts";

/** What is filled in together: the whole form, or one row of a repeat. */
export interface Section {
  /** The nodes by slot, in the order of the survey. */
  readonly nodes: readonly Node[];
  /** The repeat whose rows these are; undefined for the form itself. */
  readonly repeat: Node | undefined;
  /** How many repeats one stands in here. */
  readonly depth: number;
}

export interface Node {
  readonly item: Item;
  readonly index: number;
  readonly slot: number;
  readonly section: Section;
  /** The nearest group around it in its section. */
  readonly group: Node | undefined;
  /** A repeat's inside. */
  readonly inner: Section | undefined;
  /** Which step of "3 dari 9" it belongs to. */
  readonly step: number;
  /** A node comes after all that it depends on. */
  readonly rank: number;
  /** Nodes whose relevance or value hangs on this one. */
  readonly dependents: readonly Node[];
  /** Questions whose rules look at this one. */
  readonly checks: readonly Node[];
  /** For a repeat: nodes outside that look at what is inside. */
  readonly outside: readonly Node[];
}

export interface Plan {
  readonly root: Section;
  /** By index, in the order of the survey. */
  readonly nodes: readonly Node[];
  /** By rank. */
  readonly ordered: readonly Node[];
  readonly byName: ReadonlyMap<string, Node>;
  /** Nodes that change with the clock. */
  readonly volatile: readonly Node[];
  readonly steps: number;
}

const plans = new WeakMap<Form, Plan>();

/** The plan of a form that `readForm` has accepted. */
export function planOf(form: Form): Plan {
  const known = plans.get(form);
  if (known) return known;
  const plan = createPlan(form);
  plans.set(form, plan);
  return plan;
}

type Draft = { -readonly [Key in keyof Node]: Node[Key] } & { dependents: Draft[]; checks: Draft[]; outside: Draft[] };
type DraftSection = { -readonly [Key in keyof Section]: Section[Key] } & { nodes: Draft[] };

function createPlan(form: Form): Plan {
  const nodes: Draft[] = [];
  const steps = new Map<string, number>();
  const root = addSection(form.items, { nodes, steps }, undefined);
  const byName = new Map(nodes.map((node) => [node.item.name, node]));

  for (const node of nodes) {
    (node.group as Draft | undefined)?.dependents.push(node);
    connect(node, { names: valueReferences(node.item), byName, to: "dependents" });
    connect(node, { names: ruleReferences(node.item), byName, to: "checks" });
  }
  for (const node of nodes) if (node.inner) node.outside = outsideOf(node, nodes);

  const ordered = rankNodes(nodes);
  return { root, nodes, ordered, byName, volatile: nodes.filter(({ item }) => isVolatile(item)), steps: steps.size };
}

interface Collected {
  readonly nodes: Draft[];
  readonly steps: Map<string, number>;
}

function addSection(items: readonly Item[], collected: Collected, repeat: Draft | undefined): DraftSection {
  const section: DraftSection = { nodes: [], repeat, depth: repeat ? repeat.section.depth + 1 : 0 };
  addItems(items, { collected, section, group: undefined });
  return section;
}

interface Surroundings {
  readonly collected: Collected;
  readonly section: DraftSection;
  readonly group: Draft | undefined;
}

function addItems(items: readonly Item[], { collected, section, group }: Surroundings): void {
  for (const item of items) {
    const node: Draft = {
      item,
      index: collected.nodes.length,
      slot: section.nodes.length,
      section,
      group,
      inner: undefined,
      step: section.repeat?.step ?? stepOf(item, collected.steps),
      rank: 0,
      dependents: [],
      checks: [],
      outside: [],
    };
    collected.nodes.push(node);
    section.nodes.push(node);
    if (item.type === "group") addItems(item.items, { collected, section, group: node });
    if (item.type === "repeat") node.inner = addSection(item.items, collected, node);
  }
}

function stepOf(item: Item, steps: Map<string, number>): number {
  if (!("item" in item)) return -1;
  const step = steps.get(item.item) ?? steps.size;
  steps.set(item.item, step);
  return step;
}

interface Connection {
  readonly names: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, Draft>;
  readonly to: "dependents" | "checks";
}

function connect(node: Draft, { names, byName, to }: Connection): void {
  for (const name of names) {
    const source = byName.get(name);
    if (source && source !== node && !source[to].includes(node)) source[to].push(node);
  }
}

function outsideOf(repeat: Draft, nodes: readonly Draft[]): Draft[] {
  const inside = nodes.filter((node) => isInside(node, repeat));
  const looking = new Set(inside.flatMap(({ dependents, checks }) => [...dependents, ...checks]));
  return [...looking].filter((node) => !isInside(node, repeat));
}

function isInside(node: Node, repeat: Node): boolean {
  for (let above = node.section.repeat; above; above = above.section.repeat) if (above === repeat) return true;
  return false;
}

/** Kahn's algorithm: no recursion, so that a long chain of questions is no deep call. */
function rankNodes(nodes: readonly Draft[]): Draft[] {
  const waitsFor = nodes.map(() => 0);
  for (const node of nodes) for (const { index } of followersOf(node)) waitsFor[index] = (waitsFor[index] ?? 0) + 1;

  const ready = nodes.filter(({ index }) => waitsFor[index] === 0);
  for (let rank = 0; rank < ready.length; rank++) {
    const node = ready[rank];
    if (!node) break;
    node.rank = rank;
    for (const follower of followersOf(node)) {
      const left = (waitsFor[follower.index] ?? 0) - 1;
      waitsFor[follower.index] = left;
      if (left === 0) ready.push(follower);
    }
  }
  if (ready.length < nodes.length) throw new Error("the form depends on itself"); // readForm has refused such a form
  return ready;
}

/** What is inside a repeat comes after it: it says how many rows there are. */
function followersOf({ dependents, inner }: Draft): readonly Draft[] {
  return inner ? [...dependents, ...(inner as DraftSection).nodes] : dependents;
}

/** The repeats one stands in, outermost first. */
export function repeatsAbove({ repeat: innermost }: Section): Node[] {
  const above: Node[] = [];
  for (let repeat = innermost; repeat; repeat = repeat.section.repeat) above.unshift(repeat);
  return above;
}
