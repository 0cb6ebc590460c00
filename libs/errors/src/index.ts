/**
 * What kind of situation an error is. Everything else follows from the kind: HTTP status, gRPC status, and what an
 * event consumer does with the message (one table, in `libs/service-host`).
 */
export type ErrorKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'exhausted' | 'unavailable';

export interface ErrorFacts {
  /** The field that is wrong, as the caller named it: `seconds`, `input_reference[file_id]`. */
  readonly param?: string | null;
  /** `error.type` of the envelope, where the Videos API has one of its own for this situation; otherwise it follows from the kind. */
  readonly type?: string;
  /** Set when trying again later can help; sent as `retry-after`. At most 60,000. */
  readonly retryAfterMs?: number;
  /** Extra keys for the caller, safe to show: a balance, a price. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** A situation that the rules foresee. Subclasses name it and pick its kind. */
export abstract class DomainError extends Error {
  abstract readonly kind: ErrorKind;
  /** Stable, for programs. Where the Videos API has a code that clients know, it is that one; null where it has none. */
  abstract readonly code: string | null;
  readonly param: string | null;
  readonly type: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(message: string, facts: ErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = new.target.name;
    this.param = facts.param ?? null;
    this.type = facts.type;
    this.retryAfterMs = facts.retryAfterMs;
    this.details = facts.details;
  }
}

/** A field holds what it may not hold. The message says the value and then what would be right. */
export class InvalidValue extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid_value';
}

/** A field that must be there is not. */
export class MissingParameter extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'missing_required_parameter';
}

/** No such thing, or somebody else's: the caller cannot tell which. */
export class NotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'not_found';
}

/** The thing is not in a state in which this can be done. */
export class Conflict extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'conflict';
}

/** Something that is needed does not answer; trying again soon can help. */
export class Unavailable extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'unavailable';
}
