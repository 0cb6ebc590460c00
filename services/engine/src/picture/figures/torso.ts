import { disc, limb, oval, smoothPath, wash, type Point } from '../shapes.ts';
import type { Clothes } from './clothes.ts';
import { between2, type Figure } from './figure.ts';
import { skinOf } from './head.ts';
import type { Proportions } from './proportions.ts';

export function drawNeck(figure: Figure, parts: Proportions): void {
  const { g, light, size } = figure;
  const skin = skinOf(figure);
  const r = parts.head * size * 0.38;
  const [neck, head] = [figure.joint('neck'), figure.joint('head')];
  limb(g, light, skin, [figure.joint('chest'), neck, between2(neck, head, 0.45)], [r * 1.1, r, r * 0.95]);
  g.fillStyle = skin.deep;
  const under = between2(neck, head, 0.3);
  g.globalAlpha = 0.6;
  oval(g, under[0], under[1], r * 0.95, r * 0.5);
  g.globalAlpha = 1;
}

/** A place on the trunk: from a joint across it and along the spine, pixels. */
type At = (from: Point, across: number, along: number) => Point;

interface Trunk {
  readonly pelvis: Point;
  readonly chest: Point;
  readonly neck: Point;
  readonly shoulder: number;
  readonly waist: number;
  readonly hip: number;
  /** How far the hips reach below their joint. */
  readonly drop: number;
  readonly at: At;
}

/** Shoulders to hips as one shape that leans with the spine, deeper when it breathes in, narrower when seen from the side. */
export function drawTorso(figure: Figure, parts: Proportions, clothes: Clothes): void {
  const { g, light, size } = figure;
  const trunk = trunkOf(figure, parts, clothes);
  const { pelvis, chest, neck, shoulder, waist, hip, drop, at } = trunk;
  const belly = between2(pelvis, chest, 0.42);
  const collar = parts.head * size * 0.4;
  // The belly and the chest swell towards where the figure faces.
  const fore = figure.facing * size * 0.012;
  const outline = [
    at(neck, -collar, size * 0.004),
    at(chest, -shoulder * 0.86, size * 0.02),
    at(chest, -shoulder, -size * 0.045),
    at(belly, -waist + Math.min(0, fore), 0),
    at(pelvis, -hip, size * 0.02),
    at(pelvis, -hip * 0.7, -drop),
    at(pelvis, hip * 0.7, -drop),
    at(pelvis, hip, size * 0.02),
    at(belly, waist + Math.max(0, fore), 0),
    at(chest, shoulder, -size * 0.045),
    at(chest, shoulder * 0.86, size * 0.02),
    at(neck, collar, size * 0.004),
  ];
  g.fillStyle = wash(g, light, clothes.top, chest[0], (chest[1] + pelvis[1]) / 2, size * 0.19);
  smoothPath(g, outline);
  g.fill();
  if (clothes.skirt === 0 && clothes.bottom !== clothes.top) drawHips(figure, trunk, clothes);
  if (clothes.skirt > 0) drawSkirt(figure, parts, clothes, at);
  if (figure.simple) return;
  drawFront(figure, trunk, clothes, outline);
  if (clothes.belt) drawBelt(figure, trunk, clothes);
  if (clothes.apron) drawApron(figure, trunk, clothes.apron);
  drawRim(figure, outline);
}

function trunkOf(figure: Figure, parts: Proportions, clothes: Clothes): Trunk {
  const { size } = figure;
  const [pelvis, chest, neck] = [figure.joint('pelvis'), figure.joint('chest'), figure.joint('neck')];
  const turned = Math.min(1, Math.abs(figure.facing));
  const swell = 1 + figure.breath * 0.025;
  const up = direction(pelvis, neck);
  const side: Point = [-up[1], up[0]];
  return {
    pelvis,
    chest,
    neck,
    shoulder: parts.shoulders * size * (1.22 - 0.4 * turned) * swell,
    waist: parts.waist * size * (1.1 - 0.14 * turned),
    hip: parts.hips * size * (1.1 - 0.2 * turned),
    drop: clothes.skirt > 0 ? 0 : parts.thigh * size * 0.9,
    at: (from, across, along) => [
      from[0] + side[0] * across + up[0] * along,
      from[1] + side[1] * across + up[1] * along,
    ],
  };
}

function drawHips(figure: Figure, { pelvis, hip, drop, at }: Trunk, clothes: Clothes): void {
  const { g, light, size } = figure;
  g.fillStyle = wash(g, light, clothes.bottom, pelvis[0], pelvis[1], size * 0.1);
  smoothPath(g, [
    at(pelvis, -hip, size * 0.012),
    at(pelvis, -hip * 1.02, -drop * 0.4),
    at(pelvis, -hip * 0.55, -drop * 1.1),
    at(pelvis, hip * 0.55, -drop * 1.1),
    at(pelvis, hip * 1.02, -drop * 0.4),
    at(pelvis, hip, size * 0.012),
  ]);
  g.fill();
}

