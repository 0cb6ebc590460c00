import { clamp } from '../chance.ts';
import { disc, flatLimb, limb, line, oval, polygon, smoothPath, sphere, wash, type Point } from '../shapes.ts';
import { between2, type Figure } from './figure.ts';

/** A bird, on the ground or flying. */
export function drawBird(figure: Figure): void {
  const { g, light, depth, size, character } = figure;
  const look = character.look;
  const coat = light.tone(character.colour ?? ('colour' in look ? look.colour : 'blue'), depth);
  const pale = light.tone('cream', depth);
  const [body, neck, head, beak, tail] = ['body', 'neck', 'head', 'beak', 'tail'].map((name) => figure.joint(name)) as [
    Point,
    Point,
    Point,
    Point,
    Point,
  ];
  const side = Math.sign(beak[0] - head[0]) || 1;
  for (const foot of ['footFar', 'footNear']) {
    const [x, y] = figure.joint(foot);
    line(g, light.tone('amber', depth).shade, Math.max(1, size * 0.022), [
      between2(body, [x, y], 0.45),
      [x, y - size * 0.01],
      [x + side * size * 0.05, y],
    ]);
  }
  drawWing(figure, 'Far', coat.deep, coat.shade);
  flatLimb(g, coat.shade, [body, between2(body, tail, 0.6), tail], [size * 0.1, size * 0.07, size * 0.05]);
  limb(
    g,
    light,
    coat,
    [between2(tail, body, 0.55), body, neck, head],
    [size * 0.09, size * 0.185, size * 0.13, size * 0.1],
  );
  g.globalAlpha = 0.75;
  g.fillStyle = pale.base;
  oval(g, body[0] + side * size * 0.06, body[1] + size * 0.06, size * 0.11, size * 0.09, side * 0.4);
  g.globalAlpha = 1;
  sphere(g, light, coat, head[0], head[1], size * 0.12);
  const gape = figure.mouth.open * size * 0.05;
  g.fillStyle = light.tone('orange', depth).base;
  polygon(g, [
    [head[0] + side * size * 0.09, head[1] - size * 0.035],
    beak,
    [head[0] + side * size * 0.09, head[1] + size * 0.035 + gape],
  ]);
  g.fill();
  g.fillStyle = light.tone('pupil', depth).deep;
  oval(
    g,
    head[0] + side * size * 0.045,
    head[1] - size * 0.03,
    size * 0.028,
    size * 0.032 * clamp(figure.eyesOpen, 0.15, 1),
  );
  g.fillStyle = light.tone('eye', depth).light;
  disc(g, head[0] + side * size * 0.05, head[1] - size * 0.04, size * 0.01);
  drawWing(figure, 'Near', coat.shade, coat.base);
}

function drawWing(figure: Figure, side: 'Near' | 'Far', dark: string, bright: string): void {
  const { g, light, depth, size, character } = figure;
  const [root, mid, tip] = [figure.joint('body'), figure.joint(`wing${side}`), figure.joint(`wingTip${side}`)];
  const back = -(Math.sign(figure.joint('beak')[0] - figure.joint('head')[0]) || 1) * size;
  const outline: Point[] = [
    [root[0] - back * 0.08, root[1] - size * 0.06],
    mid,
    tip,
    [tip[0] + back * 0.1, tip[1] + size * 0.08],
    [mid[0] + back * 0.2, mid[1] + size * 0.12],
    [root[0] + back * 0.14, root[1] + size * 0.1],
  ];
  g.fillStyle = dark;
  smoothPath(g, outline);
  g.fill();
  if (figure.simple) return;
  const tone = light.tone(character.colour ?? ('colour' in character.look ? character.look.colour : 'blue'), depth);
  g.fillStyle = side === 'Near' ? wash(g, light, tone, mid[0], mid[1], size * 0.25) : bright;
  smoothPath(
    g,
    outline.map((point) => between2(mid, point, 0.72)),
  );
  g.fill();
}
