import { DomainError, type ErrorKind } from '@cielo/errors';
import type { RetryPolicy } from '../event-log.ts';

function exponential(maxAttempts: number, firstMs: number, longestMs: number): RetryPolicy {
  return { maxAttempts, delayMs: (attempt) => Math.min(firstMs * 2 ** (attempt - 1), longestMs) };
}

const NEVER: RetryPolicy = exponential(1, 0, 0);
/** Six seconds: topics keep order within themselves, not with each other, so what is missing may be about to arrive. */
const BRIEFLY = exponential(8, 50, 5_000);
/** Almost half an hour. */
const LONG = exponential(60, 100, 30_000);
/** A bug, perhaps one that depends on the moment. */
const A_FEW_TIMES = exponential(5, 100, 5_000);

const BY_KIND: Readonly<Record<ErrorKind, RetryPolicy>> = {
  invalid: NEVER,
  unauthenticated: NEVER,
  forbidden: NEVER,
  exhausted: NEVER,
  'not-found': BRIEFLY,
  conflict: BRIEFLY,
  unavailable: LONG,
};

/** How often, and when, a delivery is tried again after this error. `given` replaces the defaults where trying again can help at all. */
export function retryAfter(error: unknown, given?: RetryPolicy): RetryPolicy {
  const policy = error instanceof DomainError ? BY_KIND[error.kind] : A_FEW_TIMES;
  return policy === NEVER ? NEVER : (given ?? policy);
}

/** Why a message was given up, for people. No stack: dead letters are shown. */
export function reasonOf(error: unknown): string {
  if (error instanceof DomainError) return `${error.kind}: ${error.message}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
