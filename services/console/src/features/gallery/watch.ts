import type { Video } from '../../api/api.ts';
import { Refusal } from '../../api/problem.ts';

/** A browser opens six connections to a host, over all tabs: a few streams must not take them from everything else. */
const maxStreams = 2;
const pollMs = 2_000;
const streamPauseMs = 4_000;

/** What following needs of the API. */
export interface Watched {
  changes(id: string, signal: AbortSignal): AsyncIterable<Video>;
  video(id: string, signal?: AbortSignal): Promise<Video>;
}

export interface Eyes {
  see(video: Video): void;
  /** It was deleted, somewhere else. */
  gone(id: string): void;
}

/** Resolves after so long; rejects when the signal aborts. */
export type Wait = (durationMs: number, signal: AbortSignal) => Promise<void>;

/**
 * Follows several generations at once: some over event streams, the others, and those whose stream is cut, by asking.
 * It never fails: what cannot be reached is asked again until it is no longer followed.
 */
export class Watch {
  private wanted: readonly string[] = [];
  private readonly streams = new Map<string, AbortController>();
  /** Streams that are open and have said something. */
  private readonly live = new Set<string>();
  private polling: AbortController | undefined;

  constructor(
    private readonly api: Watched,
    private readonly eyes: Eyes,
    private readonly wait: Wait,
  ) {}

  /** From now on these and no others. */
  follow(ids: readonly string[]): void {
    this.wanted = ids;
    for (const id of this.streams.keys()) if (!ids.includes(id)) this.close(id);
    for (const id of ids) if (this.streams.size < maxStreams && !this.streams.has(id)) this.open(id);
    if (ids.length === 0) this.polling?.abort();
    else if (!this.polling) void this.poll();
  }

  private open(id: string): void {
    const stream = new AbortController();
    this.streams.set(id, stream);
    void this.listen(id, stream.signal);
  }

  private close(id: string): void {
    this.streams.get(id)?.abort();
    this.streams.delete(id);
    this.live.delete(id);
  }

  private async listen(id: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        for await (const video of this.api.changes(id, signal)) {
          if (signal.aborted) return;
          this.live.add(id);
          this.eyes.see(video);
        }
      } catch {
        // Asking finds out why.
      }
      if (signal.aborted) return;
      this.live.delete(id);
      await this.wait(streamPauseMs, signal).catch(() => undefined);
    }
  }

  private async poll(): Promise<void> {
    const { signal } = (this.polling = new AbortController());
    while (!signal.aborted) {
      await this.wait(pollMs, signal).catch(() => undefined);
      // One after the other: it is one connection then.
      for (const id of this.wanted) if (!signal.aborted && !this.live.has(id)) await this.ask(id, signal);
    }
    this.polling = undefined;
    // Somebody may have come while the last round ended.
    if (this.wanted.length > 0) void this.poll();
  }

  private async ask(id: string, signal: AbortSignal): Promise<void> {
    try {
      const video = await this.api.video(id, signal);
      if (this.wanted.includes(id)) this.eyes.see(video);
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) this.eyes.gone(id);
    }
  }
}
