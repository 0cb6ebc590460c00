import { status } from '@grpc/grpc-js';
import { asRenderFailed } from './failures.ts';
import { RenderFailed, type ModelServer, type RenderOutput, type RenderRequest } from './model-server.ts';
import type { ModelInferResponse } from './protocol.ts';
import { serveMessages, type ServedModels } from './serve.ts';
import { decodeOutput, encodeOutput, finalResponse } from './wire.ts';

/** One thing that a scripted model server does. */
export type Step =
  /** Streams it. */
  | { readonly say: RenderOutput }
  /** Streams a message as it stands, however wrong. */
  | { readonly sayRaw: ModelInferResponse }
  /** Waits for this before it goes on. */
  | { readonly until: Promise<unknown> }
  /** Says nothing more until the client leaves. */
  | { readonly hang: true }
  /** Ends with an error. */
  | { readonly fail: string; readonly retryable: boolean }
  /** Breaks the stream off, as a server that dies. */
  | { readonly cut: true }
  /** Ends the stream with a gRPC status and without a final response, as Triton does when something went wrong. */
  | { readonly status: keyof typeof status };

/** What the server does for a request; `nth` counts the requests from 1. */
export type Script = (request: RenderRequest, nth: number) => Iterable<Step>;

/** The end of the stream itself, and not an answer on it. */
class StreamCut extends Error {
  readonly code: number;
  readonly details = 'the stream was cut';

  constructor(name: keyof typeof status) {
    super(name);
    this.code = status[name];
  }
}

/** A model server that does what it is told, in this process or as a real gRPC server. For tests and the simulator. */
export class ScriptedModelServer implements ModelServer {
  /** Every request so far. */
  readonly requests: RenderRequest[] = [];
  /** Renders on their way. */
  active = 0;
  /** Renders that the client left or aborted before their end. */
  left = 0;

  /** @param models those that are ready; all, when absent. */
  constructor(
    private readonly script: Script = aSmallClip,
    private readonly models?: readonly string[],
  ) {}

  async ready(model: string): Promise<boolean> {
    return this.models?.includes(model) ?? true;
  }

  async *render(request: RenderRequest, signal: AbortSignal): AsyncGenerator<RenderOutput, void, undefined> {
    try {
      for await (const message of this.play(request, signal)) {
        if ('kind' in message) yield message;
        else yield* decoded(message);
      }
    } catch (error) {
      signal.throwIfAborted();
      throw asRenderFailed(error);
    }
  }

  /** The same script behind gRPC on loopback. */
  serve(address = '127.0.0.1:0'): Promise<ServedModels> {
    const source = {
      ready: (model: string) => this.ready(model),
      messages: (request: RenderRequest, signal: AbortSignal) => this.messages(request, signal),
    };
    return serveMessages(source, { name: 'scripted', version: '1' }, address);
  }

  private async *messages(request: RenderRequest, signal: AbortSignal): AsyncGenerator<ModelInferResponse> {
    const to = { model: request.model, id: request.requestId };
    for await (const message of this.play(request, signal)) {
      if ('kind' in message) yield* encodeOutput(message, to);
      else yield message;
    }
    yield finalResponse(to);
  }

  private async *play(request: RenderRequest, signal: AbortSignal): AsyncGenerator<RenderOutput | ModelInferResponse> {
    signal.throwIfAborted();
    if (!(await this.ready(request.model))) throw new RenderFailed(`the model ${request.model} is not loaded`, true);
    this.requests.push(request);
    this.active++;
    let ended = false;
    try {
      for (const step of this.script(request, this.requests.length)) {
        signal.throwIfAborted();
        if ('say' in step) yield step.say;
        else if ('sayRaw' in step) yield step.sayRaw;
        else if ('until' in step) await Promise.race([step.until, aborted(signal)]);
        else if ('hang' in step) await aborted(signal);
        else {
          ended = true;
          throw endOf(step);
        }
      }
      signal.throwIfAborted();
      ended = true;
    } finally {
      this.active--;
      if (!ended) this.left++;
    }
  }
}

function endOf(
  step: Exclude<Step, { say: unknown } | { sayRaw: unknown } | { until: unknown } | { hang: true }>,
): Error {
  if ('fail' in step) return new RenderFailed(step.fail, step.retryable);
  return new StreamCut('cut' in step ? 'UNAVAILABLE' : step.status);
}

function* decoded(message: ModelInferResponse): Generator<RenderOutput> {
  const output = decodeOutput(message);
  if (output) yield output;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** What model servers are asked for in tests; others are made from it. */
export const aRequest: RenderRequest = {
  model: 'cielo-standard',
  requestId: 'video_1.1',
  prompt: 'a ball falls',
  negativePrompt: '',
  seconds: 2,
  width: 1280,
  height: 720,
  fps: 30,
  seed: 7,
  audio: true,
  mark: { text: 'AI', pathSeed: 3 },
};

/**
 * A render that costs nothing: every track, one still for each second, and bytes that are no media. Whoever reads media plugs a
 * reader that does not look, or gives real tracks in a script of their own.
 */
export function* aSmallClip(request: RenderRequest): Generator<Step> {
  const by = (request.references ?? []).map(({ role, data }) => ` by a ${role} of ${data.length} bytes`).join('');
  const bytes = (text: string) =>
    new TextEncoder().encode(`${text} of ${request.prompt} with seed ${request.seed}${by}`);
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const { width, height, seconds, seed } = request;
  yield { say: { kind: 'progress', stage: 'drawing', done: 0, total: seconds } };
  for (let second = 0; second < seconds; second++) {
    yield { say: { kind: 'still', data: bytes(`still ${second}`), timeMs: second * 1000, width, height } };
  }
  yield { say: { kind: 'chunk', track: 'video', mediaType: 'video/mp4', data: bytes('video') } };
  if (request.audio) yield { say: { kind: 'chunk', track: 'audio', mediaType: 'audio/mp4', data: bytes('audio') } };
  const cues = { contacts: [], speech: [], scenes: [{ timeMs: 0 }] };
  yield { say: { kind: 'chunk', track: 'cues', mediaType: 'application/json', data: json(cues) } };
  const report = {
    engine: 'scripted',
    version: '1',
    seed,
    encoder: 'none',
    uncovered: [],
    stages: {},
    cpuSeconds: 0,
    scene: null,
  };
  yield { say: { kind: 'chunk', track: 'report', mediaType: 'application/json', data: json(report) } };
  yield { say: { kind: 'progress', stage: 'done', done: seconds, total: seconds } };
}
