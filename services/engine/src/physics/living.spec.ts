import { describe, expect, it } from 'vitest';
import { graphOf, graphWith, rehearse, samples } from '../../test/rehearse.ts';
import { RIGS, type Character, type Timeline } from '../timeline.ts';
import { understand } from '../words/understand.ts';

const POSES_PER_SECOND = 60;
const at = ({ rig }: Character, joint: string): number => 2 * (RIGS[rig] as readonly string[]).indexOf(joint);
const one = (timeline: Timeline, id: string): Character => timeline.characters.find((each) => each.id === id)!;

/** x and y of a joint at a second. */
function jointAt(character: Character, joint: string, timeS: number): { x: number; y: number } {
  const pose = [...samples(character.pose)][Math.round(timeS * POSES_PER_SECOND)]!;
  return { x: pose[at(character, joint)]!, y: pose[at(character, joint) + 1]! };
}

/** x, y and angle of a body at a share of the clip. */
function bodyAt(timeline: Timeline, id: string, share: number): readonly [number, number, number] {
  const path = [...samples(timeline.bodies.find((each) => each.id === id)!.track)];
  const [x, y, angle] = path[Math.round(share * (path.length - 1))]!;
  return [x!, y!, angle!];
}

describe('nobody stands in the air', () => {
  const FIRST = [
    { verb: 'ride', patient: 'horse' },
    { verb: 'ride', patient: 'bicycle' },
    { verb: 'ride', patient: 'skateboard' },
    { verb: 'drive', patient: 'car' },
    { verb: 'swing', target: 'swing' },
    { verb: 'climb', patient: 'tree' },
    { verb: 'sleep', target: 'bed' },
    { verb: 'fly' },
    { verb: 'jump' },
  ];
  const SECOND = ['wave', 'look', 'laugh', 'walk', 'dance', 'sit', 'bow', 'sing'];
  const RESTING_M = 0.3;

  /** Whether something that he may sit or stand on is under or around his hips. */
  function carried(timeline: Timeline, character: Character, timeS: number): boolean {
    const hips = jointAt(character, 'pelvis', timeS);
    const share = timeS / timeline.seconds;
    const animals = timeline.characters.filter(({ rig }) => rig === 'quadruped');
    const onAnimal = animals.some((animal) => {
      const [rump, withers] = [jointAt(animal, 'rump', timeS), jointAt(animal, 'withers', timeS)];
      return Math.abs(hips.x - (rump.x + withers.x) / 2) < 0.3 * animal.sizeM && Math.abs(hips.y - withers.y) < 0.5;
    });
    const onBody = timeline.bodies.some(({ id, shape, look }) => {
      if (look.kind === 'tree') return false;
      const [x, y] = bodyAt(timeline, id, share);
      const [w, h] = shape.kind === 'ball' ? [2 * shape.r, 2 * shape.r] : [shape.w, shape.h];
      return Math.abs(hips.x - x) < w / 2 + 0.2 && hips.y - (y + h / 2) < 1.1;
    });
    return onAnimal || onBody;
  }

  it.each(FIRST.flatMap((first) => SECOND.map((second) => ({ ...first, second }))))(
    '$verb $patient$target, then $second',
    async ({ second, ...first }) => {
      for (const seed of [1, 20]) {
        const others = [first.patient, first.target].filter((each) => each !== undefined);
        const { timeline } = await rehearse(
          graphWith(
            [{ noun: 'man' }, ...others.map((noun) => ({ noun }))],
            {},
            {
              seed,
              seconds: 6,
              setting: 'park',
              beats: [
                { t0: 0, t1: 2.6, actor: 'man', ...first },
                { t0: 2.6, t1: 6, actor: 'man', verb: second },
              ],
            },
          ),
        );
        const man = one(timeline, 'man');
        for (const timeS of [4.8, 5.4, 5.9]) {
          const low = Math.min(jointAt(man, 'ankleNear', timeS).y, jointAt(man, 'ankleFar', timeS).y);
          expect(low < RESTING_M || carried(timeline, man, timeS), `seed ${seed}, ${timeS} s: ${low} m`).toBe(true);
        }
      }
    },
  );
});

describe('who rides to something', () => {
  it('comes nearer to it, stops before it and waves from the saddle', async () => {
    const graph = graphOf('A knight rides a horse to a castle at sunset and waves', 6, 1);
    const { timeline } = await rehearse(graph);
    const away = [0.1, 1.5, 3, 5.9].map((timeS) =>
      Math.abs(jointAt(one(timeline, 'knight'), 'pelvis', timeS).x - bodyAt(timeline, 'castle', 0)[0]),
    );
    expect(away[1]).toBeLessThan(away[0]! - 1);
    expect(away[2]).toBeLessThan(away[1]! - 1);
    expect(away[3]).toBeGreaterThan(4);
    const waves = graph.beats.find(({ verb }) => verb === 'wave')!;
    const hands: number[] = [];
    for (let timeS = waves.t0 + 0.6; timeS < 5.9; timeS += 0.1) {
      const [knight, horse] = [one(timeline, 'knight'), one(timeline, 'horse')];
      const [hips, back] = [jointAt(knight, 'pelvis', timeS), jointAt(horse, 'withers', timeS)];
      expect(Math.hypot(hips.x - back.x, hips.y - back.y)).toBeLessThan(0.6 * horse.sizeM);
      hands.push(jointAt(knight, 'handNear', timeS).y - jointAt(knight, 'shoulderNear', timeS).y);
    }
    expect(Math.max(...hands)).toBeGreaterThan(0.1);
  });
});

