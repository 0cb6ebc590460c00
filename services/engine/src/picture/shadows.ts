import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { sample, type Body, type Character, type Timeline } from '../timeline.ts';
import { bodyExtent } from './camera/extent.ts';
import type { Lens } from './camera/lens.ts';
import { clamp } from './chance.ts';
import type { Light } from './palette/light.ts';
import type { Ink } from './shapes.ts';

/** Where things touch the ground: soft patches that tighten and darken as a thing comes down. One painted patch, laid in every size. */
export class Shadows {
  private readonly patch: Canvas;
  private readonly timeline: Timeline;

  constructor(timeline: Timeline, light: Light) {
    this.timeline = timeline;
    this.patch = createCanvas(96, 96);
    const g = this.patch.getContext('2d');
    const fall = g.createRadialGradient(48, 48, 4, 48, 48, 48);
    fall.addColorStop(0, light.shadowInk(0.85));
    fall.addColorStop(0.55, light.shadowInk(0.42));
    fall.addColorStop(1, light.shadowInk(0.001));
    g.fillStyle = fall;
    g.fillRect(0, 0, 96, 96);
  }

  ofBody(g: Ink, lens: Lens, light: Light, body: Body, timeS: number): void {
    const kind = body.look.kind;
    if (
      kind === 'hoop' ||
      kind === 'swing' ||
      kind === 'aircraft' ||
      kind === 'fire' ||
      this.timeline.environment.look.kind === 'sky'
    )
      return;
    const box = bodyExtent(body, timeS);
    if (!box || this.overWater((box.x0 + box.x1) / 2)) return;
    this.lay(
      g,
      lens,
      light,
      (box.x0 + box.x1) / 2,
      ((box.x1 - box.x0) / 2) * (kind === 'tree' ? 0.5 : 1),
      body.depth,
      Math.max(0, box.y0),
    );
  }

  ofCharacter(g: Ink, lens: Lens, light: Light, character: Character, timeS: number): void {
    if (character.rig === 'fish' || this.timeline.environment.look.kind === 'sky') return;
    const pose = sample(character.pose, timeS);
    const feet = FEET[character.rig];
    const [bodyX, bodyY] = [pose[0]!, pose[1]!];
    if (this.overWater(bodyX)) return;
    for (const [joint, reach] of feet) {
      const [x, y] = [pose[joint * 2]!, pose[joint * 2 + 1]!];
      this.lay(g, lens, light, x, character.sizeM * reach, character.depth, Math.max(0, y - character.sizeM * 0.03));
    }
    this.lay(
      g,
      lens,
      light,
      bodyX,
      character.sizeM * 0.17,
      character.depth,
      Math.max(0, bodyY - character.sizeM * 0.5),
      0.6,
    );
  }

  private overWater(x: number): boolean {
    const { water, look } = this.timeline.environment;
    return !!water && look.kind !== 'underwater' && x > water.x0 && x < water.x1;
  }

  private lay(
    g: Ink,
    lens: Lens,
    light: Light,
    x: number,
    halfM: number,
    depth: number,
    aboveM: number,
    strength = 1,
  ): void {
    const scale = lens.scaleAt(depth);
    const closeness = 1 / (1 + aboveM * 1.6);
    const half = halfM * scale * (1.15 + aboveM * 0.25);
    // The patch lies a little to the side that the light does not reach.
    const px =
      lens.screenX(x - light.towards[0] * Math.min(1.5, aboveM) * 0.35, depth) - light.towards[0] * half * 0.18;
    const py = lens.screenY(0, depth);
    const flat = half * clamp((lens.eyeHeightM / 11) * 1.35, 0.14, 0.34);
    g.globalAlpha = clamp(0.95 * closeness * strength, 0.05, 0.95);
    g.drawImage(this.patch, px - half, py - flat, half * 2, flat * 2);
    g.globalAlpha = 1;
  }
}

/** Joints that stand on the ground, with the reach of their shadow as a share of the size. */
const FEET: Readonly<Record<Character['rig'], readonly (readonly [number, number])[]>> = {
  biped: [
    [12, 0.075],
    [16, 0.075],
  ],
  quadruped: [
    [9, 0.09],
    [11, 0.09],
    [13, 0.09],
    [15, 0.09],
  ],
  bird: [
    [9, 0.12],
    [10, 0.12],
  ],
  fish: [],
};
