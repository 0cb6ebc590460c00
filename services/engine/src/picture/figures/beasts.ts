import type { BeastSpecies } from '../../vocab/looks.ts';
import { clamp } from '../chance.ts';
import type { Tone } from '../palette/light.ts';
import { disc, flatLimb, limb, limbs, oval, polygon, smoothPath, sphere, wash, within, type Point } from '../shapes.ts';
import { drawAnimalHead, type Ears } from './animal-head.ts';
import { drawFace, turnOf } from './face.ts';
import { between2, type Figure } from './figure.ts';
import { headOf } from './head.ts';
import type { Build } from './species.ts';

/** Thicknesses of one that goes on two legs and is no person, as shares of its height. */
interface Shape {
  readonly hips: number;
  readonly belly: number;
  readonly chest: number;
  readonly neck: number;
  readonly arm: number;
  readonly leg: number;
  readonly foot: number;
  readonly head: number;
}

const SHAPES: Readonly<Record<BeastSpecies, Shape>> = {
  dinosaur: { hips: 0.15, belly: 0.15, chest: 0.12, neck: 0.085, arm: 0.026, leg: 0.072, foot: 0.045, head: 0.1 },
  dragon: { hips: 0.15, belly: 0.16, chest: 0.125, neck: 0.075, arm: 0.04, leg: 0.07, foot: 0.046, head: 0.095 },
  monster: { hips: 0.19, belly: 0.2, chest: 0.19, neck: 0.17, arm: 0.05, leg: 0.06, foot: 0.055, head: 0.18 },
  penguin: { hips: 0.17, belly: 0.19, chest: 0.15, neck: 0.12, arm: 0.04, leg: 0.05, foot: 0.055, head: 0.14 },
  monkey: { hips: 0.1, belly: 0.1, chest: 0.105, neck: 0.06, arm: 0.036, leg: 0.046, foot: 0.045, head: 0.145 },
  alien: { hips: 0.075, belly: 0.07, chest: 0.08, neck: 0.035, arm: 0.026, leg: 0.034, foot: 0.036, head: 0.17 },
  ghost: { hips: 0.2, belly: 0.16, chest: 0.15, neck: 0.12, arm: 0.045, leg: 0.04, foot: 0.03, head: 0.16 },
};

/** Something that goes on two legs and is no person. */
export function drawBeast(figure: Figure): void {
  const { light, depth, character } = figure;
  const { look } = character;
  if (look.kind !== 'beast') return;
  const coat = light.tone(character.colour ?? look.colour, depth);
  if (look.species === 'ghost') return drawGhost(figure, coat, SHAPES.ghost);
  const shape = SHAPES[look.species];
  const [pale, dark] = [light.tone('cream', depth), light.tone('charcoal', depth)];
  const reptile = look.species === 'dinosaur' || look.species === 'dragon';
  const bird = look.species === 'penguin';
  if (look.species === 'dragon') drawDragonWing(figure, 'Far', coat);
  if (reptile) drawTail(figure, coat, shape, 0.62);
  if (look.species === 'monkey') drawMonkeyTail(figure, coat);
  drawLimb(figure, shape, coat, 'arm', 'Far');
  drawLimb(figure, shape, bird ? light.tone('orange', depth) : coat, 'leg', 'Far');
  drawLimb(figure, shape, bird ? light.tone('orange', depth) : coat, 'leg', 'Near');
  drawTrunk(figure, shape, coat, look.species === 'alien' ? coat : pale, reptile);
  if (look.species === 'dragon') drawDragonWing(figure, 'Near', coat);
  HEADS[look.species]?.(figure, shape, coat, dark);
  drawLimb(figure, shape, coat, 'arm', 'Near');
}

function drawLimb(figure: Figure, shape: Shape, tone: Tone, limbOf: 'arm' | 'leg', side: 'Near' | 'Far'): void {
  const { g, light, size } = figure;
  const names = limbOf === 'arm' ? ['shoulder', 'elbow', 'hand'] : ['hip', 'knee', 'ankle'];
  const joints = names.map((name) => figure.joint(`${name}${side}`));
  const r = shape[limbOf] * size;
  const radii = [r * 1.35, r, r * 0.82];
  const end: readonly Point[] =
    limbOf === 'leg'
      ? [between2(figure.joint(`ankle${side}`), figure.joint(`toe${side}`), -0.2), figure.joint(`toe${side}`)]
      : [joints[2]!, between2(joints[1]!, joints[2]!, 1.12)];
  const foot = limbOf === 'leg' ? shape.foot * size : r * 1.1;
  if (side === 'Far') {
    flatLimb(g, tone.deep, joints, radii);
    return flatLimb(g, tone.deep, end, [foot, foot * 0.8]);
  }
  limb(g, light, tone, joints, radii);
  limb(g, light, tone, end, [foot, foot * 0.8]);
}

