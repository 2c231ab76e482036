/** A list of listeners. */
export interface Emitter<T> {
  readonly on: (listener: (value: T) => void) => () => void;
  readonly fire: (value: T) => void;
  readonly clear: () => void;
}

/** Calls every listener in the order they came; `on` returns the way to take its listener out. */
export function createEmitter<T>(): Emitter<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    fire: (value) => {
      for (const listener of [...listeners]) listener(value);
    },
    clear: () => listeners.clear(),
  };
}
