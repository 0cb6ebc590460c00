import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { Lens } from '../camera/lens.ts';
import type { View } from '../camera/plan.ts';
import type { Ink } from '../shapes.ts';
import { Spectators } from './crowd.ts';
import { DEEP } from './deep.ts';
import { paintGround } from './ground.ts';
import type { Layer, Place } from './layer.ts';
import { livenBehind } from './living.ts';
import { NATURE } from './nature.ts';
import { paperGrain, vignette } from './paper.ts';
import { ROOMS } from './rooms.ts';
import { HALLS } from './halls.ts';
import { livenSea, paintSea } from './sea.ts';
import { Clouds, paintSky } from './sky.ts';
import { Tiles } from './tiles.ts';
import { TOWN } from './town.ts';

const LAYERS = { ...NATURE, ...TOWN, ...ROOMS, ...HALLS, ...DEEP };

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
  private readonly clouds: Clouds;
  private readonly spectators: Spectators;
  private flat: Flat | undefined;
  private spare: { sky: Canvas; scenery: Canvas } | undefined;

  constructor(place: Place) {
    this.place = place;
    const layers = layersOf(place);
    this.behind = layers.filter(({ depthM }) => depthM >= 0);
    this.before = layers.filter(({ depthM }) => depthM < 0);
    this.tiles = new Tiles(place);
    this.clouds = new Clouds(place);
    this.spectators = new Spectators(place);
  }

  /** Fills the whole canvas. */
  drawBehind(g: Ink, lens: Lens, view: View, timeS: number): void {
    if (view.rest) this.drawResting(g, lens, view.rest, timeS);
    else if (Math.abs(view.backdropScale / lens.pose.scale - 1) < 1e-9) this.drawMoving(g, lens, timeS);
    else this.drawEnlarged(g, lens, view.backdropScale, timeS);
    const { crowd, look } = this.place.environment;
    if (crowd && look.layers.includes('stands')) this.spectators.draw(g, lens, crowd, timeS);
    if (look.kind === 'shore') livenSea(g, lens, this.place, timeS);
    livenBehind(g, lens, this.place, timeS);
  }

  /** What stands nearer than the players. */
  drawBefore(g: Ink, lens: Lens): void {
    for (const layer of this.before) this.tiles.draw(g, lens, layer);
  }

  private drawResting(g: Ink, lens: Lens, rest: string, timeS: number): void {
    if (this.flat?.rest !== rest) {
      const { sky, scenery } = (this.spare ??= {
        sky: createCanvas(lens.width, lens.height),
        scenery: createCanvas(lens.width, lens.height),
      });
      const [s, c] = [sky.getContext('2d'), scenery.getContext('2d')];
      s.reset();
      c.reset();
      this.paintFar(s, lens);
      if (this.clouds.any) {
        this.finish(s, lens);
        this.paintNear(c, lens);
        onlyWhereOpaque(c, () => this.finish(c, lens));
      } else {
        this.paintNear(s, lens);
        this.finish(s, lens);
      }
      this.flat = { rest, sky, scenery };
    }
    g.drawImage(this.flat.sky, 0, 0);
    if (!this.clouds.any) return;
    this.clouds.draw(g, lens, timeS);
    g.drawImage(this.flat.scenery, 0, 0);
  }

  private drawMoving(g: Ink, lens: Lens, timeS: number): void {
    this.paintFar(g, lens);
    this.clouds.draw(g, lens, timeS);
    this.paintNear(g, lens);
    this.finish(g, lens);
  }

  /** A changing scale: the wider picture is made once in its own scale and enlarged, since layers in every scale would all have to be painted anew. */
  private drawEnlarged(g: Ink, lens: Lens, scale: number, timeS: number): void {
    const share = lens.pose.scale / scale;
    const wide = new Lens(lens.width, lens.height, { ...lens.pose, scale }, lens.eyeHeightM);
    const sheet = (this.spare ??= {
      sky: createCanvas(lens.width, lens.height),
      scenery: createCanvas(lens.width, lens.height),
    }).sky;
    this.flat = undefined;
    const s = sheet.getContext('2d');
    s.reset();
    this.drawMoving(s, wide, timeS);
    const [w, h] = [lens.width / share, lens.height / share];
    g.drawImage(sheet, (lens.width - w) / 2, (lens.height - h) / 2, w, h, 0, 0, lens.width, lens.height);
  }

  private paintFar(g: Ink, lens: Lens): void {
    paintSky(g, lens, this.place);
  }

  private paintNear(g: Ink, lens: Lens): void {
    const far = (layer: Layer): boolean => this.place.environment.look.kind === 'shore' && layer.depthM > 60;
    for (const layer of this.behind) if (far(layer)) this.tiles.draw(g, lens, layer);
    if (this.place.environment.look.kind === 'shore') paintSea(g, lens, this.place);
    paintGround(g, lens, this.place);
    for (const layer of this.behind) if (!far(layer)) this.tiles.draw(g, lens, layer);
  }

  private finish(g: Ink, lens: Lens): void {
    if (!this.place.simple) paperGrain(g, lens.width, lens.height);
    vignette(g, lens.width, lens.height, (alpha) => this.place.light.shadowInk(alpha));
  }
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

/** From far to near. Names that have no painting are things that the ground or the living parts show. */
function layersOf(place: Place): Layer[] {
  const { look } = place.environment;
  const names = [...look.layers, ...(look.kind === 'woods' ? ['woods'] : [])];
  const focused = (layer: Layer): Layer =>
    place.softFar && layer.depthM > FOCUS_M ? { ...layer, blurPx: Math.max(layer.blurPx ?? 0, FAR_BLUR_PX) } : layer;
  return names
    .flatMap((name) => (LAYERS[name] ?? []).map((make) => focused(make(place))))
    .sort((a, b) => b.depthM - a.depthM);
}

/** Behind this everything is out of focus, where that is done at all. */
const FOCUS_M = 25;
const FAR_BLUR_PX = 1.6;
