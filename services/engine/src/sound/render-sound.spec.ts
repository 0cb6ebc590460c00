import { beforeAll, describe, expect, it } from 'vitest';
import { decode, ebur128, heardByOthers, levelDb, offsets, onsetsOf, shifted } from '../../test/listen.ts';
import { compose } from '../scene/compose.ts';
import type { Composition } from '../scene/composition.ts';
import { encodeAac } from './aac.ts';
import type { Finished } from './finish.ts';
import { loudness } from './loudness.ts';
import { peakOf, RATE, type Stereo } from './pcm.ts';
import { renderSound, stemsOf } from './render-sound.ts';

const SECONDS = 8;
const PROMPTS = {
  miss: 'a basketball player misses a shot in a gym',
  bounce: 'a rubber ball bounces in a room',
  park: 'trees in a park in the morning',
  storm: 'a storm over a lake at night',
  dialogue: 'In a park, a woman says "Where have you been?" and an old man says "I was looking for the dog."',
  underwater: 'a fish swims underwater',
  car: 'a red car drives down the street',
  empty: '',
} as const;
type Name = keyof typeof PROMPTS;
const NAMES = Object.keys(PROMPTS) as Name[];

const composed = {} as Record<Name, Composition>;
const heard = {} as Record<Name, Finished>;

beforeAll(async () => {
  for (const name of NAMES) {
    composed[name] = await compose({ prompt: PROMPTS[name], seconds: SECONDS, seed: 7, audio: true });
    heard[name] = renderSound(composed[name].timeline, composed[name].speech);
  }
}, 60_000);

/** Strong contacts that nothing else drowns: no other contact shortly before. */
function strongContacts({ timeline }: Composition): number[] {
  return timeline.contacts
    .filter(({ timeMs, kind, impulseNs }, i, all) => {
      const before = all[i - 1];
      return (
        kind === 'hit' &&
        impulseNs > 1 &&
        timeMs > 100 &&
        timeMs < SECONDS * 1000 - 200 &&
        timeMs - (before?.timeMs ?? -Infinity) > 60
      );
    })
    .map(({ timeMs }) => timeMs);
}

describe('what is seen to touch is heard to touch', () => {
  it.each(['miss', 'bounce'] as const)('%s: every strong contact within 5 ms', (name) => {
    const contacts = strongContacts(composed[name]);
    expect(contacts.length).toBeGreaterThan(3);
    const off = offsets(onsetsOf(heard[name].sound), contacts);
    expect(Math.max(...off), JSON.stringify(off.map(Math.round))).toBeLessThanOrEqual(5);
  });

  it.each(['miss', 'bounce'] as const)('%s: and not when the sound is 120 ms late', (name) => {
    const off = offsets(onsetsOf(shifted(heard[name].sound, 120)), strongContacts(composed[name]));
    expect(off.filter((ms) => ms <= 5).length).toBeLessThan(off.length / 2);
  });

  it('contacts stand out of the place', () => {
    const { sound } = heard.bounce;
    const [first] = strongContacts(composed.bounce);
    expect(levelDb(sound, first!, first! + 60)).toBeGreaterThan(levelDb(sound, first! - 200, first! - 5) + 8);
  });

  it('the crowd gasps after the miss, and not before', () => {
    const { timeline } = composed.miss;
    const gasp = timeline.environment.crowd!.reactions.find(({ kind }) => kind === 'gasp')!;
    const quiet = { ...timeline, contacts: [], sounds: [] };
    const crowd = stemsOf(quiet, []).happenings;
    expect(levelDb(crowd, 0, gasp.timeMs)).toBeLessThan(-100);
    expect(levelDb(crowd, gasp.timeMs + 150, gasp.timeMs + 800)).toBeGreaterThan(-30);
    expect(levelDb(heard.miss.sound, gasp.timeMs + 300, gasp.timeMs + 700)).toBeGreaterThan(
      levelDb(heard.miss.sound, gasp.timeMs - 500, gasp.timeMs - 200) + 3,
    );
  });

  it('thunder comes after its lightning, later the further', () => {
    const { sounds, environment } = composed.storm.timeline;
    const thunder = sounds.filter(({ kind }) => kind === 'thunder');
    expect(thunder.length).toBeGreaterThan(0);
    const only = { ...composed.storm.timeline, sounds: thunder.slice(0, 1), contacts: [] };
    const rolled = stemsOf(only, []).happenings;
    expect(environment.weather.lightning[0]!.timeMs).toBeLessThan(thunder[0]!.startMs - 400);
    expect(levelDb(rolled, 0, thunder[0]!.startMs - 5)).toBeLessThan(-100);
    expect(levelDb(rolled, thunder[0]!.startMs + 50, thunder[0]!.startMs + 1000)).toBeGreaterThan(-35);
  });
});

