import type { ErrorKind } from '@cielo/errors';

/** What follows from the kind of an error. */
export interface Consequences {
  readonly httpStatus: number;
  /** `error.type` in the envelope. */
  readonly type: string;
  /** Number of the gRPC status. */
  readonly grpcStatus: number;
}

/** What a kind means to anybody who asks. What it means for the retries of an event is said in libs/eventing, `retry.ts`. */
export const CONSEQUENCES: Readonly<Record<ErrorKind, Consequences>> = {
  invalid: { httpStatus: 400, type: 'invalid_request_error', grpcStatus: 3 },
  unauthenticated: { httpStatus: 401, type: 'invalid_request_error', grpcStatus: 16 },
  forbidden: { httpStatus: 403, type: 'invalid_request_error', grpcStatus: 7 },
  'not-found': { httpStatus: 404, type: 'invalid_request_error', grpcStatus: 5 },
  conflict: { httpStatus: 409, type: 'invalid_request_error', grpcStatus: 9 },
  exhausted: { httpStatus: 429, type: 'rate_limit_error', grpcStatus: 8 },
  unavailable: { httpStatus: 503, type: 'server_error', grpcStatus: 14 },
};

/** The kind that a gRPC status stands for; undefined for one that stands for none. */
export function kindOfGrpcStatus(grpcStatus: number): ErrorKind | undefined {
  return (Object.keys(CONSEQUENCES) as ErrorKind[]).find((kind) => CONSEQUENCES[kind].grpcStatus === grpcStatus);
}
