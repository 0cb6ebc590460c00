import { shape } from '../envelope.ts';
import { bank, biquad, filter, moving } from '../filters.ts';
import { grains } from '../noise.ts';
import { lay, RATE } from '../pcm.ts';
import { breath, hiss, keyOf, wide, type BedMaker } from './bed.ts';

/** Gusts that are heard by their pitch as much as by their strength. */
export const wind: BedMaker = wide((bed, ear) => {
  const gust = breath(bed, 'gust', 4.3);
  const noise = hiss(bed, 'wind', ear);
  const out = bank(noise, [
    [biquad('band', 170, 0.6), 0.45],
    [biquad('band', 1500, 0.6), 0.09],
  ]);
  lay(
    out,
    0,
    moving(noise, (t) => 260 + 560 * gust(t), 3.5),
    0.9,
  );
  return shape(out, (t) => 0.75 * (0.3 + 0.7 * gust(t)));
});

/** Many small dry touches, in the same gusts. */
export const leaves: BedMaker = wide((bed, ear) => {
  const gust = breath(bed, 'gust', 4.3);
  const noise = hiss(bed, 'leaves', ear);
  lay(noise, 0, grains(keyOf(bed, 'leaf', ear), noise.length, 3), 2.2);
  const out = bank(noise, [
    [biquad('band', 2700, 0.7), 0.3],
    [biquad('band', 5200, 0.9), 0.22],
  ]);
  return shape(out, (t) => 0.55 * (0.3 + 0.7 * gust(t)));
});

/** The air of a closed room: not silence. */
export const room: BedMaker = wide((bed, ear) => {
  const slow = breath(bed, `room${ear}`, 6);
  const noise = hiss(bed, 'room', ear);
  const out = bank(noise, [
    [biquad('band', 160, 0.5), 0.32],
    [biquad('band', 600, 0.5), 0.25],
    [biquad('band', 2500, 0.5), 0.08],
  ]);
  return shape(out, (t) => 0.85 + 0.15 * slow(t));
});

/** Samples of one turn of the mains. */
const TURN = RATE / 50;

const HARMONICS = [
  [2, 0.12],
  [3, 0.05],
  [4, 0.07],
  [6, 0.03],
  [9, 0.012],
] as const;

/** Mains and a fan: a refrigerator, a lamp, a ship's inside. */
export const hum: BedMaker = (bed) => {
  const turn = Float32Array.from({ length: TURN }, (_, i) =>
    HARMONICS.reduce((sum, [n, gain]) => sum + gain * Math.sin((2 * Math.PI * n * i) / TURN), 0),
  );
  const out = filter(hiss(bed, 'fan', 0), biquad('band', 420, 0.6));
  for (let i = 0; i < out.length; i++) out[i] = out[i]! * 0.12 + turn[i % TURN]!;
  return { left: out, right: out };
};
