import { pick } from '../chance.ts';
import type { Tone } from '../palette/light.ts';
import { flatLimb, limb, oval, smoothPath, sphere, wash, type Point } from '../shapes.ts';
import { between2, type Figure } from './figure.ts';
import { drawBackHair, drawHead, skinOf } from './head.ts';
import { proportionsOf, type Proportions } from './proportions.ts';

/** What covers which part of a body. */
interface Clothes {
  readonly top: Tone;
  readonly sleeve: Tone;
  /** How far down the arm the sleeve goes: 0 shoulder, 1 elbow, 2 wrist. */
  readonly sleeves: number;
  readonly bottom: Tone;
  /** How far down the leg: 1 knee, 2 ankle. */
  readonly legs: number;
  readonly shoe: Tone;
  /** Length of a skirt, shares of the thigh; 0 for none. */
  readonly skirt: number;
  readonly apron?: Tone;
  readonly suit: boolean;
}

const TROUSERS = ['navy', 'charcoal', 'olive', 'brown', 'steel', 'indigo'];
const SHOES = ['charcoal', 'chestnut', 'white', 'maroon'];

function clothesOf(figure: Figure): Clothes {
  const { light, depth, character } = figure;
  const look = character.look;
  const tone = (name: string): Tone => light.tone(name, depth);
  const own = character.colour ?? ('colour' in look ? look.colour : 'blue');
  const top = tone(own);
  const bottom = tone(pick(TROUSERS, character.entity, 'trousers', character.id));
  const shoe = tone(pick(SHOES, character.entity, 'shoes', character.id));
  const plain: Clothes = { top, sleeve: top, sleeves: 1, bottom, legs: 2, shoe, skirt: 0, suit: false };
  switch (look.kind === 'person' ? look.outfit : 'casual') {
    case 'dress':
      return { ...plain, sleeves: 0.5, bottom: skinOf(figure), legs: 2, skirt: 1.25 };
    case 'suit':
      return { ...plain, sleeves: 2, bottom: top, suit: true };
    case 'sport':
      return { ...plain, sleeves: 0.35, bottom: top, legs: 0.92, shoe: tone('white') };
    case 'apron':
      return { ...plain, sleeves: 1.2, apron: tone('cream') };
    case 'spacesuit':
      return {
        ...plain,
        top: tone('white'),
        sleeve: tone('white'),
        sleeves: 2,
        bottom: tone('white'),
        shoe: tone('grey'),
      };
    default:
      return { ...plain, sleeves: 1.15 };
  }
}

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

function drawNeck(figure: Figure, parts: Proportions): void {
  const { g, light, size } = figure;
  const skin = skinOf(figure);
  const r = parts.head * size * 0.42;
  limb(
    g,
    light,
    skin,
    [figure.joint('chest'), figure.joint('neck'), between2(figure.joint('neck'), figure.joint('head'), 0.45)],
    [r * 1.1, r, r * 0.95],
  );
  g.fillStyle = skin.deep;
  const under = between2(figure.joint('neck'), figure.joint('head'), 0.3);
  g.globalAlpha = 0.6;
  oval(g, under[0], under[1], r * 0.95, r * 0.5);
  g.globalAlpha = 1;
}

/** Shoulders to hips as one shape that leans with the spine, deeper when it breathes in, narrower when seen from the side. */
function drawTorso(figure: Figure, parts: Proportions, clothes: Clothes): void {
  const { g, light, size } = figure;
  const [pelvis, chest, neck] = [figure.joint('pelvis'), figure.joint('chest'), figure.joint('neck')];
  const turned = Math.min(1, Math.abs(figure.facing));
  const swell = 1 + figure.breath * 0.025;
  const shoulder = parts.shoulders * size * (1.22 - 0.4 * turned) * swell;
  const [waist, hip] = [parts.waist * size * (1.08 - 0.16 * turned), parts.hips * size * (1.1 - 0.2 * turned)];
  const up = direction(pelvis, neck);
  const side: Point = [-up[1], up[0]];
  const at = (from: Point, across: number, along: number): Point => [
    from[0] + side[0] * across + up[0] * along,
    from[1] + side[1] * across + up[1] * along,
  ];
  const belly = between2(pelvis, chest, 0.42);
  const drop = clothes.skirt > 0 ? 0 : parts.thigh * size * 0.9;
  const collar = parts.head * size * 0.4;
  const outline = [
    at(neck, -collar, size * 0.004),
    at(chest, -shoulder * 0.86, size * 0.018),
    at(chest, -shoulder, -size * 0.045),
    at(belly, -waist, 0),
    at(pelvis, -hip, size * 0.02),
    at(pelvis, -hip * 0.7, -drop),
    at(pelvis, hip * 0.7, -drop),
    at(pelvis, hip, size * 0.02),
    at(belly, waist, 0),
    at(chest, shoulder, -size * 0.045),
    at(chest, shoulder * 0.86, size * 0.018),
    at(neck, collar, size * 0.004),
  ];
  g.fillStyle = wash(g, light, clothes.top, chest[0], (chest[1] + pelvis[1]) / 2, size * 0.19);
  smoothPath(g, outline);
  g.fill();
  if (clothes.skirt > 0) drawSkirt(figure, parts, clothes, at);
  if (clothes.skirt === 0 && clothes.bottom !== clothes.top) {
    g.fillStyle = wash(g, light, clothes.bottom, pelvis[0], pelvis[1], size * 0.1);
    smoothPath(g, [
      at(pelvis, -hip * 1.0, size * 0.012),
      at(pelvis, -hip * 1.02, -drop * 0.4),
      at(pelvis, -hip * 0.55, -drop * 1.1),
      at(pelvis, hip * 0.55, -drop * 1.1),
      at(pelvis, hip * 1.02, -drop * 0.4),
      at(pelvis, hip * 1.0, size * 0.012),
    ]);
    g.fill();
  }
  if (figure.simple) return;
  if (clothes.suit) drawShirtFront(figure, at, chest, neck);
  if (clothes.apron) {
    g.fillStyle = wash(g, light, clothes.apron, chest[0], pelvis[1], size * 0.18);
    smoothPath(g, [
      at(chest, -waist * 0.7, 0),
      at(pelvis, -hip * 0.9, 0),
      at(pelvis, -hip * 0.8, -drop * 2),
      at(pelvis, hip * 0.8, -drop * 2),
      at(pelvis, hip * 0.9, 0),
      at(chest, waist * 0.7, 0),
    ]);
    g.fill();
  }
  drawRim(figure, outline);
}

