import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '@cielo/effects';
import type { ExitCode } from '../src/domain/exit-code.ts';
import type { Surroundings } from '../src/inbound/surroundings.ts';
import { run } from '../src/program.ts';

/** A clock on which sleeping takes a turn of the event loop, and its full time on the clock. */
class HastyClock implements Clock {
  private ms = 1_790_000_000_000;
  nowMs = () => this.ms;
  monotonicMs = () => this.ms;
  async sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    this.ms += durationMs;
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  }
  after(): never {
    throw new Error('not used');
  }
  every(): never {
    throw new Error('not used');
  }
}

interface Written {
  text: string;
  isTTY?: boolean;
  columns?: number;
  write(text: string): void;
}

function output(tty: boolean): Written {
  return {
    text: '',
    ...(tty && { isTTY: true, columns: 80 }),
    write(text: string) {
      this.text += text;
    },
  };
}

/** A terminal, or pipes, around one folder of its own. */
export class Terminal {
  readonly cwd = mkdtempSync(join(tmpdir(), 'cielo-cli-'));
  readonly env: Record<string, string> = {};
  stdout: Written;
  stderr: Written;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly tty = false) {
    this.stdout = output(tty);
    this.stderr = output(tty);
  }

  async run(...args: string[]): Promise<ExitCode> {
    this.stdout = output(this.tty);
    this.stderr = output(this.tty);
    const surroundings: Surroundings = {
      env: this.env,
      cwd: this.cwd,
      stdout: this.stdout,
      stderr: this.stderr,
      clock: new HastyClock(),
      onInterrupt: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
    };
    return run(args, surroundings);
  }

  pressCtrlC(): void {
    for (const listener of this.listeners) listener();
  }
}
