/** Small texts that outlive the page. */
export interface Kept {
  read(name: string): string | undefined;
  /** @param value undefined forgets it */
  write(name: string, value: string | undefined): void;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A browser may refuse storage, even to look at it; then things last as long as the page. */
export function keptIn(storage: () => Storage): Kept {
  return {
    read: (name) => attempt(() => storage().getItem(name)) ?? undefined,
    write: (name, value) =>
      void attempt(() => (value === undefined ? storage().removeItem(name) : storage().setItem(name, value))),
  };
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** Until it is removed. */
export const keptHere = keptIn(() => localStorage);
/** Until the tab is closed. */
export const keptForNow = keptIn(() => sessionStorage);