function drawSkirt(
  figure: Figure,
  parts: Proportions,
  clothes: Clothes,
  at: (from: Point, across: number, along: number) => Point,
): void {
  const { g, light, size } = figure;
  const pelvis = figure.joint('pelvis');
  const knees = [figure.joint('kneeNear'), figure.joint('kneeFar')];
  const left = Math.min(pelvis[0] - size * 0.12, ...knees.map(([x]) => x - size * 0.07));
  const right = Math.max(pelvis[0] + size * 0.12, ...knees.map(([x]) => x + size * 0.07));
  const hem = Math.max(...knees.map(([, y]) => y)) * clothes.skirt + pelvis[1] * (1 - clothes.skirt);
  const sway = Math.sin(figure.timeS * 2.3) * size * 0.008;
  g.fillStyle = wash(g, light, clothes.top, pelvis[0], (pelvis[1] + hem) / 2, size * 0.2);
  const [waistLeft, waistRight] = [
    at(pelvis, -parts.waist * size, size * 0.08),
    at(pelvis, parts.waist * size, size * 0.08),
  ];
  const wide = right - left;
  g.beginPath();
  g.moveTo(...waistLeft);
  g.quadraticCurveTo(left + wide * 0.12, pelvis[1], left + sway, hem - size * 0.02);
  g.quadraticCurveTo(left + wide * 0.25 + sway, hem + size * 0.022, left + wide * 0.5 + sway, hem);
  g.quadraticCurveTo(left + wide * 0.75 + sway, hem + size * 0.022, right + sway, hem - size * 0.02);
  g.quadraticCurveTo(right - wide * 0.12, pelvis[1], ...waistRight);
  g.fill();
}

function drawShirtFront(
  figure: Figure,
  at: (from: Point, across: number, along: number) => Point,
  chest: Point,
  neck: Point,
): void {
  const { g, light, size, depth, facing } = figure;
  const shift = facing * size * 0.028;
  const shirt = light.tone('white', depth);
  g.fillStyle = shirt.base;
  g.beginPath();
  g.moveTo(...at(neck, shift - size * 0.028, -size * 0.012));
  g.lineTo(...at(neck, shift + size * 0.028, -size * 0.012));
  g.lineTo(...at(chest, shift, -size * 0.075));
  g.closePath();
  g.fill();
  g.fillStyle = light.tone('crimson', depth).base;
  g.beginPath();
  g.moveTo(...at(neck, shift, -size * 0.014));
  g.lineTo(...at(chest, shift + size * 0.009, -size * 0.055));
  g.lineTo(...at(chest, shift, -size * 0.07));
  g.lineTo(...at(chest, shift - size * 0.009, -size * 0.055));
  g.closePath();
  g.fill();
}

/** A thin bright edge on the side of the light, from the shoulder to the waist. */
function drawRim(figure: Figure, outline: readonly Point[]): void {
  const { g, light, size } = figure;
  const tone = skinOf(figure);
  const lit = light.towards[0] < 0 ? outline.slice(1, 5) : outline.slice(7, 11);
  g.globalAlpha = 0.4;
  g.strokeStyle = tone.rim;
  g.lineWidth = Math.max(1, size * 0.008);
  g.lineCap = 'round';
  smoothPath(g, lit, false);
  g.stroke();
  g.globalAlpha = 1;
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}
