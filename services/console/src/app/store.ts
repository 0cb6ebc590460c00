import { useSyncExternalStore } from 'react';

/** State that changes only by events through a pure function; React and plain code read the same one. */
export class Store<State, Event> {
  private readonly listeners = new Set<() => void>();

  constructor(
    private state: State,
    private readonly reduce: (state: State, event: Event) => State,
  ) {}

  get = (): State => this.state;

  send = (event: Event): void => {
    const next = this.reduce(this.state, event);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  };

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export function useStore<State, Event>(store: Store<State, Event>): State {
  return useSyncExternalStore(store.subscribe, store.get);
}
