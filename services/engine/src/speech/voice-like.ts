import type { VoiceDef } from '../vocab/define.ts';
import { EVERY_S, medianPitch, pitchTrack, quantile } from './pitch.ts';

/** Below this a voice is a man's: his throat is nearer to that of the synthesiser's man. */
const MAN_BELOW_HZ = 160;
/**
 * How the throats of the synthesiser's own voices resonate, as {@link resonances} hears them over many words: one value each twelfth of an octave from 300 Hz on.
 * A throat that is smaller by a factor has them all higher by it.
 */
const OWN = {
  slt: [
    0.58, 0.66, 0.74, 0.83, 0.91, 0.98, 1.02, 1.04, 1.02, 0.95, 0.82, 0.63, 0.43, 0.23, 0.02, -0.18, -0.39, -0.58,
    -0.77, -0.94, -1.1, -1.23, -1.33, -1.39, -1.42, -1.46, -1.52, -1.56, -1.57, -1.51, -1.4, -1.26, -1.07, -0.83, -0.6,
    -0.35, -0.06, 0.29, 0.72, 1.13, 1.29, 1.03, 0.55, 0.41, 1.09, 1.9, 1.32, 0.62, 0.42, 0.79,
  ],
  rms: [
    1.44, 1.46, 1.47, 1.45, 1.39, 1.28, 1.11, 0.89, 0.63, 0.36, 0.1, -0.15, -0.37, -0.57, -0.73, -0.87, -0.99, -1.08,
    -1.14, -1.18, -1.19, -1.18, -1.15, -1.11, -1.03, -0.98, -0.98, -1.01, -1.11, -1.22, -1.26, -1.21, -1.04, -0.7,
    -0.14, 0.51, 1, 1.01, 0.79, 0.53, 0.49, 0.69, 0.94, 0.83, 0.56, 0.4, 0.25, 0.07, 0.41, 1.88,
  ],
} as const;
/** Of a voice that is usual: from its low pitches to its high ones. */
const USUAL_RANGE = 1.45;
const [SMALLEST, LARGEST] = [0.8, 1.35];
const [LOWEST_HZ, HIGHEST_HZ] = [65, 400];
/** Samples shorter than this tell too little. */
const LEAST_VOICED = 20;
const LISTENED_HZ = 12_000;
const FIRST_HZ = 300;
const A_OCTAVE = 12;
const POINTS = 50;
const FRAME_S = 0.032;
const ORDER = 12;
const MOST_FRAMES = 400;

/** What a voice sounds like. */
export interface VoiceFacts {
  readonly pitchHz: number;
  /** From its low pitches to its high ones, as a ratio. */
  readonly range: number;
  /** How the throat resonates along a scale of frequencies, without the tilt that a microphone gives it. */
  readonly resonancesDb: Float64Array;
}

/**
 * A voice for the synthesiser that has the pitch and the size of throat of somebody's sample; undefined when the sample holds too little voice to tell.
 *
 * @param samples mono, full scale ±1
 */
export function voiceLike(samples: Float32Array, sampleRate: number): VoiceDef | undefined {
  const facts = voiceFacts(samples, sampleRate);
  if (!facts) return undefined;
  const flite = facts.pitchHz < MAN_BELOW_HZ ? 'rms' : 'slt';
  return {
    id: 'likeness',
    names: { en: [], it: [], ja: [], ko: [], th: [], vi: [], 'zh-Hant': [] },
    flite,
    pitchHz: Math.min(HIGHEST_HZ, Math.max(LOWEST_HZ, facts.pitchHz)),
    formants: Math.min(LARGEST, Math.max(SMALLEST, sizeBeside(facts.resonancesDb, OWN[flite]))),
    stretch: 1,
    lively: Math.min(1.5, Math.max(0.6, Math.log(facts.range) / Math.log(USUAL_RANGE))),
  };
}

/** Pitch and resonances, from what is voiced in a sample. */
export function voiceFacts(samples: Float32Array, sampleRate: number): VoiceFacts | undefined {
  const track = pitchTrack(samples, sampleRate);
  const voiced = [...track.keys()].filter((n) => track[n]! > 0);
  if (voiced.length < LEAST_VOICED) return undefined;
  const coarse = slowed(samples, sampleRate);
  const every = Math.ceil(voiced.length / MOST_FRAMES);
  const sum = new Float64Array(POINTS);
  for (let i = 0; i < voiced.length; i += every)
    resonances(coarse, Math.round(voiced[i]! * EVERY_S * LISTENED_HZ))?.forEach((db, n) => (sum[n]! += db));
  return {
    pitchHz: medianPitch(track),
    range: quantile(track, 0.9) / quantile(track, 0.1),
    resonancesDb: levelled(sum),
  };
}

