import { createHash } from 'node:crypto';
import { PROMISES, type Promised } from './findings.ts';
import type { Played } from './play.ts';

/** What many worlds came to. */
export class Report {
  readonly played: Played[] = [];

  add(played: Played): void {
    this.played.push(played);
  }

  get generations(): number {
    return this.sum(({ generations }) => generations);
  }

  get broken(): readonly Played[] {
    return this.played.filter(({ breaches }) => breaches.length > 0);
  }

  /** Two runs did the same exactly when these are the same. */
  get traceHash(): string {
    const hashes = this.played.map(({ seed, traceHash }) => `${seed} ${traceHash}`).join('\n');
    return createHash('sha256').update(hashes).digest('hex').slice(0, 16);
  }

  text(wallSeconds: number): string {
    const { played } = this;
    const virtualHours = this.sum(({ virtualMs }) => virtualMs) / 3_600_000;
    const checks = this.merge(({ checked }) => checked);
    return [
      `${this.generations} generations in ${played.length} worlds, seeds ${played[0]?.seed} to ${played.at(-1)?.seed}`,
      `${this.sum(({ steps }) => steps)} steps, ${virtualHours.toFixed(1)} virtual hours in ${wallSeconds.toFixed(1)} s: ` +
        `${Math.round(this.generations / wallSeconds)} generations/s`,
      '',
      table(
        'ends',
        this.merge(({ ends }) => new Map(Object.entries(ends))),
      ),
      table('faults and moods of the engine', this.trouble()),
      table(
        'people were told',
        this.merge(({ told }) => told),
      ),
      table('promises, times checked', checks, (name) => PROMISES[name as Promised]),
      '',
      `trace ${this.traceHash}`,
    ].join('\n');
  }

  private trouble(): ReadonlyMap<string, number> {
    const trouble = new Map(this.merge((one) => one.trouble));
    trouble.set(
      'service starts',
      this.sum(({ starts }) => starts),
    );
    return trouble;
  }

  private sum(of: (played: Played) => number): number {
    return this.played.reduce((total, played) => total + of(played), 0);
  }

  private merge(of: (played: Played) => ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    const merged = new Map<string, number>();
    for (const [name, many] of this.played.flatMap((played) => [...of(played)]))
      merged.set(name, (merged.get(name) ?? 0) + many);
    return merged;
  }
}

/** How to see a broken world again, and what was seen in it. */
export function brokenWorld({ seed, breaches, lastSteps }: Played): string {
  return [
    `Seed ${seed} breaks a promise:`,
    ...breaches.map(({ promise, finding, atMs }) => `  ${atMs} ms  ${promise} (${PROMISES[promise]}): ${finding}`),
    'The steps before:',
    ...lastSteps.map((step) => `  ${step}`),
  ].join('\n');
}

function table(title: string, rows: ReadonlyMap<string, number>, explain: (name: string) => string = () => ''): string {
  const sorted = [...rows].sort(([, a], [, b]) => b - a);
  const lines = sorted.map(([name, many]) => `  ${String(many).padStart(9)}  ${name.padEnd(32)} ${explain(name)}`);
  return [title, ...lines].join('\n').replace(/ +$/gm, '');
}
