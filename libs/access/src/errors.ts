import { DomainError } from '@cielo/errors';

/** No key, or one that opens nothing: the two are told apart in the message only. */
export class InvalidApiKey extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'invalid_api_key';
}

/** The key is good, but not for this. */
export class MissingScope extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'missing_scope';
  constructor(scope: string) {
    super(`This API key may not do that: it lacks the scope '${scope}'.`, { details: { scope } });
  }
}

/** More requests than the limit allows. */
export class RateLimited extends DomainError {
  readonly kind = 'exhausted';
  readonly code = 'rate_limit_exceeded';
  constructor(retryAfterMs: number) {
    super('Too many requests. Try again in a moment.', { retryAfterMs });
  }
}
