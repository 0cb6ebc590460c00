import { fork, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Clock } from '@cielo/effects';
import { readAnnouncement } from './child.ts';
import { KServeModelServer, type KServeOptions } from './kserve.ts';
import { RenderFailed, type ModelServer, type RenderOutput, type RenderRequest } from './model-server.ts';

export interface BuiltInEngineOptions {
  /** The engine's main file. It ends with `announce(served)` of this library. */
  readonly main: string;
  readonly args?: readonly string[];
  /** Options of Node itself. Default: those of this process, so that a parent run from sources has a child run from sources. */
  readonly execArgv?: readonly string[];
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** eagerly: at once. lazily (the default): when somebody first asks for something. */
  readonly start?: 'eagerly' | 'lazily';
  /** How long the engine may take until it listens. Default 30,000. */
  readonly startMs?: number;
  /** Every line that the engine prints. */
  readonly onLine?: (line: string) => void;
  /** The engine ended by itself: why, what it last said on its standard error, and when it is started again. Default: `onLine`. */
  readonly onTrouble?: (sentence: string) => void;
  readonly inference?: Pick<KServeOptions, 'deadlineMs' | 'silenceMs'>;
}

interface Engine {
  readonly child: ChildProcess;
  readonly models: KServeModelServer;
}

const FIRST_RESTART_MS = 200;
const LONGEST_RESTART_MS = 10_000;
/** An engine that lived this long was in order: the next restart is quick again. */
const SETTLED_MS = 30_000;
const KILL_AFTER_MS = 3_000;
/** Lines; a thrown error's message stands above its stack. */
const LAST_WORDS = 8;

/** The built-in engine as a child process: started, restarted with growing pauses when it dies, killed when it hangs, ended with this one. */
export class BuiltInEngineProcess implements ModelServer {
  private engine: Promise<Engine> | undefined;
  private child: ChildProcess | undefined;
  private failures = 0;
  private readonly ending = new AbortController();

  constructor(private readonly options: BuiltInEngineOptions) {
    if (options.start === 'eagerly') void this.up().catch(() => {});
  }

  /** Starts the engine when it is not there yet, and waits for it. */
  async ready(model: string): Promise<boolean> {
    try {
      return await (await this.up()).models.ready(model);
    } catch {
      return false;
    }
  }

  async *render(request: RenderRequest, signal: AbortSignal): AsyncGenerator<RenderOutput, void, undefined> {
    const engine = await this.up();
    try {
      yield* engine.models.render(request, signal);
    } catch (error) {
      if (error instanceof RenderFailed && error.retryable) await this.killWhenHanging(engine);
      throw error;
    }
  }

  /** The process id while the engine runs. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Ends the engine, within 3 seconds. */
  async close(): Promise<void> {
    this.ending.abort(new Error('the engine is being closed'));
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const stop = this.options.clock.after(KILL_AFTER_MS, () => child.kill('SIGKILL'));
    child.kill('SIGTERM');
    await gone;
    stop();
  }

  /** @throws RenderFailed when it does not come up. */
  private up(): Promise<Engine> {
    this.engine ??= this.launch(0);
    return this.engine;
  }

  private async launch(pauseMs: number): Promise<Engine> {
    try {
      if (pauseMs > 0) await this.options.clock.sleep(pauseMs, this.ending.signal);
      this.ending.signal.throwIfAborted();
      const child = this.spawn();
      const address = await this.listening(child);
      const { clock, inference } = this.options;
      // It also reports while a request waits, so its first word is awaited no longer than the others.
      const firstOutputMs = inference?.silenceMs ?? 30_000;
      const models = new KServeModelServer({ firstOutputMs, ...inference, address, clock });
      child.once('exit', () => models.close());
      return { child, models };
    } catch (error) {
      throw new RenderFailed(`the engine did not start: ${(error as Error).message}`, true, { cause: error });
    }
  }

  private spawn(): ChildProcess {
    const { main, args = [], execArgv = process.execArgv, env } = this.options;
    const child = fork(main, [...args], {
      execArgv: [...execArgv],
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    const lastWords: string[] = [];
    const startedMs = this.options.clock.monotonicMs();
    child.once('exit', (code, signal) => this.restart(child, startedMs, signal ?? code, lastWords));
    // Not even a process came of it, so no exit follows.
    child.once('error', (error) => this.restart(child, startedMs, error.message, lastWords));
    createInterface({ input: child.stdout! }).on('line', (line) => this.options.onLine?.(line));
    createInterface({ input: child.stderr! }).on('line', (line) => {
      if (line.trim()) lastWords.push(line.trim());
      if (lastWords.length > LAST_WORDS) lastWords.shift();
      this.options.onLine?.(line);
    });
    return child;
  }

  private listening(child: ChildProcess): Promise<string> {
    const { clock, startMs = 30_000 } = this.options;
    return new Promise<string>((resolve, reject) => {
      const lines = createInterface({ input: child.stdout! });
      const stop = clock.after(startMs, () => {
        reject(new Error(`it did not listen within ${startMs} ms`));
        child.kill('SIGKILL');
      });
      lines.on('line', (line) => {
        const announcement = readAnnouncement(line);
        if (announcement) settle(() => resolve(announcement.listening));
      });
      child.once('error', (error) => settle(() => reject(error)));
      child.once('exit', (code, signal) =>
        settle(() => reject(new Error(`it ended with ${signal ?? code} before it listened`))),
      );
      const settle = (how: () => void) => {
        stop();
        how();
      };
    });
  }

  /** The dead engine's place is taken at once by the promise of the next one, so whoever asks now waits for that. */
  private restart(
    child: ChildProcess,
    startedMs: number,
    why: string | number | null,
    lastWords: readonly string[],
  ): void {
    const { clock, onLine, onTrouble = onLine } = this.options;
    if (this.child !== child) return;
    this.child = undefined;
    if (this.ending.signal.aborted) return;
    this.failures = clock.monotonicMs() - startedMs >= SETTLED_MS ? 1 : this.failures + 1;
    const pauseMs = Math.min(LONGEST_RESTART_MS, FIRST_RESTART_MS * 2 ** (this.failures - 1));
    const tell = () =>
      onTrouble?.(`the engine ended with ${why}; it is started again in ${pauseMs} ms${quoted(lastWords)}`);
    // What it printed last may arrive after its end.
    if (child.pid === undefined) tell();
    else child.once('close', tell);
    this.engine = this.launch(pauseMs);
    this.engine.catch(() => {});
  }

  /** A process that is there but does not answer would fail every render that follows. */
  private async killWhenHanging({ child, models }: Engine): Promise<void> {
    if (child.exitCode === null && child.signalCode === null && !(await models.live())) child.kill('SIGKILL');
  }
}

function quoted(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `; it last said: ${lines.join(' ')}`;
}
