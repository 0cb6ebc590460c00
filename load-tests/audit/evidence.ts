import type { EventMessage } from '@cielo/contracts';
import type { DeadLetter } from '@cielo/eventing';
import type { Stored } from '../simulator/kept.ts';

/** All that stores hold when nothing moves any more: what an audit is made on. */
export interface Evidence {
  /** Every event of the log, each as often as the log has it; in order only among those of one key. */
  readonly events: readonly Said[];
  readonly generations: ReadonlyMap<string, Stored>;
  readonly clips: ReadonlyMap<string, Stored>;
  readonly wallets: ReadonlyMap<string, Stored>;
  /** The keys of all objects. */
  readonly objects: ReadonlySet<string>;
  readonly deadLetters: readonly DeadLetter[];
  /** Ids that a client was told are theirs. */
  readonly accepted: readonly string[];
}

/** An event and the id under which the log has it. */
export interface Said {
  readonly id: string;
  readonly event: EventMessage;
}
