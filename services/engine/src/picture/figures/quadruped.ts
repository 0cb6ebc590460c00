import type { Tone } from '../palette/light.ts';
import { disc, flatLimb, limb, limbs, oval, smoothPath, sphere, type Point, type Tube } from '../shapes.ts';
import { drawAnimalHead } from './animal-head.ts';
import { between2, type Figure } from './figure.ts';
import { BUILDS, type Build } from './species.ts';

/** A four-legged animal. */
export function drawQuadruped(figure: Figure): void {
  const { g, light, depth, size, character } = figure;
  const look = character.look;
  const build = BUILDS[look.kind === 'animal' ? look.species : 'dog'];
  const coat = light.tone(character.colour ?? ('colour' in look ? look.colour : 'tan'), depth);
  const pale = light.tone('cream', depth);
  const dark = light.tone('black', depth);
  const limbTone = build.marks === 'panda' ? dark : build.marks === 'wool' ? light.tone('charcoal', depth) : coat;
  const joint = (name: string): Point => figure.joint(name);
  const [rump, withers, neck, head] = [joint('rump'), joint('withers'), joint('neck'), joint('head')];
  const side = Math.sign(joint('nose')[0] - head[0]) || 1;
  const leg = (from: Point, names: readonly [string, string], hind: boolean): Tube => ({
    joints: [from, joint(names[0]), joint(names[1])],
    radii: [build.leg * size * (hind ? 2.3 : 1.75), build.leg * size * 1.05, build.leg * size * 0.84],
  });
  const hoof = light.tone('charcoal', depth);
  const paw = ([x, y]: Point, tone: Tone, far: boolean): void => {
    const r = build.paw * size;
    g.fillStyle = build.hoof ? (far ? hoof.shade : hoof.base) : far ? tone.shade : tone.base;
    oval(g, x + side * r * 0.35, y - r * 0.3, r * (build.hoof ? 0.95 : 1.2), r * 0.74);
  };
  const lowered = (point: Point): Point => hung(point, size * 0.03);
  // Who has rolled up has the tail before the body.
  const wrapped = (joint('tailTip')[0] - rump[0]) * side > 0.05 * size;
  if (!wrapped) drawTail(figure, coat, build);
  for (const far of [
    leg(lowered(rump), ['kneeHindFar', 'pawHindFar'], true),
    leg(lowered(withers), ['kneeFrontFar', 'pawFrontFar'], false),
  ]) {
    flatLimb(g, limbTone.shade, far.joints, far.radii);
    paw(far.joints[2]!, limbTone, true);
  }
  const near = [
    leg(lowered(rump), ['kneeHindNear', 'pawHindNear'], true),
    leg(lowered(withers), ['kneeFrontNear', 'pawFrontNear'], false),
  ];
  const swell = 1 + figure.breath * 0.03;
  const trunk: Tube = {
    joints: [between2(rump, withers, -0.05), hung(between2(rump, withers, 0.52), size * 0.022), withers],
    radii: [build.body * size * 1.02, build.body * size * 1.0 * swell, build.chest * size * 1.06 * swell],
  };
  const throat: Tube = {
    joints: [withers, neck, between2(neck, head, 0.8)],
    radii: [build.chest * size * 0.8, build.neck * size, build.neck * size * 0.9],
  };
  const oneCoat = limbTone === coat;
  limbs(g, light, coat, [trunk, throat, ...(oneCoat ? near : [])]);
  if (!figure.simple && build.bib) drawBib(figure, build, pale, withers, side);
  if (!figure.simple) drawMarks(figure, build, coat, { rump, withers, neck, head });
  if (!oneCoat) limbs(g, light, limbTone, near);
  for (const { joints } of near) paw(joints[2]!, limbTone, false);
  if (wrapped) drawTail(figure, coat, build);
  if (build.marks === 'shell') drawShell(figure, build, rump, withers);
  if (build.mane === 'crest') drawCrest(figure, build);
  if (character.mods.includes('spotted')) drawPatches(figure, build, light.tone('darkwood', depth), rump, withers);
  drawAnimalHead(figure, coat, pale, build, look.kind === 'animal' ? look.ears : 'pointed');
}

const hung = ([x, y]: Point, by: number): Point => [x, y + by];

