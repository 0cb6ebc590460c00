import { Metadata, connectivityState, credentials, type ChannelCredentials } from '@grpc/grpc-js';
import type { ClientDuplexStream, ServiceClientConstructor } from '@grpc/grpc-js';
import type { Clock } from '@cielo/effects';
import { asRenderFailed, refusal } from './failures.ts';
import { RenderFailed, type ModelServer, type RenderOutput, type RenderRequest } from './model-server.ts';
import {
  MESSAGE_SIZE_OPTIONS,
  inferenceClient,
  type ModelInferRequest,
  type ModelStreamInferResponse,
} from './protocol.ts';
import { MalformedTensor } from './tensors.ts';
import { decodeOutput, encodeRequest, isFinal } from './wire.ts';

export interface KServeOptions {
  /** `host:port` */
  readonly address: string;
  readonly clock: Clock;
  /** Default: no TLS, as on loopback. */
  readonly credentials?: ChannelCredentials;
  /** How long a render may take in all, in milliseconds. Default: one minute, and one more for each second of the clip. */
  readonly deadlineMs?: (request: RenderRequest) => number;
  /** How long the connection may take to come about, in milliseconds. Default 5,000; one that is refused fails at once. */
  readonly connectMs?: number;
  /** How long the server may take until its first output, in milliseconds. Default 60,000: a model may have to wait for its turn. */
  readonly firstOutputMs?: number;
  /** From then on, how long it may say nothing before it counts as hanging. Default 30,000; servers report progress every second. */
  readonly silenceMs?: number;
}

type Stream = ClientDuplexStream<ModelInferRequest, ModelStreamInferResponse>;

const CHANNEL_OPTIONS = {
  ...MESSAGE_SIZE_OPTIONS,
  // A stopped process keeps its connection; unanswered pings tell. Triton's server forgives pings between data, which progress is.
  'grpc.keepalive_time_ms': 20_000,
  'grpc.keepalive_timeout_ms': 10_000,
  'grpc.keepalive_permit_without_calls': 0,
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 5_000,
  'grpc.use_local_subchannel_pool': 1,
};

const QUESTION_DEADLINE_MS = 2_000;
const END_MS = 1_000;

/** Asks Triton to end a failed stream with its gRPC status; otherwise its errors are text, which does not tell who is at fault. */
const WANTS_STATUS = 'triton_grpc_error';

/** A model server of the KServe v2 protocol: Triton, or the built-in engine. */
export class KServeModelServer implements ModelServer {
  private readonly client: InstanceType<ServiceClientConstructor>;

  constructor(private readonly options: KServeOptions) {
    const Client = inferenceClient();
    this.client = new Client(options.address, options.credentials ?? credentials.createInsecure(), CHANNEL_OPTIONS);
  }

  async ready(model: string): Promise<boolean> {
    return (await this.ask<{ ready: boolean }>('ModelReady', { name: model }))?.ready === true;
  }

  /** Whether the server's process answers at all. Never throws. */
  async live(): Promise<boolean> {
    return (await this.ask<{ live: boolean }>('ServerLive', {}))?.live === true;
  }

  async *render(request: RenderRequest, signal: AbortSignal): AsyncGenerator<RenderOutput, void, undefined> {
    signal.throwIfAborted();
    await this.connected(signal);
    const call = this.call(request);
    const cancel = () => call.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      yield* this.outputs(call, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw asRenderFailed(error);
    } finally {
      // Also when the consumer left early: the server must not go on for nobody.
      signal.removeEventListener('abort', cancel);
      call.cancel();
    }
  }

  /** Ends the connection; renders on their way end as failed. */
  close(): void {
    this.client.close();
  }

  private ask<T>(method: string, question: object): Promise<T | undefined> {
    const deadline = new Date(this.options.clock.nowMs() + QUESTION_DEADLINE_MS);
    return new Promise((resolve) => {
      this.client[method]!(question, { deadline }, (error: unknown, answer?: T) => resolve(error ? undefined : answer));
    });
  }

  /** Waits while a connection is being made. One that was refused or lost is told by the call that follows. */
  private connected(signal: AbortSignal): Promise<void> {
    const { clock, address, connectMs = 5_000 } = this.options;
    const channel = this.client.getChannel();
    const deadline = new Date(clock.nowMs() + connectMs);
    return new Promise((resolve, reject) => {
      const look = (tooLate?: Error) => {
        const state = channel.getConnectivityState(true);
        const waiting = state === connectivityState.IDLE || state === connectivityState.CONNECTING;
        if (signal.aborted) reject(signal.reason);
        else if (!waiting) resolve();
        else if (tooLate) reject(new RenderFailed(`no connection to ${address} came about in ${connectMs} ms`, true));
        else channel.watchConnectivityState(state, deadline, look);
      };
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      look();
    });
  }

  private call(request: RenderRequest): Stream {
    const metadata = new Metadata();
    metadata.set(WANTS_STATUS, 'true');
    if (request.traceparent) metadata.set('traceparent', request.traceparent);
    const lengthMs = (this.options.deadlineMs ?? defaultDeadlineMs)(request);
    const deadline = new Date(this.options.clock.nowMs() + lengthMs);
    const call: Stream = this.client['ModelStreamInfer']!(metadata, { deadline });
    // A cancelled call reports itself after its reader has left; unheard, that would end the process.
    call.on('error', () => {});
    call.write(encodeRequest(request));
    call.end();
    return call;
  }

  /** Pulls one message at a time, so a slow consumer slows the server down. */
  private async *outputs(call: Stream, signal: AbortSignal): AsyncGenerator<RenderOutput, void, undefined> {
    const messages = call[Symbol.asyncIterator]() as AsyncIterator<ModelStreamInferResponse>;
    const { firstOutputMs = 60_000, silenceMs = 30_000 } = this.options;
    for (let patienceMs = firstOutputMs; ; patienceMs = silenceMs) {
      const { done, value: message } = await this.notSilent(messages.next(), patienceMs);
      signal.throwIfAborted();
      if (done) throw new RenderFailed('the model server ended the stream before its final response', true);
      if (message.error_message) throw refusal(message);
      const response = message.infer_response;
      if (!response) throw new MalformedTensor('a response came without a message in it');
      const output = decodeOutput(response);
      if (output) yield output;
      if (isFinal(response)) return this.ended(messages);
    }
  }

  /** Everything is there. A call that is left before the server has closed it counts there as cancelled. */
  private async ended(messages: AsyncIterator<ModelStreamInferResponse>): Promise<void> {
    await this.notSilent(messages.next(), END_MS).catch(() => {});
  }

  private async notSilent<T>(next: Promise<T>, patienceMs: number): Promise<T> {
    let stop = () => {};
    const silence = new Promise<never>((_, reject) => {
      const tooLong = () => reject(new RenderFailed(`the model server said nothing for ${patienceMs} ms`, true));
      stop = this.options.clock.after(patienceMs, tooLong);
    });
    try {
      return await Promise.race([next, silence]);
    } finally {
      stop();
    }
  }
}

function defaultDeadlineMs(request: RenderRequest): number {
  return 60_000 * (1 + request.seconds);
}
