/** Lets one at a time do something, the others wait in order. */
export class Turns {
  private readonly mostWaiting: number;
  private busy = false;
  private readonly waiting: (() => void)[] = [];

  constructor(mostWaiting: number) {
    this.mostWaiting = mostWaiting;
  }

  get full(): boolean {
    return this.busy && this.waiting.length >= this.mostWaiting;
  }

  /** Resolves with what to call at the end of the turn. @throws the signal's reason when it is aborted before the turn has come */
  async take(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.busy) await this.wait(signal);
    this.busy = true;
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.busy = false;
      this.waiting.shift()?.();
    };
  }

  private wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.waiting.splice(this.waiting.indexOf(go), 1);
        reject(signal.reason as Error);
      };
      const go = (): void => {
        signal.removeEventListener('abort', onAbort);
        // Taken here, so that nobody who comes in between finds the place free.
        this.busy = true;
        resolve();
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.waiting.push(go);
    });
  }
}