/** Hips to neck as one mass, with a pale belly on the side to which it faces. */
function drawTrunk(figure: Figure, shape: Shape, coat: Tone, pale: Tone, reptile: boolean): void {
  const { g, light, size, facing } = figure;
  const [pelvis, chest, neck, head] = ['pelvis', 'chest', 'neck', 'head'].map((name) => figure.joint(name)) as [
    Point,
    Point,
    Point,
    Point,
  ];
  const belly = between2(pelvis, chest, 0.45);
  const swell = 1 + figure.breath * 0.02;
  limbs(g, light, coat, [
    {
      joints: [between2(pelvis, chest, -0.12), belly, chest, between2(neck, head, 0.55)],
      radii: [shape.hips * size, shape.belly * size * swell, shape.chest * size, shape.neck * size],
    },
  ]);
  if (pale === coat) return;
  const shift = facing * size * (reptile ? 0.055 : 0.03);
  g.fillStyle = wash(g, light, pale, belly[0] + shift, belly[1], shape.belly * size);
  g.globalAlpha = 0.92;
  smoothPath(g, [
    [chest[0] + shift - shape.chest * size * 0.5, chest[1]],
    [belly[0] + shift * 1.2 - shape.belly * size * 0.62, belly[1]],
    [pelvis[0] + shift - shape.hips * size * 0.5, pelvis[1] + shape.hips * size * 0.5],
    [pelvis[0] + shift + shape.hips * size * 0.5, pelvis[1] + shape.hips * size * 0.5],
    [belly[0] + shift * 1.2 + shape.belly * size * 0.62, belly[1]],
    [chest[0] + shift + shape.chest * size * 0.5, chest[1]],
  ]);
  g.fill();
  g.globalAlpha = 1;
  if (!reptile || figure.simple) return;
  g.strokeStyle = pale.shade;
  g.lineWidth = size * 0.006;
  g.beginPath();
  for (const share of [0.1, 0.35, 0.6, 0.85]) {
    const [x, y] = between2(pelvis, chest, share);
    g.moveTo(x + shift - shape.belly * size * 0.5, y);
    g.quadraticCurveTo(x + shift, y + size * 0.02, x + shift + shape.belly * size * 0.5, y);
  }
  g.stroke();
}

/** A heavy tail that reaches back to the ground and sweeps, with plates along back and tail. */
function drawTail(figure: Figure, coat: Tone, shape: Shape, length: number): void {
  const { g, light, size, facing } = figure;
  const [pelvis, chest] = [figure.joint('pelvis'), figure.joint('chest')];
  const back = -(Math.sign(facing) || 1) * Math.max(0.55, Math.abs(facing));
  const sweep = Math.sin(figure.timeS * 1.9) * size * 0.04;
  const ground = Math.max(figure.joint('ankleNear')[1], figure.joint('ankleFar')[1]);
  const mid: Point = [
    pelvis[0] + back * size * length * 0.5,
    Math.min(ground - size * 0.06, pelvis[1] + size * 0.16) + sweep * 0.3,
  ];
  const tip: Point = [pelvis[0] + back * size * length, Math.min(ground - size * 0.03, mid[1] + size * 0.02) - sweep];
  const plates = light.tone('rust', figure.depth);
  const spine: readonly Point[] = [chest, between2(chest, pelvis, 0.5), pelvis, between2(pelvis, mid, 0.6), mid];
  g.fillStyle = plates.base;
  spine.forEach(([x, y], i) => {
    const r = size * (0.075 - 0.008 * i);
    const [px, py] = [
      x + back * shape.belly * size * (i < 3 ? 0.85 : 0.2),
      y - (i < 3 ? 0.2 : 0.75) * shape.hips * size,
    ];
    polygon(g, [
      [px - r, py + r * 0.8],
      [px + back * r * 0.6, py - r],
      [px + r, py + r * 0.8],
    ]);
    g.fill();
  });
  limb(g, light, coat, [between2(pelvis, chest, 0.1), mid, tip], [shape.hips * size * 0.82, size * 0.07, size * 0.016]);
}

