import { describeEvent, type EventMessage } from '@cielo/contracts';
import type { Envelope, SimulatedTopics } from '@cielo/eventing';

/** Every topic whose events the auditor reads. */
export const TOPICS = [
  'identity.account.v1',
  'identity.casting.v1',
  'moderation.review.v1',
  'credits.wallet.v1',
  'orchestration.generation.v1',
  'delivery.clip.v1',
] as const;

const POISON = 'poison';

/** An event that nobody can read, in the middle of the others of its key. */
export function poisoned(envelope: Envelope, nth: number): Envelope {
  return { ...envelope, id: `${POISON}_${nth}`, body: Uint8Array.of(0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f, nth & 0xff) };
}

export function isPoison(id: string): boolean {
  return id.startsWith(POISON);
}

/** Reads the log as it grows, each event once: one that the log repeats was not said again. */
export class Said {
  private readonly known = new Set<string>();
  private readonly read = new Map<object, number>();
  private readonly listener: (event: EventMessage, envelope: Envelope) => void;

  constructor(topics: SimulatedTopics, listener: (event: EventMessage, envelope: Envelope) => void) {
    this.listener = listener;
    topics.listen((partition) => {
      const envelopes = partition.read(this.read.get(partition) ?? 0, Number.MAX_SAFE_INTEGER);
      this.read.set(partition, partition.head);
      for (const envelope of envelopes) this.hear(envelope);
    });
  }

  private hear(envelope: Envelope): void {
    if (isPoison(envelope.id) || this.known.has(envelope.id)) return;
    this.known.add(envelope.id);
    this.listener(describeEvent(envelope.type).type.decode(envelope.body) as EventMessage, envelope);
  }
}
