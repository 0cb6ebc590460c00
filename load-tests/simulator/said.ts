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
    if (this.known.has(envelope.id)) return;
    this.known.add(envelope.id);
    this.listener(describeEvent(envelope.type).type.decode(envelope.body) as EventMessage, envelope);
  }
}