/** At {@link LISTENED_HZ}, the highs that it cannot hold taken away by a short mean, and the rest lifted as ears do. */
function slowed(samples: Float32Array, sampleRate: number): Float32Array {
  const step = sampleRate / LISTENED_HZ;
  const half = Math.max(0.5, step / 2);
  const out = new Float32Array(Math.floor(samples.length / step));
  for (let i = 0; i < out.length; i++) {
    const [from, to] = [Math.max(0, Math.ceil(i * step - half)), Math.min(samples.length, Math.ceil(i * step + half))];
    let sum = 0;
    for (let n = from; n < to; n++) sum += samples[n]!;
    out[i] = sum / Math.max(1, to - from);
  }
  for (let i = out.length - 1; i > 0; i--) out[i]! -= 0.95 * out[i - 1]!;
  return out;
}

/** How strongly the throat resonates at each point of the scale at one moment. */
function resonances(samples: Float32Array, middle: number): Float64Array | undefined {
  const size = Math.round(FRAME_S * LISTENED_HZ);
  const from = middle - (size >> 1);
  if (from < 0 || from + size > samples.length) return undefined;
  const frame = Float64Array.from(
    { length: size },
    (_, i) => samples[from + i]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (size - 1))),
  );
  const a = predictor(frame, ORDER);
  return Float64Array.from({ length: POINTS }, (_, n) => {
    const w = (2 * Math.PI * FIRST_HZ * 2 ** (n / A_OCTAVE)) / LISTENED_HZ;
    let [re, im] = [0, 0];
    a.forEach((value, k) => {
      re += value * Math.cos(w * k);
      im -= value * Math.sin(w * k);
    });
    return -10 * Math.log10(re * re + im * im + 1e-12);
  });
}

/** Without its mean and its slope, which tell of microphones and not of throats; as strong as any other. */
function levelled(values: Float64Array): Float64Array {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [above, below] = [0, 0];
  values.forEach((value, n) => {
    above += (value - mean) * (n - middle);
    below += (n - middle) ** 2;
  });
  const flat = values.map((value, n) => value - mean - (above / below) * (n - middle));
  const strength = Math.sqrt(flat.reduce((sum, value) => sum + value * value, 0) / flat.length) || 1;
  return flat.map((value) => value / strength);
}

/** The filter that predicts each sample from those before it (Levinson and Durbin). */
function predictor(frame: Float64Array, order: number): Float64Array {
  const likeness = Float64Array.from({ length: order + 1 }, (_, lag) => {
    let sum = 0;
    for (let i = lag; i < frame.length; i++) sum += frame[i]! * frame[i - lag]!;
    return sum;
  });
  const a = new Float64Array(order + 1);
  a[0] = 1;
  let error = likeness[0]! + 1e-9;
  for (let n = 1; n <= order; n++) {
    let sum = likeness[n]!;
    for (let i = 1; i < n; i++) sum += a[i]! * likeness[n - i]!;
    const k = -sum / error;
    const before = a.slice();
    for (let i = 1; i < n; i++) a[i] = before[i]! + k * before[n - i]!;
    a[n] = k;
    error *= 1 - k * k;
  }
  return a;
}

const FURTHEST = 7;
const FINELY = 0.125;

/** How much smaller a throat is than another: by how far its resonances lie higher on the scale, where they are most alike. */
function sizeBeside(heard: Float64Array, own: readonly number[]): number {
  let [best, shift] = [-Infinity, 0];
  for (let by = -FURTHEST; by <= FURTHEST; by += FINELY) {
    const alike = likenessAt(heard, own, by);
    if (alike > best) [best, shift] = [alike, by];
  }
  return 2 ** (shift / A_OCTAVE);
}

function likenessAt(heard: Float64Array, own: readonly number[], shift: number): number {
  let [both, first, second] = [0, 0, 0];
  for (let n = Math.max(0, Math.ceil(shift)); n < heard.length; n++) {
    const at = n - shift;
    const below = Math.floor(at);
    if (at > own.length - 1) break;
    const value = own[below]! + ((own[below + 1] ?? own[below]!) - own[below]!) * (at - below);
    both += heard[n]! * value;
    first += heard[n]! ** 2;
    second += value ** 2;
  }
  return both / Math.sqrt(first * second + 1e-12);
}
