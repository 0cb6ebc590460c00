import { clamp } from '../chance.ts';
import type { Tone } from '../palette/light.ts';
import { disc, flatLimb, limb, line, oval, sphere, wash, within, type Point } from '../shapes.ts';
import { expressionOf } from './expression.ts';
import { turnOf } from './face.ts';
import { between2, type Figure } from './figure.ts';
import { headOf } from './head.ts';

/** A robot: shells over dark sleeves, a chest plate with a light that breathes, grippers, a face that is a screen. */
export function drawRobot(figure: Figure): void {
  const { light, depth, character } = figure;
  const shell = light.tone(character.colour ?? ('colour' in character.look ? character.look.colour : 'steel'), depth);
  const dark = light.tone('charcoal', depth);
  drawArm(figure, shell, dark, 'Far');
  drawLeg(figure, shell, dark, 'Far');
  drawLeg(figure, shell, dark, 'Near');
  drawTrunk(figure, shell, dark);
  drawHead(figure, shell, dark);
  drawArm(figure, shell, dark, 'Near');
}

type Side = 'Near' | 'Far';

/** A dark sleeve through the joints, and a shell over the middle of each bone; a pin marks each hinge. */
function drawChain(figure: Figure, shell: Tone, dark: Tone, joints: readonly Point[], r: number, side: Side): void {
  const { g, light } = figure;
  flatLimb(
    g,
    side === 'Far' ? dark.deep : dark.base,
    joints,
    joints.map(() => r * 0.62),
  );
  joints.slice(1).forEach((to, i) => {
    const from = joints[i]!;
    const bone = [between2(from, to, i === 0 ? 0.12 : 0.26), between2(from, to, 0.8)];
    const radii = i === 0 ? [r * 1.05, r] : [r * 1.1, r * 0.82];
    if (side === 'Far') flatLimb(g, shell.deep, bone, radii);
    else limb(g, light, shell, bone, radii);
  });
  if (figure.simple || side === 'Far') return;
  const pin = joints[1]!;
  g.fillStyle = dark.shade;
  disc(g, pin[0], pin[1], r * 0.5);
  g.fillStyle = shell.light;
  disc(g, pin[0], pin[1], r * 0.22);
}

function drawArm(figure: Figure, shell: Tone, dark: Tone, side: Side): void {
  const { g, light, size } = figure;
  const [shoulder, elbow, hand] = [
    figure.joint(`shoulder${side}`),
    figure.joint(`elbow${side}`),
    figure.joint(`hand${side}`),
  ];
  const r = size * 0.034;
  drawChain(figure, shell, dark, [shoulder, elbow, hand], r, side);
  if (side === 'Near') sphere(g, light, shell, shoulder[0], shoulder[1], r * 1.5);
  const turn = Math.atan2(hand[1] - elbow[1], hand[0] - elbow[0]);
  within(g, hand[0], hand[1], turn, 1, () => {
    const ink = side === 'Far' ? shell.deep : shell.base;
    g.fillStyle = ink;
    g.beginPath();
    g.roundRect(-r * 0.5, -r * 0.95, r * 1.3, r * 1.9, r * 0.5);
    g.fill();
    for (const finger of [-1, 1])
      flatLimb(
        g,
        side === 'Far' ? dark.deep : dark.base,
        [
          [r * 0.7, finger * r * 0.62],
          [r * 1.5, finger * r * 0.8],
          [r * 2.1, finger * r * 0.3],
        ],
        [r * 0.34, r * 0.3, r * 0.22],
      );
  });
}

function drawLeg(figure: Figure, shell: Tone, dark: Tone, side: Side): void {
  const { g, light, size } = figure;
  const joints = [figure.joint(`hip${side}`), figure.joint(`knee${side}`), figure.joint(`ankle${side}`)];
  drawChain(figure, shell, dark, joints, size * 0.046, side);
  const [ankle, toe] = [joints[2]!, figure.joint(`toe${side}`)];
  const sole: readonly Point[] = [between2(ankle, toe, -0.35), between2(ankle, toe, 1.15)];
  if (side === 'Far') flatLimb(g, dark.deep, sole, [size * 0.044, size * 0.036]);
  else limb(g, light, dark, sole, [size * 0.046, size * 0.038]);
}