function drawMonkeyTail(figure: Figure, coat: Tone): void {
  const { g, light, size, facing } = figure;
  const [x, y] = figure.joint('pelvis');
  const back = -(Math.sign(facing) || 1) * size;
  const sway = Math.sin(figure.timeS * 2.2) * size * 0.03;
  limb(
    g,
    light,
    coat,
    [
      [x, y],
      [x + back * 0.2, y + size * 0.06],
      [x + back * 0.34 + sway, y - size * 0.12],
      [x + back * 0.22 + sway, y - size * 0.26],
      [x + back * 0.3 + sway, y - size * 0.32],
    ],
    [size * 0.026, size * 0.024, size * 0.022, size * 0.02, size * 0.016],
  );
}

/** A wing of skin between fingers; it beats when the dragon is in the air, and stirs when it stands. */
function drawDragonWing(figure: Figure, side: 'Near' | 'Far', coat: Tone): void {
  const { g, light, size, facing } = figure;
  const root = figure.joint('chest');
  const back = -(Math.sign(facing) || 1) * size;
  const feet = figure.joint('ankleNear')[1];
  const high = clamp((feet - figure.joint('pelvis')[1]) / size - 0.4, 0, 0.02) > 0;
  const beat = Math.sin(figure.timeS * (high ? 9 : 2.4) + (side === 'Far' ? 0.4 : 0)) * (high ? 0.3 : 0.06);
  const skin = light.tone('rust', figure.depth);
  const tip: Point = [root[0] + back * 0.62, root[1] - size * (0.5 + beat)];
  const wrist: Point = [root[0] + back * 0.26, root[1] - size * (0.46 + beat * 0.6)];
  const edge: Point[] = [
    [root[0] + back * 0.74, root[1] - size * (0.1 + beat * 0.7)],
    [root[0] + back * 0.52, root[1] + size * (0.0 - beat * 0.4)],
    [root[0] + back * 0.3, root[1] + size * 0.12],
  ];
  g.fillStyle = side === 'Far' ? skin.deep : wash(g, light, skin, wrist[0], wrist[1] + size * 0.2, size * 0.4);
  g.beginPath();
  g.moveTo(...root);
  g.lineTo(...wrist);
  g.lineTo(...tip);
  g.quadraticCurveTo(...between2(tip, edge[0]!, 0.5), ...edge[0]!);
  g.quadraticCurveTo(edge[0]![0] - back * 0.08, edge[0]![1] - size * 0.06, ...edge[1]!);
  g.quadraticCurveTo(edge[1]![0] - back * 0.1, edge[1]![1] - size * 0.06, ...edge[2]!);
  g.closePath();
  g.fill();
  const bones = side === 'Far' ? coat.deep : coat.shade;
  flatLimb(g, bones, [root, wrist, tip], [size * 0.03, size * 0.024, size * 0.01]);
  for (const end of edge) flatLimb(g, bones, [wrist, end], [size * 0.016, size * 0.006]);
}

type HeadDrawing = (figure: Figure, shape: Shape, coat: Tone, dark: Tone) => void;

