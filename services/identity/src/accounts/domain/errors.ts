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

/** With this key gone, nobody could make another one for the account. */
export class LastKey extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'last_api_key';
  constructor() {
    super('This is the last key with which others can be made. Create another one like it first: POST /v1/api_keys.');
  }
}

/** A key cannot give away what it does not have. */
export class ScopeNotHeld extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'missing_scope';
  constructor(scope: string) {
    super(`This API key does not have the scope '${scope}', so it cannot give it to another key.`, {
      param: 'scopes',
      details: { scope },
    });
  }
}

/** Somebody chose a key that is in use, was taken back, or is none. */
export class UnusableKey extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid_value';
}

/** The account has invited as many others as it may. */
export class NoInvitesLeft extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'no_invites_left';
  constructor(invites: number) {
    super(invites === 0 ? 'This account has no invites to give.' : `All ${invites} invites of this account are given.`);
  }
}

/** The invite was used, or its time is over. */
export class InviteOver extends DomainError {
  readonly kind = 'conflict';
  constructor(
    readonly code: 'invite_redeemed' | 'invite_expired',
    message: string,
  ) {
    super(message);
  }
}

/** Somewhere it is not open. */
export class CountryNotOpen extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'unsupported_country_region_territory';
}