function drawTrunk(figure: Figure, shell: Tone, dark: Tone): void {
  const { g, light, depth, size } = figure;
  const [pelvis, chest, neck] = [figure.joint('pelvis'), figure.joint('chest'), figure.joint('neck')];
  limb(g, light, dark, [pelvis, chest, neck], [size * 0.058, size * 0.045, size * 0.032]);
  if (!figure.simple) {
    g.strokeStyle = dark.deep;
    g.lineWidth = size * 0.008;
    g.beginPath();
    for (const share of [0.18, 0.28, 0.38]) {
      const [x, y] = between2(pelvis, chest, share);
      g.moveTo(x - size * 0.05, y);
      g.lineTo(x + size * 0.05, y);
    }
    g.stroke();
  }
  const lean = Math.atan2(neck[0] - pelvis[0], pelvis[1] - neck[1]);
  const turned = 1 - 0.22 * Math.abs(figure.facing);
  const plate = ([x, y]: Point, top: number, bottom: number, halfH: number): void =>
    within(g, x, y, lean, 1, () => {
      g.fillStyle = wash(g, light, shell, 0, 0, top * size * 1.1);
      g.beginPath();
      g.moveTo(-top * size * turned * 0.8, -halfH * size);
      g.quadraticCurveTo(-top * size * turned * 1.12, -halfH * size, -top * size * turned, -halfH * size * 0.4);
      g.quadraticCurveTo(-bottom * size * turned, halfH * size, -bottom * size * turned * 0.6, halfH * size);
      g.lineTo(bottom * size * turned * 0.6, halfH * size);
      g.quadraticCurveTo(bottom * size * turned, halfH * size, top * size * turned, -halfH * size * 0.4);
      g.quadraticCurveTo(top * size * turned * 1.12, -halfH * size, top * size * turned * 0.8, -halfH * size);
      g.closePath();
      g.fill();
    });
  plate(pelvis, 0.084, 0.05, 0.05);
  const middle = between2(pelvis, neck, 0.72);
  plate(middle, 0.125, 0.07, 0.11);
  const lamp: Point = [middle[0] + figure.facing * size * 0.03, middle[1] - size * 0.015];
  g.fillStyle = shell.deep;
  disc(g, lamp[0], lamp[1], size * 0.034);
  g.fillStyle = light.tone('cyan', depth).rim;
  g.globalAlpha = 0.65 + figure.breath * 0.3;
  disc(g, lamp[0], lamp[1], size * 0.024);
  g.globalAlpha = 1;
}

function drawHead(figure: Figure, shell: Tone, dark: Tone): void {
  const { g, light, depth } = figure;
  const { at, r, lean } = headOf(figure, 0.102);
  const turn = turnOf(figure.facing, r);
  within(g, at[0], at[1], lean, 1, () => {
    line(g, dark.base, r * 0.1, [
      [-figure.facing * r * 0.2, -r * 0.9],
      [-figure.facing * r * 0.3, -r * 1.5],
    ]);
    sphere(g, light, light.tone('red', depth), -figure.facing * r * 0.3, -r * 1.55, r * 0.16);
    for (const side of [-1, 1]) {
      g.fillStyle = side * figure.facing > 0.3 ? shell.deep : shell.shade;
      oval(g, turn.x(side * 1.35) * 1.1, r * 0.02, r * 0.2, r * 0.36);
    }
    g.fillStyle = wash(g, light, shell, 0, 0, r * 1.15);
    g.beginPath();
    g.roundRect(-r * 1.08, -r * 0.98, r * 2.16, r * 1.92, r * 0.62);
    g.fill();
    g.fillStyle = light.tone('navy', depth).deep;
    g.beginPath();
    g.roundRect(turn.x(0) * 0.3 - r * 0.84, -r * 0.6, r * 1.68, r * 1.24, r * 0.42);
    g.fill();
    drawScreenFace(figure, r);
    g.globalAlpha = 0.16;
    g.fillStyle = light.tone('glass', depth).light;
    oval(g, turn.x(0) * 0.3 - r * 0.3, -r * 0.36, r * 0.42, r * 0.14, -0.3);
    g.globalAlpha = 1;
  });
}

/** Lights that make a face: eyes that narrow and slant with what it feels, a mouth that opens with its words. */
function drawScreenFace(figure: Figure, r: number): void {
  const { g, light, depth } = figure;
  const turn = turnOf(figure.facing, r);
  const feeling = expressionOf(figure.emotion, figure.emotionStrength);
  const ink = light.tone(figure.emotion === 'angry' ? 'red' : 'cyan', depth).rim;
  const open = clamp(figure.eyesOpen, 0.1, 1) * (1 - feeling.squint * 0.5);
  g.fillStyle = ink;
  for (const side of [-1, 1])
    oval(
      g,
      turn.x(side * 0.42) * 0.85 + figure.gaze[0] * r * 0.08,
      -r * 0.1 - figure.gaze[1] * r * 0.08,
      r * 0.16 * turn.narrow(side * 0.42),
      r * 0.24 * open * feeling.eyes,
      feeling.browTurn * side * -1.6,
    );
  const half = r * 0.32 * figure.mouth.width;
  const x = turn.x(0) * 0.7;
  const y = r * 0.36;
  const drop = figure.mouth.open * r * 0.26;
  g.beginPath();
  g.moveTo(x - half, y - feeling.smile * r * 0.12);
  g.quadraticCurveTo(x, y + feeling.smile * r * 0.1 - drop * 0.3, x + half, y - feeling.smile * r * 0.12);
  g.quadraticCurveTo(x, y + feeling.smile * r * 0.1 + drop * 1.8 + r * 0.1, x - half, y - feeling.smile * r * 0.12);
  g.fill();
}
