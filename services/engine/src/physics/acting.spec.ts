import { describe, expect, it } from 'vitest';
import { graphOf, graphWith, rehearse, samples } from '../../test/rehearse.ts';
import { RIGS, type Character, type Rig } from '../timeline.ts';
import type { Kind } from '../vocab/define.ts';
import { vocabulary } from '../vocab/registry.ts';

const joint = (rig: Rig, name: string): number => (RIGS[rig] as readonly string[]).indexOf(name);

/** Metres that standing feet moved, and seconds that they stood. */
function slide(character: Character, feet: readonly string[], low: number): { metres: number; seconds: number } {
  const frames = [...samples(character.pose)];
  let [metres, stood] = [0, 0];
  for (const name of feet) {
    const at = 2 * joint(character.rig, name);
    frames.slice(1).forEach((now, i) => {
      const before = frames[i]!;
      if (now[at + 1]! > low || before[at + 1]! > low) return;
      stood++;
      metres += Math.abs(now[at]! - before[at]!);
    });
  }
  return { metres, seconds: stood / 60 };
}

const PAWS = ['pawFrontNear', 'pawFrontFar', 'pawHindNear', 'pawHindFar'];

describe('paws and feet that stand do not slide', () => {
  it.each(['dog', 'cat', 'horse', 'elephant', 'giraffe', 'bear', 'pig', 'turtle'])('%s, walking', async (noun) => {
    const { timeline } = await rehearse(
      graphWith(
        [{ noun }],
        { verb: 'walk' },
        { setting: 'park', seconds: 5, beats: [{ t0: 0, t1: 5, verb: 'walk', actor: noun }] },
      ),
    );
    const [animal] = timeline.characters;
    const { metres, seconds } = slide(animal!, PAWS, 0.016 * animal!.sizeM);
    expect(seconds).toBeGreaterThan(4);
    expect(metres / seconds).toBeLessThan(0.06 * Math.max(1, animal!.sizeM));
  });

  it.each(['argue', 'wave', 'dance', 'laugh', 'bow', 'cheer', 'fight'])('people who %s', async (verb) => {
    const { timeline } = await rehearse(
      graphWith(
        [{ noun: 'man' }, { noun: 'woman' }],
        { verb, actor: 'man', ...(takesMate(verb) ? { patient: 'woman' } : {}) },
        { setting: 'park', seconds: 5 },
      ),
    );
    for (const person of timeline.characters) {
      const { metres, seconds } = slide(person, ['ankleNear', 'ankleFar'], 0.042 * person.sizeM);
      expect(seconds, person.id).toBeGreaterThan(2);
      expect(metres / seconds, person.id).toBeLessThan(0.09);
    }
  });
});

const takesMate = (verb: string): boolean => vocabulary.verbs.get(verb)!.frame.mutual === true;

const takes = (noun: string, kinds: readonly Kind[] | undefined): boolean =>
  kinds?.some((kind) => vocabulary.nouns.get(noun)!.is.includes(kind)) ?? false;
const PARTNERS = ['woman', 'dog', 'horse', 'ball', 'book', 'drum', 'box', 'tree', 'chair', 'car', 'kite', 'hoop'];

/** Four seconds of a man who does it, with what it takes. */
function played(verb: string, actor: string) {
  const { frame, home } = vocabulary.verbs.get(verb)!;
  const patient = frame.brings?.patient ?? PARTNERS.find((noun) => takes(noun, frame.patient));
  const target =
    frame.brings?.target ??
    (takesMate(verb) ? undefined : PARTNERS.find((noun) => noun !== patient && takes(noun, frame.target)));
  const nouns = [...new Set([actor, patient, target])].filter((noun) => noun !== undefined);
  return rehearse(
    graphWith(
      nouns.map((noun) => ({ noun })),
      { verb, actor, ...(patient ? { patient } : {}), ...(target ? { target } : {}) },
      { seconds: 4, setting: home ?? 'gym' },
    ),
  );
}

const ofPeople = [...vocabulary.verbs.values()]
  .filter(({ frame }) => frame.actor.includes('person'))
  .map(({ id }) => id);

describe('a body keeps its limits and never teleports', () => {
  it.each(ofPeople)('when it is to %s', async (verb) => {
    const { timeline } = await played(verb, 'man');
    for (const { id, rig, pose, face, sizeM } of timeline.characters) {
      const frames = [...samples(pose)];
      frames.slice(1).forEach((now, i) =>
        now.forEach((value, k) => {
          const speed = Math.abs(value - frames[i]![k]!) * 60;
          expect(speed, `${id}, ${RIGS[rig][k >> 1]}, ${(i / 60).toFixed(2)} s`).toBeLessThan(27);
        }),
      );
      if (rig !== 'biped') continue;
      const facings = [...samples(face)].map(([facing]) => facing!);
      frames.forEach((now, i) => expectWhole(now, facings[i]!, sizeM, `${id} at ${(i / 60).toFixed(2)} s`));
    }
  });
});

