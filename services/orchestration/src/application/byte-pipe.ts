/**
 * Carries the bytes of a track from the engine's stream into the object store while they arrive. The store reads as quickly as it can
 * write; whoever pushes waits for it, so nothing piles up in between.
 */
export class BytePipe<T> {
  private readonly writer: WritableStreamDefaultWriter<Uint8Array>;
  private readonly stored: Promise<T>;

  /** @param store takes all of the bytes; its failure is the pipe's */
  constructor(store: (bytes: AsyncIterable<Uint8Array>) => Promise<T>) {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    this.writer = writable.getWriter();
    this.stored = store(readable);
    // Told to whoever pushes or ends; nobody else may be surprised by it.
    this.stored.catch(() => undefined);
    this.writer.closed.catch(() => undefined);
  }

  /** @throws what storing throws */
  async push(bytes: Uint8Array): Promise<void> {
    const written = this.writer.write(bytes);
    written.catch(() => undefined);
    await this.orFailure(written);
  }

  /** @returns what was stored, once it is. @throws what storing throws */
  async end(): Promise<T> {
    await this.orFailure(this.writer.close());
    return this.stored;
  }

  /** Lets the store know that no more will come and that what came is worth nothing. */
  async abandon(reason: unknown): Promise<void> {
    await this.writer.abort(reason).catch(() => undefined);
    await this.stored.catch(() => undefined);
  }

  /** A store that has given up reads no more: then its reason counts, not our waiting. */
  private async orFailure(step: Promise<void>): Promise<void> {
    try {
      await Promise.race([step, this.stored.then(() => step)]);
    } catch {
      await this.stored;
      throw new Error('The store ended before the track did');
    }
  }
}
