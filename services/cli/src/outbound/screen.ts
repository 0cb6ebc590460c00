import type { Progress } from '../application/needs.ts';
import { bar, milestone, plainLine } from '../domain/progress-line.ts';
import type { Video } from '../domain/video.ts';

/** What the command writes to. `columns` is set on a terminal. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  bad(text: string): string;
}

/** Colours on a terminal that wants them (https://no-color.org). */
export function styleFor(output: Output, env: Readonly<Record<string, string | undefined>>): Style {
  const colours = output.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const paint = (code: string) => (text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { bold: paint('1'), dim: paint('2'), good: paint('32'), bad: paint('31') };
}

/** A bar that is drawn over itself on a terminal, and a line for each thing worth one everywhere else. */
export function progressOn(output: Output, env: Readonly<Record<string, string | undefined>>): Progress {
  return output.isTTY && env.TERM !== 'dumb' ? new Bar(output) : new Lines(output);
}

class Bar implements Progress {
  private last: Video | undefined;

  constructor(private readonly output: Output) {}

  show(video: Video): void {
    if (this.last === undefined) this.output.write(`${video.id}\n`);
    this.last = video;
    this.output.write(`\r\u001b[2K${bar(video, this.output.columns ?? 80)}`);
  }

  note(sentence: string): void {
    this.output.write(`\r\u001b[2K${sentence}\n`);
    if (this.last) this.show(this.last);
  }

  end(): void {
    if (this.last) this.output.write('\n');
    this.last = undefined;
  }
}

class Lines implements Progress {
  private last = '';

  constructor(private readonly output: Output) {}

  show(video: Video): void {
    const now = milestone(video);
    if (now !== this.last) this.output.write(`${plainLine(video)}\n`);
    this.last = now;
  }

  note(sentence: string): void {
    this.output.write(`${sentence}\n`);
  }

  end(): void {}
}

/** Says nothing. */
export const silent: Progress = { show: () => undefined, note: () => undefined, end: () => undefined };
