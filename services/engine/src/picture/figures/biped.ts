import type { Tone } from '../palette/light.ts';
import { flatLimb, limb, oval, sphere, type Point } from '../shapes.ts';
import { clothesOf, type Clothes } from './clothes.ts';
import { between2, type Figure } from './figure.ts';
import { drawBackHair, drawHead, skinOf } from './head.ts';
import { proportionsOf, type Proportions } from './proportions.ts';
import { drawNeck, drawTorso } from './torso.ts';

/** A person, from the far arm to the near one. */
export function drawBiped(figure: Figure): void {
  const parts = proportionsOf(figure.character.look);
  const clothes = clothesOf(figure);
  drawBackHair(figure, parts);
  drawArm(figure, parts, clothes, 'Far');
  drawLeg(figure, parts, clothes, 'Far');
  drawLeg(figure, parts, clothes, 'Near');
  drawNeck(figure, parts);
  drawTorso(figure, parts, clothes);
  drawHead(figure, parts);
  drawArm(figure, parts, clothes, 'Near');
}

type Side = 'Near' | 'Far';

function drawArm(figure: Figure, parts: Proportions, clothes: Clothes, side: Side): void {
  const { g, light, size } = figure;
  const [elbow, hand] = [figure.joint(`elbow${side}`), figure.joint(`hand${side}`)];
  // The joint lies on the line of the shoulders; the arm's round end must not stand above it.
  const shoulder = between2(figure.joint(`shoulder${side}`), elbow, 0.16);
  const radii = [parts.upperArm * size, parts.foreArm * 1.06 * size, parts.foreArm * 0.86 * size];
  const skin = skinOf(figure);
  stretch(figure, side, clothes.sleeves >= 2 ? clothes.sleeve : skin, [shoulder, elbow, hand], radii);
  if (clothes.sleeves > 0 && clothes.sleeves < 2)
    stretch(
      figure,
      side,
      clothes.sleeve,
      upTo([shoulder, elbow, hand], clothes.sleeves),
      radii.map((r) => r * 1.16).slice(0, clothes.sleeves > 1 ? 3 : 2),
    );
  const grip = parts.hand * size;
  const past = between2(elbow, hand, 1.1);
  if (side === 'Far') {
    g.fillStyle = skin.shade;
    oval(g, past[0], past[1], grip, grip * 0.92);
  } else {
    sphere(g, light, skin, past[0], past[1], grip);
  }
}

function drawLeg(figure: Figure, parts: Proportions, clothes: Clothes, side: Side): void {
  const { g, light, size } = figure;
  const [hip, knee, ankle, toe] = [
    figure.joint(`hip${side}`),
    figure.joint(`knee${side}`),
    figure.joint(`ankle${side}`),
    figure.joint(`toe${side}`),
  ];
  const radii = [parts.thigh * size, parts.shin * 1.2 * size, parts.shin * 0.72 * size];
  const bare = clothes.legs < 2;
  stretch(figure, side, bare ? skinOf(figure) : clothes.bottom, [hip, knee, ankle], radii);
  if (bare)
    stretch(figure, side, clothes.bottom, upTo([hip, knee, ankle], clothes.legs), [radii[0]! * 1.12, radii[1]! * 1.22]);
  const foot = parts.foot * size;
  const heel: Point = [ankle[0] - (toe[0] - ankle[0]) * 0.22, ankle[1] + (toe[1] - ankle[1]) * 0.55];
  const shoe = clothes.shoe;
  if (side === 'Far') flatLimb(g, shoe.deep, [heel, toe], [foot * 0.9, foot * 0.72]);
  else limb(g, light, shoe, [heel, toe], [foot * 0.95, foot * 0.76]);
}

/** Far limbs lie in the shadow of the body. */
function stretch(figure: Figure, side: Side, tone: Tone, joints: readonly Point[], radii: readonly number[]): void {
  if (side === 'Near') return limb(figure.g, figure.light, tone, joints, radii);
  const { g } = figure;
  flatLimb(g, tone.deep, joints, radii);
  if (!figure.simple)
    flatLimb(
      g,
      tone.shade,
      joints.map(
        ([x, y]) =>
          [x + figure.light.towards[0] * radii[0]! * 0.2, y + figure.light.towards[1] * radii[0]! * 0.2] as const,
      ),
      radii.map((r) => r * 0.74),
    );
}

/** The first `length` bones of a limb: 1.5 is all of the first and half of the second. */
function upTo(joints: readonly Point[], length: number): Point[] {
  const whole = Math.floor(length);
  const points = joints.slice(0, whole + 1);
  if (length > whole) points.push(between2(joints[whole]!, joints[whole + 1]!, length - whole));
  return points as Point[];
}
