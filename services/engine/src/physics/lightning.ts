import { between, chance } from '../scene/chance.ts';
import type { SoundCue } from '../timeline.ts';
import type { WeatherDef } from '../vocab/define.ts';

const SOUND_MPS = 343;

/** Flashes at moments that follow from the seed, the first within two seconds, and the thunder of each, later by its distance. */
export function lightning(
  weather: WeatherDef,
  seed: number,
  seconds: number,
): { flashes: { timeMs: number; x: number; strength: number }[]; sounds: SoundCue[] } {
  const flashes: { timeMs: number; x: number; strength: number }[] = [];
  const sounds: SoundCue[] = [];
  if (!weather.lightning) return { flashes, sounds };
  const every = 60 / weather.lightning;
  for (let i = 0; ; i++) {
    const timeS = i === 0 ? between(0.6, 1.6, seed, 'flash') : i * every + between(-0.3, 0.3, seed, 'flash', i) * every;
    if (timeS > seconds - 0.2) return { flashes, sounds };
    const distanceM = between(180, 900, seed, 'distance', i);
    const strength = 1.1 - distanceM / 1000;
    flashes.push({
      timeMs: timeS * 1000,
      x: between(-30, 30, seed, 'bolt', i),
      strength: 0.4 + 0.6 * chance(seed, 'light', i),
    });
    const startMs = (timeS + distanceM / SOUND_MPS) * 1000;
    if (startMs < seconds * 1000)
      sounds.push({
        startMs,
        endMs: startMs + 3500 + 2000 * (1 - strength),
        kind: 'thunder',
        strength,
        x: flashes.at(-1)!.x,
      });
  }
}
