import { Partitioners, type Kafka, type Message, type Producer } from 'kafkajs';
import type { Clock } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { CLIENT_RETRY, textOf } from './connection.ts';

/** Of what is sent together: a broker takes 1 MiB in one go, by default. A larger message goes alone. */
const TOGETHER_BYTES = 800_000;
/** What a message weighs beside its body. */
const AROUND_BODY_BYTES = 512;
const ACKNOWLEDGED_BY_ALL = -1;
const DURABLE_MS = 10_000;

/** A message and where it goes. */
export interface Outgoing {
  readonly topic: string;
  readonly message: Message;
}

interface Waiting {
  readonly outgoing: readonly Outgoing[];
  readonly bytes: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface SenderOptions {
  readonly kafka: Kafka;
  readonly clock: Clock;
  /** How long a message waits for brokers that are away. */
  readonly patienceMs: number;
  /** Makes sure that the topics are there. */
  readonly prepare: (topics: readonly string[]) => Promise<void>;
  /** Sending has failed: topics or brokers may have changed. */
  readonly onFailure: () => void;
}

/**
 * Sends in the order in which it was asked to, one request at a time; what comes meanwhile goes together in the next. So the order of a
 * key survives any retry. A request that was given up takes its producer with it: another one's numbers start anew, whereas the same
 * numbers on other messages would be taken for a repetition by the broker and dropped.
 */
export class Sender {
  private readonly queue: Waiting[] = [];
  private producer: Producer | undefined;
  private sending: Promise<void> | undefined;
  private closed = false;

  constructor(private readonly options: SenderOptions) {}

  /**
   * Returns when all in-sync copies have it.
   * @throws Unavailable when that is not known in time: it may have been written all the same.
   */
  async send(outgoing: readonly Outgoing[]): Promise<void> {
    if (this.closed) throw new Unavailable('The log is closed');
    const parts = inParts(outgoing);
    await new Promise<void>((resolve, reject) => {
      let open = parts.length;
      const waiting = parts.map((part) => ({
        ...part,
        resolve: () => (open -= 1) === 0 && end(resolve),
        reject: fail,
      }));
      const takeBack = () => {
        for (const one of waiting) if (this.queue.includes(one)) this.queue.splice(this.queue.indexOf(one), 1);
      };
      const stop = this.options.clock.after(this.options.patienceMs, () => {
        takeBack();
        reject(new Unavailable('Kafka has not answered in time'));
      });
      function end(how: () => void): void {
        stop();
        how();
      }
      function fail(error: unknown): void {
        // What comes behind must not arrive before what is sent again.
        takeBack();
        end(() => reject(error));
      }
      this.queue.push(...waiting);
      this.sending ??= this.sendAll();
    });
  }

  /** Sends what waits, and takes no more. */
  async close(): Promise<void> {
    this.closed = true;
    await this.sending;
    await this.drop();
  }

  private async sendAll(): Promise<void> {
    while (this.queue.length > 0) {
      const together = this.next();
      try {
        const topicMessages = byTopic(together.flatMap(({ outgoing }) => outgoing));
        await this.options.prepare(topicMessages.map(({ topic }) => topic));
        const producer = (this.producer ??= await this.connect());
        await producer.sendBatch({ acks: ACKNOWLEDGED_BY_ALL, timeout: DURABLE_MS, topicMessages });
        for (const { resolve } of together) resolve();
      } catch (cause) {
        await this.drop();
        this.options.onFailure();
        const error = new Unavailable(`Kafka has not taken it: ${textOf(cause)}`, { cause });
        for (const { reject } of together) reject(error);
      }
    }
    this.sending = undefined;
  }

  private next(): Waiting[] {
    let bytes = this.queue[0]!.bytes;
    let count = 1;
    while (count < this.queue.length && bytes + this.queue[count]!.bytes <= TOGETHER_BYTES) {
      bytes += this.queue[count]!.bytes;
      count += 1;
    }
    return this.queue.splice(0, count);
  }

  private async connect(): Promise<Producer> {
    const producer = this.options.kafka.producer({
      idempotent: true,
      allowAutoTopicCreation: false,
      // Murmur2 over the key, as the Java clients do it: whoever writes, a key stays in its partition.
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: CLIENT_RETRY,
    });
    await producer.connect();
    return producer;
  }

  private async drop(): Promise<void> {
    const { producer } = this;
    this.producer = undefined;
    await producer?.disconnect().catch(() => {});
  }
}

/** In order, in parts that a broker takes in one go. */
function inParts(outgoing: readonly Outgoing[]): { outgoing: Outgoing[]; bytes: number }[] {
  const parts: { outgoing: Outgoing[]; bytes: number }[] = [];
  for (const one of outgoing) {
    const bytes = AROUND_BODY_BYTES + (one.message.value?.length ?? 0);
    const last = parts.at(-1);
    if (last && last.bytes + bytes <= TOGETHER_BYTES) {
      last.outgoing.push(one);
      last.bytes += bytes;
    } else parts.push({ outgoing: [one], bytes });
  }
  return parts;
}

function byTopic(outgoing: readonly Outgoing[]): { topic: string; messages: Message[] }[] {
  const topics = new Map<string, Message[]>();
  for (const { topic, message } of outgoing) {
    const messages = topics.get(topic);
    if (messages) messages.push(message);
    else topics.set(topic, [message]);
  }
  return [...topics].map(([topic, messages]) => ({ topic, messages }));
}
