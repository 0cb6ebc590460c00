import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Identify, IdentifyRequest, IdentifyResponse, Quote, QuoteRequest } from '@cielo/contracts';
import { Conflict, DomainError, type ErrorKind } from '@cielo/errors';
import { CONSEQUENCES } from '../errors/kinds.ts';
import { currentTraceparent, withSpan } from '../telemetry/tracing.ts';
import type { QuestionExchange, Questions } from './questions.ts';

/** Somebody who asks, and identity, who answers. */
export interface QuestionsUnderTest {
  readonly asker: Questions;
  readonly identity: QuestionExchange;
  close(): Promise<void>;
}

class OfKind extends DomainError {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string | null,
  ) {
    super(`Something ${kind}: ü`, { param: 'key', retryAfterMs: 1_500, details: { balance: 3 } });
  }
}

/** What every way of asking promises. */
export function questionsContract(name: string, open: () => Promise<QuestionsUnderTest>): void {
  describe(`questions ${name}`, () => {
    let under: QuestionsUnderTest;
    beforeAll(async () => void (under = await open()));
    afterAll(() => under.close());

    const ask = (key: string) => under.asker.ask(Identify, IdentifyRequest.create({ key }));
    /** Identity answers so, for the length of the test. */
    const answering = async (
      answerer: (request: IdentifyRequest) => Promise<IdentifyResponse> | IdentifyResponse,
      run: () => Promise<void>,
    ) => {
      const withdraw = under.identity.answer(Identify, answerer);
      try {
        await run();
      } finally {
        withdraw();
      }
    };

    it('may be as large as a picture of 16 MiB', () =>
      answering(
        ({ key }) => IdentifyResponse.create({ accountId: String(key.length) }),
        async () => expect((await ask('k'.repeat(16_777_216))).accountId).toBe('16777216'),
      ));

    it('are answered', () =>
      answering(
        ({ key }) => ({ ...IdentifyResponse.create({ accountId: `acct of ${key}` }), scopes: ['a', 'b'] }),
        async () => {
          expect(await ask('k')).toEqual({
            ...IdentifyResponse.create({ accountId: 'acct of k' }),
            scopes: ['a', 'b'],
          });
          const many = await Promise.all(Array.from({ length: 20 }, (_, i) => ask(String(i))));
          expect(many.map(({ accountId }) => accountId)).toEqual(many.map((_, i) => `acct of ${i}`));
        },
      ));

    it.each(Object.keys(CONSEQUENCES) as ErrorKind[])('keep what is known of an error of kind %s', (kind) =>
      answering(
        () => {
          throw new OfKind(kind, kind === 'invalid' ? null : 'a_code');
        },
        async () => {
          const error = await ask('k').catch((thrown: unknown) => thrown);
          expect(error).toBeInstanceOf(DomainError);
          expect(error).toMatchObject({
            name: 'OfKind',
            kind,
            code: kind === 'invalid' ? null : 'a_code',
            message: `Something ${kind}: ü`,
            param: 'key',
            retryAfterMs: 1_500,
            details: { balance: 3 },
          });
        },
      ),
    );

    it('do not dress a bug up as a situation', () =>
      answering(
        () => {
          throw new Error('a bug');
        },
        async () => {
          const error = await ask('k').catch((thrown: unknown) => thrown);
          expect(error).toBeInstanceOf(Error);
          expect(error).not.toBeInstanceOf(DomainError);
        },
      ));

    it('that nobody answers are unavailable', async () => {
      await expect(ask('k')).rejects.toMatchObject({ kind: 'unavailable' });
      await expect(under.asker.ask(Quote, QuoteRequest.create({}))).rejects.toMatchObject({ kind: 'unavailable' });
    });

    it('cannot be answered by two', () =>
      answering(
        () => IdentifyResponse.create({}),
        async () =>
          expect(() => under.identity.answer(Identify, () => IdentifyResponse.create({}))).toThrow('answered twice'),
      ));

    it('belong to the trace of the one who asks', () =>
      answering(
        () => {
          throw new Conflict(currentTraceparent()!.slice(3, 35));
        },
        async () => {
          const { asked, seen } = await withSpan('asking', {}, async () => ({
            asked: currentTraceparent()!.slice(3, 35),
            seen: await ask('k').catch((error: Error) => error.message),
          }));
          expect(seen).toBe(asked);
        },
      ));
  });
}
