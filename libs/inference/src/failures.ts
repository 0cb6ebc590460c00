import { status, type ServiceError } from '@grpc/grpc-js';
import { RenderFailed } from './model-server.ts';
import { RETRYABLE, type ModelStreamInferResponse } from './protocol.ts';
import { MalformedTensor } from './tensors.ts';

/** The request as such was refused: no other server would take it either. */
const REFUSALS: ReadonlySet<number> = new Set([
  status.INVALID_ARGUMENT,
  status.OUT_OF_RANGE,
  status.UNIMPLEMENTED,
  status.PERMISSION_DENIED,
  status.UNAUTHENTICATED,
  status.FAILED_PRECONDITION,
]);

/**
 * How Triton says that inputs are missing, too many, of another type or of another shape. It says so on the stream and without a status,
 * as it does that a model is not loaded; only the words tell which.
 */
const UNEXPECTED_INPUTS = /^\[request id: .*?\] .*\b(?:un)?expect(?:ed|s)\b/s;

/** What an `error_message` says. Without a word on whether to retry, yes: attempts are counted. */
export function refusal({ error_message: message, infer_response: response }: ModelStreamInferResponse): RenderFailed {
  const retryable = response?.parameters?.[RETRYABLE]?.bool_param ?? !UNEXPECTED_INPUTS.test(message);
  return new RenderFailed(message, retryable);
}

/** Whatever ended a render, as the one error that callers know. */
export function asRenderFailed(error: unknown): RenderFailed {
  if (error instanceof RenderFailed) return error;
  // The model is written that way; asking again brings the same, at the price of another render.
  if (error instanceof MalformedTensor) {
    return new RenderFailed(`the model server broke the contract: ${error.message}`, false, { cause: error });
  }
  const { code, details } = error as Partial<ServiceError>;
  if (code === undefined) return new RenderFailed(`the render failed: ${String(error)}`, true, { cause: error });
  return new RenderFailed(`the model server answered ${status[code]}: ${details}`, !REFUSALS.has(code), {
    cause: error,
  });
}
