import type { Tone } from '../palette/light.ts';
import { flatLimb, limb, oval, smoothPath, sphere, wash, type Point } from '../shapes.ts';
import { clothesOf, type Clothes } from './clothes.ts';
import { between2, distance, type Figure } from './figure.ts';
import { drawBackHair, drawHead, skinOf } from './head.ts';
import { proportionsOf, type Proportions } from './proportions.ts';
import { drawNeck, drawTorso } from './torso.ts';

/** A person, from the far arm to the near one. */
export function drawBiped(figure: Figure): void {
  const { look, appearance } = figure.character;
  const parts = proportionsOf(look, appearance?.girth);
  const clothes = clothesOf(figure);
  if (clothes.cape) drawCape(figure, parts, clothes.cape);
  drawBackHair(figure, parts);
  drawArm(figure, parts, clothes, 'Far');
  drawLeg(figure, parts, clothes, 'Far');
  drawLeg(figure, parts, clothes, 'Near');
  drawNeck(figure, parts);
  drawTorso(figure, parts, clothes);
  drawHead(figure, parts);
  drawArm(figure, parts, clothes, 'Near');
}

/** Both arms again, over what they play before the body. */
export function drawArms(figure: Figure): void {
  const { look, appearance } = figure.character;
  const parts = proportionsOf(look, appearance?.girth);
  const clothes = clothesOf(figure);
  drawArm(figure, parts, clothes, 'Far', 'Near');
  drawArm(figure, parts, clothes, 'Near');
}

type Side = 'Near' | 'Far';

/** @param seen how it is shaded: the far arm too is in the light when it is before the body */
function drawArm(figure: Figure, parts: Proportions, clothes: Clothes, side: Side, seen: Side = side): void {
  const { size } = figure;
  const [elbow, hand] = [figure.joint(`elbow${side}`), figure.joint(`hand${side}`)];
  // The joint lies on the line of the shoulders; the arm's round end must not stand above it.
  const shoulder = between2(figure.joint(`shoulder${side}`), elbow, 0.16);
  const radii = [parts.upperArm * size, parts.foreArm * 1.12 * size, parts.foreArm * 0.84 * size];
  const skin = skinOf(figure);
  const whole = clothes.sleeves >= 2;
  drawHand(figure, parts.hand * size, clothes.glove ?? skin, seen, elbow, hand);
  stretch(figure, seen, whole ? clothes.sleeve : skin, [shoulder, elbow, hand], radii);
  if (clothes.sleeves > 0 && !whole)
    stretch(
      figure,
      seen,
      clothes.sleeve,
      upTo([shoulder, elbow, hand], clothes.sleeves),
      radii.map((r) => r * 1.18).slice(0, clothes.sleeves > 1 ? 3 : 2),
    );
}

/** A palm along the forearm, fingers that close around what is held, a thumb on the side that faces up or forwards. */
function drawHand(figure: Figure, r: number, tone: Tone, side: Side, elbow: Point, hand: Point): void {
  const { g, light } = figure;
  const length = distance(elbow, hand) || 1;
  const [dx, dy] = [(hand[0] - elbow[0]) / length, (hand[1] - elbow[1]) / length];
  const turn = Math.atan2(dy, dx);
  const palm: Point = [hand[0] + dx * r * 0.62, hand[1] + dy * r * 0.62];
  const grips = figure.character.holds.some(
    (hold) =>
      (hold.hand === 'both' || hold.hand === side.toLowerCase()) &&
      figure.timeS * 1000 >= hold.fromMs &&
      figure.timeS * 1000 < hold.toMs,
  );
  if (side === 'Far' || figure.simple) {
    g.fillStyle = side === 'Far' ? tone.shade : tone.base;
    return oval(g, palm[0], palm[1], r * (grips ? 0.95 : 1.12), r * 0.86, turn);
  }
  // The thumb lies on the side to which the figure faces, or above.
  const up = figure.facing >= 0 ? -1 : 1;
  const [nx, ny] = [-dy * up, dx * up];
  flatLimb(
    g,
    tone.base,
    [
      [hand[0] + dx * r * 0.2, hand[1] + dy * r * 0.2],
      [hand[0] + dx * r * 0.6 + nx * r * 0.75, hand[1] + dy * r * 0.6 + ny * r * 0.75],
      [hand[0] + dx * r * 1.05 + nx * r * 0.95, hand[1] + dy * r * 1.05 + ny * r * 0.95],
    ],
    [r * 0.4, r * 0.34, r * 0.27],
  );
  if (grips) return sphere(g, light, tone, palm[0], palm[1], r);
  g.fillStyle = wash(g, light, tone, palm[0], palm[1], r * 1.1);
  const at = (along: number, across: number): Point => [
    hand[0] + dx * r * along + nx * r * across,
    hand[1] + dy * r * along + ny * r * across,
  ];
  smoothPath(g, [
    at(-0.25, 0.62),
    at(0.6, 0.84),
    at(1.5, 0.62),
    at(1.86, 0.1),
    at(1.62, -0.52),
    at(0.7, -0.78),
    at(-0.25, -0.62),
  ]);
  g.fill();
  if (r < 7) return;
  g.strokeStyle = tone.shade;
  g.lineWidth = r * 0.1;
  g.lineCap = 'round';
  g.beginPath();
  for (const across of [0.34, -0.08]) {
    g.moveTo(...at(1.02, across));
    g.lineTo(...at(1.62, across * 0.9));
  }
  g.stroke();
}

