import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Clock } from '@cielo/effects';

export interface ProgramOptions {
  /** For people. */
  readonly name: string;
  /** Its main file. */
  readonly main: URL;
  /** All of it: nothing is inherited. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Every line that it writes. */
  readonly onLine: (line: string) => void;
  /** It ended by itself: why, when it is started again, and what it said last. */
  readonly onTrouble: (sentence: string) => void;
}

const FIRST_RESTART_MS = 200;
const LONGEST_RESTART_MS = 5_000;
/** What lived this long was in order: the next restart is quick again. */
const SETTLED_MS = 20_000;
/** Longer than a service gives itself to end in order. */
const KILL_AFTER_MS = 6_000;
const LAST_LINES = 8;

/** A process that is kept alive: started again, after growing pauses, whenever it ends by itself. It ends with this process, however that ends. */
export class Program {
  private child: ChildProcess | undefined;
  private gone: Promise<void> = Promise.resolve();
  private cancelRestart = () => {};
  private failures = 0;
  private isWanted = false;

  constructor(private readonly options: ProgramOptions) {}

  get name(): string {
    return this.options.name;
  }

  /** Undefined while it does not run. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Whether it runs, or will again. */
  get wanted(): boolean {
    return this.isWanted;
  }

  start(): void {
    this.cancelRestart();
    this.isWanted = true;
    if (!this.child) this.spawn();
  }

  /** Ends it in order and leaves it so, until it is started. */
  async stop(): Promise<void> {
    this.isWanted = false;
    this.cancelRestart();
    const stop = this.options.clock.after(KILL_AFTER_MS, () => this.child?.kill('SIGKILL'));
    this.child?.kill('SIGTERM');
    await this.gone;
    stop();
  }

  /** It dies on the spot, and is started again as after any other death. Resolves when it is gone. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.gone;
  }

  private spawn(): void {
    const { main, environment, clock, onLine } = this.options;
    const startedMs = clock.monotonicMs();
    const lastLines: string[] = [];
    const child = spawn(process.execPath, ['--enable-source-maps', fileURLToPath(main)], {
      env: environment,
      // A group of its own: Ctrl-C in the terminal is for whoever keeps it, who ends all of them in order. The channel closes with him.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface({ input: stream }).on('line', (line) => {
        if (lastLines.push(line) > LAST_LINES) lastLines.shift();
        onLine(line);
      });
    }
    this.gone = new Promise((resolve) => {
      const ended = (why: string) => {
        if (this.child !== child) return;
        this.child = undefined;
        resolve();
        this.after(why, clock.monotonicMs() - startedMs, lastLines);
      };
      child.once('close', (code, signal) => ended(String(signal ?? code)));
      child.once('error', (error) => ended(error.message));
    });
  }

  private after(why: string, livedMs: number, lastLines: readonly string[]): void {
    if (!this.isWanted) return;
    const { clock, onTrouble } = this.options;
    this.failures = livedMs >= SETTLED_MS ? 1 : this.failures + 1;
    const pauseMs = Math.min(LONGEST_RESTART_MS, FIRST_RESTART_MS * 2 ** (this.failures - 1));
    const said = lastLines.map((line) => `\n    ${line}`).join('');
    onTrouble(
      `${this.name} ended with ${why}; it is started again in ${pauseMs} ms${said && `; it last said:${said}`}`,
    );
    this.cancelRestart = clock.after(pauseMs, () => this.start());
  }
}
