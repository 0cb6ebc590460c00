import type { Tone } from '../palette/light.ts';
import { oval, smoothPath, softWash, within, type Point } from '../shapes.ts';
import { drawFace, turnOf } from './face.ts';
import { distance, type Figure } from './figure.ts';
import { drawBeard, drawHairBefore, drawHairBehind } from './hair.ts';
import { drawHat } from './hats.ts';
import type { Proportions } from './proportions.ts';

export const skinOf = (figure: Figure): Tone =>
  figure.light.tone(figure.character.appearance?.skin ?? 'skin2', figure.depth);
const hairOf = (figure: Figure): Tone => figure.light.tone(figure.character.appearance?.hair ?? 'hair1', figure.depth);

/** Where a head is, how large, and how far it leans. */
export function headOf(figure: Figure, share: number): { at: Point; r: number; lean: number } {
  const [neck, joint] = [figure.joint('neck'), figure.joint('head')];
  const r = figure.size * share;
  const lean = distance(neck, joint) < r * 0.2 ? 0 : Math.atan2(joint[0] - neck[0], neck[1] - joint[1]);
  // Larger than life, it sits a little higher, so that a neck is seen.
  const lift = r * 0.3;
  return { at: [joint[0] + Math.sin(lean) * lift, joint[1] - Math.cos(lean) * lift], r, lean };
}

/** The hair that falls behind neck and shoulders; drawn before the body. */
export function drawBackHair(figure: Figure, parts: Proportions): void {
  const { appearance, look } = figure.character;
  if (!appearance || (look.kind === 'person' && look.hat === 'hood')) return;
  const { at, r, lean } = headOf(figure, parts.head);
  within(figure.g, at[0], at[1], lean, 1, () => drawHairBehind(figure, r, appearance.hairStyle, hairOf(figure)));
}

/** The head of a person: ears, skull and jaw as one shape, face, fringe, beard, and what it wears. */
export function drawHead(figure: Figure, parts: Proportions): void {
  const { g, light, character } = figure;
  const look = character.look.kind === 'person' ? character.look : undefined;
  const { appearance } = character;
  const { at, r, lean } = headOf(figure, parts.head);
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
    smoothPath(g, jaw(r, figure.facing, look));
    g.fill();
    if (figure.likeness) figure.likeness.draw(figure, r, skin);
    else {
      if (appearance?.beard) drawBeard(figure, r, appearance.beard, hair);
      drawFace(figure, r, skin, hair);
    }
    if (appearance) drawHairBefore(figure, r, appearance.hairStyle, hair);
    if (look?.hat) drawHat(figure, r, look.hat);
    if (look?.outfit === 'spacesuit') drawHelmet(figure, r);
  });
}

/** The lower half of the face: cheeks to chin, the chin turning with the head; round in the young, broad in men. */
function jaw(r: number, facing: number, look: { readonly age: string; readonly sex: string } | undefined): Point[] {
  const young = look?.age === 'child' || look?.age === 'baby';
  const chin = facing * r * 0.22;
  const wide = young ? 0.88 : look?.sex === 'male' ? 0.84 : 0.74;
  const low = young ? 0.97 : 1.06;
  return [
    [-r * 0.98, -r * 0.1],
    [-r * wide + chin * 0.3, r * 0.62],
    [chin - r * 0.2, r * low],
    [chin + r * 0.2, r * low],
    [r * wide + chin * 0.3, r * 0.62],
    [r * 0.98, -r * 0.1],
    [0, -r * 0.3],
  ];
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
