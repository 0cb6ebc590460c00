import { DomainError, type ErrorFacts } from '@cielo/errors';

/** A field that nobody knows. A misspelt one that went through in silence would cost its sender money. */
export class UnknownParameter extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'unknown_parameter';
  constructor(param: string) {
    super(`Unknown parameter: '${param}'.`, { param });
  }
}

/** A field is there, but of another type. */
export class InvalidType extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid_type';
}

/** A text is longer than it may be. */
export class TextTooLong extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'string_above_max_length';
}

/** A rule of the schema's author failed, with a code of its own. */
export class InvalidField extends DomainError {
  readonly kind = 'invalid';
  constructor(
    readonly code: string,
    message: string,
    facts?: ErrorFacts,
  ) {
    super(message, facts);
  }
}
