import { setImmediate } from 'node:timers/promises';
import { Agenda, type Task } from './agenda.ts';
import type { Fault, FaultRates } from './faults.ts';
import { Generator } from './generator.ts';
import { SimulatedProcess } from './process.ts';
import { Trace } from './trace.ts';

export interface SimulatedWorldOptions {
  /** The same seed gives the same run, to the step. */
  readonly seed: string | number;
  readonly faults?: FaultRates;
  /** The longest ordinary way of an effect, in virtual milliseconds. Default 10. */
  readonly longestHopMs?: number;
  /** The first moment, Unix milliseconds. Default 2026-01-01. */
  readonly startMs?: number;
}

export interface RunOptions {
  /** Asked now and then; true ends the run. */
  readonly until?: () => boolean;
  /** How often it is asked, in steps: a look at everything after each step would be most of the work. Default 50. */
  readonly everySteps?: number;
  /** Ends the run when this much virtual time has passed. */
  readonly forMs?: number;
  readonly maxSteps?: number;
}

const NEW_YEAR_MS = Date.UTC(2026, 0, 1);
const IDLE_TURNS = 20;

/**
 * A world in which time is a list of tasks and chance is a seed. One task runs, all that waits for it settles, then comes the next.
 * Whatever touches the world goes through a {@link SimulatedProcess}; nothing else may wait for the real one.
 */
export class SimulatedWorld {
  readonly seed: string;
  private readonly agenda = new Agenda();
  private readonly trace = new Trace();
  private readonly order: Generator;
  private readonly luck: Generator;
  private readonly longestHopMs: number;
  private readonly startMs: number;
  private faults: FaultRates;
  private atMs = 0;
  private numbered = 0;
  private readonly arranged: { readonly fault: Fault; readonly label: string }[] = [];
  private readonly starts = new Map<string, number>();

  constructor({ seed, faults = {}, longestHopMs = 10, startMs = NEW_YEAR_MS }: SimulatedWorldOptions) {
    this.seed = String(seed);
    this.faults = faults;
    this.longestHopMs = longestHopMs;
    this.startMs = startMs;
    this.order = new Generator(`${this.seed} order`);
    this.luck = new Generator(`${this.seed} luck`);
  }

  /** Unix milliseconds, with a fraction. */
  get nowMs(): number {
    return this.startMs + this.atMs;
  }

  /** Milliseconds since the world began, with a fraction. */
  get elapsedMs(): number {
    return this.atMs;
  }

  get steps(): number {
    return this.trace.steps;
  }

  /** Two runs did the same exactly when these are the same. */
  get traceHash(): string {
    return this.trace.hash;
  }

  /** The last steps in words, to print when something went wrong. */
  lastSteps(): string[] {
    return this.trace.tail();
  }

  /** Starts a process. One of the same name is the same program started again: its randomness goes on, its memory does not. */
  process(name: string): SimulatedProcess {
    const start = (this.starts.get(name) ?? 0) + 1;
    this.starts.set(name, start);
    return new SimulatedProcess(this, name, new Generator(`${this.seed} ${name} ${start}`));
  }

  /** From now on things go wrong this often. `{}` is fair weather. */
  setFaults(faults: FaultRates): void {
    this.faults = faults;
  }

  /** The fault happens at the next effect whose label contains the text, once: for a test that needs it at one place. */
  strikeNext(fault: Fault, label: string): void {
    this.arranged.push({ fault, label });
  }

  /** Whether the fault happens on this occasion. */
  strikes(fault: Fault, label = ''): boolean {
    const arranged = this.arranged.findIndex((one) => one.fault === fault && label.includes(one.label));
    if (arranged >= 0) return this.arranged.splice(arranged, 1).length > 0;
    const rate = this.faults[fault] ?? 0;
    return rate > 0 && this.luck.fraction() < rate;
  }

  /** A whole number from 0 to `below - 1`. */
  choose(below: number): number {
    return this.luck.below(below);
  }

  /** How long an effect is on its way this time. */
  hopMs(): number {
    const hopMs = this.order.fraction() * this.longestHopMs;
    return this.strikes('delay') ? hopMs * 100 : hopMs;
  }

  /** Puts a task on the agenda. Clearing its `run` calls it off. */
  schedule(delayMs: number, label: string, run: () => void): Task {
    this.numbered += 1;
    const task: Task = {
      atMs: this.atMs + Math.max(delayMs, 0),
      lot: this.order.uint32(),
      number: this.numbered,
      label,
      run,
    };
    this.agenda.add(task);
    return task;
  }

  /** Runs until one of the limits, or until nothing is left to do. @returns whether `until` came true. */
  async run({ until, everySteps = 50, forMs = Infinity, maxSteps = Infinity }: RunOptions): Promise<boolean> {
    const endMs = this.atMs + forMs;
    // What was begun before may not have reached its first effect yet.
    await setImmediate();
    for (let steps = 0; steps < maxSteps; steps += 1) {
      if (steps % everySteps === 0 && until?.()) return true;
      const next = this.agenda.peek();
      if (!next || next.atMs > endMs) break;
      await this.step();
    }
    const next = this.agenda.peek();
    if (Number.isFinite(endMs) && (!next || next.atMs > endMs)) this.atMs = endMs;
    return until?.() ?? false;
  }

  /** Runs until the work has settled. @throws Error when it waits for something that will never come. */
  async during<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    const note = () => void (settled = true);
    work.then(note, note);
    await setImmediate();
    for (let idle = 0; !settled;) {
      if (this.agenda.peek()) {
        idle = 0;
        await this.step();
        continue;
      }
      idle += 1;
      if (idle > IDLE_TURNS)
        throw new Error(`Nothing is left to do in the world of seed ${this.seed}, and the work has not ended`);
      await setImmediate();
    }
    return work;
  }

  private async step(): Promise<void> {
    const task = this.agenda.take()!;
    const { run } = task;
    this.atMs = Math.max(this.atMs, task.atMs);
    this.trace.add(this.atMs, task.label);
    task.run = undefined;
    run!();
    await setImmediate();
  }
}