function drawSkirt(figure: Figure, parts: Proportions, clothes: Clothes, at: At): void {
  const { g, light, size } = figure;
  const pelvis = figure.joint('pelvis');
  const [near, far] = [figure.joint('kneeNear'), figure.joint('kneeFar')];
  const long = clothes.skirt > 1.5;
  const ends = long ? [near, far, figure.joint('ankleNear'), figure.joint('ankleFar')] : [near, far];
  const left = Math.min(pelvis[0] - size * 0.12, ...ends.map(([x]) => x - size * 0.06));
  const right = Math.max(pelvis[0] + size * 0.12, ...ends.map(([x]) => x + size * 0.06));
  const lowest = Math.max(...[near, far].map(([, y]) => y));
  const hem = lowest * clothes.skirt + pelvis[1] * (1 - clothes.skirt);
  const sway = Math.sin(figure.timeS * 2.3) * size * 0.008;
  g.fillStyle = wash(g, light, clothes.top, pelvis[0], (pelvis[1] + hem) / 2, size * 0.2);
  const waist = parts.waist * size;
  const [waistLeft, waistRight] = [at(pelvis, -waist, size * 0.08), at(pelvis, waist, size * 0.08)];
  const wide = right - left;
  g.beginPath();
  g.moveTo(...waistLeft);
  g.quadraticCurveTo(left + wide * 0.12, pelvis[1], left + sway, hem - size * 0.02);
  g.quadraticCurveTo(left + wide * 0.25 + sway, hem + size * 0.022, left + wide * 0.5 + sway, hem);
  g.quadraticCurveTo(left + wide * 0.75 + sway, hem + size * 0.022, right + sway, hem - size * 0.02);
  g.quadraticCurveTo(right - wide * 0.12, pelvis[1], ...waistRight);
  g.fill();
  if (figure.simple) return;
  // Folds, and a hem.
  g.strokeStyle = clothes.top.shade;
  g.lineWidth = size * 0.007;
  g.beginPath();
  for (const share of [0.32, 0.55, 0.76]) {
    g.moveTo(left + wide * (0.35 + share * 0.3), pelvis[1] + (hem - pelvis[1]) * 0.35);
    g.lineTo(left + wide * share + sway, hem);
  }
  g.stroke();
}

function drawFront(figure: Figure, trunk: Trunk, clothes: Clothes, outline: readonly Point[]): void {
  const { g, size, facing } = figure;
  const { at, chest, neck, pelvis, waist } = trunk;
  const shift = facing * size * 0.03;
  switch (clothes.front) {
    case 'shirt and tie':
      return drawShirtFront(figure, trunk, clothes);
    case 'stripes':
      g.save();
      smoothPath(g, outline);
      g.clip();
      g.strokeStyle = clothes.trim.base;
      g.lineWidth = size * 0.014;
      g.beginPath();
      for (let i = 0; i < 5; i++) {
        const from = between2(chest, pelvis, 0.08 + i * 0.2);
        g.moveTo(...at(from, -waist * 2, 0));
        g.quadraticCurveTo(...at(from, 0, -size * 0.02), ...at(from, waist * 2, 0));
      }
      g.stroke();
      return g.restore();
    case 'buttons':
      g.fillStyle = clothes.trim.base;
      for (const share of [0.1, 0.34, 0.58, 0.82])
        disc(g, ...at(between2(chest, pelvis, share), shift * (1 - share * 0.4), 0), size * 0.0085);
      return drawCollar(figure, trunk, clothes);
    case 'hood':
      g.fillStyle = clothes.top.shade;
      smoothPath(g, [
        at(neck, -size * 0.062 + shift * 0.3, size * 0.012),
        at(neck, shift, -size * 0.028),
        at(neck, size * 0.062 + shift * 0.3, size * 0.012),
        at(neck, shift, size * 0.02),
      ]);
      g.fill();
      g.fillStyle = clothes.top.shade;
      smoothPath(g, [
        at(pelvis, shift - waist * 0.62, size * 0.035),
        at(pelvis, shift - waist * 0.45, size * 0.085),
        at(pelvis, shift + waist * 0.45, size * 0.085),
        at(pelvis, shift + waist * 0.62, size * 0.035),
      ]);
      return g.fill();
    case 'emblem':
      g.fillStyle = clothes.trim.base;
      return oval(g, ...at(chest, shift, -size * 0.055), size * 0.034 * (1 - 0.3 * Math.abs(facing)), size * 0.034);
    case 'plates':
      g.strokeStyle = clothes.top.deep;
      g.lineWidth = size * 0.009;
      g.beginPath();
      g.moveTo(...at(chest, -waist * 1.05, -size * 0.085));
      g.quadraticCurveTo(...at(chest, shift, -size * 0.125), ...at(chest, waist * 1.05, -size * 0.085));
      g.moveTo(...at(neck, shift, -size * 0.02));
      g.lineTo(...at(chest, shift, -size * 0.1));
      g.stroke();
      g.fillStyle = clothes.trim.base;
      smoothPath(g, [
        at(chest, shift - size * 0.026, -size * 0.02),
        at(chest, shift + size * 0.026, -size * 0.02),
        at(chest, shift, -size * 0.08),
      ]);
      return g.fill();
    case 'open coat':
      g.fillStyle = clothes.trim.base;
      g.beginPath();
      g.moveTo(...at(neck, shift - size * 0.03, -size * 0.005));
      g.lineTo(...at(neck, shift + size * 0.03, -size * 0.005));
      g.lineTo(...at(pelvis, shift + waist * 0.42, 0));
      g.lineTo(...at(pelvis, shift - waist * 0.42, 0));
      g.fill();
      g.fillStyle = clothes.bottom.base;
      g.beginPath();
      g.moveTo(...at(pelvis, shift - waist * 0.42, 0));
      g.lineTo(...at(pelvis, shift + waist * 0.42, 0));
      g.lineTo(...at(pelvis, shift + waist * 0.5, -trunk.hip * 0.9));
      g.lineTo(...at(pelvis, shift - waist * 0.5, -trunk.hip * 0.9));
      return g.fill();
    case undefined:
      return drawCollar(figure, trunk, clothes);
  }
}

