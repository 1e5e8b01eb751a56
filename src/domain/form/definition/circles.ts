// Names that depend on each other in a circle. The walk keeps its own stack: a form may chain thousands of names, and the
// engine's stack would not hold them.

/** Who depends on whom; what is not in the graph itself depends on nothing. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** One circle for every knot of names that hang on each other, the shortest from the knot's first name: ["a", "b", "a"]. */
export function circlesIn(graph: Graph): readonly (readonly string[])[] {
  const order = new Map([...graph.keys()].map((name, place) => [name, place]));
  const place = (name: string) => order.get(name) ?? 0;
  return knotsIn(graph)
    .map((knot) => ({ knot, first: [...knot].reduce((a, b) => (place(a) < place(b) ? a : b)) }))
    .toSorted((a, b) => place(a.first) - place(b.first))
    .map(({ knot, first }) => circleFrom(first, knot, graph));
}

interface Visit {
  readonly name: string;
  readonly needed: Iterator<string>;
}

/** Tarjan's strongly connected components, of which only those with a circle are given. */
function knotsIn(graph: Graph): ReadonlySet<string>[] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const onPath = new Set<string>();
  const knots: ReadonlySet<string>[] = [];

  for (const root of graph.keys()) {
    if (index.has(root)) continue;
    const visits: Visit[] = [enter(root)];
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const { done, value: next } = visit.needed.next();
      if (done) {
        visits.pop();
        leave(visit.name, visits.at(-1)?.name);
      } else if (!index.has(next)) {
        visits.push(enter(next));
      } else if (onPath.has(next)) {
        sink(visit.name, index.get(next));
      }
    }
  }
  return knots;

  function enter(name: string): Visit {
    lowest.set(name, index.size);
    index.set(name, index.size);
    path.push(name);
    onPath.add(name);
    return { name, needed: neededBy(graph, name).values() };
  }

  function sink(name: string, depth = 0): void {
    lowest.set(name, Math.min(lowest.get(name) ?? depth, depth));
  }

  function leave(name: string, parent: string | undefined): void {
    if (parent !== undefined) sink(parent, lowest.get(name));
    if (lowest.get(name) !== index.get(name)) return;
    const knot = new Set(path.splice(path.lastIndexOf(name)));
    for (const member of knot) onPath.delete(member);
    if (knot.size > 1 || neededBy(graph, name).has(name)) knots.push(knot);
  }
}

/** The shortest way from a name of a knot back to itself. */
function circleFrom(start: string, knot: ReadonlySet<string>, graph: Graph): readonly string[] {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const name of queue) {
    for (const next of neededBy(graph, name)) {
      if (next === start) return wayTo(name, cameFrom, start);
      if (!knot.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, name);
      queue.push(next);
    }
  }
  return [start];
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>, start: string): readonly string[] {
  const way = [start];
  for (let name: string | undefined = end; name !== undefined; name = cameFrom.get(name)) way.push(name);
  if (way.at(-1) !== start) way.push(start);
  return way.toReversed();
}

function neededBy(graph: Graph, name: string): ReadonlySet<string> {
  return graph.get(name) ?? NOTHING;
}

const NOTHING: ReadonlySet<string> = new Set();
