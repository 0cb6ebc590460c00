import { createRequire } from 'node:module';
import type { Assigner, Batch } from 'kafkajs';

const require = createRequire(import.meta.url);

/** What of kafkajs 2.2.4 is mended here: it has no hooks for this, and its last release is of 2023. */
interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests(): void;
}

/** A member's place in its group, as kafkajs keeps it. */
export interface ConsumerGroup {
  readonly assigners: readonly (Assigner & Partial<BeforeJoining>)[];
  readonly generationId: number | null;
  heartbeat(options: { interval: number }): Promise<void>;
  commitOffsets(offsets: {
    topics: { topic: string; partitions: { partition: number; offset: string }[] }[];
  }): Promise<void>;
  joinAndSync(): Promise<void>;
  fetch(nodeId: number): Promise<Batch[]>;
}

/** An assigner that wants to put things in order before its member gives up all of its partitions. */
export interface BeforeJoining {
  beforeJoining(group: ConsumerGroup): Promise<void>;
}

type ClassOf<T> = { readonly prototype: T };

/** Under which generation a batch was asked for. */
const askedUnder = new WeakMap<Batch, { group: ConsumerGroup; generationId: number | null }>();
let mended = false;

/** Cures what is known to be wrong with kafkajs; once per process. */
export function mendKafkaJs(): void {
  if (mended) return;
  mended = true;
  restWhenNothingIsPending(require('kafkajs/src/network/requestQueue/index.js'));
  const group: ClassOf<ConsumerGroup> = require('kafkajs/src/consumer/consumerGroup.js');
  askBeforeJoining(group);
  noteGenerations(group);
}

/**
 * An idle connection wakes 870 times a second and takes 7 % of a core, since a check for pending requests schedules the next one with a
 * delay below zero, which Node.js also warns of: https://github.com/tulios/kafkajs/issues/1751
 */
export function restWhenNothingIsPending({ prototype }: ClassOf<RequestQueue>): void {
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function () {
    if (this.pending.length > 0) schedule.call(this);
  };
}

/**
 * A member that hears of a rebalance joins anew at once, while its handlers still run: the next owner of the partition would handle
 * the same keys beside it. Other clients ask before (`onPartitionsRevoked`).
 */
export function askBeforeJoining({ prototype }: ClassOf<ConsumerGroup>): void {
  const join = prototype.joinAndSync;
  prototype.joinAndSync = async function () {
    for (const assigner of this.assigners) await assigner.beforeJoining?.(this);
    await join.call(this);
  };
}

/**
 * With several brokers, one fetch may find that the member has to join anew while others are under way. What those bring is from the
 * old positions; handing it over would move the new ones past messages that nobody has handled.
 */
export function noteGenerations({ prototype }: ClassOf<ConsumerGroup>): void {
  const fetch = prototype.fetch;
  prototype.fetch = async function (nodeId) {
    const { generationId } = this;
    const batches = await fetch.call(this, nodeId);
    for (const batch of batches) askedUnder.set(batch, { group: this, generationId });
    return batches;
  };
}

/** Whether the batch was asked for before its member joined the group anew. */
export function isFromBefore(batch: Batch): boolean {
  const asked = askedUnder.get(batch);
  return asked !== undefined && asked.group.generationId !== asked.generationId;
}