function drawLeg(figure: Figure, parts: Proportions, clothes: Clothes, side: Side): void {
  const { size } = figure;
  const [hip, knee, ankle, toe] = [
    figure.joint(`hip${side}`),
    figure.joint(`knee${side}`),
    figure.joint(`ankle${side}`),
    figure.joint(`toe${side}`),
  ];
  const radii = [parts.thigh * size, parts.shin * 1.18 * size, parts.shin * 0.76 * size];
  const bare = clothes.legs < 2;
  drawShoe(figure, parts.foot * size, clothes.shoe, side, ankle, toe);
  stretch(figure, side, bare ? skinOf(figure) : clothes.bottom, [hip, knee, ankle], radii);
  if (bare)
    stretch(figure, side, clothes.bottom, upTo([hip, knee, ankle], clothes.legs), [radii[0]! * 1.12, radii[1]! * 1.22]);
}

function drawShoe(figure: Figure, foot: number, shoe: Tone, side: Side, ankle: Point, toe: Point): void {
  const { g, light } = figure;
  const heel: Point = [ankle[0] - (toe[0] - ankle[0]) * 0.22, ankle[1] + (toe[1] - ankle[1]) * 0.55];
  const tip = between2(heel, toe, 1.12);
  if (side === 'Far') return flatLimb(g, shoe.deep, [heel, tip], [foot * 0.95, foot * 0.82]);
  limb(g, light, shoe, [heel, tip], [foot, foot * 0.86]);
  if (figure.simple) return;
  // The sole.
  g.strokeStyle = light.tone('cream', figure.depth).shade;
  g.lineWidth = foot * 0.34;
  g.lineCap = 'round';
  g.beginPath();
  g.moveTo(heel[0], heel[1] + foot * 0.74);
  g.lineTo(tip[0], tip[1] + foot * 0.62);
  g.stroke();
}

function drawCape(figure: Figure, parts: Proportions, tone: Tone): void {
  const { g, light, size } = figure;
  const [neck, pelvis] = [figure.joint('neck'), figure.joint('pelvis')];
  const wide = parts.shoulders * size;
  const back = -figure.facing * size * 0.16;
  const wave = (at: number): number => Math.sin(figure.timeS * 3.1 + at) * size * 0.02;
  const hem = pelvis[1] + (pelvis[1] - neck[1]) * 0.85;
  g.fillStyle = wash(g, light, tone, neck[0] + back, (neck[1] + hem) / 2, size * 0.26);
  smoothPath(g, [
    [neck[0] - wide * 0.8, neck[1] + size * 0.03],
    [pelvis[0] + back * 0.9 - wide * 1.25 + wave(0), (neck[1] + hem) / 2],
    [pelvis[0] + back * 1.5 - wide * 1.5 + wave(1), hem],
    [pelvis[0] + back * 1.5 + wave(2), hem + size * 0.02],
    [pelvis[0] + back * 1.5 + wide * 1.3 + wave(3), hem],
    [pelvis[0] + back * 0.6 + wide * 1.1 + wave(1.5), (neck[1] + hem) / 2],
    [neck[0] + wide * 0.8, neck[1] + size * 0.03],
  ]);
  g.fill();
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
