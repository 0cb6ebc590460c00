import { Injectable } from '@nestjs/common';
import type { Generation } from '../domain/generation.ts';

export type Listener = (generation: Generation) => void;

/**
 * Tells who listens in this process that a generation has changed: workers stop, watchers look, the queue moves on. Only ever a
 * hint, since of what other processes change only what they let into the queue is told; everybody who listens also looks by themselves.
 */
@Injectable()
export class GenerationChanges {
  private readonly ofOne = new Map<string, Set<Listener>>();
  private readonly ofAny = new Set<Listener>();

  tell(generation: Generation): void {
    for (const listener of [...(this.ofOne.get(generation.id) ?? []), ...this.ofAny]) listener(generation);
  }

  /** @returns what ends the listening. */
  listen(id: string, listener: Listener): () => void {
    const listeners = this.ofOne.get(id) ?? new Set();
    this.ofOne.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      // Ended twice, or late: others may be listening by now.
      if (listeners.size === 0 && this.ofOne.get(id) === listeners) this.ofOne.delete(id);
    };
  }

  listenToAll(listener: Listener): () => void {
    this.ofAny.add(listener);
    return () => void this.ofAny.delete(listener);
  }
}