const HEADS: Readonly<Partial<Record<BeastSpecies, HeadDrawing>>> = {
  dinosaur: (figure, shape, coat) =>
    snouted(figure, coat, { head: shape.head, snout: 0.78, eye: 0.2, bare: true }, 0.2, 'none'),
  dragon: (figure, shape, coat) =>
    snouted(figure, coat, { head: shape.head, snout: 0.66, eye: 0.22, horns: 'short', bare: true }, 0.19, 'pointed'),
  monster: (figure, shape, coat, dark) => {
    const { g, light, depth } = figure;
    roundHead(figure, shape.head, (r) => {
      const horn = light.tone('beige', depth);
      for (const side of [-1, 1])
        limb(
          g,
          light,
          horn,
          [
            [side * r * 0.55, -r * 0.75],
            [side * r * 0.95, -r * 1.15],
            [side * r * 0.9, -r * 1.5],
          ],
          [r * 0.2, r * 0.14, r * 0.04],
        );
      sphere(g, light, coat, 0, 0, r);
      drawFace(figure, r * 0.95, coat, dark);
      g.fillStyle = light.tone('tooth', depth).base;
      for (const side of [-1, 1]) {
        const x = turnOf(figure.facing, r).x(side * 0.3);
        polygon(g, [
          [x - r * 0.08, r * 0.56],
          [x + r * 0.08, r * 0.56],
          [x, r * 0.36],
        ]);
        g.fill();
      }
    });
  },
  penguin: (figure, shape, coat) => {
    const { g, light, depth } = figure;
    roundHead(figure, shape.head, (r) => {
      sphere(g, light, coat, 0, 0, r);
      const turn = turnOf(figure.facing, r);
      g.fillStyle = light.tone('white', depth).base;
      for (const side of [-1, 1]) oval(g, turn.x(side * 0.42), r * 0.12, r * 0.46 * turn.narrow(side * 0.42), r * 0.54);
      eyes(figure, r, 0.36, r * 0.16);
      const gape = figure.mouth.open * r * 0.24;
      g.fillStyle = light.tone('orange', depth).shade;
      beak(figure, r, gape);
      g.fillStyle = light.tone('orange', depth).base;
      beak(figure, r, 0);
    });
  },
  monkey: (figure, shape, coat, dark) => {
    const { g, light, depth } = figure;
    const face = light.tone('peach', depth);
    roundHead(figure, shape.head, (r) => {
      const turn = turnOf(figure.facing, r);
      for (const side of [-1, 1]) {
        if (side * figure.facing > 0.6) continue;
        sphere(g, light, coat, turn.x(side * 1.5) * 1.05, r * 0.02, r * 0.36);
        g.fillStyle = face.shade;
        disc(g, turn.x(side * 1.5) * 1.05, r * 0.02, r * 0.2);
      }
      sphere(g, light, coat, 0, 0, r);
      g.fillStyle = wash(g, light, face, 0, 0, r);
      for (const side of [-1, 1]) oval(g, turn.x(side * 0.4), -r * 0.08, r * 0.46 * turn.narrow(side * 0.4), r * 0.5);
      oval(g, turn.x(0), r * 0.5, r * 0.66, r * 0.48);
      drawFace(figure, r * 0.92, face, dark);
    });
  },
  alien: (figure, shape, coat) => {
    const { g, light, depth } = figure;
    roundHead(figure, shape.head, (r) => {
      for (const side of [-1, 1]) {
        flatLimb(
          g,
          coat.shade,
          [
            [side * r * 0.35, -r * 0.9],
            [side * r * 0.55, -r * 1.45],
          ],
          [r * 0.06, r * 0.04],
        );
        sphere(g, light, light.tone('lime', depth), side * r * 0.55, -r * 1.5, r * 0.14);
      }
      g.fillStyle = wash(g, light, coat, 0, 0, r);
      smoothPath(g, [
        [-r, -r * 0.3],
        [-r * 0.6, -r],
        [r * 0.6, -r],
        [r, -r * 0.3],
        [r * 0.62, r * 0.6],
        [0, r * 1.02],
        [-r * 0.62, r * 0.6],
      ]);
      g.fill();
      const turn = turnOf(figure.facing, r);
      for (const side of [-1, 1]) {
        const [x, narrow] = [turn.x(side * 0.46), turn.narrow(side * 0.46)];
        g.fillStyle = light.tone('pupil', depth).deep;
        oval(g, x, r * 0.02, r * 0.3 * narrow, r * 0.4 * clamp(figure.eyesOpen, 0.1, 1), side * 0.4);
        g.fillStyle = light.tone('eye', depth).light;
        disc(g, x - r * 0.06 + figure.gaze[0] * r * 0.08, -r * 0.14, r * 0.08);
      }
      const open = Math.max(0.05, figure.mouth.open);
      g.fillStyle = light.tone('mouth', depth).base;
      oval(g, turn.x(0), r * 0.66, r * 0.2 * figure.mouth.width, r * 0.2 * open);
    });
  },
};

