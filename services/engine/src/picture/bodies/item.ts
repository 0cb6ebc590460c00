import { sample, type Body } from '../../timeline.ts';
import type { NounLook } from '../../vocab/looks.ts';
import type { Lens } from '../camera/lens.ts';
import type { Light, Tone } from '../palette/light.ts';
import { within, type Ink } from '../shapes.ts';

/** All that a drawing of a body needs at one instant. Inside {@link Item.inFrame} one unit is a metre, y is down, the origin is the middle of its shape. */
export interface Item<L extends NounLook = NounLook> {
  readonly g: Ink;
  readonly lens: Lens;
  /** The light as the screen sees it. */
  readonly light: Light;
  /** The light as the thing sees it, turned against its own turning: for drawing inside its frame. */
  readonly ownLight: Light;
  readonly body: Body;
  readonly look: L;
  readonly timeS: number;
  readonly depth: number;
  /** Middle on the screen, pixels. */
  readonly x: number;
  readonly y: number;
  /** Clockwise on the screen, radians. */
  readonly turn: number;
  readonly scale: number;
  /** Metres. */
  readonly width: number;
  readonly height: number;
  readonly simple: boolean;
  /** The pigment that it has: its own, or what its word usually has. */
  tone(name?: string): Tone;
  inFrame(draw: () => void): void;
}

export function itemAt(g: Ink, lens: Lens, light: Light, body: Body, timeS: number, simple: boolean): Item {
  const [worldX, worldY, angle] = sample(body.track, timeS) as unknown as [number, number, number];
  const depth = body.depth;
  const [x, y, turn, scale] = [lens.screenX(worldX, depth), lens.screenY(worldY, depth), -angle, lens.scaleAt(depth)];
  const shape = body.shape;
  const usual = 'colour' in body.look ? body.look.colour : 'tan';
  return {
    g,
    lens,
    light,
    ownLight: light.turned(turn),
    body,
    look: body.look,
    timeS,
    depth,
    x,
    y,
    turn,
    scale,
    width: shape.kind === 'ball' ? shape.r * 2 : shape.w,
    height: shape.kind === 'ball' ? shape.r * 2 : shape.h,
    simple: simple || scale < 30,
    tone: (name) => light.tone(name ?? body.colour ?? usual, depth),
    inFrame: (draw) => within(g, x, y, turn, scale, draw),
  };
}
