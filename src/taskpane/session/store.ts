/** Part of a store's hand: what there is, and changing it. */
export interface Changeable<T> {
  get(): T;
  change(part: Partial<T>): void;
}

/** A value that tells when it changes, in the shape that React's useSyncExternalStore takes. */
export class Store<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: T) {}

  /** The value as it is now: the same object until the next change. */
  readonly get = (): T => this.value;

  /** Calls back after every change; gives what ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Puts parts of a new value in place of those that are there. */
  change(part: Partial<T>): void {
    this.value = { ...this.value, ...part };
    for (const listener of [...this.listeners]) listener();
  }
}
