import {
  Server,
  ServerCredentials,
  status,
  type ServerDuplexStream,
  type StatusObject,
  type sendUnaryData,
  type ServerUnaryCall,
} from '@grpc/grpc-js';
import { RenderFailed, type ModelServer, type RenderRequest } from './model-server.ts';
import {
  MESSAGE_SIZE_OPTIONS,
  RETRYABLE,
  inferenceService,
  type ModelInferRequest,
  type ModelInferResponse,
  type ModelStreamInferResponse,
} from './protocol.ts';
import { MalformedTensor } from './tensors.ts';
import { decodeRequest, encodeOutput, finalResponse } from './wire.ts';

/** Who serves, as `ServerMetadata` and `ModelMetadata` tell it. */
export interface About {
  readonly name: string;
  readonly version: string;
}

export interface ServedModels {
  /** `host:port`, the port being the real one. */
  readonly address: string;
  /** Takes no new requests, cancels what is on its way, and ends. */
  close(): Promise<void>;
}

/** What a server streams for a request, already as messages. For scripts that break the contract; engines give a {@link ModelServer}. */
export interface MessageSource {
  ready(model: string): Promise<boolean>;
  messages(request: RenderRequest, signal: AbortSignal): AsyncIterable<ModelInferResponse>;
}

type InferStream = ServerDuplexStream<ModelInferRequest, ModelStreamInferResponse>;
type Unary = (call: ServerUnaryCall<{ name: string }, object>, answer: sendUnaryData<object>) => void;

/**
 * Serves a {@link ModelServer} over KServe v2 gRPC: the other half of `KServeModelServer`. A call that is cancelled aborts the render's
 * signal; a slow client holds the render back; a `RenderFailed` becomes a refusal that says whether to retry.
 * @param address `host:port`; port 0 for any.
 */
export function serveModels(models: ModelServer, about: About, address: string): Promise<ServedModels> {
  return serveMessages(
    { ready: (model) => models.ready(model), messages: (request, signal) => toMessages(models, request, signal) },
    about,
    address,
  );
}

async function* toMessages(
  models: ModelServer,
  request: RenderRequest,
  signal: AbortSignal,
): AsyncGenerator<ModelInferResponse> {
  const to = { model: request.model, id: request.requestId };
  for await (const output of models.render(request, signal)) yield* encodeOutput(output, to);
  yield finalResponse(to);
}

/** As {@link serveModels}, one level lower. */
export async function serveMessages(source: MessageSource, about: About, address: string): Promise<ServedModels> {
  const server = new Server(MESSAGE_SIZE_OPTIONS);
  server.addService(inferenceService(), {
    ServerLive: always({ live: true }),
    ServerReady: always({ ready: true }),
    ServerMetadata: always({ ...about, extensions: [] }),
    ModelReady: ((call, answer) => {
      source.ready(call.request.name).then((ready) => answer(null, { ready }), answer);
    }) satisfies Unary,
    ModelMetadata: ((call, answer) => {
      answer(null, {
        name: call.request.name,
        versions: [about.version],
        platform: about.name,
        inputs: [],
        outputs: [],
      });
    }) satisfies Unary,
    ModelInfer: ((_call, answer) => {
      answer({ code: status.UNIMPLEMENTED, details: 'the models here are decoupled; ask with ModelStreamInfer' });
    }) satisfies Unary,
    ModelStreamInfer: (call: InferStream) => void serveStream(call, source),
  });
  const port = await bind(server, address);
  return {
    address: address.replace(/:\d+$/, `:${port}`),
    close: async () => server.forceShutdown(),
  };
}

function always(message: object): Unary {
  return (_call, answer) => answer(null, message);
}

function bind(server: Server, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    );
  });
}

/** Answers the requests of one stream, one after the other, until the client has no more. */
async function serveStream(call: InferStream, source: MessageSource): Promise<void> {
  const gone = new AbortController();
  const leave = () => gone.abort(new Error('the client cancelled the call'));
  call.on('cancelled', leave);
  call.on('error', leave);
  const [traceparent] = call.metadata.get('traceparent');
  try {
    // Leaving the loop must not destroy the call: the client is still to be told why.
    const requests = call.iterator({ destroyOnReturn: false }) as AsyncIterable<ModelInferRequest>;
    for await (const message of requests) {
      await answer(call, message, source, traceparent?.toString(), gone.signal);
    }
    call.end();
  } catch (error) {
    if (!gone.signal.aborted)
      call.emit('error', { code: status.UNAVAILABLE, details: String(error), ...statusOf(error) });
  }
}

/** The gRPC status that an error brings with it. */
function statusOf(error: unknown): Partial<StatusObject> {
  const { code, details } = error as Partial<StatusObject>;
  return code === undefined || details === undefined ? {} : { code, details };
}

/** @throws whatever is no answer to the request but the end of the stream. */
async function answer(
  call: InferStream,
  message: ModelInferRequest,
  source: MessageSource,
  traceparent: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const to = { model: message.model_name, id: message.id };
  try {
    const request = decodeRequest(message, traceparent);
    for await (const response of source.messages(request, signal)) {
      await send(call, { error_message: '', infer_response: response }, signal);
    }
  } catch (error) {
    signal.throwIfAborted();
    const failed = asFailure(error);
    if (!failed) throw error;
    const infer_response = {
      ...finalResponse(to),
      parameters: { ...finalResponse(to).parameters, [RETRYABLE]: { bool_param: failed.retryable } },
    };
    await send(call, { error_message: failed.message || 'the render failed', infer_response }, signal);
  }
}

function asFailure(error: unknown): RenderFailed | undefined {
  if (error instanceof RenderFailed) return error;
  if (error instanceof MalformedTensor) return new RenderFailed(error.message, false, { cause: error });
  return undefined;
}

/** Waits while the client is slow. */
async function send(call: InferStream, message: ModelStreamInferResponse, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (call.write(message)) return;
  await new Promise<void>((resolve, reject) => {
    const onDrain = () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    };
    const onAbort = () => {
      call.off('drain', onDrain);
      reject(signal.reason);
    };
    call.once('drain', onDrain);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
