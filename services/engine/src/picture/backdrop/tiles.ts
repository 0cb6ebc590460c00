import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Lens } from '../camera/lens.ts';
import type { Ink } from '../shapes.ts';
import { blurAt } from './focus.ts';
import type { Layer, Place } from './layer.ts';
import { edgeLight, snowCaps } from './edges.ts';

/** Pixels. Wide enough to be few, narrow enough that a camera that moves on paints little at a time. */
const TILE = 640;
/** Tiles kept at most; the longest unused one goes first. About 150 MB at worst, usually a third of that. */
const KEPT = 48;

/** Painted pieces of layers, kept while they are of use. A tile is a function of its key, so keeping it changes nothing but time. */
export class Tiles {
  private readonly place: Place;
  private readonly kept = new Map<string, Canvas>();

  constructor(place: Place) {
    this.place = place;
  }

  /** Lays a layer on the canvas on whole pixels, at the scale of the lens. */
  draw(g: Ink, lens: Lens, layer: Layer): void {
    const scale = lens.scaleAt(layer.depthM);
    const blur = this.place.simple ? 0 : blurAt(lens, layer);
    const margin = Math.ceil(blur * 2);
    const top = Math.floor(-layer.highM * scale) - margin;
    const height = Math.ceil((layer.highM - layer.lowM) * scale) + 2 + margin * 2;
    // Layers are painted as if the world's origin lay on pixel 0; this is where that lies on the screen.
    const originX = Math.round(lens.screenX(0, layer.depthM));
    const originY = Math.round(lens.screenY(0, layer.depthM));
    if (originY + top > lens.height || originY + top + height < 0) return;
    // Only rows that the screen can show are painted; the cut is on a coarse grid so that small moves keep their tiles.
    const firstRow = Math.max(top, Math.floor((-originY - 1) / 256) * 256);
    const lastRow = Math.min(top + height, Math.ceil((lens.height - originY + 1) / 256) * 256);
    for (let column = Math.floor(-originX / TILE); column * TILE + originX < lens.width; column++) {
      const tile = this.tile(layer, scale, blur, column, firstRow, lastRow - firstRow);
      g.drawImage(tile, originX + column * TILE, originY + firstRow);
    }
  }

  private tile(layer: Layer, scale: number, blur: number, column: number, firstRow: number, height: number): Canvas {
    const key = `${layer.name}/${scale.toFixed(4)}/${column}/${firstRow}/${height}`;
    const before = this.kept.get(key);
    this.kept.delete(key);
    const tile = before ?? this.paint(layer, scale, blur, column, firstRow, height);
    this.kept.set(key, tile);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return tile;
  }

  private paint(layer: Layer, scale: number, blur: number, column: number, firstRow: number, height: number): Canvas {
    const margin = Math.ceil(blur * 2);
    const sheet = createCanvas(TILE + margin * 2, Math.max(1, height));
    const g = sheet.getContext('2d');
    const left = column * TILE - margin;
    if (this.place.layered) throwShadows(g, this.place);
    layer.paint({
      g,
      place: this.place,
      depthM: layer.depthM,
      scale,
      x0: left / scale,
      x1: (left + TILE + margin * 2) / scale,
      X: (x) => x * scale - left,
      Y: (y) => -y * scale - firstRow,
    });
    if (!this.place.simple && layer.depthM >= 0) {
      edgeLight(sheet, this.place, layer, scale);
      snowCaps(sheet, this.place, layer, scale);
    }
    if (margin === 0) return sheet;
    const soft = createCanvas(TILE, Math.max(1, height));
    const s = soft.getContext('2d');
    s.filter = `blur(${blur}px)`;
    s.drawImage(sheet, -margin, 0);
    return soft;
  }
}

/** As sheets of paper lie on each other. Laid on once, with the tile. */
function throwShadows(g: Ink, { light }: Place): void {
  g.shadowColor = light.shadowInk(0.5);
  g.shadowBlur = 7;
  g.shadowOffsetX = 2.5;
  g.shadowOffsetY = 4;
}
