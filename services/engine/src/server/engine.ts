import { RenderFailed, type ModelServer, type RenderOutput, type RenderRequest } from '@cielo/inference';
import type { Clock } from '@cielo/effects';
import { checkRequest } from './check-request.ts';
import type { Log } from './log.ts';
import { MODELS } from './models.ts';
import { Render } from './render.ts';
import type { Settings } from './settings.ts';
import { Turns } from './turns.ts';

export interface EngineOptions {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
}

/** The built-in engine: makes clips from words on the processor alone, one at a time. */
export class BuiltInEngine implements ModelServer {
  private readonly options: EngineOptions;
  private readonly turns: Turns;
  /** Renders that have begun and not ended. */
  active = 0;

  constructor(options: EngineOptions) {
    this.options = options;
    this.turns = new Turns(options.settings.waiting);
  }

  async ready(model: string): Promise<boolean> {
    return Object.hasOwn(MODELS, model);
  }

  async *render(request: RenderRequest, signal: AbortSignal): AsyncGenerator<RenderOutput, void, undefined> {
    signal.throwIfAborted();
    const { model, asked } = checkRequest(request);
    if (this.turns.full) throw new RenderFailed('too many renders wait for this engine already', true);
    const { log, clock } = this.options;
    const fields = { requestId: request.requestId, model: request.model, traceparent: request.traceparent };
    const startedMs = clock.monotonicMs();
    const render = new Render(request, model, asked, this.options);
    try {
      yield* this.inTurn(render, signal);
      log.info('clip rendered', { ...fields, ms: Math.round(clock.monotonicMs() - startedMs) });
    } catch (error) {
      if (signal.aborted) log.info('render cancelled', fields);
      else log.warn('render failed', { ...fields, reason: (error as Error).message });
      signal.throwIfAborted();
      throw error instanceof RenderFailed
        ? error
        : new RenderFailed(`the render failed: ${firstLine(error)}`, true, { cause: error });
    }
  }

  /** Waits for its turn, and says every second that it still does. */
  private async *inTurn(render: Render, signal: AbortSignal): AsyncGenerator<RenderOutput> {
    const leave = new AbortController();
    const either = AbortSignal.any([signal, leave.signal]);
    let over: (() => void) | undefined;
    const turn = this.turns.take(either).then((end) => (over = end));
    turn.catch(() => {});
    try {
      while (!over) {
        await Promise.race([turn, this.options.clock.sleep(WAITING_LINE_MS)]);
        if (!over) yield { kind: 'progress', ...render.progress.line };
      }
      this.active += 1;
      try {
        yield* render.run(signal);
      } finally {
        this.active -= 1;
      }
    } finally {
      leave.abort(new Error('the client has left'));
      over?.();
    }
  }
}

const WAITING_LINE_MS = 1000;
const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
