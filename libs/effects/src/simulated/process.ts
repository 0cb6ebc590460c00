import { Unavailable } from '@cielo/errors';
import type { Clock, Stop } from '../clock.ts';
import type { Ids, Random } from '../random.ts';
import { SortableIds } from '../system.ts';
import type { Generator } from './generator.ts';
import type { SimulatedWorld } from './world.ts';

/**
 * One start of a program in a simulated world. When it dies, nothing that it has begun goes on: its effects never answer and its timers never
 * ring, just as if the machine had gone dark between two lines. What it wrote before is in the stores.
 */
export class SimulatedProcess {
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: Ids;
  private dead = false;
  private readonly mourners: (() => void)[] = [];

  constructor(
    readonly world: SimulatedWorld,
    readonly name: string,
    generator: Generator,
  ) {
    this.clock = new SimulatedClock(this);
    this.random = { bytes: (length) => generator.bytes(length) };
    this.ids = new SortableIds(this.clock, this.random);
  }

  get isAlive(): boolean {
    return !this.dead;
  }

  /** Ends the process here and now. */
  crash(): void {
    if (this.dead) return;
    this.dead = true;
    for (const mourn of this.mourners.splice(0)) mourn();
  }

  /** Called when the process dies: to forget it, or to start it again. */
  onCrash(mourn: () => void): void {
    this.mourners.push(mourn);
  }

  /** Waits as long as an effect is on its way. */
  hop(label: string): Promise<void> {
    return new Promise((resolve) => this.schedule(this.world.hopMs(), label, resolve));
  }

  /** Touches the world: on its way it may fail, and its answer may be lost. @throws Unavailable for either; what `apply` throws. */
  async effect<T>(label: string, apply: () => T): Promise<T> {
    await this.hop(label);
    const { world } = this;
    if (world.strikes('crash', label)) return this.die();
    if (world.strikes('fail-before', label)) throw new Unavailable(`${label} was not done.`);
    const answer = apply();
    if (world.strikes('crash', label)) return this.die();
    if (!world.strikes('lose-answer', label)) return answer;
    await this.hop(`${label}: the answer is lost`);
    throw new Unavailable(`${label} has not answered.`);
  }

  /** A timer of this process. */
  schedule(delayMs: number, label: string, run: () => void): Stop {
    if (this.dead) return () => {};
    const task = this.world.schedule(delayMs, `${this.name} ${label}`, () => this.dead || run());
    return () => void (task.run = undefined);
  }

  private die(): Promise<never> {
    this.crash();
    return new Promise(() => {});
  }
}

class SimulatedClock implements Clock {
  constructor(private readonly process: SimulatedProcess) {}

  nowMs(): number {
    return Math.floor(this.process.world.nowMs);
  }

  monotonicMs(): number {
    return this.process.world.elapsedMs;
  }

  sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const stop = this.process.schedule(durationMs, 'wakes', () => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      });
      const onAbort = () => {
        stop();
        reject(signal!.reason);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  after(delayMs: number, task: () => void): Stop {
    return this.process.schedule(delayMs, 'timer', task);
  }

  every(intervalMs: number, task: () => void | Promise<void>, onError: (error: unknown) => void = () => {}): Stop {
    let stop: Stop = () => {};
    let stopped = false;
    const arm = () => {
      stop = this.process.schedule(intervalMs, 'interval', async () => {
        try {
          await task();
        } catch (error) {
          onError(error);
        }
        if (!stopped) arm();
      });
    };
    arm();
    return () => {
      stopped = true;
      stop();
    };
  }
}
