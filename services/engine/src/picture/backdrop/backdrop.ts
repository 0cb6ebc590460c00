import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { Lens } from '../camera/lens.ts';
import type { View } from '../camera/plan.ts';
import type { Ink } from '../shapes.ts';
import { Spectators } from './crowd.ts';
import { DEEP } from './deep.ts';
import { FLOORS } from './floors.ts';
import { paintGround } from './ground.ts';
import type { Layer, Place } from './layer.ts';
import { BEFORE, BEHIND } from './living.ts';
import type { Life } from './life/life.ts';
import { NATURE } from './nature.ts';
import { paperGrain, vignette } from './paper.ts';
import { ROOMS } from './rooms.ts';
import { HALLS } from './halls.ts';
import { livenOpenSea, paintNearWaves, paintOpenSea } from './open-sea.ts';
import { livenSea, paintSea } from './sea.ts';
import { paintSky } from './sky.ts';
import { SkyLife } from './sky-life.ts';
import { Tiles } from './tiles.ts';
import { TOWN } from './town.ts';
import { WINDOW_LAYERS } from './window-layers.ts';
import { INTERIORS } from './interiors.ts';
import { WILDS } from './wilds.ts';
import { BUILT } from './built.ts';

const LAYERS = { ...NATURE, ...TOWN, ...ROOMS, ...WINDOW_LAYERS, ...INTERIORS, ...WILDS, ...BUILT, ...HALLS, ...DEEP };

/** A resting view, flattened: the sky, and what stands before the clouds. */
interface Flat {
  readonly rest: string;
  readonly sky: Canvas;
  readonly scenery: Canvas;
}

/** Everything behind the players, and what stands before them out of focus. Keeps what it has painted as long as the camera lets it. */
export class Backdrop {
  private readonly place: Place;
  private readonly behind: readonly Layer[];
  private readonly before: readonly Layer[];
  private readonly tiles: Tiles;
  private readonly skyLife: SkyLife;
  private readonly spectators: Spectators;
  private readonly living: readonly Life[];
  private readonly floating: readonly Life[];
  private flat: Flat | undefined;
  private spare: { sky: Canvas; scenery: Canvas } | undefined;

  constructor(place: Place) {
    this.place = place;
    const layers = layersOf(place);
    this.behind = layers.filter(({ depthM }) => depthM >= 0);
    this.before = layers.filter(({ depthM }) => depthM < 0);
    this.tiles = new Tiles(place);
    this.skyLife = new SkyLife(place);
    this.spectators = new Spectators(place);
    const { layers: names } = place.environment.look;
    this.living = [...new Set(names.flatMap((name) => BEHIND[name] ?? []))];
    this.floating = names.flatMap((name) => BEFORE[name] ?? []);
  }

  /** Fills the whole canvas. */
  drawBehind(g: Ink, lens: Lens, view: View, timeS: number): void {
    if (view.rest) this.drawResting(g, lens, view, view.rest, timeS);
    else if (Math.abs(view.backdropScale / lens.pose.scale - 1) < 1e-9) this.drawMoving(g, lens, timeS);
    else this.drawScaled(g, lens, view, timeS);
    const { crowd, look } = this.place.environment;
    if (crowd && look.layers.includes('stands')) this.spectators.draw(g, lens, crowd, timeS);
    if (look.kind === 'shore') livenSea(g, lens, this.place, timeS);
    if (look.kind === 'sea') livenOpenSea(g, lens, this.place, timeS);
    for (const live of this.living) live(g, lens, this.place, timeS);
  }

  /** What stands nearer than the players. */
  drawBefore(g: Ink, lens: Lens, timeS: number): void {
    paintNearWaves(g, lens, this.place, timeS);
    for (const layer of this.before) this.tiles.draw(g, lens, layer);
    for (const live of this.floating) live(g, lens, this.place, timeS);
  }

  /** A camera that does not move, and at most comes nearer. */
  private drawResting(g: Ink, lens: Lens, view: View, rest: string, timeS: number): void {
    const flat = this.flatten(scaledLens(lens, view), rest);
    const share = lens.pose.scale / view.backdropScale;
    layMiddle(g, lens, flat.sky, share);
    if (!this.skyLife.any) return;
    this.skyLife.draw(g, lens, timeS);
    layMiddle(g, lens, flat.scenery, share);
  }

  private flatten(lens: Lens, rest: string): Flat {
    if (this.flat?.rest !== rest) {
      const { sky, scenery } = this.sheets(lens);
      const [s, c] = [sky.getContext('2d'), scenery.getContext('2d')];
      s.reset();
      c.reset();
      this.paintFar(s, lens);
      if (this.skyLife.any) {
        this.finish(s, lens);
        this.paintNear(c, lens);
        onlyWhereOpaque(c, () => this.finish(c, lens));
      } else {
        this.paintNear(s, lens);
        this.finish(s, lens);
      }
      this.flat = { rest, sky, scenery };
    }
    return this.flat;
  }

