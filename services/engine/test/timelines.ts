import type { SettingLook, WeatherLook } from '../src/vocab/looks.ts';
import { RIGS, type Body, type Character, type Environment, type Timeline, type Track } from '../src/timeline.ts';

/** Small made-up timelines, for tests that draw. */

const RATE = 60;

export function track(seconds: number, stride: number, at: (timeS: number) => readonly number[]): Track {
  const count = Math.ceil(seconds * RATE) + 1;
  const data = new Float32Array(new SharedArrayBuffer(count * stride * 4));
  for (let i = 0; i < count; i++) data.set(at(i / RATE).slice(0, stride), i * stride);
  return { rateHz: RATE, stride, data };
}

export const CLEAR_SKY: WeatherLook = { rain: 0, snow: 0, fog: 0, cloud: 0.2, dim: 0 };

export function environment(look: Partial<SettingLook> = {}, extra: Partial<Environment> = {}): Environment {
  return {
    setting: 'park',
    timeOfDay: 'afternoon',
    groundMaterial: 'grass',
    bounds: { x0: -10, x1: 10 },
    gravityMps2: 9.81,
    look: {
      kind: 'meadow',
      palette: 'green',
      layers: ['hills', 'trees', 'bushes', 'path', 'grass'],
      indoors: false,
      ...look,
    },
    weather: { id: 'clear', look: CLEAR_SKY, windMps: 1, lightning: [] },
    ...extra,
  };
}

/** A ball that falls from 2 m and bounces, as ideal balls do. */
export function bouncingBall(seconds: number, restitution = 0.75): Body {
  const r = 0.12;
  const heightAt = (timeS: number): number => {
    let [t, top] = [timeS, 2];
    let fall = Math.sqrt((2 * top) / 9.81);
    if (t < fall) return r + top - 4.905 * t * t;
    t -= fall;
    for (let n = 0; n < 40; n++) {
      top *= restitution ** 2;
      fall = 2 * Math.sqrt((2 * top) / 9.81);
      if (t < fall) return r + (9.81 * fall * t) / 2 - 4.905 * t * t;
      t -= fall;
    }
    return r;
  };
  return {
    id: 'ball',
    entity: 'ball',
    noun: 'basketball',
    look: { kind: 'ball', pattern: 'basketball', colour: 'orange' },
    material: 'rubber',
    shape: { kind: 'ball', r },
    massKg: 0.6,
    motion: 'moving',
    depth: 0,
    mods: [],
    track: track(seconds, 3, (timeS) => [0.8 + timeS * 0.2, heightAt(timeS), -timeS * 2]),
  };
}

/** Someone who stands and breathes, at x. */
export function standing(seconds: number, x = 0, sizeM = 1.75): Character {
  const up: Readonly<Record<string, readonly [number, number]>> = {
    pelvis: [0, 0.473],
    chest: [0, 0.763],
    neck: [0, 0.793],
    head: [0.01, 0.883],
    shoulderNear: [0.055, 0.753],
    elbowNear: [0.1, 0.6],
    handNear: [0.13, 0.46],
    shoulderFar: [-0.055, 0.753],
    elbowFar: [-0.1, 0.6],
    handFar: [-0.13, 0.46],
    hipNear: [0.045, 0.5],
    kneeNear: [0.05, 0.27],
    ankleNear: [0.05, 0.045],
    toeNear: [0.13, 0.012],
    hipFar: [-0.045, 0.5],
    kneeFar: [-0.04, 0.27],
    ankleFar: [-0.05, 0.045],
    toeFar: [0.03, 0.012],
  };
  const joints = RIGS.biped.flatMap((name) => [x + up[name]![0] * sizeM, up[name]![1] * sizeM]);
  return {
    id: 'person',
    entity: 'person',
    noun: 'person',
    look: { kind: 'person', age: 'adult', sex: 'female', hair: 'bun', outfit: 'casual', colour: 'teal' },
    mods: [],
    rig: 'biped',
    sizeM,
    depth: 0,
    pose: track(seconds, joints.length, (timeS) =>
      joints.map((value, i) => value + (i % 2 ? Math.sin(timeS * 2) * 0.004 : 0)),
    ),
    face: track(seconds, 5, (timeS) => [0.6, 0.5, 0, timeS % 3 < 0.12 ? 0 : 1, Math.sin(timeS * 2)]),
    emotions: [{ timeMs: 0, emotion: 'happy', strength: 0.6 }],
    mouth: [],
    holds: [],
  };
}

export function timeline(seconds: number, parts: Partial<Timeline> = {}): Timeline {
  return {
    v: 1,
    seed: 7,
    seconds,
    environment: environment(),
    bodies: [bouncingBall(seconds)],
    characters: [standing(seconds)],
    links: [],
    contacts: [],
    speech: [],
    sounds: [],
    effects: [],
    cameraWords: [],
    shots: [
      {
        fromMs: 0,
        toMs: seconds * 1000,
        subjects: ['person', 'ball'],
        framing: 'wide',
        asked: false,
        box: { x0: -0.4, y0: 0, x1: 1.6, y1: 2.2 },
        beat: 0,
        cut: false,
      },
    ],
    ...parts,
  };
}
