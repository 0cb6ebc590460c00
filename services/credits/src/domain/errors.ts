import { DomainError } from '@cielo/errors';

/** The account is so new that its wallet is not open yet. */
export class WalletNotOpen extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'wallet_not_open';

  constructor() {
    super('The wallet of this account is just being opened. Please try again in a moment.', { retryAfterMs: 1000 });
  }
}

/** Nothing is set aside for the generation, and nothing ever was. */
export class UnknownHold extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'not_found';

  constructor(holdId: string) {
    super(`No credits were set aside for ${holdId}`);
  }
}

/** No such grant in the wallet, or nothing of it is left. */
export class UnknownGrant extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'not_found';

  constructor(grantId: string) {
    super(`The wallet has no grant ${grantId} with anything left in it`);
  }
}

/** An operation's name was used before, for something else. The first answer stands. */
export class OperationChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'operation_changed';

  constructor(operation: string) {
    super(`${operation} was asked before with other values; it takes a new name to ask for something else`);
  }
}

/** The hold ended the other way before: it was captured and should be released, or the reverse. */
export class HoldAlreadyEnded extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'hold_already_ended';

  constructor(holdId: string, how: string) {
    super(`The hold for ${holdId} has already ended: it was ${how}`);
  }
}

/** More was to be taken than was set aside. */
export class CaptureExceedsHold extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'capture_exceeds_hold';

  constructor(holdId: string, capturedCredits: bigint, heldCredits: bigint) {
    super(`${capturedCredits} credits cannot be taken for ${holdId}: ${heldCredits} were set aside`);
  }
}

/** The wallet has as many grants as it may have at once. */
export class TooManyGrants extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too_many_grants';

  constructor(limit: number) {
    super(`The wallet has ${limit} live grants already; some have to be used up or to end first`);
  }
}

/** An operator wants to take away more than there is. */
export class NotThatMany extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'insufficient_credits';

  constructor(asked: bigint, available: bigint) {
    super(`${asked} credits cannot be taken away: ${available} are available`);
  }
}

/** An amount that is no amount. */
export class InvalidAmount extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid_value';
}

/** Nothing in the price book fits what is asked for. */
export class NoPrice extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid_value';
}

/**
 * The wallet no longer remembers whether the operation was already answered; the journal has to be asked. Never leaves credits: the
 * application catches it, looks, and decides again.
 */
export class Forgotten extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'unavailable';

  constructor(readonly subject: string) {
    super(`Whether ${subject} was answered before has to be looked up in the journal`);
  }
}
