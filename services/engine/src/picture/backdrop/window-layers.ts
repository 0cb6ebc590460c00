import { blend, css, scaled } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, smoothPath, wash } from '../shapes.ts';
import { cells, type Layer, type Place, type Sheet } from './layer.ts';
import { WINDOWS } from './windows.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

type Outlook = 'hills' | 'town';

const windowLayer =
  (
    name: string,
    outlook: Outlook,
    frame: string,
    { curtains = false, arched = false } = {},
  ): ((place: Place) => Layer) =>
  (place) => {
    const at = WINDOWS[name]!;
    return {
      name,
      depthM: at.depthM,
      lowM: at.bottomM - 0.6,
      highM: at.topM + 1.2,
      paint(sheet) {
        const { g, scale } = sheet;
        const wood = place.light.tone(frame, 3);
        for (const cell of cells(sheet, name, at.stepM, at.halfM + 3)) {
          const box: Box = {
            x: sheet.X(cell.x + at.shiftM - at.halfM),
            y: sheet.Y(at.topM),
            w: at.halfM * 2 * scale,
            h: (at.topM - at.bottomM) * scale,
          };
          const { x, y, w, h } = box;
          g.fillStyle = wood.shade;
          outline(sheet, box, 0.12, arched);
          g.fill();
          g.save();
          outline(sheet, box, 0, arched);
          g.clip();
          view(sheet, box, outlook, cell.key);
          g.restore();
          g.fillStyle = wood.base;
          for (const u of at.bars.upright)
            g.fillRect(x + w * u - scale * 0.04, y - (arched ? w * 0.5 : 0), scale * 0.08, h + (arched ? w * 0.5 : 0));
          for (const v of at.bars.level) g.fillRect(x, y + h * v - scale * 0.035, w, scale * 0.07);
          g.fillStyle = wood.light;
          g.fillRect(x - scale * 0.22, y + h + scale * 0.05, w + scale * 0.44, scale * 0.1);
          g.fillStyle = wood.deep;
          g.fillRect(x - scale * 0.22, y + h + scale * 0.15, w + scale * 0.44, scale * 0.03);
          if (curtains) drapery(sheet, box);
        }
      },
    };
  };

function outline({ g, scale }: Sheet, { x, y, w, h }: Box, byM: number, arched: boolean): void {
  const m = byM * scale;
  g.beginPath();
  if (arched) g.ellipse(x + w / 2, y, w / 2 + m, w / 2 + m, 0, Math.PI, 0);
  else g.rect(x - m, y - m, w + m * 2, m * 2);
  g.rect(x - m, y - (arched ? 0 : m), w + m * 2, h + m * (arched ? 1 : 2));
}

/** What one sees outside: the sky of the hour, its moon by night, and hills or a town. */
function view(sheet: Sheet, { x, y, w, h }: Box, outlook: Outlook, key: string): void {
  const {
    g,
    place: { light, environment },
  } = sheet;
  const top = y - w / 2;
  const sky = g.createLinearGradient(0, top, 0, y + h);
  sky.addColorStop(0, css(light.hour.zenith));
  sky.addColorStop(1, css(light.hour.horizon));
  g.fillStyle = sky;
  g.fillRect(x, top, w, h + w / 2);
  const clear = 1 - environment.weather.look.cloud;
  if (light.hour.lamps > 0.6 && clear > 0.3) {
    g.fillStyle = css(pigment('cream'), clear);
    disc(g, x + w * 0.72, y + h * 0.22, Math.min(w, h) * 0.09);
    for (let i = 0; i < 12; i++)
      g.fillRect(x + w * ((i * 0.37 + 0.11) % 1), y + h * ((i * 0.23 + 0.05) % 0.6), 1.4, 1.4);
  } else if (clear > 0.5) {
    g.fillStyle = css(blend(pigment('white'), light.hour.horizon, 0.2), 0.8);
    for (const [u, v, r] of [
      [0.2, 0.26, 0.1],
      [0.3, 0.22, 0.13],
      [0.42, 0.27, 0.09],
    ] as const)
      disc(g, x + w * u, y + h * v, r * Math.min(w, h));
  }
  if (outlook === 'town') return town(sheet, { x, y, w, h }, key);
  for (const [colour, rise, at, wide] of [
    [light.family.far, 0.42, 0.78, 0.55],
    [light.family.near, 0.3, 0.24, 0.6],
  ] as const) {
    g.fillStyle = css(blend(light.toneRgb(blend(colour, pigment('moss'), 0.45)), light.hour.haze, 0.45));
    g.beginPath();
    g.ellipse(x + w * at, y + h * 1.08, w * wide, h * rise, 0, Math.PI, 0);
    g.fill();
  }
}

function town({ g, place: { light, seed } }: Sheet, { x, y, w, h }: Box, key: string): void {
  for (let row = 0; row < 2; row++) {
    const colour = light.toneRgb(scaled(blend(pigment('steel'), light.hour.haze, 0.6 - row * 0.3), 1 - row * 0.2));
    for (let i = -1; i < 9; i++) {
      const odd = ((i * 7 + row * 3 + key.length + (seed % 5)) % 6) / 6;
      const tall = h * (0.34 + odd * 0.4 - row * 0.14);
      const left = x + (w * (i + row * 0.5)) / 8;
      g.fillStyle = css(colour);
      g.fillRect(left, y + h - tall, w / 8.6, tall);
      g.fillStyle = css(light.hour.lamps > 0.3 ? pigment('glow') : blend(colour, pigment('white'), 0.25), 0.75);
      for (let k = 0; k < 10; k++)
        if ((k * 5 + i * 3 + row) % 4 < 2)
          g.fillRect(
            left + (w / 34) * (1 + (k % 3)),
            y + h - tall + (h / 13) * (0.5 + Math.floor(k / 3) * 1.2),
            w / 80,
            h / 34,
          );
    }
  }
}

function drapery(sheet: Sheet, { x, y, w, h }: Box): void {
  const {
    g,
    scale,
    place: { light },
  } = sheet;
  const cloth = light.toneOf(light.family.accent, 3);
  for (const side of [-1, 1]) {
    const edge = side < 0 ? x - scale * 0.3 : x + w + scale * 0.3;
    g.fillStyle = wash(g, light, cloth, edge, y + h / 2, scale * 0.6);
    smoothPath(g, [
      [edge, y - scale * 0.25],
      [edge - side * scale * 0.62, y - scale * 0.25],
      [edge - side * scale * 0.42, y + h * 0.55],
      [edge - side * scale * 0.2, y + h * 1.18],
      [edge, y + h * 1.18],
    ]);
    g.fill();
  }
  g.fillStyle = light.tone('wood', 3).shade;
  g.fillRect(x - scale * 0.5, y - scale * 0.3, w + scale, scale * 0.07);
}

/** Windows by the names that settings use; those of a hall are part of its wall. */
export const WINDOW_LAYERS: Readonly<Record<string, readonly ((place: Place) => Layer)[]>> = {
  window: [windowLayer('window', 'hills', 'white', { curtains: true })],
  'kitchen-window': [windowLayer('kitchen-window', 'hills', 'white', { curtains: true })],
  'shop-window': [windowLayer('shop-window', 'town', 'darkwood')],
  'school-windows': [windowLayer('school-windows', 'hills', 'white')],
  'arched-windows': [windowLayer('arched-windows', 'hills', 'darkwood', { arched: true })],
  'glass-wall': [windowLayer('glass-wall', 'town', 'charcoal')],
};
