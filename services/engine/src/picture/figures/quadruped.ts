import type { Tone } from '../palette/light.ts';
import { flatLimb, limb, limbs, oval, sphere, type Point, type Tube } from '../shapes.ts';
import { drawAnimalHead } from './animal-head.ts';
import { between2, type Figure } from './figure.ts';

export interface Build {
  readonly body: number;
  readonly chest: number;
  readonly leg: number;
  readonly paw: number;
  readonly head: number;
  readonly neck: number;
}

/** Shares of the length from nose to rump. */
const BUILDS: Readonly<Record<string, Build>> = {
  cat: { body: 0.13, chest: 0.125, leg: 0.042, paw: 0.04, head: 0.135, neck: 0.085 },
  dog: { body: 0.125, chest: 0.145, leg: 0.045, paw: 0.045, head: 0.13, neck: 0.09 },
  fox: { body: 0.11, chest: 0.12, leg: 0.036, paw: 0.036, head: 0.12, neck: 0.085 },
  horse: { body: 0.125, chest: 0.13, leg: 0.036, paw: 0.034, head: 0.075, neck: 0.075 },
  rabbit: { body: 0.19, chest: 0.15, leg: 0.055, paw: 0.06, head: 0.17, neck: 0.1 },
  bear: { body: 0.19, chest: 0.19, leg: 0.075, paw: 0.07, head: 0.135, neck: 0.13 },
};

/** A four-legged animal. */
export function drawQuadruped(figure: Figure): void {
  const { g, light, depth, size, character } = figure;
  const look = character.look;
  const species = look.kind === 'animal' ? look.species : 'dog';
  const build = BUILDS[species]!;
  const coat = light.tone(character.colour ?? ('colour' in look ? look.colour : 'tan'), depth);
  const belly = light.tone('cream', depth);
  const joint = (name: string): Point => figure.joint(name);
  const [rump, withers] = [joint('rump'), joint('withers')];
  const side = Math.sign(joint('nose')[0] - joint('head')[0]) || 1;
  const leg = (from: Point, names: readonly [string, string], hind: boolean): Tube => ({
    joints: [from, joint(names[0]), joint(names[1])],
    radii: [build.leg * size * (hind ? 2 : 1.6), build.leg * size * 1.05, build.leg * size * 0.8],
  });
  const paw = ([x, y]: Point, ink: string): void => {
    g.fillStyle = species === 'horse' ? light.tone('charcoal', depth).base : ink;
    oval(
      g,
      x + side * build.paw * size * 0.35,
      y - build.paw * size * 0.25,
      build.paw * size * 1.15,
      build.paw * size * 0.7,
    );
  };
  const [shoulder, haunch] = [lowered(withers, size * 0.03), lowered(rump, size * 0.03)];
  drawTail(figure, coat, build, species);
  for (const far of [
    leg(haunch, ['kneeHindFar', 'pawHindFar'], true),
    leg(shoulder, ['kneeFrontFar', 'pawFrontFar'], false),
  ]) {
    flatLimb(g, coat.deep, far.joints, far.radii);
    paw(far.joints[2]!, coat.deep);
  }
  const near = [
    leg(haunch, ['kneeHindNear', 'pawHindNear'], true),
    leg(shoulder, ['kneeFrontNear', 'pawFrontNear'], false),
  ];
  for (const { joints } of near) paw(joints[2]!, coat.shade);
  const swell = 1 + figure.breath * 0.03;
  limbs(g, light, coat, [
    {
      joints: [between2(rump, withers, -0.06), between2(rump, withers, 0.5), withers],
      radii: [build.body * size * 0.95, build.body * size * 1.02 * swell, build.chest * size * swell],
    },
    {
      joints: [withers, joint('neck'), between2(joint('neck'), joint('head'), 0.8)],
      radii: [build.chest * size * 0.8, build.neck * size, build.neck * size * 0.9],
    },
    ...near,
  ]);
  for (const { joints } of near) paw(joints[2]!, coat.base);
  if (!figure.simple && (species === 'cat' || species === 'fox' || species === 'dog')) {
    g.globalAlpha = 0.45;
    g.fillStyle = belly.base;
    oval(
      g,
      withers[0] + side * build.chest * size * 0.62,
      withers[1] + build.chest * size * 0.35,
      build.chest * size * 0.36,
      build.chest * size * 0.5,
    );
    g.globalAlpha = 1;
  }
  if (species === 'horse') drawMane(figure);
  if (character.mods.includes('spotted')) drawSpots(figure, build);
  drawAnimalHead(figure, coat, belly, build, species);
}

const lowered = ([x, y]: Point, by: number): Point => [x, y + by];

function drawTail(figure: Figure, coat: Tone, build: Build, species: string): void {
  const { g, light, size, depth } = figure;
  const joints = [figure.joint('tailBase'), figure.joint('tailMid'), figure.joint('tailTip')];
  const look = figure.character.look;
  const kind = look.kind === 'animal' ? look.tail : 'long';
  if (kind === 'short')
    return sphere(
      g,
      light,
      species === 'rabbit' ? light.tone('white', depth) : coat,
      joints[0]![0],
      joints[0]![1],
      size * 0.06,
    );
  const tone = species === 'horse' ? light.tone('darkwood', depth) : coat;
  const r = build.leg * size;
  limb(g, light, tone, joints, kind === 'bushy' ? [r * 0.9, r * 2.3, r * 0.6] : [r * 0.75, r * 0.62, r * 0.45]);
  if (kind === 'bushy' && species === 'fox')
    sphere(g, light, light.tone('white', depth), joints[2]![0], joints[2]![1], r * 0.8);
}

function drawMane(figure: Figure): void {
  const { g, light, size, depth } = figure;
  const [withers, neck, head] = [figure.joint('withers'), figure.joint('neck'), figure.joint('head')];
  const back = -Math.sign(figure.facing || 1) * size * 0.045;
  limb(
    g,
    light,
    light.tone('darkwood', depth),
    [
      [withers[0] + back, withers[1] - size * 0.07],
      [neck[0] + back, neck[1] - size * 0.035],
      [head[0] + back * 0.4, head[1] - size * 0.07],
    ],
    [size * 0.025, size * 0.045, size * 0.022],
  );
}

function drawSpots(figure: Figure, build: Build): void {
  const { g, size } = figure;
  const [rump, withers] = [figure.joint('rump'), figure.joint('withers')];
  g.fillStyle = figure.light.tone('darkwood', figure.depth).base;
  g.globalAlpha = 0.75;
  for (const [along, across, r] of [
    [0.1, -0.3, 0.24],
    [0.38, 0.25, 0.3],
    [0.6, -0.35, 0.22],
    [0.85, 0.15, 0.26],
  ] as const) {
    const [x, y] = between2(rump, withers, along);
    oval(g, x, y + across * build.body * size, r * build.body * size * 1.25, r * build.body * size);
  }
  g.globalAlpha = 1;
}
