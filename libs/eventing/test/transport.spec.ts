import 'reflect-metadata';
import { Controller, Module, type INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MessagePattern } from '@nestjs/microservices';
import { of, throwError } from 'rxjs';
import { afterEach, describe, expect, it } from 'vitest';
import { CreditsGranted, HoldCaptured, HoldPlaced, HoldRefused, HoldReleased, ReviewApproved } from '@cielo/contracts';
import { SimulatedWorld } from '@cielo/effects';
import { Conflict } from '@cielo/errors';
import {
  EventTransport,
  OnEvent,
  seal,
  SimulatedEventLog,
  SimulatedTopics,
  type Envelope,
  type EventContext,
  type EventTransportOptions,
} from '../src/index.ts';

const heard: string[] = [];
const contexts: (EventContext | undefined)[] = [];

class Wallets {
  async placed({ holdId, amountCredits }: HoldPlaced, context: EventContext) {
    contexts.push(context);
    heard.push(`placed ${holdId} ${amountCredits}`);
  }
  released({ holdId }: HoldReleased) {
    if (holdId === 'early') throw new Conflict('not yet');
    return of('a', 'b');
  }
  captured() {
    return throwError(() => new Conflict('not yet, said by a stream'));
  }
  async refused({ code }: HoldRefused) {
    throw new Error(`a bug about ${code}`);
  }
}

class Reviews {
  approved({ reviewId }: ReviewApproved) {
    heard.push(`approved ${reviewId}`);
  }
  alsoPlaced({ holdId }: HoldPlaced) {
    heard.push(`also placed ${holdId}`);
  }
}

class Asking {
  ask() {}
}

/** What `@decorator` above a method does; the transform of spec files knows no decorators. */
function decorate<C extends object, M extends keyof C & string>(
  { prototype }: { prototype: C },
  method: M,
  decorator: (target: object, method: string, descriptor: { value?: C[M] }) => void,
): void {
  decorator(prototype, method, Object.getOwnPropertyDescriptor(prototype, method)!);
}

function moduleOf(...controllers: (new () => object)[]): new () => object {
  for (const controller of controllers) Controller()(controller);
  const module = class {};
  Module({ controllers })(module);
  return module;
}

decorate(Wallets, 'placed', OnEvent(HoldPlaced));
decorate(Wallets, 'released', OnEvent(HoldReleased));
decorate(Wallets, 'captured', OnEvent(HoldCaptured));
decorate(Wallets, 'refused', OnEvent(HoldRefused));
decorate(Reviews, 'approved', OnEvent(ReviewApproved));
decorate(Reviews, 'alsoPlaced', OnEvent(HoldPlaced));
decorate(Asking, 'ask', MessagePattern('ask') as never);

const Listening = moduleOf(Wallets, Reviews);
const Wrong = moduleOf(Asking);
const Deaf = moduleOf();

const QUICK = { maxAttempts: 2, delayMs: () => 1 };

describe('the transport', () => {
  let world: SimulatedWorld;
  let application: INestMicroservice;

  async function listen(module: new () => object, options: Partial<EventTransportOptions> = {}) {
    heard.length = 0;
    contexts.length = 0;
    world = new SimulatedWorld({ seed: 1 });
    const process = world.process('service');
    const eventLog = new SimulatedEventLog({ process, topics: new SimulatedTopics() });
    const transport = new EventTransport({ eventLog, group: 'service', retry: QUICK, ...options });
    application = await NestFactory.createMicroservice(module, {
      strategy: transport,
      logger: false,
      abortOnError: false,
    });
    await world.during(application.listen());
    const say = (envelope: Envelope) => world.during(eventLog.append([envelope]).then(() => transport.drained()));
    const sealed = (event: Parameters<typeof seal>[0]) =>
      seal(event, { ids: process.ids, source: 'test', nowMs: 7, traceparent: '00-1-2-01' });
    const letters = () => eventLog.deadLetters('service', { limit: 10 });
    return { transport, say, sealed, letters };
  }

  afterEach(() => world.during(application.close()));

  it('decodes an event and hands it to every method that listens for it, with what is known about it', async () => {
    const { say, sealed } = await listen(Listening);
    const envelope = sealed(HoldPlaced.create({ accountId: 'a', holdId: 'h', amountCredits: 12n }));
    await say(envelope);
    expect(heard.sort()).toEqual(['also placed h', 'placed h 12']);
    expect(contexts).toEqual([{ id: envelope.id, source: 'test', timeMs: 7, attempt: 1, traceparent: '00-1-2-01' }]);
  });

  it('hears every topic that some method asks for', async () => {
    const { say, sealed } = await listen(Listening);
    await say(sealed(ReviewApproved.create({ generationId: 'g', reviewId: 'r' })));
    expect(heard).toEqual(['approved r']);
  });

  it('passes over what it does not listen for, and what it does not know', async () => {
    const { say, sealed, letters } = await listen(Listening);
    await say(sealed(CreditsGranted.create({ accountId: 'a' })));
    await say({ ...sealed(CreditsGranted.create({ accountId: 'a' })), type: 'credits.v9.Invented' });
    expect(heard).toEqual([]);
    expect(await letters()).toEqual([]);
  });

  it('lets the log know what failed and of what kind it was', async () => {
    const { say, sealed, letters } = await listen(Listening);
    await say(sealed(HoldReleased.create({ accountId: 'a', holdId: 'early' })));
    await say(sealed(HoldCaptured.create({ accountId: 'a', holdId: 'h' })));
    await say(sealed(HoldRefused.create({ accountId: 'a', code: 'x' })));
    await say(sealed(HoldReleased.create({ accountId: 'a', holdId: 'fine' })));
    expect((await letters()).map(({ reason, attempts }) => [reason, attempts])).toEqual([
      ['conflict: not yet', 2],
      ['conflict: not yet, said by a stream', 2],
      ['Error: a bug about x', 2],
    ]);
  });

  it('gives up at once on a body that is not what its type says', async () => {
    const { say, sealed, letters } = await listen(Listening);
    await say({ ...sealed(HoldPlaced.create({ accountId: 'a' })), body: Uint8Array.of(0x0a, 0xff) });
    expect((await letters()).map(({ reason, attempts }) => [reason.split(':')[0], attempts])).toEqual([['invalid', 1]]);
    expect(heard).toEqual([]);
  });

  it('wraps each handling, failures included', async () => {
    const seen: string[] = [];
    const { say, sealed } = await listen(Listening, {
      around: async ({ type, attempt }, run) => {
        seen.push(`${type} ${attempt} begins`);
        await run().finally(() => seen.push('ends'));
      },
    });
    await say(sealed(HoldReleased.create({ accountId: 'a', holdId: 'early' })));
    expect(seen).toEqual(['credits.v1.HoldReleased 1 begins', 'ends', 'credits.v1.HoldReleased 2 begins', 'ends']);
  });

  it('refuses a method that answers requests', async () => {
    await expect(listen(Wrong)).rejects.toThrow(/carries events only/);
  });

  it('is content with an application that listens for nothing', async () => {
    const { transport } = await listen(Deaf);
    await transport.drained();
  });
});