/** The head of a reptile: as that of an animal, its nose where it faces. */
function snouted(
  figure: Figure,
  coat: Tone,
  build: Pick<Build, 'head' | 'snout' | 'eye' | 'horns' | 'bare'>,
  reach: number,
  ears: Ears,
): void {
  const { size, facing } = figure;
  const [neck, joint] = [figure.joint('neck'), figure.joint('head')];
  const side = Math.sign(facing) || 1;
  const nod = (joint[0] - neck[0]) * side * 0.35 - figure.gaze[1] * size * 0.05;
  const length = reach * Math.max(0.55, Math.abs(facing)) * size;
  const points: Readonly<Record<string, Point>> = {
    head: [joint[0], joint[1]],
    nose: [joint[0] + side * length, joint[1] + size * 0.03 + nod],
  };
  const whole: Build = { body: 0, chest: 0, leg: 0, paw: 0, neck: 0, ...build };
  const view: Figure = { ...figure, joint: (name) => points[name] ?? figure.joint(name) };
  drawAnimalHead(view, coat, coat, whole, ears);
}

function roundHead(figure: Figure, share: number, draw: (r: number) => void): void {
  const { at, r, lean } = headOf(figure, share);
  within(figure.g, at[0], at[1], lean * 0.6, 1, () => draw(r));
}

function eyes(figure: Figure, r: number, apart: number, size: number): void {
  const { g, light, depth } = figure;
  const turn = turnOf(figure.facing, r);
  for (const side of [-1, 1]) {
    const [x, narrow] = [turn.x(side * apart), turn.narrow(side * apart)];
    g.fillStyle = light.tone('pupil', depth).deep;
    oval(g, x + figure.gaze[0] * size * 0.2, -r * 0.05, size * narrow, size * 1.15 * clamp(figure.eyesOpen, 0.12, 1));
    g.fillStyle = light.tone('eye', depth).light;
    disc(g, x + figure.gaze[0] * size * 0.3 - size * 0.2, -r * 0.05 - size * 0.4, size * 0.3);
  }
}

function beak(figure: Figure, r: number, drop: number): void {
  const x = turnOf(figure.facing, r).x(0);
  const forth = figure.facing * r * 0.62;
  polygon(figure.g, [
    [x - r * 0.2, r * 0.12 + drop * 0.4],
    [x + forth, r * 0.3 + drop],
    [x + r * 0.2, r * 0.12 + drop * 0.4],
    [x, r * 0.46 + drop],
  ]);
  figure.g.fill();
}

/** A sheet with a face, whose hem ripples above the ground. */
function drawGhost(figure: Figure, coat: Tone, shape: Shape): void {
  const { g, light, size } = figure;
  const [pelvis, chest] = [figure.joint('pelvis'), figure.joint('chest')];
  const { at, r } = headOf(figure, shape.head);
  const float = Math.sin(figure.timeS * 1.8) * size * 0.02;
  const hem = pelvis[1] + size * 0.2 + float;
  const wide = shape.hips * size;
  g.globalAlpha = 0.86;
  for (const side of ['Far', 'Near'] as const)
    limb(
      g,
      light,
      coat,
      [figure.joint(`shoulder${side}`), figure.joint(`elbow${side}`), figure.joint(`hand${side}`)],
      [size * 0.06, size * 0.05, size * 0.03],
    );
  g.fillStyle = wash(g, light, coat, chest[0], (at[1] + hem) / 2, size * 0.34);
  g.beginPath();
  g.moveTo(pelvis[0] - wide * 1.2, hem);
  g.bezierCurveTo(pelvis[0] - wide * 0.7, chest[1], at[0] - r * 0.95, at[1] + r * 0.9, at[0] - r, at[1]);
  g.arc(at[0], at[1], r, Math.PI, 0);
  g.bezierCurveTo(at[0] + r * 0.95, at[1] + r * 0.9, pelvis[0] + wide * 0.7, chest[1], pelvis[0] + wide * 1.2, hem);
  for (let i = 1; i <= 6; i++) {
    const x = pelvis[0] + wide * 1.2 - (2.4 * wide * i) / 6;
    const wave = Math.sin(figure.timeS * 3 + i * 1.3) * size * 0.012;
    g.quadraticCurveTo(x + wide * 0.2, hem + size * (i % 2 ? 0.06 : 0.02) + wave, x, hem + wave * 0.5);
  }
  g.closePath();
  g.fill();
  g.globalAlpha = 1;
  within(g, at[0], at[1], 0, 1, () => drawFace(figure, r * 0.92, coat, light.tone('charcoal', figure.depth)));
}
