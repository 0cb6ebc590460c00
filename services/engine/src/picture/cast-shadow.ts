import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { extentAt } from './camera/extent.ts';
import { Lens } from './camera/lens.ts';
import { clamp } from './chance.ts';
import type { Light } from './palette/light.ts';
import type { Ink } from './shapes.ts';
import type { Timeline } from '../timeline.ts';

/** A silhouette is drawn this much smaller; enlarged again it is as soft as the edge of a shadow. */
const COARSE = 6;
/** How far a shadow comes towards the viewer, as a share of how tall its thing is, and how long it gets at most. */
const TOWARDS = 0.17;
const LONGEST = 1.1;
const STRENGTH = 0.34;

/** The shadow that a figure throws over the ground, away from the light: its own silhouette, laid down and soft. */
export class CastShadow {
  private readonly timeline: Timeline;
  private readonly sheet: Canvas = createCanvas(512, 512);

  constructor(timeline: Timeline) {
    this.timeline = timeline;
  }

  /** @param draw draws the figure through a lens */
  draw(g: Ink, lens: Lens, light: Light, id: string, timeS: number, draw: (g: Ink, lens: Lens) => void): void {
    const { look, water } = this.timeline.environment;
    if (look.kind === 'sky' || look.kind === 'underwater' || look.kind === 'space') return;
    const one = [...this.timeline.bodies, ...this.timeline.characters].find((each) => each.id === id);
    const box = extentAt(this.timeline, id, timeS);
    if (!one || !box || (water && box.x1 > water.x0 && box.x0 < water.x1)) return;
    const margin = (box.x1 - box.x0) * 0.3 + 0.1;
    const [x0, tallM] = [box.x0 - margin, Math.max(0.2, box.y1 + 0.1)];
    const scale = lens.scaleAt(one.depth);
    const coarse = Math.max(COARSE, (tallM * scale) / 480, ((box.x1 - x0 + margin) * scale) / 480);
    const [w, h] = [((box.x1 - x0 + margin) * scale) / coarse, (tallM * scale) / coarse];
    const s = this.sheet.getContext('2d');
    s.reset();
    const small = new Lens(
      lens.width / coarse,
      lens.height / coarse,
      { ...lens.pose, scale: lens.pose.scale / coarse },
      lens.eyeHeightM,
    );
    s.translate(-small.screenX(x0, one.depth), -small.screenY(tallM, one.depth));
    draw(s, small);
    s.resetTransform();
    s.globalCompositeOperation = 'source-in';
    s.fillStyle = light.shadowInk(1);
    s.fillRect(0, 0, Math.ceil(w) + 1, Math.ceil(h) + 1);
    const aside = clamp(-light.towards[0] / Math.max(0.3, -light.towards[1]), -LONGEST, LONGEST);
    g.save();
    g.globalAlpha = STRENGTH * (look.indoors ? 0.7 : 1);
    g.imageSmoothingEnabled = true;
    g.translate(lens.screenX(x0, one.depth), lens.screenY(0, one.depth));
    g.transform(coarse, 0, -aside * coarse, -TOWARDS * coarse, aside * h * coarse, TOWARDS * h * coarse);
    g.drawImage(this.sheet, 0, 0, w, h, 0, 0, w, h);
    g.restore();
  }
}
