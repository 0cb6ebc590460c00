import type { SimulatedProcess, SimulatedWorld } from '@cielo/effects';

/** Starts something on a process. Rejects when it could not be started. */
export type Start<T> = (process: SimulatedProcess) => Promise<T>;

/** A program that dies now and then, and is started again by whoever looks after programs. */
export class Member<T> {
  /** Undefined while it is away. */
  running: T | undefined;
  starts = 0;
  readonly name: string;
  private process: SimulatedProcess | undefined;
  private readonly world: SimulatedWorld;
  private readonly begin: Start<T>;
  private readonly awayMs: () => number;

  constructor(world: SimulatedWorld, name: string, begin: Start<T>, awayMs: () => number) {
    this.world = world;
    this.name = name;
    this.begin = begin;
    this.awayMs = awayMs;
  }

  /** Resolves at its first start. */
  async start(): Promise<void> {
    this.starts += 1;
    const mine = (this.process = this.world.process(this.name));
    mine.onCrash(() => {
      this.running = undefined;
      this.world.schedule(this.awayMs(), `${this.name} starts again`, () => void this.start());
    });
    try {
      const running = await this.begin(mine);
      if (mine.isAlive) this.running = running;
    } catch {
      // What cannot start ends, and is started again.
      mine.crash();
    }
  }

  crash(): void {
    this.process?.crash();
  }
}
