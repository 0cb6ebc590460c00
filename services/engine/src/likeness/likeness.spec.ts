import { describe, expect, it } from 'vitest';
import { facePicture, humming, POINTS } from '../../test/faces.ts';
import { decodePicture } from '../picture/decode.ts';
import { Painter } from '../picture/painter.ts';
import { compose } from '../scene/compose.ts';
import type { Entity } from '../scene/scene-graph.ts';
import { castNames, withNames } from './cast.ts';
import { EYES, faceFrom, frontality, MOUTH_Y, toTexture, type Face } from './face.ts';
import { facesOf, withFace } from './open.ts';
import { NoVoice, readWav, voiceFrom } from './voice.ts';

const SIZE = { width: 640, height: 360, fps: 10, quality: 'standard', mark: { text: '', pathSeed: 1 } } as const;
const faceOf = async (skin?: string): Promise<Face> => faceFrom(await decodePicture(facePicture(skin)), POINTS);

describe('a face', () => {
  it('is laid out with its eyes and its mouth where a head has them, and fades at its edge', async () => {
    const face = await faceOf();
    const at = (x: number, y: number): number[] => {
      const [tx, ty] = toTexture(x, y).map(Math.round) as [number, number];
      return [...face.rgba.subarray((ty * face.width + tx) * 4).subarray(0, 4)];
    };
    for (const side of [-1, 1]) expect(at(side * EYES.x, EYES.y)[2]).toBeGreaterThan(200);
    expect(at(0, MOUTH_Y)[0]! - at(0, MOUTH_Y)[1]!).toBeGreaterThan(100);
    expect(at(0, 0.2)[3]).toBe(255);
    expect(at(0.85, 0.2)[3]).toBe(0);
  });

  it('is turned upright when the head in the picture was tilted', async () => {
    const tilted = await decodePicture(facePicture());
    // The eyes one over the other: a head on its side.
    const face = faceFrom(tilted, { eyes: [[0.5, 0.3], [0.5, 0.6]], mouth: [0.2, 0.45] }); // prettier-ignore
    expect(face.rgba.length).toBe(face.width * face.height * 4);
  });

  it.each([
    ['#f0cdb4', 'skin1'],
    ['#7b4e35', 'skin5'],
  ])('of %s goes with the skin %s', async (colour, skin) => {
    expect((await faceOf(colour)).skin).toBe(skin);
  });

  it('that looks straight ahead is told from one that looks away', () => {
    expect(frontality(POINTS)).toBeGreaterThan(frontality({ ...POINTS, mouth: [0.6, 0.63] }));
  });
});

/** How many pixels of a frame have the blue of the eyes that only the face has. */
function blueOf(painter: Painter, frame: number): { count: number; x: number } {
  const pixels = painter.paint(frame).data();
  let [count, sum] = [0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 2]! < 120 || pixels[at]! > 90 || pixels[at + 2]! < pixels[at + 1]! * 1.8) continue;
    count++;
    sum += (at / 4) % SIZE.width;
  }
  return { count, x: sum / count };
}

describe('somebody with a likeness', () => {
  it('has the face, with skin that goes with it, in every frame that shows it; the same in any order', async () => {
    const asked = { prompt: 'Anna says "Hello there, how are you?" in a park', seconds: 4, seed: 2, audio: false };
    const { timeline, cast, report, chapters } = await compose({ ...asked, likenesses: [{ name: 'Anna' }] });
    expect(cast).toEqual([{ name: 'Anna', entity: 'person' }]);
    expect(report.uncovered).toEqual([]);
    expect(chapters[0]!.likenesses).toEqual(['Anna']);
    const likenesses = [{ name: 'Anna', face: await faceOf('#7b4e35') }];
    const faces = facesOf(timeline, cast, likenesses);
    const [person] = timeline.characters.map((one) => withFace(one, faces.get(one.id)));
    expect(person!.appearance).toMatchObject({ skin: 'skin5', glasses: false });
    const request = { ...SIZE, timeline: { ...timeline, characters: [person!] } };
    const [plain, like, again] = [
      new Painter(request),
      new Painter({ ...request, faces }),
      new Painter({ ...request, faces }),
    ];
    for (const frame of [2, 11, 23]) {
      expect(blueOf(like, frame).count).toBeGreaterThan(blueOf(plain, frame).count + 20);
    }
    const first = Buffer.from(again.paint(23).data());
    expect(first.equals(Buffer.from(like.paint(23).data()))).toBe(true);
  });

  it('keeps it on the head when that turns: the eyes go with it', async () => {
    const { timeline, cast } = await compose({
      prompt: 'Anna says "Oh" in a park',
      seconds: 4,
      seed: 2,
      audio: false,
      likenesses: [{ name: 'Anna' }],
    });
    const faces = facesOf(timeline, cast, [{ name: 'Anna', face: await faceOf() }]);
    const looking = (facing: number): Painter => {
      const characters = timeline.characters.map((one) => ({
        ...withFace(one, faces.get(one.id)),
        face: { rateHz: 60, stride: 5, data: Float32Array.of(facing, 0, 0, 1, 0) },
      }));
      return new Painter({ ...SIZE, timeline: { ...timeline, characters }, faces });
    };
    const [left, right] = [blueOf(looking(-1), 5), blueOf(looking(1), 5)];
    expect(left.count).toBeGreaterThan(10);
    expect(right.x - left.x).toBeGreaterThan(8);
  });
});

describe('names', () => {
  const entity = (id: string, noun: string, label?: string): Entity => ({ id, noun, count: 1, mods: [], ...(label ? { label } : {}) }); // prettier-ignore

  it('mean those whom the words call so, then the first persons that are left, never an animal', () => {
    const all = [entity('dog', 'dog', 'Ben'), entity('man', 'man'), entity('person', 'person', 'anna')];
    expect(castNames(all, ['Ben', '@Anna'])).toEqual([
      { name: 'Ben', entity: 'man' },
      { name: '@Anna', entity: 'person' },
    ]);
    expect(castNames([entity('dog', 'dog')], ['Ben'])).toEqual([]);
  });

  it('stay with those who have them', () => {
    const all = [entity('man', 'man'), entity('woman', 'woman')];
    expect(castNames(all, ['Ben'], [{ name: 'Ben', entity: 'woman' }])).toEqual([{ name: 'Ben', entity: 'woman' }]);
  });

  it('of two words are read as one', () => {
    expect(withNames('Anna Kim runs and @o-k waves', ['Anna Kim', 'o-k'])).toBe('AnnaKim runs and @ok waves');
  });
});

describe('a sample of a voice', () => {
  it.each([110, 240])('of %d Hz is spoken at that pitch', (pitchHz) => {
    expect(voiceFrom(humming(pitchHz)).pitchHz / pitchHz).toBeCloseTo(1, 1);
  });

  it.each([
    ['no WAV', Buffer.from('RIFFnothing'.padEnd(60)), /no WAV/],
    ['too short', humming(200, 0.2), /0\.2 s long/],
    ['silence', Buffer.concat([humming(200).subarray(0, 44), Buffer.alloc(72_000)]), /nobody is heard/],
    ['cut off', humming(200).subarray(0, 44), /0\.0 s long/],
  ])('that is %s is refused with why', (_, wav, why) => {
    expect(() => voiceFrom(wav)).toThrow(why);
    expect(() => voiceFrom(wav)).toThrow(NoVoice);
  });

  it('is read from its first channel', () => {
    expect(readWav(humming(200)).samples.length).toBe(36_000);
  });
});
