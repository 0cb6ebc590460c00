import { describe, expect, it } from 'vitest';
import { Conflict, InvalidValue } from '@cielo/errors';
import type { Delivery, Envelope, EventLog, Handler, RetryPolicy } from '@cielo/eventing';
import { Signal, withOpen, type UnderTest } from './under-test.ts';

/** An event log under test, as one process sees it. */
export interface EventLogUnderTest extends UnderTest {
  readonly log: EventLog;
  /** The process ends without a word, and another opens the same log. Subscriptions of the first are gone. */
  crash(): Promise<EventLog>;
  /** The process ends after its subscriptions were closed, and another opens the same log. */
  restart(): Promise<EventLog>;
}

const QUICK: RetryPolicy = { maxAttempts: 5, delayMs: (attempt) => attempt };
const PATIENT: RetryPolicy = { maxAttempts: 1000, delayMs: () => 2 };

let topics = 0;
let envelopes = 0;

/** A topic that no other test has used. */
function newTopic(): string {
  topics += 1;
  return `contract.run${process.pid}x${topics}.v1`;
}

function say(topic: string, key: string, text = '', extra: Partial<Envelope> = {}): Envelope {
  envelopes += 1;
  const id = `evt_${String(envelopes).padStart(9, '0')}`;
  return {
    id,
    type: 'contract.v1.Said',
    topic,
    key,
    source: 'contract',
    timeMs: 1_700_000_000_000,
    body: Buffer.from(text),
    ...extra,
  };
}

function textOf({ body }: Envelope): string {
  return Buffer.from(body).toString();
}

/** What arrived, each the first time: redelivery is always allowed. */
class Heard {
  readonly all: Delivery[] = [];
  private readonly ids = new Set<string>();

  readonly handler: Handler = async (delivery) => this.note(delivery);

  note(delivery: Delivery): void {
    if (this.ids.has(delivery.id)) return;
    this.ids.add(delivery.id);
    this.all.push(delivery);
  }

  get texts(): string[] {
    return this.all.map(textOf);
  }

  of(key: string): string[] {
    return this.all.filter((delivery) => delivery.key === key).map(textOf);
  }
}

/** The same `count` messages for each key, mixed. */
function rounds(topic: string, keys: readonly string[], count: number): Envelope[] {
  return Array.from({ length: count }, (_, i) => keys.map((key) => say(topic, key, String(i)))).flat();
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i));
const keysOf = (count: number) => numbers(count).map((number) => `key-${number}`);

