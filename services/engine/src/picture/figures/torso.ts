import { limb, oval, smoothPath, wash, type Point } from '../shapes.ts';
import type { Clothes } from './clothes.ts';
import { between2, type Figure } from './figure.ts';
import { skinOf } from './head.ts';
import type { Proportions } from './proportions.ts';

export function drawNeck(figure: Figure, parts: Proportions): void {
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
export function drawTorso(figure: Figure, parts: Proportions, clothes: Clothes): void {
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
