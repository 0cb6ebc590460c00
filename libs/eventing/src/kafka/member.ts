import type { Consumer, EachBatchPayload } from 'kafkajs';
import type { Clock } from '@cielo/effects';
import type { Subscription } from '../event-log.ts';
import { Assignment, type AssignmentOptions, type Position } from './assignment.ts';
import { sameNumberSameMember } from './assigner.ts';
import { CLIENT_RETRY, textOf, type Connection } from './connection.ts';
import { isFromBefore, type ConsumerGroup } from './faults.ts';
import type { Fetched } from './fetched-partition.ts';
import { envelopeOf, letterOf } from './message.ts';
import type { Names } from './names.ts';
import type { ConnectionLog, KafkaTimes } from './options.ts';
import { Signs } from './signs.ts';
import { standingOf } from './standing.ts';

/** How long others wait for a member that is still handling what it has to give up. */
const REBALANCE_MS = 60_000;
const HAND_OVER_MS = 45_000;
const COMMIT_AFTER_MS = 200;
const ASK_AGAIN_MS = 50;
const LET_GO_MS = 15_000;
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;
const FETCH_BYTES = 4_194_304;
const FETCH_BYTES_OF_ONE = 262_144;

export interface MemberOptions extends Omit<AssignmentOptions, 'onMove' | 'topics' | 'redriveTopic'> {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly names: Names;
  readonly group: string;
  readonly topics: readonly string[];
  readonly times: KafkaTimes;
  readonly log: ConnectionLog | undefined;
  /** Makes sure that everything it listens to is there. */
  prepare(): Promise<void>;
}

/**
 * A member of a group: a consumer that hands over what it fetches to the lanes of its assignment and is done with it, so that nothing
 * that a handler does delays its heartbeats. Positions are committed as far as everything before is settled. It looks for its brokers
 * until it is closed.
 */
export class Member implements Subscription {
  /** Resolves when it is in the group for the first time. */
  readonly joined: Promise<void>;
  private onJoined: () => void = () => {};
  private assignment: Assignment;
  private consumerGroup: ConsumerGroup | undefined;
  /** How long it stays away after the next mishap. */
  private waitMs = FIRST_WAIT_MS;
  private committing: Promise<void> = Promise.resolve();
  private commitIsDue = false;
  private closing: Promise<void> | undefined;
  private readonly ending = new AbortController();
  private readonly living: Promise<void>;
  /** As the brokers call them. */
  private readonly topics: readonly string[];

  constructor(private readonly options: MemberOptions) {
    const { names, group, topics } = options;
    this.joined = new Promise((resolve) => (this.onJoined = resolve));
    this.topics = [...topics.map(names.atBroker), names.redrive(group)];
    this.assignment = this.newAssignment(Promise.resolve());
    this.living = this.live();
  }

  async drained(): Promise<void> {
    const { connection, names, group, clock } = this.options;
    const standing = () => standingOf(connection, names.group(group), this.topics).catch(() => undefined);
    let ends: ReadonlyMap<string, bigint> | undefined;
    while (!this.closing) {
      const now = await standing();
      ends ??= now && new Map(now.map(({ topic, partition, end }) => [`${topic} ${partition}`, end]));
      if (ends && now?.every(({ topic, partition, at }) => at >= (ends!.get(`${topic} ${partition}`) ?? 0n))) return;
      await clock.sleep(ASK_AGAIN_MS);
    }
  }

  close(): Promise<void> {
    return (this.closing ??= this.leave());
  }

  private async leave(): Promise<void> {
    await this.assignment.close();
    await this.commit();
    this.ending.abort();
    await this.living;
  }

  private async live(): Promise<void> {
    const { clock, log, group } = this.options;
    const { signal } = this.ending;
    while (!signal.aborted) {
      const reason = await this.consume().catch(textOf);
      if (signal.aborted) return;
      log?.warn('group left, coming back', { group, reason, waitMs: this.waitMs });
      await clock.sleep(this.waitMs, signal).catch(() => {});
      this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
    }
  }

