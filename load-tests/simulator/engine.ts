import type { Clock } from '@cielo/effects';
import { RenderFailed, type ModelServer, type RenderOutput, type RenderRequest } from '@cielo/inference';
import type { Dice } from './dice.ts';
import type { EngineTemper } from './weather.ts';

const TEXT = new TextEncoder();
/** More than the settings of a simulated world allow a render to leave. */
export const FLOOD_BYTES = 64 * 1024;

type Mood = 'succeeds' | 'failsRetryable' | 'refuses' | 'hangs' | 'wrongTracks' | 'floods' | 'slow';
const MOODS: readonly Exclude<Mood, 'succeeds'>[] = [
  'failsRetryable',
  'refuses',
  'hangs',
  'wrongTracks',
  'floods',
  'slow',
];

/** An engine in simulated time, whose temper is a matter of chance. */
export class SimulatedEngine implements ModelServer {
  /** How often each mood was seen, in all worlds' words for it. */
  readonly seen: Map<string, number>;
  private readonly clock: Clock;
  private readonly dice: Dice;
  private readonly temper: () => EngineTemper;

  constructor(options: { clock: Clock; dice: Dice; temper: () => EngineTemper; seen: Map<string, number> }) {
    this.clock = options.clock;
    this.dice = options.dice;
    this.temper = options.temper;
    this.seen = options.seen;
  }

  async ready(): Promise<boolean> {
    return !this.dice.chance(this.temper().notReady);
  }

  async *render(request: RenderRequest, signal: AbortSignal): AsyncGenerator<RenderOutput, void, undefined> {
    const mood = this.mood();
    this.seen.set(mood, (this.seen.get(mood) ?? 0) + 1);
    const steps = 1 + this.dice.below(4);
    const breaksAt = this.dice.below(steps + 1);
    const stepMs = this.dice.between(50, 1_500) * (mood === 'slow' ? 10 : 1);
    for (let step = 0; step <= steps; step += 1) {
      if (step === breaksAt && mood === 'hangs') await this.clock.sleep(3_600_000, signal);
      if (step === breaksAt && mood === 'failsRetryable') throw new RenderFailed('the engine ran out of memory', true);
      if (step === breaksAt && mood === 'refuses') throw new RenderFailed('the engine cannot draw this', false);
      yield { kind: 'progress', stage: 'drawing', done: step, total: steps };
      if (step < steps) await this.clock.sleep(stepMs, signal);
    }
    yield* this.tracks(request, mood);
  }

  private *tracks(request: RenderRequest, mood: Mood): Generator<RenderOutput> {
    const { width, height, requestId, audio } = request;
    const bytes = (what: string) => TEXT.encode(`${what} of ${requestId}`);
    const missing = mood === 'wrongTracks' ? this.dice.pick(['video', 'still', audio ? 'audio' : 'video']) : '';
    for (const timeMs of [0, 1_000]) {
      if (missing !== 'still') yield { kind: 'still', data: bytes(`still ${timeMs}`), timeMs, width, height };
    }
    const video = mood === 'floods' ? new Uint8Array(FLOOD_BYTES) : bytes('video');
    if (missing !== 'video') yield { kind: 'chunk', track: 'video', mediaType: 'video/mp4', data: video };
    if (audio && missing !== 'audio')
      yield { kind: 'chunk', track: 'audio', mediaType: 'audio/mp4', data: bytes('audio') };
    const cues = TEXT.encode(JSON.stringify({ contacts: [], speech: [], scenes: [{ timeMs: 0 }] }));
    yield { kind: 'chunk', track: 'cues', mediaType: 'application/json', data: cues };
  }

  private mood(): Mood {
    const temper = this.temper();
    let left = this.dice.fraction();
    for (const mood of MOODS) {
      left -= temper[mood];
      if (left < 0) return mood;
    }
    return 'succeeds';
  }
}