/** What every event log promises. */
export function eventLogContract(name: string, open: () => Promise<EventLogUnderTest>): void {
  const test = (what: string, body: (adapter: EventLogUnderTest) => Promise<void>) => it(what, withOpen(open, body));

  describe(`${name} keeps the promises of an event log`, () => {
    describe('delivery', () => {
      test('hands over what was said, unchanged', async ({ log }) => {
        const topic = newTopic();
        const body = Uint8Array.from({ length: 256 }, (_, i) => i);
        const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
        const said = [say(topic, 'ключ ✓', '', { body, traceparent }), say(topic, 'b', '', { body: new Uint8Array() })];
        const heard = new Heard();
        const subscription = await log.subscribe('g', [topic], heard.handler);
        await log.append(said);
        await subscription.drained();
        const arrived = heard.all.map(({ body, ...rest }) => ({ ...rest, body: [...body] }));
        expect(arrived).toHaveLength(2);
        for (const envelope of said)
          expect(arrived).toContainEqual({ ...envelope, body: [...envelope.body], attempt: 1 });
        await subscription.close();
      });

      test('keeps the order of each key, however long handling takes', async ({ log, clock }) => {
        const topic = newTopic();
        const keys = keysOf(7);
        const heard = new Heard();
        const subscription = await log.subscribe('g', [topic], async (delivery) => {
          await clock.sleep((delivery.id.charCodeAt(delivery.id.length - 1) * 7) % 5);
          heard.note(delivery);
        });
        const said = rounds(topic, keys, 30);
        for (let i = 0; i < said.length; i += 11) await log.append(said.slice(i, i + 11));
        await subscription.drained();
        for (const key of keys) expect(heard.of(key)).toEqual(numbers(30));
        await subscription.close();
      });

      test('handles one message of a key at a time', async ({ log, clock }) => {
        const topic = newTopic();
        let running = 0;
        let most = 0;
        const subscription = await log.subscribe('g', [topic], async () => {
          running += 1;
          most = Math.max(most, running);
          await clock.sleep(1);
          running -= 1;
        });
        await log.append(rounds(topic, ['only'], 20));
        await subscription.drained();
        expect(most).toBe(1);
        await subscription.close();
      });

      test('handles different keys beside each other', async ({ log }) => {
        const topic = newTopic();
        const keys = keysOf(16);
        const waiting = new Set<string>();
        const together = new Signal();
        const subscription = await log.subscribe('g', [topic], async ({ key }) => {
          waiting.add(key);
          if (waiting.size === keys.length) together.set();
          await together.given;
        });
        await log.append(keys.map((key) => say(topic, key)));
        await subscription.drained();
        expect(waiting.size).toBe(keys.length);
        await subscription.close();
      });

      test('hands over more than fits in memory at once', async ({ log }) => {
        const topic = newTopic();
        const keys = keysOf(50);
        await log.append(rounds(topic, keys, 40));
        const heard = new Heard();
        const subscription = await log.subscribe('g', [topic], heard.handler);
        await subscription.drained();
        for (const key of keys) expect(heard.of(key)).toEqual(numbers(40));
        await subscription.close();
      });
    });

    describe('groups', () => {
      test('each hear everything, a new one from the beginning', async ({ log }) => {
        const topic = newTopic();
        await log.append(rounds(topic, ['a'], 3));
        for (const group of ['one', 'two']) {
          const heard = new Heard();
          const subscription = await log.subscribe(group, [topic], heard.handler);
          await subscription.drained();
          expect(heard.of('a')).toEqual(numbers(3));
          await subscription.close();
        }
      });

      test('hear only the topics they asked for', async ({ log }) => {
        const [mine, other] = [newTopic(), newTopic()];
        const heard = new Heard();
        const subscription = await log.subscribe('g', [mine], heard.handler);
        await log.append([say(other, 'a', 'not me'), say(mine, 'a', 'me')]);
        await subscription.drained();
        expect(heard.texts).toEqual(['me']);
        await subscription.close();
      });

      test('share their messages among members, and those who stay take over', async ({ log }) => {
        const topic = newTopic();
        const keys = keysOf(20);
        const [one, two, both] = [new Heard(), new Heard(), new Heard()];
        const listen = (heard: Heard) =>
          log.subscribe('g', [topic], async (delivery) => {
            heard.note(delivery);
            both.note(delivery);
          });
        const [first, second] = [await listen(one), await listen(two)];
        await log.append(rounds(topic, keys, 3));
        await Promise.all([first.drained(), second.drained()]);
        expect(both.all).toHaveLength(60);
        expect(one.all.length + two.all.length).toBe(60);
        await first.close();
        await log.append(rounds(topic, keys, 2));
        await second.drained();
        expect(both.all).toHaveLength(100);
        await second.close();
      });

      test('keep the order of each key and one message of it at a time while members come and go', async ({
        log,
        clock,
      }) => {
        const topic = newTopic();
        const keys = keysOf(9);
        const [heard, inHand, doubled] = [new Heard(), new Set<string>(), new Set<string>()];
        const listen = () =>
          log.subscribe('g', [topic], async (delivery) => {
            if (inHand.has(delivery.key)) doubled.add(delivery.key);
            inHand.add(delivery.key);
            await clock.sleep(3);
            heard.note(delivery);
            inHand.delete(delivery.key);
          });
        const said = rounds(topic, keys, 60);
        const first = await listen();
        await log.append(said.slice(0, 180));
        const second = await listen();
        await log.append(said.slice(180, 360));
        const third = await listen();
        await first.close();
        await log.append(said.slice(360));
        await third.close();
        await second.drained();
        for (const key of keys) expect(heard.of(key)).toEqual(numbers(60));
        expect([...doubled]).toEqual([]);
        await second.close();
      });

      test('know nothing of topics that they never heard', async ({ log }) => {
        await log.append([say(newTopic(), 'a')]);
        expect(await log.lag('nobody')).toEqual([]);
      });

      test('say how far behind they are', async ({ log, clock }) => {
        const topic = newTopic();
        const gate = new Signal();
        const subscription = await log.subscribe('g', [topic], () => gate.given);
        const timeMs = clock.nowMs() - 5_000;
        await log.append(rounds(topic, ['a', 'b'], 5).map((envelope) => ({ ...envelope, timeMs })));
        const [behind] = await log.lag('g');
        expect(behind).toMatchObject({ group: 'g', topic, messages: 10 });
        expect(behind!.ageMs).toBeGreaterThanOrEqual(5_000);
        gate.set();
        await subscription.drained();
        expect(await log.lag('g')).toEqual([{ group: 'g', topic, messages: 0, ageMs: 0 }]);
        await subscription.close();
      });
    });

    describe('failures', () => {
      test('a flaky handler succeeds on the third attempt, and the rest of the key waits for it', async ({ log }) => {
        const topic = newTopic();
        const attempts: string[] = [];
        const handler: Handler = async (delivery) => {
          attempts.push(`${textOf(delivery)}/${delivery.attempt}`);
          if (textOf(delivery) === '1' && delivery.attempt < 3) throw new Error('not yet');
        };
        const subscription = await log.subscribe('g', [topic], handler, QUICK);
        await log.append(rounds(topic, ['a'], 3));
        await subscription.drained();
        expect(attempts).toEqual(['0/1', '1/1', '1/2', '1/3', '2/1']);
        expect(await log.deadLetters('g', { limit: 10 })).toEqual([]);
        await subscription.close();
      });

      test('a poison message becomes a dead letter with its reason, and the key moves on', async ({ log, clock }) => {
        const topic = newTopic();
        const heard = new Heard();
        let attempts = 0;
        const handler: Handler = async (delivery) => {
          if (textOf(delivery) !== '1') return heard.note(delivery);
          attempts += 1;
          throw new TypeError('cannot be read');
        };
        const subscription = await log.subscribe('g', [topic], handler, QUICK);
        const said = rounds(topic, ['a'], 3);
        await log.append(said);
        await subscription.drained();
        expect(heard.texts).toEqual(['0', '2']);
        expect(attempts).toBe(QUICK.maxAttempts);
        const [letter] = await log.deadLetters('g', { limit: 10 });
        expect(letter).toMatchObject({ id: said[1]!.id, key: 'a', topic, group: 'g', attempts: QUICK.maxAttempts });
        expect(letter!.reason).toContain('cannot be read');
        expect(Math.abs(letter!.deadAtMs - clock.nowMs())).toBeLessThan(60_000);
        expect(textOf(letter!)).toBe('1');
        expect(await log.deadLetters('other', { limit: 10 })).toEqual([]);
        await subscription.close();
      });

      test('an error that no second attempt can mend is given up at once, one that may pass is tried again', async ({
        log,
      }) => {
        const topic = newTopic();
        const attempts: string[] = [];
        const handler: Handler = async (delivery) => {
          attempts.push(`${delivery.key}/${delivery.attempt}`);
          if (delivery.key === 'invalid') throw new InvalidValue('makes no sense');
          if (delivery.attempt === 1) throw new Conflict('not yet');
        };
        const subscription = await log.subscribe('g', [topic], handler, QUICK);
        await log.append([say(topic, 'invalid'), say(topic, 'early')]);
        await subscription.drained();
        expect(attempts.sort()).toEqual(['early/1', 'early/2', 'invalid/1']);
        const letters = await log.deadLetters('g', { limit: 10 });
        expect(letters.map(({ key, reason }) => [key, reason])).toEqual([['invalid', 'invalid: makes no sense']]);
        await subscription.close();
      });

      test('a key that is being retried holds up no other key', async ({ log }) => {
        const topic = newTopic();
        const others = keysOf(40);
        const heard = new Heard();
        const handler: Handler = async (delivery) => {
          const othersAreDone = heard.all.length >= 400;
          if (delivery.key === 'stuck' && !othersAreDone) throw new Error('not yet');
          heard.note(delivery);
        };
        const subscription = await log.subscribe('g', [topic], handler, PATIENT);
        await log.append(rounds(topic, ['stuck'], 100));
        await log.append(rounds(topic, others, 10));
        await subscription.drained();
        expect(heard.of('stuck')).toEqual(numbers(100));
        for (const key of others) expect(heard.of(key)).toEqual(numbers(10));
        await subscription.close();
      });

      test('dead letters come in pages', async ({ log }) => {
        const topic = newTopic();
        const subscription = await log.subscribe('g', [topic], () => Promise.reject(new InvalidValue('no')));
        const said = rounds(topic, ['a', 'b'], 5);
        await log.append(said);
        await subscription.drained();
        const seen: string[] = [];
        for (let after: string | undefined; ; after = seen.at(-1)) {
          const page = await log.deadLetters('g', { limit: 3, ...(after ? { after } : {}) });
          if (page.length === 0) break;
          expect(page.length).toBeLessThanOrEqual(3);
          seen.push(...page.map(({ id }) => id));
        }
        expect(seen).toEqual(said.map(({ id }) => id));
        await subscription.close();
      });
    });

    describe('redrive', () => {
      test('hands dead letters over once more, and they are gone when that succeeds', async ({ log }) => {
        const topic = newTopic();
        let mended = false;
        const heard = new Heard();
        const handler: Handler = async (delivery) => {
          if (!mended) throw new InvalidValue('not yet');
          heard.note(delivery);
        };
        const subscription = await log.subscribe('g', [topic], handler, QUICK);
        const said = rounds(topic, ['a'], 4);
        const ids = said.map(({ id }) => id);
        await log.append(said);
        await subscription.drained();
        mended = true;
        expect(await log.redrive('g', ids.slice(0, 3))).toBe(3);
        await subscription.drained();
        expect(heard.texts).toEqual(['0', '1', '2']);
        expect((await log.deadLetters('g', { limit: 10 })).map(({ id }) => id)).toEqual(ids.slice(3));
        expect(await log.redrive('g', [...ids.slice(0, 3), 'evt_unknown'])).toBe(0);
        expect(await log.redrive('other', ids)).toBe(0);
        await subscription.close();
      });

      test('hands a letter over in turn with its key', async ({ log, clock }) => {
        const topic = newTopic();
        const [started, finish] = [new Signal(), new Signal()];
        const order: string[] = [];
        let mended = false;
        const handler: Handler = async (delivery) => {
          const text = textOf(delivery);
          if (text === 'letter' && !mended) throw new InvalidValue('not yet');
          if (text === 'slow') {
            started.set();
            await finish.given;
          }
          order.push(text);
        };
        const subscription = await log.subscribe('g', [topic], handler, QUICK);
        const letter = say(topic, 'a', 'letter');
        await log.append([letter]);
        await subscription.drained();
        mended = true;
        await log.append([say(topic, 'a', 'slow')]);
        await started.given;
        expect(await log.redrive('g', [letter.id])).toBe(1);
        await log.append([say(topic, 'b', 'other')]);
        while (!order.includes('other')) await clock.sleep(1);
        expect(order).toEqual(['other']);
        finish.set();
        await subscription.drained();
        expect(order).toEqual(['other', 'slow', 'letter']);
        await subscription.close();
      });

      test('a letter that fails again is dead again', async ({ log }) => {
        const topic = newTopic();
        let reason = 'first';
        const subscription = await log.subscribe('g', [topic], () => Promise.reject(new InvalidValue(reason)));
        const [said] = rounds(topic, ['a'], 1);
        await log.append([said!]);
        await subscription.drained();
        reason = 'second';
        expect(await log.redrive('g', [said!.id])).toBe(1);
        await subscription.drained();
        const letters = await log.deadLetters('g', { limit: 10 });
        expect(letters.map((letter) => letter.reason)).toEqual(['invalid: second']);
        expect(await log.redrive('g', [said!.id])).toBe(1);
        await subscription.drained();
        await subscription.close();
      });

      test('survives a crash before the letter was handled', async (adapter) => {
        const topic = newTopic();
        await (await adapter.log.subscribe('g', [topic], () => Promise.reject(new InvalidValue('no')))).drained();
        const [said] = rounds(topic, ['a'], 1);
        await adapter.log.append([said!]);
        while ((await adapter.log.deadLetters('g', { limit: 1 })).length === 0) await adapter.clock.sleep(1);
        await adapter.log.redrive('g', [said!.id]);
        const log = await adapter.crash();
        const heard = new Heard();
        const subscription = await log.subscribe('g', [topic], heard.handler);
        await subscription.drained();
        const letters = await log.deadLetters('g', { limit: 10 });
        expect([...heard.all, ...letters].map(({ id }) => id)).toContain(said!.id);
        await subscription.close();
      });
    });

    describe('ends', () => {
      test('after a clean end nothing is lost and nothing handled comes again', async (adapter) => {
        const topic = newTopic();
        const first: string[] = [];
        const subscription = await adapter.log.subscribe(
          'g',
          [topic],
          async (delivery) => void first.push(textOf(delivery)),
        );
        await adapter.log.append(rounds(topic, ['a', 'b'], 10));
        await subscription.drained();
        await subscription.close();
        await adapter.log.append(rounds(topic, ['c'], 3));
        const log = await adapter.restart();
        const heard = new Heard();
        const next = await log.subscribe('g', [topic], heard.handler);
        await next.drained();
        expect(first).toHaveLength(20);
        expect(heard.all.map(({ key }) => key)).toEqual(['c', 'c', 'c']);
        await next.close();
      });

      test('after a crash everything that was not handled comes, in order', async (adapter) => {
        const topic = newTopic();
        const keys = keysOf(5);
        const before = new Heard();
        const stuck = new Signal();
        await adapter.log.subscribe('g', [topic], async (delivery) => {
          if (textOf(delivery) === '4') {
            stuck.set();
            await new Promise(() => {});
          }
          before.note(delivery);
        });
        await adapter.log.append(rounds(topic, keys, 10));
        await stuck.given;
        // Until the log knows what was handled: the rest must not be taken for handled with it.
        while ((await adapter.log.lag('g'))[0]!.messages > 30) await adapter.clock.sleep(5);
        const log = await adapter.crash();
        const after = new Heard();
        const subscription = await log.subscribe('g', [topic], after.handler);
        await subscription.drained();
        for (const key of keys) {
          const missing = numbers(10).filter((number) => !before.of(key).includes(number));
          expect(missing).toContain('4');
          const again = after.of(key);
          expect(again.slice(-missing.length)).toEqual(missing);
          expect(again).toEqual([...again].sort((a, b) => Number(a) - Number(b)));
        }
        await subscription.close();
      });

      test('closing waits for what is in hand and takes no more', async ({ log }) => {
        const topic = newTopic();
        const started = new Signal();
        const finish = new Signal();
        const handled: string[] = [];
        const subscription = await log.subscribe('g', [topic], async (delivery) => {
          started.set();
          await finish.given;
          handled.push(textOf(delivery));
        });
        await log.append(rounds(topic, ['a'], 5));
        await started.given;
        let closed = false;
        const closing = subscription.close().then(() => (closed = true));
        await Promise.resolve();
        expect(closed).toBe(false);
        finish.set();
        await closing;
        expect(handled).toEqual(['0']);
        const heard = new Heard();
        const next = await log.subscribe('g', [topic], heard.handler);
        await next.drained();
        expect(heard.texts).toEqual(['1', '2', '3', '4']);
        await next.close();
      });

      test('who comes while another leaves takes nothing up that is still in hand', async ({ log, clock }) => {
        const topic = newTopic();
        const started = new Signal();
        const finish = new Signal();
        const order: string[] = [];
        const subscription = await log.subscribe('g', [topic], async (delivery) => {
          started.set();
          await finish.given;
          order.push(`first ${textOf(delivery)}`);
        });
        await log.append(rounds(topic, ['a'], 3));
        await started.given;
        const closing = subscription.close();
        const joining = log.subscribe('g', [topic], async (delivery) => void order.push(`second ${textOf(delivery)}`));
        await clock.sleep(20);
        finish.set();
        await closing;
        const next = await joining;
        await next.drained();
        expect(order).toEqual(['first 0', 'second 1', 'second 2']);
        await next.close();
      });

      test('closing while a message waits for its next attempt gives it to the next process', async (adapter) => {
        const topic = newTopic();
        const failed = new Signal();
        const handler: Handler = async () => {
          failed.set();
          throw new Error('not now');
        };
        const subscription = await adapter.log.subscribe('g', [topic], handler, {
          maxAttempts: 9,
          delayMs: () => 3_600_000,
        });
        await adapter.log.append(rounds(topic, ['a'], 2));
        await failed.given;
        await subscription.close();
        const log = await adapter.restart();
        const heard = new Heard();
        const next = await log.subscribe('g', [topic], heard.handler);
        await next.drained();
        expect(heard.texts).toEqual(['0', '1']);
        await next.close();
      });

      test('a subscription may be closed twice', async ({ log }) => {
        const subscription = await log.subscribe('g', [newTopic()], async () => {});
        await subscription.close();
        await subscription.close();
      });
    });
  });
}
