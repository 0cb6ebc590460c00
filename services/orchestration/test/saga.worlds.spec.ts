import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  brokenAtRest,
  brokenPromise,
  movesOf,
  newWorld,
  play,
  settle,
  wentBack,
  type Budget,
  type Move,
  type World,
} from './world.ts';

const none: Budget = { refusals: 0, rewinds: 0, cancels: 0, deletions: 0, failures: 0, lapses: 0, deadLetters: 0 };

/** A world by what decides its future: not by absolute time, nor by how often it was changed. */
function nameOf({ generation, nowMs, logs, read, hold, clip, workers, budget }: World): string {
  const { version: _, ...rest } = generation;
  const relative = (key: string, value: unknown) =>
    typeof value === 'bigint' ? Number(value) : key.endsWith('Ms') && typeof value === 'number' ? value - nowMs : value;
  const said = Object.values(logs).map((log) =>
    log.map((event) => event.$type + ((event as { stage?: string }).stage ?? '')),
  );
  return JSON.stringify([rest, said, read, hold, clip, [...workers].sort(), budget], relative);
}

/** Every world that can come of this one, each looked at once. @returns how many there are, and which ends were seen. */
function explore(budget: Budget): { readonly worlds: number; readonly ends: ReadonlySet<string> } {
  const first = newWorld(budget);
  const known = new Set([nameOf(first)]);
  const ends = new Set<string>();
  const ahead: { world: World; path: readonly Move[] }[] = [{ world: first, path: [] }];
  for (let current = ahead.pop(); current; current = ahead.pop()) {
    const { world, path } = current;
    const rest = settle(world);
    const wrong = brokenPromise(world) ?? brokenAtRest(rest) ?? brokenPromise(rest);
    if (wrong) throw new Error(`${wrong}, after ${JSON.stringify(path)}`);
    ends.add(rest.generation.phase.name);
    for (const move of movesOf(world, true)) {
      const next = play(world, move);
      const back = wentBack(world, next);
      if (back) throw new Error(`${back}, after ${JSON.stringify([...path, move])}`);
      const name = nameOf(next);
      if (known.has(name)) continue;
      known.add(name);
      ahead.push({ world: next, path: [...path, move] });
    }
  }
  return { worlds: known.size, ends };
}

describe('in every order of everything', () => {
  it.each<[string, Partial<Budget>, readonly string[]]>([
    ['without faults', {}, ['completed']],
    ['with a cancel at any moment', { cancels: 1 }, ['completed', 'cancelled']],
    ['with a deletion at any moment', { deletions: 1 }, ['completed', 'cancelled']],
    ['with a refusal by anybody', { refusals: 1 }, ['completed', 'failed']],
    ['with an event told again', { rewinds: 1 }, ['completed']],
    ['with a render that fails and a lease that lapses', { failures: 1, lapses: 1 }, ['completed', 'failed']],
    ['with clearing that credits cannot handle at first', { deadLetters: 1 }, ['completed']],
    ['with a lapse and a cancel', { lapses: 1, cancels: 1 }, ['completed', 'failed', 'cancelled']],
    ['with a deletion and a refusal', { deletions: 1, refusals: 1 }, ['completed', 'failed', 'cancelled']],
  ])('the promises hold %s', (_, budget, expected) => {
    const { worlds, ends } = explore({ ...none, ...budget });
    expect(worlds).toBeGreaterThan(50);
    expect([...ends].sort()).toEqual([...expected].sort());
  });
});

describe('in long and bad stories', () => {
  it('the promises hold, and every generation ends', () => {
    const budget: Budget = {
      refusals: 1,
      rewinds: 6,
      cancels: 1,
      deletions: 1,
      failures: 3,
      lapses: 4,
      deadLetters: 1,
    };
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.boolean(), (choices, kind) => {
        let world = newWorld(kind ? budget : { ...budget, refusals: 0, cancels: 0, deletions: 0 });
        for (const choice of choices) {
          const moves = movesOf(world, true);
          if (moves.length === 0) break;
          const next = play(world, moves[choice % moves.length]!);
          expect(wentBack(world, next)).toBeUndefined();
          expect(brokenPromise(next)).toBeUndefined();
          world = next;
        }
        const rest = settle(world);
        expect(brokenAtRest(rest)).toBeUndefined();
        expect(brokenPromise(rest)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });
});
