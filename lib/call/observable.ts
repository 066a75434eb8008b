/** A value that can be watched: what React reads through useSyncExternalStore. */
export interface Observable<T> {
  get(): T;
  /** Calls back after each change. Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export interface MutableObservable<T> extends Observable<T> {
  set(value: T): void;
}

/** Makes a watched value. Setting the value it already has tells nobody. */
export function createObservable<T>(initial: T): MutableObservable<T> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
