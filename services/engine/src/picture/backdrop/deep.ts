import { blend, css } from '../palette/colour.ts';
import { SPACE_DARK } from '../palette/hours.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, limb, oval, smoothPath, sphere, wash } from '../shapes.ts';
import { cells, rolling, type Layer, type Place } from './layer.ts';
import { ridge } from './nature.ts';

const CORALS = ['rose', 'orange', 'magenta', 'amber', 'violet', 'peach'];

const reef =
  (name: string, depthM: number, heightM: number, blurPx: number): ((place: Place) => Layer) =>
  (place) => {
    const shape = rolling(place.seed, name, [14, 6, 2.7]);
    return {
      name,
      depthM,
      lowM: -0.4,
      highM: heightM * 2.6,
      blurPx: place.simple ? 0 : blurPx,
      paint(sheet) {
        const { g, scale } = sheet;
        const { light } = place;
        const heightAt = (x: number): number => heightM * Math.max(0.12, 0.55 + shape(x) * 0.9);
        ridge(sheet, { heightAt, surface: light.family.near, lowM: -0.4, highM: heightM * 1.5, stepM: 0.3 });
        for (const cell of cells(sheet, `${name}-coral`, 1.15, 1.5)) {
          const tone = light.tone(CORALS[Math.floor(cell.chance('c') * CORALS.length)]!, depthM * 1.2);
          const [x, base, size] = [
            sheet.X(cell.x),
            sheet.Y(heightAt(cell.x) * cell.between(0.2, 0.95, 'y')),
            cell.between(0.25, 0.6, 's') * scale,
          ];
          const kind = cell.chance('k');
          if (kind < 0.4) {
            for (let i = 0; i < 5; i++) {
              const lean = (i - 2) / 2;
              limb(
                g,
                light,
                tone,
                [
                  [x, base],
                  [x + lean * size * 0.3, base - size * 0.7],
                  [x + lean * size * 0.75, base - size * cell.between(0.9, 1.4, `h${i}`)],
                ],
                [size * 0.13, size * 0.1, size * 0.08],
              );
            }
          } else if (kind < 0.7) {
            sphere(g, light, tone, x, base - size * 0.3, size * 0.55);
            g.globalAlpha = 0.4;
            g.fillStyle = tone.deep;
            for (let i = 0; i < 7; i++)
              oval(
                g,
                x + cell.between(-0.4, 0.4, `dx${i}`) * size,
                base - size * 0.3 + cell.between(-0.4, 0.3, `dy${i}`) * size,
                size * 0.06,
                size * 0.04,
              );
            g.globalAlpha = 1;
          } else {
            g.fillStyle = wash(g, light, tone, x, base - size * 0.5, size * 0.8);
            smoothPath(g, [
              [x - size * 0.1, base],
              [x - size * 0.8, base - size * 0.7],
              [x - size * 0.3, base - size * 1.3],
              [x + size * 0.35, base - size * 1.25],
              [x + size * 0.8, base - size * 0.65],
              [x + size * 0.1, base],
            ]);
            g.fill();
          }
        }
      },
    };
  };

const craters = (place: Place): Layer => ({
  name: 'craters',
  depthM: 60,
  lowM: -1,
  highM: 14,
  paint(sheet) {
    const shape = rolling(place.seed, 'craters', [70, 31, 13]);
    ridge(sheet, {
      heightAt: (x) => Math.max(1.4, 2.8 + shape(x) * 4.6),
      surface: blend(pigment('stone'), place.light.family.far, 0.25),
      lowM: -1,
      highM: 7,
      stepM: 0.8,
    });
  },
});

const planet = (place: Place): Layer => ({
  name: 'planet',
  depthM: 900,
  lowM: 60,
  highM: 520,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const [x, y, r] = [sheet.X(150), sheet.Y(205), 84 * scale];
    const halo = g.createRadialGradient(x, y, r * 0.9, x, y, r * 1.3);
    halo.addColorStop(0, css(pigment('sky'), 0.4));
    halo.addColorStop(1, css(pigment('sky'), 0));
    g.fillStyle = halo;
    disc(g, x, y, r * 1.3);
    g.save();
    g.beginPath();
    g.arc(x, y, r, 0, Math.PI * 2);
    g.clip();
    sphere(g, light, light.tone('blue'), x, y, r);
    g.fillStyle = light.tone('moss').base;
    for (const [dx, dy, rx, ry] of [
      [-0.3, -0.2, 0.38, 0.26],
      [0.25, 0.25, 0.3, 0.36],
      [0.1, -0.6, 0.28, 0.12],
      [-0.5, 0.45, 0.2, 0.14],
    ] as const)
      oval(g, x + dx * r, y + dy * r, rx * r, ry * r, dx);
    g.fillStyle = light.tone('white').light;
    g.globalAlpha = 0.6;
    for (const [dx, dy, rx] of [
      [-0.1, 0.05, 0.5],
      [0.3, -0.35, 0.36],
      [-0.35, 0.6, 0.3],
    ] as const)
      oval(g, x + dx * r, y + dy * r, rx * r, 0.06 * r, -0.25);
    g.globalAlpha = 1;
    const night = g.createLinearGradient(
      x + light.towards[0] * r,
      y + light.towards[1] * r,
      x - light.towards[0] * r,
      y - light.towards[1] * r,
    );
    night.addColorStop(0.5, css(SPACE_DARK, 0));
    night.addColorStop(0.85, css(SPACE_DARK, 0.85));
    g.fillStyle = night;
    g.fillRect(x - r, y - r, r * 2, r * 2);
    g.restore();
  },
});

/** Layers under water and in space by the names that settings use. */
export const DEEP: Readonly<Record<string, readonly ((place: Place) => Layer)[]>> = {
  'far-reef': [reef('reef-far', 26, 4.5, 1.5)],
  reef: [reef('reef', 9, 1.5, 0)],
  craters: [craters],
  planet: [planet],
};
