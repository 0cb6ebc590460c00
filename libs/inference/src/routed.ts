import type { Clock } from '@cielo/effects';
import { RenderFailed, type ModelServer, type RenderOutput, type RenderRequest } from './model-server.ts';
import { Place } from './place.ts';

/** How a render on one server ended: with a clip, refused as such, failed in a way that another attempt may cure, or left by its caller. */
export type RenderOutcome = 'rendered' | 'refused' | 'failed' | 'cancelled';

/** What happens on the model servers, one render on one server at a time, for metrics. */
export type RenderEvent = {
  /** `host:port` */
  readonly server: string;
  readonly model: string;
  /** Renders of this process that are now on their way on that server. */
  readonly active: number;
} & (
  | { readonly kind: 'started' }
  | {
      readonly kind: 'ended';
      readonly outcome: RenderOutcome;
      readonly totalMs: number;
      /** Absent when nothing came. */
      readonly firstOutputMs?: number;
      /** Of tracks and stills. */
      readonly bytes: number;
    }
);

export interface RoutedOptions {
  readonly servers: readonly { readonly address: string; readonly server: ModelServer }[];
  readonly clock: Clock;
  readonly observe?: (event: RenderEvent) => void;
}

/**
 * Several model servers as one. A render goes to the least busy one that has the model ready; one that failed is avoided for a while.
 * When a render fails before its first output in a way that another server may cure, each other one that has the model is tried
 * once; after the first output never, since what was streamed cannot be taken back.
 */
export class RoutedModelServer implements ModelServer {
  private readonly places: readonly Place[];
  private chosen = 0;

  constructor(private readonly options: RoutedOptions) {
    this.places = options.servers.map(({ address, server }) => new Place(address, server, options.clock));
  }

  /** As soon as one says so. */
  async ready(model: string): Promise<boolean> {
    const yes = this.places.map(async (place) => (await place.ready(model)) || Promise.reject(new Error('not ready')));
    return Promise.any(yes).catch(() => false);
  }

  async *render(request: RenderRequest, signal: AbortSignal): AsyncGenerator<RenderOutput, void, undefined> {
    signal.throwIfAborted();
    const untried = new Set(this.places);
    let failure: RenderFailed | undefined;
    for (;;) {
      const place = await this.choose(request.model, untried);
      signal.throwIfAborted();
      if (!place) throw failure ?? this.nobodyHas(request.model);
      untried.delete(place);
      const attempt = new Attempt(place, request.model, this.options);
      try {
        yield* attempt.outputs(place.server.render(request, signal));
        return;
      } catch (error) {
        const curable = error instanceof RenderFailed && error.retryable;
        if (!curable || attempt.streamed || signal.aborted) throw error;
        failure = error;
      }
    }
  }

  private async choose(model: string, among: ReadonlySet<Place>): Promise<Place | undefined> {
    const answers = [...among].map((place) => ({ place, said: place.lastSaid(model), ready: place.ready(model) }));
    // Whoever last said no, perhaps because it hangs, is asked again but not waited for while others are there.
    const place = await this.best(answers.filter(({ said }) => said !== false));
    const chosen = place ?? (await this.best(answers));
    if (chosen) chosen.lastChosen = ++this.chosen;
    return chosen;
  }

  private async best(answers: readonly { place: Place; ready: Promise<boolean> }[]): Promise<Place | undefined> {
    const ready = await Promise.all(answers.map((answer) => answer.ready));
    const [best] = answers
      .filter((_, at) => ready[at])
      .map(({ place }) => place)
      .sort((a, b) => Number(a.avoided) - Number(b.avoided) || a.active - b.active || a.lastChosen - b.lastChosen);
    return best;
  }

  private nobodyHas(model: string): RenderFailed {
    const asked = this.places.map(({ address }) => address).join(', ');
    return new RenderFailed(`no model server has ${model} ready; asked: ${asked}`, true);
  }
}

/** A render on one place, counted. */
class Attempt {
  streamed = false;

  constructor(
    private readonly place: Place,
    private readonly model: string,
    private readonly options: RoutedOptions,
  ) {}

  async *outputs(outputs: AsyncIterable<RenderOutput>): AsyncGenerator<RenderOutput, void, undefined> {
    const { clock, observe } = this.options;
    const seen = { server: this.place.address, model: this.model };
    const startMs = clock.monotonicMs();
    let firstOutputMs: number | undefined;
    let bytes = 0;
    let outcome: RenderOutcome = 'cancelled';
    const active = ++this.place.active;
    observe?.({ kind: 'started', ...seen, active });
    try {
      for await (const output of outputs) {
        this.streamed = true;
        firstOutputMs ??= clock.monotonicMs() - startMs;
        if (output.kind !== 'progress') bytes += output.data.length;
        yield output;
      }
      outcome = 'rendered';
      this.place.succeeded();
    } catch (error) {
      if (error instanceof RenderFailed) outcome = error.retryable ? 'failed' : 'refused';
      if (outcome === 'failed') this.place.failed();
      throw error;
    } finally {
      const active = --this.place.active;
      const totalMs = clock.monotonicMs() - startMs;
      const first = firstOutputMs === undefined ? {} : { firstOutputMs };
      observe?.({ kind: 'ended', ...seen, active, outcome, totalMs, ...first, bytes });
    }
  }
}
