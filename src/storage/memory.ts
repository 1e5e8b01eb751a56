// What was used last, up to so many: the rest is forgotten and read again when it is wanted.

export interface Memory<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

export function createMemory<Key, Value>(most: number): Memory<Key, Value> {
  const kept = new Map<Key, Value>();

  return {
    get: (key) => kept.get(key),

    set(key, value) {
      kept.delete(key); // and back at the end
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}
