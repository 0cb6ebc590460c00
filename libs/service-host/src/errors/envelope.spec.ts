import { DomainError, type ErrorKind } from '@cielo/errors';
import { describe, expect, it } from 'vitest';
import { HttpProblem } from '../http/problem.ts';
import { describeError } from './envelope.ts';
import { CONSEQUENCES, kindOfGrpcStatus } from './kinds.ts';

class Situation extends DomainError {
  readonly code = 'a_code';
  constructor(
    readonly kind: ErrorKind,
    retryAfterMs?: number,
  ) {
    super('What happened.', {
      param: 'seconds',
      details: { message: 'not mine', balance: 3 },
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }
}

describe('the envelope', () => {
  it.each([
    ['invalid', 400],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['exhausted', 429],
    ['unavailable', 503],
  ] as const)('of an error of kind %s has status %s', (kind, status) => {
    const answer = describeError(new Situation(kind))!;
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ param: 'seconds', code: 'a_code', balance: 3 });
  });

  it('keeps its four keys, whatever the details say', () => {
    expect(describeError(new Situation('invalid'))!.body.error['message']).toBe('What happened.');
    expect(describeError(new HttpProblem(413, 'Too large.'))!.body.error).toEqual({
      message: 'Too large.',
      type: 'invalid_request_error',
      param: null,
      code: null,
    });
  });

  it.each([
    [0, '1', '1'],
    [1, '1', '1'],
    [1_001, '2', '1001'],
    [300_000, '60', '60000'],
  ])('tells a wait of %s ms as whole seconds that clients heed', (waitMs, seconds, milliseconds) => {
    expect(describeError(new Situation('unavailable', waitMs))!.headers).toEqual({
      'retry-after': seconds,
      'retry-after-ms': milliseconds,
    });
  });

  it('is none for what nobody foresaw', () => {
    expect(describeError(new Error('bug'))).toBeUndefined();
    expect(describeError('text')).toBeUndefined();
  });
});

it('each kind has a gRPC status of its own', () => {
  for (const kind of Object.keys(CONSEQUENCES) as ErrorKind[])
    expect(kindOfGrpcStatus(CONSEQUENCES[kind].grpcStatus)).toBe(kind);
  expect(kindOfGrpcStatus(13)).toBeUndefined();
});