  /** Takes part until the end, or until the client has given up. @returns why. */
  private async consume(): Promise<string> {
    await this.options.prepare();
    const consumer = this.newConsumer();
    const over = new Signs(this.options.clock, this.options.times.silenceMs);
    consumer.on(consumer.events.CRASH, ({ payload }) => over.end(textOf(payload.error)));
    consumer.on(consumer.events.FETCH, () => over.live());
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      over.live();
      this.options.log?.info('group joined', { group: payload.groupId, partitions: payload.memberAssignment });
      this.waitMs = FIRST_WAIT_MS;
      this.onJoined();
    });
    const close = () => over.end('closed');
    this.ending.signal.addEventListener('abort', close, { once: true });
    try {
      const running = async () => {
        await consumer.connect();
        await consumer.subscribe({ topics: [...this.topics], fromBeginning: true });
        await consumer.run({ eachBatch: this.takeBatch, eachBatchAutoResolve: false, autoCommit: false });
        return over.ended;
      };
      return await Promise.race([running(), over.ended]);
    } finally {
      this.ending.signal.removeEventListener('abort', close);
      await this.letGo(consumer);
      // Nothing can be told any more; what was not is handed over again.
      this.consumerGroup = undefined;
      await this.handOver();
    }
  }

  /** A client that has lost its way may never come to an end. */
  private async letGo(consumer: Consumer): Promise<void> {
    const inTime = new AbortController();
    const gone = consumer.disconnect().catch(() => {});
    await Promise.race([gone, this.options.clock.sleep(LET_GO_MS, inTime.signal).catch(() => {})]);
    inTime.abort();
  }

  private newConsumer(): Consumer {
    const { connection, names, group, times } = this.options;
    return connection.kafka.consumer({
      groupId: names.group(group),
      partitionAssigners: [sameNumberSameMember(this.beforeJoining)],
      sessionTimeout: times.sessionMs,
      rebalanceTimeout: REBALANCE_MS,
      heartbeatInterval: times.heartbeatMs,
      maxWaitTimeInMs: times.fetchWaitMs,
      minBytes: 1,
      maxBytes: FETCH_BYTES,
      maxBytesPerPartition: FETCH_BYTES_OF_ONE,
      allowAutoTopicCreation: false,
      // Its own way of starting again may leave it standing; `live` always comes back.
      retry: { ...CLIENT_RETRY, restartOnFailure: async () => false },
    });
  }

  private newAssignment(before: Promise<void>): Assignment {
    const { names, group, topics } = this.options;
    return new Assignment(
      { ...this.options, topics: new Set(topics), redriveTopic: names.redrive(group), onMove: () => this.commitSoon() },
      before,
    );
  }

  private readonly takeBatch = async (payload: EachBatchPayload): Promise<void> => {
    const { batch, resolveOffset, pause, isRunning, isStale } = payload;
    if (!isRunning() || isStale() || isFromBefore(batch)) return;
    const topic = this.topicHere(batch.topic);
    if (this.closing || this.assignment.isClosed) return this.assignment.refuse(topic, batch.partition, pause);
    this.assignment.accept(topic, batch.partition, this.read(payload), pause);
    resolveOffset(batch.lastOffset());
  };

  private read({ batch: { topic, partition, messages } }: EachBatchPayload): Fetched[] {
    const { names, group } = this.options;
    return messages.map((message) => {
      const { offset } = message;
      if (topic === names.redrive(group)) {
        const {
          origin,
          group: _group,
          reason: _reason,
          attempts: _attempts,
          deadAtMs: _deadAtMs,
          ...envelope
        } = letterOf(group, message);
        return { envelope, offset, origin };
      }
      const envelope = envelopeOf(names.here(topic), message);
      const id = envelope.id || `${topic}/${partition}/${offset}`;
      return { envelope: { ...envelope, id }, offset, origin: { partition, offset } };
    });
  }

  /** Redriven letters have no topic here: theirs is the group's own. */
  private topicHere(topic: string): string {
    const { names, group } = this.options;
    return topic === names.redrive(group) ? topic : names.here(topic);
  }

  private topicAtBroker(topic: string): string {
    const { names, group } = this.options;
    return topic === names.redrive(group) ? topic : names.atBroker(topic);
  }

  /** Called by the client before it joins, for the first time and at every rebalance. */
  private readonly beforeJoining = async (consumerGroup: ConsumerGroup): Promise<void> => {
    const { clock, times } = this.options;
    const stop = clock.every(times.heartbeatMs, () => consumerGroup.heartbeat({ interval: 0 }));
    try {
      await this.handOver();
    } finally {
      stop();
    }
    this.consumerGroup = consumerGroup;
  };

  /** Ends what is in hand, says how far it came, and has a clean sheet for what comes next. */
  private async handOver(): Promise<void> {
    const { assignment } = this;
    const closed = assignment.close();
    const inTime = new AbortController();
    await Promise.race([closed, this.options.clock.sleep(HAND_OVER_MS, inTime.signal).catch(() => {})]);
    inTime.abort();
    await this.commit();
    assignment.resume();
    this.assignment = this.newAssignment(closed);
  }

  private commitSoon(): void {
    if (this.commitIsDue) return;
    this.commitIsDue = true;
    this.options.clock.after(COMMIT_AFTER_MS, () => void this.commit());
  }

  private commit(): Promise<void> {
    return (this.committing = this.committing.then(async () => {
      this.commitIsDue = false;
      const { assignment } = this;
      try {
        await assignment.commit((positions) => this.tell(positions));
      } catch (error) {
        this.options.log?.debug('positions not committed', { group: this.options.group, reason: textOf(error) });
        // Those of an assignment that is over are handed over again by its next owner.
        if (this.assignment === assignment && !assignment.isClosed) this.commitSoon();
      }
    }));
  }

  private async tell(positions: readonly Position[]): Promise<void> {
    await this.consumerGroup?.commitOffsets({
      topics: positions.map(({ topic, part, offset }) => ({
        topic: this.topicAtBroker(topic),
        partitions: [{ partition: part, offset }],
      })),
    });
  }
}
