import { DomainError } from '@cielo/errors';

/** The key opens nothing: unknown, mistyped, expired or taken back. Which of them, nobody is told. */
export class UnknownKey extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'invalid_api_key';
  constructor() {
    super('Incorrect API key provided.');
  }
}

/** An account has as many keys as it may have. */
export class TooManyKeys extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too_many_keys';
  constructor(allowed: number) {
    super(`The account has ${allowed} keys, which is as many as it may have. Revoke one first.`);
  }
}