describe('fires', () => {
  it.each([
    'A cat sleeps by the fire',
    'A cat walks to the fire and sleeps',
    'A dog walks to the campfire and runs',
    'A man looks at the campfire and runs',
    'A man walks to the campfire and dances',
  ])('are not walked through: %s', async (prompt) => {
    for (const seed of [1, 20, 300]) {
      const { timeline } = await rehearse(graphOf(prompt, 6, seed));
      const fire = timeline.bodies.find(({ look }) => look.kind === 'fire')!;
      const [x] = bodyAt(timeline, fire.id, 0);
      for (const { rig, pose, depth } of timeline.characters.filter((each) => each.depth === fire.depth)) {
        const middle = (sample: Float32Array) => (rig === 'quadruped' ? (sample[0]! + sample[2]!) / 2 : sample[0]!) - x;
        const sides = new Set([...samples(pose)].map((sample) => Math.sign(middle(sample))));
        expect(sides.size, `seed ${seed}, depth ${depth}`).toBe(1);
      }
    }
  });
});

describe('an animal that sleeps', () => {
  it('rolls up beside the fire, calm, with its eyes shut, and breathes', async () => {
    const { timeline } = await rehearse(graphOf('Un gatto dorme vicino al fuoco mentre fuori piove', 6, 1));
    const cat = one(timeline, 'cat');
    const joint = (name: string, timeS = 5) => jointAt(cat, name, timeS);
    const length = Math.abs(joint('withers').x - joint('rump').x);
    expect(length).toBeLessThan(0.4 * cat.sizeM);
    expect(Math.abs(joint('tailTip').x - joint('withers').x)).toBeLessThan(0.15 * cat.sizeM);
    expect(joint('head').y).toBeLessThan(0.3 * cat.sizeM);
    const face = [...samples(cat.face)];
    expect(Math.max(...face.slice(2 * POSES_PER_SECOND).map((sample) => sample[3]!))).toBeLessThan(0.05);
    expect(new Set(cat.emotions.map(({ emotion }) => emotion))).toEqual(new Set(['calm']));
    const heights = [3, 3.4, 3.8, 4.2, 4.6, 5].map((timeS) => joint('head', timeS).y);
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(0.002);
  });
});

describe('a guitar', () => {
  it.each(['girl', 'man', 'old-woman'])(
    'is held across the body of a %s, clear of the face, a hand on its neck',
    async (noun) => {
      for (const seed of [1, 20, 300]) {
        const { timeline } = await rehearse(
          graphWith([{ noun }, { noun: 'guitar' }], { verb: 'drum', patient: 'guitar' }, { seed, setting: 'rooftop' }),
        );
        const player = one(timeline, noun);
        const heights: number[] = [];
        for (let timeS = 0; timeS < 5.9; timeS += 0.1) {
          const [x, y, angle] = bodyAt(timeline, 'guitar', timeS / timeline.seconds);
          const [ux, uy] = [-Math.sin(angle), Math.cos(angle)];
          const head = jointAt(player, 'head', timeS);
          // The neck ends 0.43 m from the middle, the body as far on the other side.
          for (let along = -0.45; along <= 0.43; along += 0.05)
            expect(Math.hypot(x + along * ux - head.x, y + along * uy - head.y)).toBeGreaterThan(0.11 * player.sizeM);
          const left = jointAt(player, 'handNear', timeS);
          const across = Math.abs((left.x - x) * uy - (left.y - y) * ux);
          expect(across, 'from the neck').toBeLessThan(0.06);
          expect((left.x - x) * ux + (left.y - y) * uy, 'up the neck').toBeGreaterThan(0.1);
          heights.push(jointAt(player, 'handFar', timeS).y);
        }
        expect(Math.max(...heights) - Math.min(...heights), 'strumming').toBeGreaterThan(0.03);
      }
    },
  );
});

describe('a chase', () => {
  it('goes on as long as the clip, nobody else takes part, and ends at the ball', async () => {
    const prompt = 'A dog chases a red ball on the beach while waves roll in';
    expect(understand(prompt, '', 6, 1).draft.beats.map(({ verb, actor }) => `${actor} ${verb}`)).toEqual([
      'dog chase',
    ]);
    for (const seed of [1, 20, 300]) {
      const { timeline } = await rehearse(graphOf(prompt, 6, seed));
      const dog = one(timeline, 'dog');
      const way = (timeS: number) => bodyAt(timeline, 'ball', timeS / 6)[0] - jointAt(dog, 'withers', timeS).x;
      for (let timeS = 1; timeS < 5; timeS += 0.25) {
        const moved = bodyAt(timeline, 'ball', (timeS + 0.25) / 6)[0] - bodyAt(timeline, 'ball', timeS / 6)[0];
        expect(Math.abs(moved), `rolls at ${timeS} s`).toBeGreaterThan(0.2);
        expect(way(timeS) * moved, `runs after it at ${timeS} s`).toBeGreaterThan(0);
      }
      expect(Math.abs(way(5.9))).toBeLessThan(0.6);
      expect(bodyAt(timeline, 'ball', 1)[0]).toBeCloseTo(bodyAt(timeline, 'ball', 5.8 / 6)[0], 1);
    }
  });
});

describe('a part of the place that does something', () => {
  it.each([
    ['A man runs on the beach while waves crash', ['man run']],
    ['A girl waves and jumps', ['girl wave', 'girl jump']],
    ['A woman walks while the waves roll in', ['woman walk']],
  ])('adds nothing to do for others: %s', (prompt, beats) => {
    const { draft } = understand(prompt, '', 6, 1);
    expect(draft.beats.map(({ verb, actor }) => `${actor} ${verb}`)).toEqual(beats);
    expect(draft.uncovered).toEqual([]);
  });
});
