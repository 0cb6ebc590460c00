import { chance, hash } from '../scene/chance.ts';
import { biquad, filter } from './filters.ts';
import { loudness, ratio } from './loudness.ts';
import { MOOD_MUSIC, type MoodMusic } from './music/moods.ts';
import { lay, RATE, stereo, type Stereo } from './pcm.ts';
import { ring } from './tones.ts';
import { scale, soften } from './envelope.ts';

/** Under what happens; a line is spoken at about −18. */
const MUSIC_LUFS = -27;
const BEATS_A_BAR = 4;
const ENDS_S = 1.5;
const MOST_OVERTONES = 5;

/** Some music for a mood, as long as the clip: held chords, and a melody that wanders over them. Nothing for a mood without music. */
export function music(mood: string | undefined, seed: number, seconds: number): Stereo | undefined {
  const how = mood !== undefined && Object.hasOwn(MOOD_MUSIC, mood) ? MOOD_MUSIC[mood] : undefined;
  if (!how) return undefined;
  const out = stereo(Math.round(seconds * RATE));
  const barS = (BEATS_A_BAR * 60) / how.beatsAMinute;
  for (let bar = 0; bar * barS < seconds; bar++) playChord(out, how, bar, barS);
  for (const channel of [out.left, out.right]) filter(channel, biquad('low', 600 + 2400 * how.bright));
  playMelody(out, how, seed, seconds);
  const gain = ratio(MUSIC_LUFS - loudness(out));
  for (const channel of [out.left, out.right]) soften(scale(channel, gain), 0.3, ENDS_S);
  return out;
}

const hzOf = ({ rootHz }: MoodMusic, semitones: number): number => rootHz * 2 ** (semitones / 12);

/** A chord swells in and out over its neighbours; each ear hears it a little differently tuned. */
function playChord(out: Stereo, how: MoodMusic, bar: number, barS: number): void {
  const lastsS = barS * 1.25;
  for (const semitones of how.chords[bar % how.chords.length]!) {
    for (const [channel, detune] of [
      [out.left, 0.9985],
      [out.right, 1.0015],
    ] as const) {
      const note = held(hzOf(how, semitones) * detune, lastsS, how.bright);
      lay(channel, Math.round(bar * barS * RATE), soften(note, lastsS * 0.3, lastsS * 0.3), 0.1);
    }
  }
}

function held(hz: number, seconds: number, bright: number): Float32Array {
  const out = new Float32Array(Math.round(seconds * RATE));
  for (let overtone = 1; overtone <= MOST_OVERTONES; overtone++) {
    // A ring that lasts so long that it hardly falls.
    ring(out, hz * overtone, 1000, (0.25 + 0.5 * bright) ** (overtone - 1));
  }
  return out;
}

/** Half a beat at a time, mostly in steps, now and then a leap, and always a note of the chord where a bar begins. */
function playMelody(out: Stereo, how: MoodMusic, seed: number, seconds: number): void {
  const halfBeatS = 30 / how.beatsAMinute;
  let place = how.scale.length >> 1;
  for (let nth = 0; nth * halfBeatS < seconds - ENDS_S / 2; nth++) {
    const key = hash(seed, 'melody', nth);
    const begins = nth % (2 * BEATS_A_BAR) === 0;
    if (!begins && chance(key, 'rest') > how.busy) continue;
    const leap = chance(key, 'leap') < 0.15 ? 3 : 1;
    place += (chance(key, 'way') < 0.5 ? -1 : 1) * leap;
    place = Math.max(0, Math.min(how.scale.length - 1, place));
    const chord = how.chords[Math.floor(nth / (2 * BEATS_A_BAR)) % how.chords.length]!;
    const semitones = begins ? chord[hash(key, 'note') % chord.length]! : how.scale[place]!;
    const pan = 0.5 + 0.3 * Math.sin(nth);
    const note = new Float32Array(Math.ceil(how.ringsS * 1.2 * RATE));
    for (let overtone = 1; overtone <= MOST_OVERTONES; overtone++)
      ring(
        note,
        hzOf(how, semitones + 12) * overtone,
        how.ringsS / overtone ** 0.5,
        (0.2 + 0.4 * how.bright) ** (overtone - 1),
      );
    soften(note, 0.004, 0.02);
    lay(out.left, Math.round(nth * halfBeatS * RATE), note, 0.16 * (1 - pan));
    lay(out.right, Math.round(nth * halfBeatS * RATE), note, 0.16 * pan);
  }
}