function drawBib(figure: Figure, build: Build, pale: Tone, withers: Point, side: number): void {
  const { g, size } = figure;
  g.globalAlpha = 0.5;
  g.fillStyle = pale.base;
  oval(
    g,
    withers[0] + side * build.chest * size * 0.6,
    withers[1] + build.chest * size * 0.35,
    build.chest * size * 0.36,
    build.chest * size * 0.52,
  );
  g.globalAlpha = 1;
}

interface Spine {
  readonly rump: Point;
  readonly withers: Point;
  readonly neck: Point;
  readonly head: Point;
}

function drawMarks(figure: Figure, build: Build, coat: Tone, spine: Spine): void {
  const { light, depth } = figure;
  if (build.marks === 'stripes') drawBands(figure, build, light.tone('brown', depth).shade, 0.4, 5, spine);
  if (build.marks === 'bands') drawBands(figure, build, light.tone('black', depth).base, 0.9, 8, spine);
  if (build.marks === 'patches') {
    const giraffe = build.horns === 'knobs';
    const patch = light.tone(giraffe ? 'rust' : 'darkwood', depth);
    drawPatches(figure, build, patch, spine.rump, spine.withers);
    if (giraffe) drawNeckPatches(figure, build, patch, spine);
  }
  if (build.marks === 'wool') drawWool(figure, build, coat, spine);
  if (build.marks === 'panda') {
    const { g, size } = figure;
    g.fillStyle = light.tone('black', depth).base;
    oval(
      g,
      spine.withers[0],
      spine.withers[1] + build.chest * size * 0.1,
      build.chest * size * 0.5,
      build.chest * size,
    );
  }
}

/** Bands from the back downwards, each a little bent. */
function drawBands(
  figure: Figure,
  build: Build,
  ink: string,
  alpha: number,
  count: number,
  { rump, withers }: Spine,
): void {
  const { g, size } = figure;
  const r = build.body * size;
  g.strokeStyle = ink;
  g.globalAlpha = alpha;
  g.lineWidth = size * 0.018;
  g.lineCap = 'round';
  g.beginPath();
  for (let i = 0; i < count; i++) {
    const [x, y] = between2(rump, withers, (i + 0.3) / (count - 0.4));
    const reach = 0.25 + 0.55 * Math.abs(Math.sin(i * 2.1 + 0.7));
    g.moveTo(x, y - r * 0.92);
    g.quadraticCurveTo(x + r * 0.16, y - r * 0.2, x - r * 0.05, y + r * reach * 0.8);
  }
  g.stroke();
  g.globalAlpha = 1;
}

function drawPatches(figure: Figure, build: Build, tone: Tone, rump: Point, withers: Point): void {
  const { g, size } = figure;
  g.fillStyle = tone.base;
  g.globalAlpha = 0.85;
  for (const [along, across, r] of [
    [0.08, -0.3, 0.26],
    [0.34, 0.22, 0.32],
    [0.58, -0.4, 0.26],
    [0.86, 0.1, 0.3],
    [0.12, 0.42, 0.18],
  ] as const) {
    const [x, y] = between2(rump, withers, along);
    oval(g, x, y + across * build.body * size, r * build.body * size * 1.35, r * build.body * size, along * 5);
  }
  g.globalAlpha = 1;
}

function drawNeckPatches(figure: Figure, build: Build, tone: Tone, { withers, neck, head }: Spine): void {
  const { g, size } = figure;
  g.fillStyle = tone.base;
  g.globalAlpha = 0.85;
  for (const [from, to, share] of [
    [withers, neck, 0.35],
    [withers, neck, 0.8],
    [neck, head, 0.25],
    [neck, head, 0.6],
  ] as const) {
    const [x, y] = between2(from, to, share);
    oval(g, x, y, build.neck * size * 0.55, build.neck * size * 0.7, share * 4);
  }
  g.globalAlpha = 1;
}

function drawWool(figure: Figure, build: Build, coat: Tone, { rump, withers }: Spine): void {
  const { g, light, size } = figure;
  const r = build.body * size;
  const clumps = Array.from({ length: 12 }, (_, i): readonly [number, number, number] => {
    const [x, y] = between2(rump, withers, -0.12 + ((i % 6) / 5) * 1.24);
    return [x, y + (i < 6 ? -0.42 : 0.38) * r + Math.sin(i * 2.3) * r * 0.08, r * (0.56 + 0.1 * Math.sin(i * 1.7))];
  });
  g.fillStyle = coat.shade;
  for (const [x, y, size2] of clumps) disc(g, x, y, size2);
  g.fillStyle = coat.base;
  for (const [x, y, size2] of clumps)
    disc(g, x + light.towards[0] * size2 * 0.18, y + light.towards[1] * size2 * 0.18, size2 * 0.84);
  g.fillStyle = coat.light;
  g.globalAlpha = 0.5;
  for (const [x, y, size2] of clumps.slice(0, 6))
    disc(g, x + light.towards[0] * size2 * 0.4, y + light.towards[1] * size2 * 0.4, size2 * 0.4);
  g.globalAlpha = 1;
}