  private sheets({ width, height }: Lens): { sky: Canvas; scenery: Canvas } {
    if (this.spare?.sky.width !== width || this.spare.sky.height !== height)
      this.spare = { sky: createCanvas(width, height), scenery: createCanvas(width, height) };
    return this.spare;
  }

  private drawMoving(g: Ink, lens: Lens, timeS: number): void {
    this.paintFar(g, lens);
    this.skyLife.draw(g, lens, timeS);
    this.paintNear(g, lens);
    this.finish(g, lens);
  }

  /** A changing scale: the backdrop is made in one scale and laid on in another, since layers in every scale would all have to be painted anew. */
  private drawScaled(g: Ink, lens: Lens, view: View, timeS: number): void {
    const made = scaledLens(lens, view);
    const { sky } = this.sheets(made);
    this.flat = undefined;
    const s = sky.getContext('2d');
    s.reset();
    this.drawMoving(s, made, timeS);
    layMiddle(g, lens, sky, lens.pose.scale / view.backdropScale);
  }

  private paintFar(g: Ink, lens: Lens): void {
    paintSky(g, lens, this.place);
  }

  private paintNear(g: Ink, lens: Lens): void {
    const far = (layer: Layer): boolean => this.place.environment.look.kind === 'shore' && layer.depthM > 60;
    for (const layer of this.behind) if (far(layer)) this.tiles.draw(g, lens, layer);
    if (this.place.environment.look.kind === 'shore') paintSea(g, lens, this.place);
    if (this.place.environment.look.kind === 'sea') paintOpenSea(g, lens, this.place);
    paintGround(g, lens, this.place);
    for (const layer of this.behind) if (!far(layer)) this.tiles.draw(g, lens, layer);
  }

  private finish(g: Ink, lens: Lens): void {
    if (!this.place.grained) return;
    if (!this.place.simple) paperGrain(g, lens.width, lens.height);
    vignette(g, lens.width, lens.height, (alpha) => this.place.light.shadowInk(alpha));
  }
}

/** The lens through which a backdrop is made that is not in the scale of the picture: around the same middle, larger at all sides by the overscan. */
function scaledLens(lens: Lens, { backdropScale, overscan }: View): Lens {
  const even = (length: number): number => Math.ceil((length * overscan) / 2) * 2;
  const pose = { ...lens.pose, scale: backdropScale };
  return new Lens(even(lens.width), even(lens.height), pose, lens.eyeHeightM);
}

/** Lays a sheet over the middle of the picture, `share` times as large as it is. */
function layMiddle(g: Ink, { width, height }: Lens, sheet: Canvas, share: number): void {
  if (Math.abs(share - 1) < 1e-9)
    return void g.drawImage(sheet, (width - sheet.width) / 2, (height - sheet.height) / 2);
  const [w, h] = [width / share, height / share];
  g.drawImage(sheet, (sheet.width - w) / 2, (sheet.height - h) / 2, w, h, 0, 0, width, height);
}

/** Lets a finish touch only what is painted: over clear sky it would be laid on twice. */
function onlyWhereOpaque(g: Ink, paint: () => void): void {
  const { canvas } = g as unknown as { canvas: Canvas };
  const shape = createCanvas(canvas.width, canvas.height);
  shape.getContext('2d').drawImage(canvas, 0, 0);
  paint();
  g.globalCompositeOperation = 'destination-in';
  g.drawImage(shape, 0, 0);
  g.globalCompositeOperation = 'source-over';
}

/** Whether a setting may name it: a painted layer, a floor, or something that lives there. */
export const isKnown = (name: string): boolean => [LAYERS, FLOORS, BEHIND, BEFORE].some((table) => name in table);

/** The painted layers, from far to near. */
function layersOf(place: Place): Layer[] {
  const { look } = place.environment;
  const focused = (layer: Layer): Layer =>
    place.softFar && layer.depthM > FOCUS_M
      ? { ...layer, blurPx: Math.max(layer.blurPx ?? 0, Math.min(FAR_BLUR_PX, layer.depthM / BLUR_PER_M)) }
      : layer;
  return look.layers
    .flatMap((name) => (LAYERS[name] ?? []).map((make) => focused(make(place))))
    .sort((a, b) => b.depthM - a.depthM);
}

/** Behind this everything is out of focus, where that is done at all. */
const FOCUS_M = 7;
/** Metres that make a pixel of blur, and how much there is at most. */
const BLUR_PER_M = 11;
const FAR_BLUR_PX = 2.4;
