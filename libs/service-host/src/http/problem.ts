/**
 * A situation that only HTTP knows and no rule foresees: an unknown path, a body that cannot be read, a route that does not exist yet
 * (501). Everything else is a DomainError.
 */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly facts: {
      readonly code?: string | null;
      readonly param?: string | null;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.name = 'HttpProblem';
  }
}

/** A part of the API that is known but not built yet: 501 in the envelope. */
export class NotBuiltYet extends HttpProblem {
  constructor(what: string) {
    super(501, `${what} is not available on this server yet.`, { code: 'not_implemented' });
  }
}
