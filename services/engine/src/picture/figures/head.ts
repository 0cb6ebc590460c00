import { chance, pick } from '../chance.ts';
import type { Tone } from '../palette/light.ts';
import { oval, smoothPath, softWash, wash, within, type Point } from '../shapes.ts';
import { drawFace, turnOf } from './face.ts';
import { distance, type Figure } from './figure.ts';
import type { Proportions } from './proportions.ts';

/** Skins with the hair that goes with them: never two tones that could not be told apart. */
const COMPLEXIONS = [
  { skin: 'skin1', hairs: ['hair1', 'hair2', 'hair4', 'hair5'] },
  { skin: 'skin2', hairs: ['hair1', 'hair2', 'hair3', 'hair5'] },
  { skin: 'skin3', hairs: ['hair1', 'hair2'] },
  { skin: 'skin4', hairs: ['hair1'] },
  { skin: 'skin5', hairs: ['hair1'] },
] as const;

function complexionOf({ character }: Figure): { readonly skin: string; readonly hair: string } {
  const { skin, hairs } = pick(COMPLEXIONS, character.entity, 'skin', character.id);
  return { skin, hair: pick(hairs, character.entity, 'hair', character.id) };
}

export function skinOf(figure: Figure): Tone {
  return figure.light.tone(complexionOf(figure).skin, figure.depth);
}

function hairOf(figure: Figure): Tone {
  const { look, mods } = figure.character;
  const old = (look.kind === 'person' && look.age === 'old') || mods.includes('old');
  return figure.light.tone(old ? 'hair6' : complexionOf(figure).hair, figure.depth);
}

/** Where a head is, how large, and how far it leans. */
function poseOf(figure: Figure, parts: Proportions): { at: Point; r: number; lean: number } {
  const [neck, joint] = [figure.joint('neck'), figure.joint('head')];
  const r = figure.size * parts.head;
  const lean = distance(neck, joint) < r * 0.2 ? 0 : Math.atan2(joint[0] - neck[0], neck[1] - joint[1]);
  // Larger than life, it sits a little higher, so that a neck is seen.
  const lift = r * 0.2;
  return { at: [joint[0] + Math.sin(lean) * lift, joint[1] - Math.cos(lean) * lift], r, lean };
}

/** The hair that falls behind neck and shoulders; drawn before the body. */
export function drawBackHair(figure: Figure, parts: Proportions): void {
  const look = figure.character.look;
  if (look.kind !== 'person') return;
  const { at, r, lean } = poseOf(figure, parts);
  within(figure.g, at[0], at[1], lean, 1, () => hairBehind(figure, r, look.hair, hairOf(figure)));
}

/** The head of a person: ears, skull and jaw as one shape, face, fringe, and what it wears. */
export function drawHead(figure: Figure, parts: Proportions): void {
  const { g, light, character } = figure;
  const look = character.look.kind === 'person' ? character.look : undefined;
  const { at, r, lean } = poseOf(figure, parts);
  const skin = skinOf(figure);
  const hair = hairOf(figure);
  const turn = turnOf(figure.facing, r);
  within(g, at[0], at[1], lean, 1, () => {
    for (const side of [-1, 1]) {
      // The ear on the far side of a turned head is not seen.
      if (side * figure.facing > 0.35) continue;
      g.fillStyle = skin.shade;
      oval(g, turn.x(side * 1.45) * 0.98, r * 0.1, r * 0.16, r * 0.22);
      g.fillStyle = skin.base;
      oval(g, turn.x(side * 1.45) * 0.96, r * 0.09, r * 0.12, r * 0.17);
    }
    g.fillStyle = softWash(g, light, skin, r);
    oval(g, 0, 0, r, r);
    smoothPath(g, jaw(r, figure.facing, look?.sex === 'male'));
    g.fill();
    drawFace(figure, r, skin, hair);
    if (look) hairBefore(figure, r, look.hair, hair);
    if (look?.outfit === 'spacesuit') drawHelmet(figure, r);
  });
}

/** The lower half of the face: cheeks to chin, the chin turning with the head. */
function jaw(r: number, facing: number, broad: boolean): Point[] {
  const chin = facing * r * 0.22;
  const wide = broad ? 0.84 : 0.76;
  return [
    [-r * 0.97, -r * 0.1],
    [-r * wide + chin * 0.3, r * 0.62],
    [chin - r * 0.2, r * 1.04],
    [chin + r * 0.2, r * 1.04],
    [r * wide + chin * 0.3, r * 0.62],
    [r * 0.97, -r * 0.1],
    [0, -r * 0.3],
  ];
}

