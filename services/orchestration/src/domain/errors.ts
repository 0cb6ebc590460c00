import { DomainError, type ErrorFacts } from '@cielo/errors';

/** The model cannot do what the field asks for, so the field is not known to it. */
export class NotTakenByModel extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'unknown_parameter';
  constructor(param: string, model: string, accepts: readonly string[]) {
    const taken = accepts.length > 0 ? `it takes ${accepts.join(', ')}` : 'it takes none';
    super(
      `Unknown parameter: '${param}'. Of the optional parameters of models, ${model} does not take this one; ${taken}.`,
      {
        param,
      },
    );
  }
}

/** A field holds another type of value than it may. */
export class WrongType extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid_type';
}

/** A text has more characters than it may have. */
export class TextTooLong extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'string_above_max_length';
  constructor(param: string, characters: number, allowed: number) {
    super(`'${param}' is too long: ${characters} characters, of which ${allowed} are allowed.`, { param });
  }
}

/** The model belongs to a larger plan. */
export class PlanTooSmall extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'plan_required';
  constructor(model: string, plan: string, plans: readonly string[]) {
    super(`The plan '${plan}' does not include ${model}. It is included in: ${plans.join(', ')}.`, { param: 'model' });
  }
}

/** Nothing can be generated from where the caller is, or lives. */
export class CountryNotOpen extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'unsupported_country_region_territory';
}

/** The account has fewer credits than the clip costs. */
export class InsufficientCredits extends DomainError {
  readonly kind = 'exhausted';
  readonly code = 'insufficient_quota';
  constructor(priceCredits: bigint, availableCredits: bigint) {
    super(
      `This clip costs ${priceCredits} credits and the account has ${availableCredits}. Ask for a shorter or smaller clip, or get more credits.`,
      { details: { available_credits: Number(availableCredits), price_credits: Number(priceCredits) } },
    );
  }
}

/** The account has as many generations under way as its plan allows. */
export class TooManyAtOnce extends DomainError {
  readonly kind = 'exhausted';
  readonly code = null;
  constructor(open: number, allowed: number, plan: string, retryAfterMs: number) {
    const facts: ErrorFacts = { retryAfterMs, type: 'video_generation_user_error' };
    super(
      `${open} videos are queued or in progress; the plan '${plan}' allows ${allowed} at once. Wait for one to end.`,
      facts,
    );
  }
}

/** The account follows as many videos as it may at once. */
export class TooManyStreams extends DomainError {
  readonly kind = 'exhausted';
  readonly code = 'rate_limit_exceeded';
  constructor(allowed: number) {
    super(
      `This account follows ${allowed} videos already, as many as it may at once. End a stream, or ask now and then.`,
      {
        retryAfterMs: 5_000,
      },
    );
  }
}

/** The clip is cleared, or there already, and paid for. */
export class TooLateToCancel extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too_late_to_cancel';
  constructor(id: string) {
    super(`The video '${id}' is finished or about to be, and can no longer be cancelled. It can be deleted.`);
  }
}

/** The same idempotency key came with another request. */
export class KeyUsedOtherwise extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'idempotency_key_reused';
  constructor() {
    super('This Idempotency-Key was used for a request with another body. Use a new key for a new request.');
  }
}
