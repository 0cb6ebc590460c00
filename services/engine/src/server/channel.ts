/**
 * Hands things from those who make them to the one who takes them, in order. A maker that awaits `push` goes no faster than the taker.
 */
export class Channel<T> {
  private readonly items: { readonly item: T; readonly taken: () => void }[] = [];
  private ended: { readonly error?: unknown } | undefined;
  private wake: () => void = () => {};

  /** Resolves once the item was taken; never rejects. What is pushed after the end is dropped. */
  push(item: T): Promise<void> {
    if (this.ended) return Promise.resolve();
    return new Promise((taken) => {
      this.items.push({ item, taken });
      this.wake();
    });
  }

  /** No more items: the taker ends after those that are there, or with the error. The first end counts. */
  end(error?: unknown): void {
    this.ended ??= error === undefined ? {} : { error };
    this.wake();
  }

  /** Ends when there is nothing more. A taker who leaves early lets all makers go. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    try {
      for (;;) {
        const next = this.items.shift();
        if (next) {
          try {
            yield next.item;
          } finally {
            // Asked for the next one, or gone: through with this one either way.
            next.taken();
          }
        } else if (this.ended) {
          if ('error' in this.ended) throw this.ended.error;
          return;
        } else {
          await new Promise<void>((resolve) => (this.wake = resolve));
        }
      }
    } finally {
      this.ended ??= {};
      for (const { taken } of this.items.splice(0)) taken();
    }
  }
}