/** Bones of their length, knees that bend forwards, a head on its neck. */
function expectWhole(pose: Float32Array, facing: number, sizeM: number, who: string): void {
  const at = (name: string): readonly [number, number] => {
    const i = 2 * joint('biped', name);
    return [pose[i]!, pose[i + 1]!];
  };
  const apart = (a: string, b: string): number => Math.hypot(at(a)[0] - at(b)[0], at(a)[1] - at(b)[1]);
  for (const side of ['Near', 'Far']) {
    expect(apart(`shoulder${side}`, `elbow${side}`), `${who}, upper arm`).toBeLessThan(0.19 * sizeM);
    expect(apart(`shoulder${side}`, `hand${side}`), `${who}, arm`).toBeLessThan(0.34 * sizeM);
    expect(apart(`hip${side}`, `knee${side}`), `${who}, thigh`).toBeLessThan(0.245 * sizeM);
    expect(apart(`knee${side}`, `ankle${side}`), `${who}, shin`).toBeLessThan(0.24 * sizeM);
    const [hip, knee, ankle] = [at(`hip${side}`), at(`knee${side}`), at(`ankle${side}`)];
    const bend = (ankle[0] - hip[0]) * (knee[1] - hip[1]) - (ankle[1] - hip[1]) * (knee[0] - hip[0]);
    if (Math.abs(facing) > 0.9) expect(bend * Math.sign(facing), `${who}, knee`).toBeGreaterThan(-0.02 * sizeM * sizeM);
  }
  expect(apart('neck', 'head'), `${who}, neck`).toBeLessThan(0.14 * sizeM);
  expect(apart('pelvis', 'neck'), `${who}, trunk`).toBeLessThan(0.36 * sizeM);
}

describe('acting', () => {
  it('of a quarrel is by turns: never both mouths for long', async () => {
    const { timeline } = await rehearse(graphOf('Two men argue', 6));
    expect(timeline.characters.map(({ emotions }) => emotions.at(-1)!.emotion)).toEqual(['angry', 'angry']);
    const [one, other] = timeline.characters.map(({ mouth }) =>
      mouth.filter(({ shape }) => shape !== 'rest').map(({ timeMs }) => timeMs),
    );
    expect(one!.length).toBeGreaterThan(3);
    expect(other!.length).toBeGreaterThan(3);
    const clash = one!.filter((timeMs) => other!.some((each) => Math.abs(each - timeMs) < 60));
    expect(clash.length).toBeLessThan(one!.length / 4);
  });

  it('of one who speaks moves that mouth alone', async () => {
    const { timeline } = await rehearse(graphOf('"Where are you?" asks the old man. "Here!" says the boy.', 8));
    for (const { speaker, startMs, endMs } of timeline.speech)
      for (const { id, mouth } of timeline.characters)
        if (id !== speaker)
          expect(
            mouth.filter(({ timeMs, shape }) => shape !== 'rest' && timeMs > startMs && timeMs < endMs),
            id,
          ).toEqual([]);
  });

  it('of a crowd that claps is clapping, of one that cheers cheering', async () => {
    for (const [prompt, kind] of [
      ['The crowd claps', 'clap'],
      ['The crowd cheers', 'cheer'],
    ] as const) {
      const { timeline } = await rehearse(graphOf(prompt, 4));
      expect(new Set(timeline.environment.crowd!.reactions.map((reaction) => reaction.kind))).toEqual(new Set([kind]));
    }
  });

  it('of who sleeps is with eyes shut, and open once awake', async () => {
    const { timeline } = await rehearse(graphOf('A woman wakes up', 6));
    const lids = [...samples(timeline.characters[0]!.face)].map(([, , , open]) => open!);
    expect(Math.max(...lids.slice(30, 60))).toBeLessThan(0.05);
    expect(Math.max(...lids.slice(200))).toBe(1);
  });

  it('of a swimmer is in the water, of a rider on its mount', async () => {
    const swum = await rehearse(graphOf('A man swims', 5));
    const { water } = swum.timeline.environment;
    for (const pose of samples(swum.timeline.characters[0]!.pose))
      expect(Math.abs(pose[1]! - water!.levelY)).toBeLessThan(0.3);
    const ridden = await rehearse(graphOf('A girl rides a horse', 5));
    const [girl, horse] = ['girl', 'horse'].map((id) => ridden.timeline.characters.find((each) => each.id === id)!);
    const backs = [...samples(horse!.pose)];
    [...samples(girl!.pose)].slice(10).forEach((pose, i) => {
      const back = backs[i + 10]!;
      const middle = [(back[0]! + back[2]!) / 2, (back[1]! + back[3]!) / 2] as const;
      expect(Math.hypot(pose[0]! - middle[0], pose[1]! - middle[1])).toBeLessThan(0.22 * horse!.sizeM);
    });
    expect(Math.abs(backs.at(-1)![0]! - backs[0]![0]!)).toBeGreaterThan(3);
  });

  it('of a dog without anybody to chase is no standing still', async () => {
    const { timeline } = await rehearse(graphOf('犬が追いかける', 5));
    const xs = [...samples(timeline.characters[0]!.pose)].map(([x]) => x!);
    for (let second = 0; second < 5; second++) {
      const stretch = xs.slice(second * 60, second * 60 + 60);
      expect(Math.max(...stretch) - Math.min(...stretch)).toBeGreaterThan(0.1);
    }
  });
});
