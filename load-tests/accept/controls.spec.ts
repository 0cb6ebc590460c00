import { beforeAll, describe, expect, it } from 'vitest';
import { CONTROLS, runControls } from './controls.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { FIDUCIALS } from './fiducials.ts';
import { METRICS, type MetricName } from './metrics.ts';
import { bouncing, stage } from './staged.ts';

const ball = FIDUCIALS.find(({ name }) => name === 'ball')!;
const said = { uncovered: [], audio: true, seconds: '4', size: '320x180' };
const noticed = CONTROLS.flatMap(({ fails }) => fails);

function staged(driftPx: number): Evidence {
  const { at, bounces } = bouncing({ fromY: 25, floorY: 160, gravityPx: 620, keeps: 0.8, speedX: 22 + driftPx });
  const fastest = bounces[0]!.speed;
  const knocks = bounces.map(({ timeS, speed }) => ({ timeS, strength: speed / fastest }));
  return evidenceOf(stage({ seconds: 4, driftPx, ball: at, knocks }));
}

describe.each([
  ['a camera that rests', 0],
  ['a camera that drifts', 6],
])('a staged clip, %s', (_, driftPx) => {
  let untouched: Evidence;
  beforeAll(() => {
    untouched = staged(driftPx);
  });

  it.each(ball.metrics)('passes untouched: %s', (metric: MetricName) => {
    expect(METRICS[metric].measure(untouched, ball, said)).toMatchObject({ verdict: 'pass' });
  });

  it('is noticed each time that it is spoiled', () => {
    const caught = runControls(untouched, ball, said);
    expect(caught.map(({ metric }) => metric)).toEqual(noticed);
    expect(caught.filter(({ verdict }) => verdict !== 'caught')).toEqual([]);
  });
});
