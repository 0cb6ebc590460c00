import type { ErrorBody } from './api.ts';

/** The API refused. `message` is meant for people, `param` names the field. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
    readonly retryAfterSeconds: number | undefined,
  ) {
    super(body.message);
  }
  get param(): string | null {
    return this.body.param;
  }
  get code(): string | null {
    return this.body.code;
  }
}

/** Nothing answers, or what answers is not Cielo. It may pass. */
export class Unreachable extends Error {
  constructor(options?: ErrorOptions) {
    super('Cielo does not answer.', options);
  }
}

/** What to tell about anything that was thrown. */
export function wordsFor(error: unknown): string {
  return error instanceof Refusal || error instanceof Unreachable
    ? error.message
    : 'Something went wrong in this page.';
}

/** Whether the same request may well succeed soon. */
export function isPassing(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof Refusal && (error.status >= 500 || error.status === 429));
}
