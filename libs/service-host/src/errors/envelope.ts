import { DomainError } from '@cielo/errors';
import { HttpProblem } from '../http/problem.ts';
import { CONSEQUENCES } from './kinds.ts';

/** An error as it goes out over HTTP. */
export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly error: Readonly<Record<string, unknown>> };
}

/** Clients of the Videos API ignore a longer wait and hammer instead. */
const MAX_RETRY_AFTER_MS = 60_000;

/** The answer to a request that failed; undefined for an error that nobody foresaw. */
export function describeError(error: unknown): ErrorAnswer | undefined {
  if (error instanceof HttpProblem) return describeProblem(error);
  if (error instanceof DomainError) return describeDomainError(error);
  return undefined;
}

/** A bug, or something broken below: nothing about it leaves the house. */
export const UNFORESEEN: ErrorAnswer = answer(
  500,
  'server_error',
  'Something went wrong on our side. Please try again.',
  null,
  null,
);

function describeProblem({ status, message, facts }: HttpProblem): ErrorAnswer {
  const type = status >= 500 ? 'server_error' : 'invalid_request_error';
  return answer(status, type, message, facts.param ?? null, facts.code ?? null, {}, facts.headers);
}

function describeDomainError(error: DomainError): ErrorAnswer {
  const { httpStatus, type } = CONSEQUENCES[error.kind];
  const outOfCredits = error.code === 'insufficient_quota';
  return answer(
    httpStatus,
    error.type ?? (outOfCredits ? 'insufficient_quota' : type),
    error.message,
    error.param,
    error.code,
    error.details,
    retryHeaders(error, outOfCredits),
  );
}

/** Clients retry a 409 and a 429 by themselves; where that is pointless they are told. */
function retryHeaders(error: DomainError, outOfCredits: boolean): Record<string, string> {
  const headers: Record<string, string> = {};
  if (error.kind === 'conflict' || outOfCredits) headers['x-should-retry'] = 'false';
  if (error.retryAfterMs !== undefined) {
    const waitMs = Math.min(Math.max(error.retryAfterMs, 1), MAX_RETRY_AFTER_MS);
    headers['retry-after'] = String(Math.ceil(waitMs / 1000));
    headers['retry-after-ms'] = String(Math.ceil(waitMs));
  }
  return headers;
}

function answer(
  status: number,
  type: string,
  message: string,
  param: string | null,
  code: string | null,
  details: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): ErrorAnswer {
  return { status, headers, body: { error: { ...details, message, type, param, code } } };
}