type Hair = 'short' | 'long' | 'bun' | 'bald' | 'curly';

function hairBehind(figure: Figure, r: number, style: Hair, tone: Tone): void {
  const { g, light, facing } = figure;
  const back = -facing * r * 0.2;
  g.fillStyle = wash(g, light, tone, back, 0, r * 1.3);
  if (style === 'long') {
    const sway = Math.sin(figure.timeS * 1.7 + chance(figure.character.id) * 6) * r * 0.05;
    smoothPath(g, [
      [back - r * 1.06, -r * 0.3],
      [back - r * 1.12 + sway, r * 0.9],
      [back - r * 0.8 + sway, r * 1.6],
      [back + r * 0.1 + sway, r * 1.42],
      [back + r * 0.85 + sway, r * 1.55],
      [back + r * 1.08, r * 0.8],
      [back + r * 1.05, -r * 0.3],
      [back, -r * 1.16],
    ]);
    g.fill();
  } else if (style === 'bun') {
    oval(g, back * 2.1, -r * 0.98, r * 0.48, r * 0.44);
    oval(g, back * 0.6, -r * 0.12, r * 1.07, r * 1.04);
  } else if (style === 'curly') {
    for (let i = 0; i < 9; i++) {
      const angle = Math.PI * (0.86 + (i / 8) * 1.28);
      oval(g, back * 0.7 + Math.cos(angle) * r * 0.92, Math.sin(angle) * r * 0.86 - r * 0.06, r * 0.42, r * 0.4);
    }
  } else if (style === 'short') {
    oval(g, back * 0.6, -r * 0.16, r * 1.07, r * 1.02);
  }
}

/** The fringe: from the crown down to the forehead, parted towards where the face looks. */
function hairBefore(figure: Figure, r: number, style: Hair, tone: Tone): void {
  if (style === 'bald') return;
  const { g, light, facing } = figure;
  const front = facing * r * 0.34;
  g.fillStyle = wash(g, light, tone, 0, -r * 0.7, r * 0.9);
  if (style === 'curly') {
    for (let i = 0; i < 6; i++)
      oval(g, -r * 0.78 + i * r * 0.31 + front * 0.15, -r * (0.7 + 0.16 * Math.sin(i * 1.3 + 0.6)), r * 0.29, r * 0.27);
    return;
  }
  smoothPath(g, [
    [-r * 1.03, r * 0.02],
    [-r * 1.0, -r * 0.62],
    [-r * 0.5, -r * 1.08],
    [r * 0.1, -r * 1.14],
    [r * 0.72, -r * 0.92],
    [r * 1.02, -r * 0.5],
    [r * 1.03, r * 0.02],
    [r * 0.86 + front * 0.1, -r * 0.34],
    [front + r * 0.38, -r * 0.52],
    [front - r * 0.12, -r * 0.44],
    [-r * 0.62 + front * 0.4, -r * 0.5],
    [-r * 0.88 + front * 0.1, -r * 0.3],
  ]);
  g.fill();
  if (figure.simple) return;
  g.globalAlpha = 0.5;
  g.strokeStyle = tone.rim;
  g.lineWidth = r * 0.06;
  g.lineCap = 'round';
  g.beginPath();
  g.arc(
    0,
    -r * 0.06,
    r * 0.9,
    light.towards[0] < 0 ? Math.PI * 1.2 : Math.PI * 1.56,
    light.towards[0] < 0 ? Math.PI * 1.44 : Math.PI * 1.8,
  );
  g.stroke();
  g.globalAlpha = 1;
}

function drawHelmet(figure: Figure, r: number): void {
  const { g, light, depth } = figure;
  const glass = light.tone('glass', depth);
  g.globalAlpha = 0.22;
  g.fillStyle = glass.light;
  oval(g, 0, r * 0.05, r * 1.5, r * 1.48);
  g.globalAlpha = 0.8;
  g.strokeStyle = glass.rim;
  g.lineWidth = r * 0.09;
  g.beginPath();
  g.arc(0, r * 0.05, r * 1.46, Math.PI * 1.05, Math.PI * 1.55);
  g.stroke();
  g.globalAlpha = 1;
}
