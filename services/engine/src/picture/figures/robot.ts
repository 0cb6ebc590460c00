import { clamp } from '../chance.ts';
import { disc, flatLimb, limb, oval, sphere, wash, within } from '../shapes.ts';
import { turnOf } from './face.ts';
import { between2, type Figure } from './figure.ts';
import { proportionsOf } from './proportions.ts';

/** A robot: tubes between ball joints, a chest plate with a light that breathes, a face that is a screen. */
export function drawRobot(figure: Figure): void {
  const { g, light, depth, size } = figure;
  const parts = proportionsOf(figure.character.look);
  const shell = light.tone(
    figure.character.colour ?? ('colour' in figure.character.look ? figure.character.look.colour : 'steel'),
    depth,
  );
  const metal = light.tone('steel', depth);
  const dark = light.tone('charcoal', depth);
  const chain = (names: readonly string[], r: number, far: boolean): void => {
    const joints = names.map((name) => figure.joint(name));
    if (far)
      flatLimb(
        g,
        metal.deep,
        joints,
        joints.map(() => r),
      );
    else
      limb(
        g,
        light,
        metal,
        joints,
        joints.map(() => r),
      );
    for (const [x, y] of joints.slice(1)) sphere(g, light, far ? dark : shell, x, y, r * 1.35);
  };
  chain(['shoulderFar', 'elbowFar', 'handFar'], parts.foreArm * size, true);
  chain(['hipFar', 'kneeFar', 'ankleFar'], parts.shin * size, true);
  chain(['hipNear', 'kneeNear', 'ankleNear'], parts.shin * size, false);
  for (const side of ['Far', 'Near']) {
    const [ankle, toe] = [figure.joint(`ankle${side}`), figure.joint(`toe${side}`)];
    limb(g, light, side === 'Far' ? dark : shell, [between2(ankle, toe, -0.25), toe], [size * 0.036, size * 0.03]);
  }
  drawTrunk(figure, size, parts.shoulders, parts.hips);
  drawScreen(figure, size * parts.head);
  chain(['shoulderNear', 'elbowNear', 'handNear'], parts.foreArm * size, false);
}

function drawTrunk(figure: Figure, size: number, shoulders: number, hips: number): void {
  const { g, light, depth } = figure;
  const shell = light.tone(
    figure.character.colour ?? ('colour' in figure.character.look ? figure.character.look.colour : 'steel'),
    depth,
  );
  const [pelvis, chest, neck] = [figure.joint('pelvis'), figure.joint('chest'), figure.joint('neck')];
  limb(g, light, light.tone('charcoal', depth), [pelvis, chest, neck], [size * 0.04, size * 0.035, size * 0.03]);
  const lean = Math.atan2(neck[0] - pelvis[0], pelvis[1] - neck[1]);
  const plate = (x: number, y: number, halfW: number, halfH: number): void =>
    within(g, x, y, lean, 1, () => {
      g.fillStyle = wash(g, light, shell, 0, 0, halfW * 1.15);
      g.beginPath();
      g.roundRect(-halfW, -halfH, halfW * 2, halfH * 2, halfW * 0.35);
      g.fill();
    });
  plate(pelvis[0], pelvis[1], hips * size, size * 0.045);
  const middle = between2(pelvis, neck, 0.66);
  plate(middle[0], middle[1], shoulders * size, size * 0.11);
  g.fillStyle = light.tone('glow', depth).light;
  g.globalAlpha = 0.6 + figure.breath * 0.3;
  disc(g, middle[0] + figure.facing * size * 0.025, middle[1] - size * 0.02, size * 0.022);
  g.globalAlpha = 1;
}

function drawScreen(figure: Figure, r: number): void {
  const { g, light, depth } = figure;
  const shell = light.tone(
    figure.character.colour ?? ('colour' in figure.character.look ? figure.character.look.colour : 'steel'),
    depth,
  );
  const [neck, head] = [figure.joint('neck'), figure.joint('head')];
  const turn = turnOf(figure.facing, r);
  within(g, head[0], head[1], Math.atan2(head[0] - neck[0], neck[1] - head[1]), 1, () => {
    g.fillStyle = light.tone('steel', depth).shade;
    g.fillRect(-r * 0.05, -r * 1.5, r * 0.1, r * 0.6);
    sphere(g, light, light.tone('red', depth), 0, -r * 1.5, r * 0.16);
    g.fillStyle = wash(g, light, shell, 0, 0, r * 1.15);
    g.beginPath();
    g.roundRect(-r * 1.08, -r * 0.95, r * 2.16, r * 1.9, r * 0.5);
    g.fill();
    g.fillStyle = light.tone('navy', depth).deep;
    g.beginPath();
    g.roundRect(turn.x(0) * 0.3 - r * 0.82, -r * 0.62, r * 1.64, r * 1.2, r * 0.34);
    g.fill();
    g.fillStyle = light.tone('cyan', depth).rim;
    const open = clamp(figure.eyesOpen, 0.08, 1);
    for (const side of [-1, 1])
      oval(
        g,
        turn.x(side * 0.42) * 0.85 + figure.gaze[0] * r * 0.08,
        -r * 0.12 - figure.gaze[1] * r * 0.08,
        r * 0.15 * turn.narrow(side * 0.42),
        r * 0.2 * open,
      );
    const half = r * 0.3 * figure.mouth.width;
    g.beginPath();
    g.roundRect(turn.x(0) * 0.7 - half, r * 0.26, half * 2, r * (0.06 + figure.mouth.open * 0.24), r * 0.06);
    g.fill();
  });
}
