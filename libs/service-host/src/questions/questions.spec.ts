import { afterAll, beforeAll, expect, it } from 'vitest';
import { Identify, IdentifyRequest, IdentifyResponse } from '@cielo/contracts';
import { SystemClock, SystemRandom } from '@cielo/effects';
import { startTracing } from '../telemetry/start-tracing.ts';
import { GrpcQuestions } from './grpc-questions.ts';
import { InProcessQuestions } from './in-process.ts';
import { questionsContract } from './questions.contract.ts';

const clock = new SystemClock();
let stopTracing: () => Promise<void>;
beforeAll(
  async () => void (stopTracing = await startTracing({ random: new SystemRandom(), name: 'test', environment: {} })),
);
afterAll(() => stopTracing());

questionsContract('within one process', async () => {
  const questions = new InProcessQuestions();
  return { asker: questions, identity: questions, close: async () => {} };
});

async function apart(deadlineMs?: number) {
  const bugs: string[] = [];
  const identity = await GrpcQuestions.open({
    listen: '127.0.0.1:0',
    addresses: new Map(),
    clock,
    onBug: (question) => bugs.push(question),
  });
  const asker = await GrpcQuestions.open({
    addresses: new Map([['identity', identity.address!]]),
    clock,
    ...(deadlineMs ? { deadlineMs } : {}),
  });
  const close = async () => {
    await asker.close();
    await identity.close();
  };
  return { identity, asker, close, bugs };
}

questionsContract('over gRPC', () => apart());

questionsContract('to oneself, while others ask over gRPC', async () => {
  const own = await GrpcQuestions.open({ listen: '127.0.0.1:0', addresses: new Map(), clock });
  return { asker: own, identity: own, close: () => own.close() };
});

it('an answer that takes too long is given up, and a bug is told where it happened', async () => {
  const { identity, asker, close, bugs } = await apart(100);
  identity.answer(Identify, ({ key }) =>
    key === 'bug'
      ? Promise.reject(new TypeError('x'))
      : new Promise<IdentifyResponse>((resolve) => setTimeout(() => resolve(IdentifyResponse.create({})), 400)),
  );
  await expect(asker.ask(Identify, IdentifyRequest.create({ key: 'slow' }))).rejects.toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining('in time'),
  });
  await expect(asker.ask(Identify, IdentifyRequest.create({ key: 'bug' }))).rejects.toThrow('unforeseen');
  expect(bugs).toEqual([Identify.path]);
  await close();
});
