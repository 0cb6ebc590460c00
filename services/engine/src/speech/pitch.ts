/** How often a voice is listened to. */
export const EVERY_S = 0.01;
const WINDOW_S = 0.032;
const LOWEST_HZ = 60;
const HIGHEST_HZ = 480;
/** Of the loudest moment; what is softer is no voice. */
const SILENT = 0.02;
/** How like the period before a period has to be. */
const VOICED = 0.62;
/** A shorter period that fits nearly as well is the right one: twice a period fits too. */
const NEARLY = 0.88;
const COARSE_HZ = 8000;

/** The pitch of a voice, one value each {@link EVERY_S}; 0 where there is no voice. */
export function pitchTrack(samples: Float32Array, rateHz: number): Float32Array {
  const every = Math.max(1, Math.floor(rateHz / COARSE_HZ));
  const coarse = thinned(samples, every);
  const rate = rateHz / every;
  const window = Math.round(WINDOW_S * rate);
  const [first, last] = [Math.floor(rate / HIGHEST_HZ), Math.ceil(rate / LOWEST_HZ)];
  const out = new Float32Array(Math.max(0, Math.floor(samples.length / (EVERY_S * rateHz))));
  const loudest = loudestOf(coarse, window);
  const likeness = new Float32Array(last + 2);
  for (let n = 0; n < out.length; n++) {
    const at = Math.round(n * EVERY_S * rate - (window + last) / 2);
    if (at < 0 || at + window + last + 1 >= coarse.length) continue;
    const energy = energyOf(coarse, at, window);
    if (energy < loudest * SILENT ** 2 * 4) continue;
    let best = 0;
    for (let lag = first; lag <= last + 1; lag++) {
      let sum = 0;
      for (let i = at; i < at + window; i++) sum += coarse[i]! * coarse[i + lag]!;
      likeness[lag] = sum / Math.sqrt(energy * energyOf(coarse, at + lag, window) + 1e-12);
      best = Math.max(best, likeness[lag]!);
    }
    if (best < VOICED) continue;
    const lag = firstPeak(likeness, first + 1, last, best * NEARLY);
    if (lag) out[n] = rate / lag;
  }
  return steadied(out);
}

/** The middle one of the pitches that were heard; 0 where none was. */
export function medianPitch(track: Float32Array): number {
  return quantile(track, 0.5);
}

export function quantile(track: Float32Array, share: number): number {
  const heard = track.filter((hz) => hz > 0).sort();
  return heard[Math.floor(share * (heard.length - 1))] ?? 0;
}

/** One sample of each few, as the mean of them. */
function thinned(samples: Float32Array, every: number): Float32Array {
  const out = new Float32Array(Math.floor(samples.length / every));
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (let n = 0; n < every; n++) sum += samples[i * every + n]!;
    out[i] = sum / every;
  }
  return out;
}

function energyOf(samples: Float32Array, from: number, count: number): number {
  let sum = 0;
  for (let i = from; i < from + count; i++) sum += samples[i]! ** 2;
  return sum;
}

function loudestOf(samples: Float32Array, window: number): number {
  let most = 0;
  for (let at = 0; at + window < samples.length; at += window) most = Math.max(most, energyOf(samples, at, window));
  return most;
}

/** The first lag from `from` on that is a peak of at least `least`, between samples. */
function firstPeak(likeness: Float32Array, from: number, to: number, least: number): number | undefined {
  for (let lag = from; lag <= to; lag++) {
    const [before, here, after] = [likeness[lag - 1]!, likeness[lag]!, likeness[lag + 1]!];
    if (here < least || here < before || here < after) continue;
    return lag + (before - after) / (2 * (before - 2 * here + after) || 1);
  }
  return undefined;
}

const AROUND = 2;
const GAP = 3;

/** One or two values that lie far from those around them were heard wrongly; a short gap in a voice is none. */
function steadied(track: Float32Array): Float32Array {
  const calm = track.map((hz, n) => {
    if (hz === 0) return 0;
    const around = track.slice(Math.max(0, n - AROUND), n + AROUND + 1).filter((each) => each > 0);
    return around.sort()[around.length >> 1]!;
  });
  for (let n = 1; n < calm.length; n++) {
    if (calm[n]! > 0 || calm[n - 1] === 0) continue;
    const next = calm.subarray(n, n + GAP + 1).findIndex((hz) => hz > 0);
    if (next > 0) calm[n] = calm[n - 1]! + (calm[n + next]! - calm[n - 1]!) / (next + 1);
  }
  return calm;
}
