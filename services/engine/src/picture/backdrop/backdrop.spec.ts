import { describe, expect, it } from 'vitest';
import { CLEAR_SKY, environment, timeline, track } from '../../../test/timelines.ts';
import type { Environment } from '../../timeline.ts';
import { vocabulary } from '../../vocab/registry.ts';
import { Painter } from '../painter.ts';
import { isKnown } from './backdrop.ts';

const settings = [...vocabulary.settings.values()];
const weathers = [...vocabulary.weather.values()];

/** A place without anybody in it. */
function placeOf(setting: string, more: Partial<Environment> = {}): Environment {
  const { look, ground, water, crowd } = vocabulary.settings.get(setting)!;
  return environment(look, {
    setting,
    groundMaterial: ground,
    ...(water ? { water: { ...water, swell: water.swell ?? 1 } } : {}),
    ...(crowd ? { crowd: { density: crowd, excitement: track(2, 1, () => [0.4]), reactions: [] } } : {}),
    ...more,
  });
}

function frames(place: Environment, ...at: readonly number[]): Buffer[] {
  const painter = new Painter({
    timeline: { ...timeline(2, { environment: place }), bodies: [], characters: [] },
    width: 240,
    height: 136,
    fps: 10,
    quality: 'standard',
    mark: { text: '', pathSeed: 1 },
  });
  return at.map((frame) => Buffer.from(painter.paint(frame).data()));
}

const light = (pixels: Buffer): number =>
  pixels.reduce((sum, value, i) => sum + (i % 4 === 3 ? 0 : value), 0) / pixels.length;
const changed = (a: Buffer, b: Buffer): number => {
  let count = 0;
  for (let i = 0; i < a.length; i += 4)
    if (Math.abs(a[i]! - b[i]!) + Math.abs(a[i + 1]! - b[i + 1]!) + Math.abs(a[i + 2]! - b[i + 2]!) > 9) count++;
  return count;
};

describe('every place', () => {
  it.each(settings.map(({ id, look }) => [id, look.layers] as const))('%s is made of what is known', (_, layers) => {
    for (const layer of layers) expect(isKnown(layer), layer).toBe(true);
  });

  it.each(settings.map(({ id }) => id))('%s looks the same in a frame, whatever was drawn before it', (id) => {
    const { look } = vocabulary.weather.get('storm')!;
    const lightning = [{ timeMs: 900, x: 4, strength: 0.8 }];
    const place = placeOf(id, { weather: { id: 'storm', look, windMps: 8, lightning } });
    expect(frames(place, 2, 10)[1]!.equals(frames(place, 10)[0]!)).toBe(true);
  });

  it.each(settings.map(({ id }) => id))('%s has life of its own within a second', (id) => {
    const [a, b] = frames(placeOf(id), 4, 10) as [Buffer, Buffer];
    expect(changed(a, b)).toBeGreaterThan(20);
  });

  it.each(
    settings
      .filter(({ look }) => !look.indoors && !['cave', 'underwater', 'space'].includes(look.kind))
      .map(({ id }) => id),
  )('%s is darker by night and in a storm than by day', (id) => {
    const [day] = frames(placeOf(id), 0) as [Buffer];
    const [night] = frames(placeOf(id, { timeOfDay: 'night' }), 0) as [Buffer];
    const { look } = vocabulary.weather.get('storm')!;
    const [storm] = frames(placeOf(id, { weather: { id: 'storm', look, windMps: 8, lightning: [] } }), 0) as [Buffer];
    expect(light(night)).toBeLessThan(light(day) * 0.85);
    // In a street the lamps and the shops go on.
    const { kind } = vocabulary.settings.get(id)!.look;
    if (kind !== 'street') expect(light(storm)).toBeLessThan(light(day) * 0.85);
  });
});

describe('every weather', () => {
  it.each(weathers.filter(({ id }) => id !== 'clear').map(({ id }) => id))('%s is seen', (id) => {
    const { look, windMps } = vocabulary.weather.get(id)!;
    const timeOfDay = look.aurora ? 'night' : 'afternoon';
    const weather = { id, look, windMps, lightning: [] };
    const [with_] = frames(placeOf('sea', { timeOfDay, weather }), 5) as [Buffer];
    const [without] = frames(
      placeOf('sea', { timeOfDay, weather: { ...weather, id: 'clear', look: CLEAR_SKY, windMps: 0 } }),
      5,
    ) as [Buffer];
    expect(changed(with_, without)).toBeGreaterThan(300);
  });

  it('falls behind the windows of a room', () => {
    const of = (id: string): Buffer => {
      const { look, windMps } = vocabulary.weather.get(id)!;
      return frames(
        placeOf('room', { weather: { id, look: { ...look, cloud: 0.2, dim: 0, fog: 0 }, windMps, lightning: [] } }),
        5,
      )[0]!;
    };
    expect(changed(of('rain'), of('clear'))).toBeGreaterThan(10);
  });
});