describe('what is said is understood', () => {
  it('is 6 dB and more above what goes on meanwhile, which goes on all the same', () => {
    const { timeline, speech } = composed.dialogue;
    expect(timeline.speech.length).toBe(2);
    const { place, happenings, lines } = stemsOf(timeline, speech);
    const rest = {
      left: place.left.map((v, i) => v + happenings.left[i]!),
      right: place.right.map((v, i) => v + happenings.right[i]!),
    };
    for (const { startMs, endMs } of timeline.speech)
      expect(levelDb(lines, startMs, endMs)).toBeGreaterThan(levelDb(rest, startMs, endMs) + 6);
    const afterwards = loudness(lines) - loudness(place);
    expect(afterwards).toBeGreaterThan(8);
    expect(afterwards).toBeLessThan(18);
  });

  it('is heard while mouths move, and only then', () => {
    const { timeline, speech } = composed.dialogue;
    const { lines } = stemsOf(timeline, speech);
    const last = Math.max(...timeline.speech.map(({ endMs }) => endMs));
    expect(levelDb(lines, last + 10)).toBeLessThan(-100);
    for (const { startMs, endMs, visemes } of timeline.speech) {
      expect(levelDb(lines, startMs, endMs)).toBeGreaterThan(-30);
      expect(visemes.length).toBeGreaterThan(5);
      for (const { timeMs } of visemes) {
        expect(timeMs).toBeGreaterThanOrEqual(startMs - 1);
        expect(timeMs).toBeLessThanOrEqual(endMs + 1);
      }
    }
  });
});

describe.each(NAMES)('the sound of %s', (name) => {
  it('is exactly as long as the clip', () => {
    expect(heard[name].sound.left.length).toBe(SECONDS * RATE);
    expect(heard[name].sound.right.length).toBe(SECONDS * RATE);
  });

  it('is as loud as it should be by our own meter', () => {
    expect(Math.abs(heard[name].loudnessLufs + 16)).toBeLessThan(1);
    expect(loudness(heard[name].sound)).toBeCloseTo(heard[name].loudnessLufs, 6);
    expect(heard[name].truePeakDbtp).toBeLessThanOrEqual(-1.5);
  });

  it.skipIf(!heardByOthers)('and by that of others (skipped without ffmpeg)', () => {
    const { lufs, peakDb } = ebur128(heard[name].sound);
    expect(lufs).toBeCloseTo(heard[name].loudnessLufs, 0);
    expect(Math.abs(lufs + 16)).toBeLessThan(1);
    expect(peakDb).toBeLessThanOrEqual(-1.5);
  });

  it('begins and ends without a click, and fades at the end', () => {
    for (const channel of [heard[name].sound.left, heard[name].sound.right]) {
      expect(Math.abs(channel[0]!)).toBeLessThan(0.002);
      expect(Math.abs(channel.at(-1)!)).toBeLessThan(0.002);
      expect(peakOf(channel.subarray(0, 12))).toBeLessThan(0.05);
      expect(peakOf(channel.subarray(-480))).toBeLessThan(0.05);
    }
  });

  it('has no second of silence', () => {
    for (let ms = 0; ms <= (SECONDS - 1) * 1000; ms += 250)
      expect(levelDb(heard[name].sound, ms, ms + 1000)).toBeGreaterThan(-60);
  });

  it('is the same the second time', () => {
    const again = renderSound(composed[name].timeline, composed[name].speech).sound;
    expect(Buffer.from(again.left.buffer).equals(Buffer.from(heard[name].sound.left.buffer))).toBe(true);
    expect(Buffer.from(again.right.buffer).equals(Buffer.from(heard[name].sound.right.buffer))).toBe(true);
  });
});

describe.skipIf(!heardByOthers).each(['miss', 'storm', 'park', 'empty'] as const)(
  'what others hear of %s in its file (skipped without ffmpeg)',
  (name) => {
    let played: Stereo;
    beforeAll(async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of encodeAac(heard[name].sound)) chunks.push(chunk);
      played = decode(Buffer.concat(chunks));
    });

    it('is as loud as it should be, and no peak is clipped', () => {
      const { lufs, peakDb } = ebur128(played);
      expect(Math.abs(lufs + 16)).toBeLessThan(1);
      expect(peakDb).toBeLessThanOrEqual(-1);
    });

    it('has every strong contact within 5 ms', () => {
      const contacts = strongContacts(composed[name]);
      if (name === 'miss') expect(contacts.length).toBeGreaterThan(3);
      expect(offsets(onsetsOf(played), contacts).filter((ms) => ms > 5)).toEqual([]);
    });
  },
);

describe('the work', () => {
  it('can be stopped between its parts', () => {
    const shares: number[] = [];
    const stop = () =>
      renderSound(composed.bounce.timeline, [], (share) => {
        shares.push(share);
        if (share >= 0.5) throw new Error('stopped');
      });
    expect(stop).toThrow('stopped');
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});
