import { SystemClock, type Clock } from '@cielo/effects';
import type { Environment } from '@cielo/service-host';
import type { Role } from './cast.ts';
import { Program } from './program.ts';

/** One process of the platform. */
export interface ApartProcess {
  readonly name: string;
  /** Undefined while it does not run. */
  readonly pid: number | undefined;
  /** Where it answers for itself. The engine answers only over gRPC, at this host and port. */
  readonly url: string;
  /** All that it is told, secrets among it: whoever starts another one beside it tells it the same. */
  readonly environment: Environment;
  /** SIGKILL, and waits for its end; it is started again by itself. */
  kill(): Promise<void>;
  /** Ends it in order; it stays away until it is started. */
  stop(): Promise<void>;
  start(): void;
  /** Resolves when it is ready for work. */
  ready(): Promise<void>;
}

const LOOK_AGAIN_MS = 100;
/** Before it ever was ready, a process that dies this often will not come up. */
const HOPELESS = 3;

export interface KeepOptions {
  /** Beside what its role says. */
  readonly environment: Environment;
  /** Every line that it writes. */
  readonly onLine: (name: string, line: string) => void;
  /** It ended by itself, or is waited for, and why. */
  readonly onTrouble: (sentence: string) => void;
}

/** A process and what is known about it. */
export class Kept implements ApartProcess {
  readonly name: string;
  readonly url: string;
  readonly environment: Environment;
  private readonly program: Program;
  private readonly clock: Clock = new SystemClock();
  private deaths = 0;
  private wasReady = false;
  private lastWords = '';

  constructor(
    { name, program, port, settings }: Role,
    private readonly options: KeepOptions,
  ) {
    this.name = name;
    this.url = `http://127.0.0.1:${port}`;
    const { onLine, onTrouble } = options;
    this.environment = { ...options.environment, ...settings };
    this.program = new Program({
      name,
      main: new URL(`../../../${program}/dist/main.js`, import.meta.url),
      environment: this.environment,
      clock: this.clock,
      onLine: (line) => onLine(name, line),
      onTrouble: (sentence) => {
        this.deaths += 1;
        this.lastWords = sentence;
        onTrouble(sentence);
      },
    });
  }

  get pid(): number | undefined {
    return this.program.pid;
  }

  start(): void {
    this.program.start();
  }

  stop(): Promise<void> {
    return this.program.stop();
  }

  kill(): Promise<void> {
    return this.program.kill();
  }

  /** @throws Error when it dies again and again before it was ever ready, or is told to end. */
  async ready(): Promise<void> {
    let known = '';
    for (;;) {
      const why = await this.look();
      if (why === undefined) return void (this.wasReady = true);
      if (!this.wasReady && this.deaths >= HOPELESS) throw new Error(this.lastWords);
      if (!this.program.wanted) throw new Error(`${this.name} was told to end before it was ready`);
      if (why !== known && why.includes('waited for')) this.options.onTrouble(`${this.name} waits: ${why}`);
      known = why;
      await this.clock.sleep(LOOK_AGAIN_MS);
    }
  }

  /** Undefined when it is ready, else what it says is wrong. The engine says nothing over HTTP; whoever needs it waits for it. */
  async look(): Promise<string | undefined> {
    if (this.name === 'engine') return undefined;
    try {
      const response = await fetch(`${this.url}/health/ready`);
      const { checks } = (await response.json()) as { checks: Record<string, string> };
      if (response.ok) return undefined;
      return Object.entries(checks)
        .map(([name, said]) => `${name}: ${said}`)
        .join('; ');
    } catch (error) {
      return String(error);
    }
  }
}
