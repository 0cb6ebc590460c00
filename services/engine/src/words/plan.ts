import type { Beat, Line, SceneGraph } from '../scene/scene-graph.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import type { Understood } from './understand.ts';

/** A breath before and after what is said. */
const BREATH_S = 0.6;

/**
 * Gives every beat its time, so that together they fill the clip: as long as they usually take, stretched or pressed together, the last one to
 * the very end. `lineSeconds` says how long each line of the draft takes to say. What finds no time is reported.
 */
export function plan({ graph, draft }: Understood, lineSeconds: readonly number[]): SceneGraph {
  const steps = stepsOf(draft.beats.map((beat) => beat.step));
  const lasting = steps.map((beats) => Math.max(...beats.map((i) => usual(i, 'usual'))));
  const least = steps.map((beats) => Math.max(...beats.map((i) => usual(i, 'least'))));
  const uncovered = [...graph.uncovered];
  function usual(i: number, which: 'usual' | 'least'): number {
    const beat = draft.beats[i]!;
    const said = draft.lines.reduce(
      (sum, line, k) => sum + (line.beat === i ? (lineSeconds[k] ?? 0) + BREATH_S : 0),
      0,
    );
    return said > 0 ? said + (which === 'usual' ? 0.4 : 0) : known(vocabulary.verbs, beat.verb).seconds[which];
  }
  while (steps.length > 1 && sum(least) > graph.seconds) {
    const dropped = steps.pop()!;
    least.pop();
    lasting.pop();
    for (const i of dropped) {
      const { said } = draft.beats[i]!;
      if (said) uncovered.push(`${said} (no time)`);
    }
  }
  const given = share(lasting, least, graph.seconds);
  const beats: (Beat & { index: number })[] = [];
  let t0 = 0;
  steps.forEach((indices, s) => {
    const t1 = s === steps.length - 1 ? graph.seconds : t0 + given[s]!;
    for (const index of indices) {
      const { step: _, ...beat } = draft.beats[index]!;
      beats.push({ ...beat, t0: round(t0), t1: round(t1), index });
    }
    t0 = t1;
  });
  keepOn(beats, graph.seconds);
  const dialogue = draft.lines.flatMap(({ beat, ...line }): Line[] =>
    beat < 0 || beats.some((each) => each.index === beat) ? [line] : [],
  );
  return { ...graph, beats: beats.map(({ index: _, ...beat }) => beat), dialogue, uncovered };
}

/** What is alone in its doing goes on until its actor has something else to do, so that nobody stands idle. */
function keepOn(beats: Beat[], seconds: number): void {
  for (const beat of beats) {
    const next = beats.filter((other) => other.t0 >= beat.t1 - 1e-6 && other !== beat && touches(other, beat));
    const until = Math.min(seconds, ...next.map((other) => other.t0));
    if (next.length === 0 || until > beat.t1) beat.t1 = round(until);
  }
}

const touches = (a: Beat, b: Beat): boolean =>
  [a.actor, a.patient].some((id) => id !== undefined && (id === b.actor || id === b.patient));

function stepsOf(steps: readonly number[]): number[][] {
  const found = new Map<number, number[]>();
  steps.forEach((step, i) => found.set(step, [...(found.get(step) ?? []), i]));
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, beats]) => beats);
}

/** Shares the time out: in proportion to what is usual, but nobody gets less than the least as long as there is enough. */
function share(usual: readonly number[], least: readonly number[], seconds: number): number[] {
  const scale = seconds / Math.max(0.001, sum(usual));
  if (scale >= 1) return usual.map((each) => each * Math.min(scale, 1.8));
  const spare = Math.max(0, seconds - sum(least));
  const wanted = usual.map((each, i) => Math.max(0, each - least[i]!));
  return least.map(
    (each, i) => each * Math.min(1, seconds / sum(least)) + (spare * wanted[i]!) / Math.max(0.001, sum(wanted)),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