/** The edge of the cloth around the neck. */
function drawCollar(figure: Figure, { at, neck }: Trunk, clothes: Clothes): void {
  const { g, size, facing } = figure;
  const shift = facing * size * 0.02;
  g.strokeStyle = clothes.top.deep;
  g.lineWidth = size * 0.012;
  g.lineCap = 'round';
  g.beginPath();
  g.moveTo(...at(neck, shift - size * 0.042, size * 0.004));
  g.quadraticCurveTo(...at(neck, shift, -size * 0.03), ...at(neck, shift + size * 0.042, size * 0.004));
  g.stroke();
}

function drawBelt(figure: Figure, { at, pelvis, waist }: Trunk, clothes: Clothes): void {
  const { g, size, facing } = figure;
  const from = at(pelvis, 0, size * 0.045);
  g.strokeStyle = clothes.trim.shade;
  g.lineWidth = size * 0.024;
  g.lineCap = 'butt';
  g.beginPath();
  g.moveTo(...at(from, -waist * 1.06, 0));
  g.quadraticCurveTo(...at(from, 0, -size * 0.014), ...at(from, waist * 1.06, 0));
  g.stroke();
  g.fillStyle = clothes.trim.light;
  disc(g, ...at(from, facing * waist * 0.5, -size * 0.005), size * 0.016);
}

function drawApron(figure: Figure, { at, chest, pelvis, waist, hip, drop }: Trunk, apron: Clothes['top']): void {
  const { g, light, size } = figure;
  const shift = figure.facing * size * 0.014;
  g.fillStyle = wash(g, light, apron, chest[0], pelvis[1], size * 0.18);
  smoothPath(g, [
    at(chest, shift - waist * 0.7, 0),
    at(pelvis, shift - hip * 0.86, 0),
    at(pelvis, shift - hip * 0.8, -drop * 2),
    at(pelvis, shift + hip * 0.8, -drop * 2),
    at(pelvis, shift + hip * 0.86, 0),
    at(chest, shift + waist * 0.7, 0),
  ]);
  g.fill();
}

function drawShirtFront(figure: Figure, { at, chest, neck }: Trunk, clothes: Clothes): void {
  const { g, light, size, depth, facing } = figure;
  const shift = facing * size * 0.028;
  const shirt = light.tone('white', depth);
  g.fillStyle = shirt.base;
  g.beginPath();
  g.moveTo(...at(neck, shift - size * 0.034, -size * 0.008));
  g.lineTo(...at(neck, shift + size * 0.034, -size * 0.008));
  g.lineTo(...at(chest, shift, -size * 0.09));
  g.closePath();
  g.fill();
  g.fillStyle = clothes.trim.base;
  g.beginPath();
  g.moveTo(...at(neck, shift, -size * 0.014));
  g.lineTo(...at(chest, shift + size * 0.011, -size * 0.06));
  g.lineTo(...at(chest, shift, -size * 0.082));
  g.lineTo(...at(chest, shift - size * 0.011, -size * 0.06));
  g.closePath();
  g.fill();
  g.strokeStyle = clothes.top.deep;
  g.lineWidth = size * 0.008;
  g.beginPath();
  g.moveTo(...at(neck, shift - size * 0.04, 0));
  g.lineTo(...at(chest, shift, -size * 0.095));
  g.lineTo(...at(neck, shift + size * 0.04, 0));
  g.stroke();
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