function drawShell(figure: Figure, build: Build, rump: Point, withers: Point): void {
  const { g, light, depth, size } = figure;
  const shell = light.tone('bark', depth);
  const plate = light.tone('moss', depth);
  const r = build.body * size;
  const middle = between2(rump, withers, 0.5);
  const half = Math.abs(withers[0] - rump[0]) * 0.5 + r * 1.1;
  const dome = (share: number): Point[] =>
    (
      [
        [-1, 0.28],
        [-0.8, -0.75],
        [-0.3, -1.35],
        [0.3, -1.35],
        [0.8, -0.75],
        [1, 0.28],
        [0, 0.55],
      ] as const
    ).map(([x, y]) => [middle[0] + x * half * share, middle[1] + (y * share + (1 - share) * -0.3) * r * 1.25] as const);
  g.fillStyle = shell.shade;
  smoothPath(g, dome(1));
  g.fill();
  g.fillStyle = plate.base;
  smoothPath(g, dome(0.9));
  g.fill();
  g.strokeStyle = shell.deep;
  g.lineWidth = size * 0.012;
  g.beginPath();
  for (const at of [-0.42, 0, 0.42]) {
    g.moveTo(middle[0] + at * half, middle[1] + r * 0.4);
    g.lineTo(middle[0] + at * half * 0.75, middle[1] - r * 1.5);
  }
  g.moveTo(middle[0] - half * 0.78, middle[1] - r * 0.5);
  g.lineTo(middle[0] + half * 0.78, middle[1] - r * 0.5);
  g.stroke();
  g.globalAlpha = 0.35;
  g.fillStyle = plate.rim;
  oval(g, middle[0] + light.towards[0] * half * 0.3, middle[1] - r * 1.05, half * 0.4, r * 0.28);
  g.globalAlpha = 1;
}

function drawTail(figure: Figure, coat: Tone, build: Build): void {
  const { g, light, size, depth } = figure;
  const joints = [figure.joint('tailBase'), figure.joint('tailMid'), figure.joint('tailTip')];
  const { look } = figure.character;
  const [kind, species] = look.kind === 'animal' ? [look.tail, look.species] : ['long', 'dog'];
  const r = build.leg * size;
  if (kind === 'short') {
    const tone = species === 'rabbit' ? light.tone('white', depth) : coat;
    return sphere(g, light, tone, joints[0]![0], joints[0]![1], size * 0.06);
  }
  const hair = light.tone('darkwood', depth);
  if (kind === 'tuft') {
    limb(g, light, coat, joints, [r * 0.5, r * 0.36, r * 0.3]);
    return sphere(g, light, hair, joints[2]![0], joints[2]![1], r * 0.75);
  }
  if (species === 'mouse') return limb(g, light, light.tone('rose', depth), joints, [r * 0.5, r * 0.35, r * 0.15]);
  const tone = species === 'horse' || species === 'zebra' ? hair : coat;
  limb(g, light, tone, joints, kind === 'bushy' ? [r * 0.9, r * 2.3, r * 0.6] : [r * 0.8, r * 0.66, r * 0.48]);
  if (kind === 'bushy' && species === 'fox')
    sphere(g, light, light.tone('white', depth), joints[2]![0], joints[2]![1], r * 0.8);
}

function drawCrest(figure: Figure, build: Build): void {
  const { g, light, size, depth } = figure;
  const [withers, neck, head] = [figure.joint('withers'), figure.joint('neck'), figure.joint('head')];
  const back = -Math.sign(figure.facing || 1) * build.neck * size * 0.7;
  const sway = Math.sin(figure.timeS * 2.4) * size * 0.008;
  limb(
    g,
    light,
    light.tone(build.marks === 'bands' ? 'black' : 'darkwood', depth),
    [
      [withers[0] + back, withers[1] - size * 0.07],
      [neck[0] + back + sway, neck[1] - size * 0.035],
      [head[0] + back * 0.4, head[1] - build.head * size * 0.95],
    ],
    [size * 0.025, size * 0.045, size * 0.024],
  );
}
