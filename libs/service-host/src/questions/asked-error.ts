import { DomainError, type ErrorFacts, type ErrorKind } from '@cielo/errors';

/** What crosses the wire of an error: enough for the one who asked to treat it as if it had been thrown beside him. */
export interface WiredError {
  readonly kind: ErrorKind;
  readonly name: string;
  readonly code: string | null;
  readonly message: string;
  readonly param: string | null;
  readonly retryAfterMs?: number;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The error that another service answered with. */
export class AskedError extends DomainError {
  readonly kind: ErrorKind;
  readonly code: string | null;

  constructor({ kind, name, code, message, ...facts }: WiredError) {
    super(message, facts satisfies ErrorFacts);
    this.kind = kind;
    this.code = code;
    this.name = name;
  }
}

export function toWire(error: DomainError): WiredError {
  const { kind, name, code, message, param, retryAfterMs, details } = error;
  return {
    kind,
    name,
    code,
    message,
    param,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(details ? { details } : {}),
  };
}
