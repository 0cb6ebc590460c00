import { blend, css } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { disc, limb, line, oval, polygon, smoothPath, wash, type Point } from '../shapes.ts';
import { cells, rolling, type Cell, type Layer, type Place, type Sheet } from './layer.ts';
import { MILL } from './life/town.ts';
import type { Tone } from '../palette/light.ts';
import { mist, ridge } from './nature.ts';

/** Table mountains of a desert, banded, with a lit and a shaded face. */
const mesas = (place: Place): Layer => ({
  name: 'mesas',
  depthM: 210,
  lowM: -1,
  highM: 52,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'mesa', 74, 70)) {
      if (cell.chance('there') < 0.3) continue;
      const [h, w] = [cell.between(16, 44, 'h'), cell.between(22, 62, 'w')];
      const tone = light.toneOf(light.family.middle, 120);
      const x0 = cell.x - w / 2;
      const jag = (u: number, v: number): Point => [
        sheet.X(x0 + u * w + (v < 0.9 ? (u < 0.5 ? -1 : 1) * (0.9 - v) * w * 0.12 : 0)),
        sheet.Y(h * v + cell.between(-0.6, 0.6, `j${u}${v}`)),
      ];
      g.fillStyle = tone.base;
      polygon(g, [
        jag(0, 0),
        jag(0, 0.4),
        jag(0.05, 0.95),
        jag(0.2, 1),
        jag(0.5, 0.98),
        jag(0.78, 1),
        jag(0.95, 0.94),
        jag(1, 0.4),
        jag(1, 0),
      ]);
      g.fill();
      const dark = light.towards[0] < 0 ? [0.6, 1] : [0, 0.4];
      g.fillStyle = tone.shade;
      polygon(g, [jag(dark[0]!, 0), jag(dark[0]! + 0.04, 0.97), jag(dark[1]! - 0.04, 0.95), jag(dark[1]!, 0)]);
      g.fill();
      g.globalAlpha = 0.35;
      g.fillStyle = tone.deep;
      for (const v of [0.5, 0.66, 0.82])
        g.fillRect(sheet.X(x0 + 0.02 * w), sheet.Y(h * v), w * 0.96 * scale, Math.max(1, scale * 0.7));
      g.globalAlpha = 1;
    }
    mist(sheet, 210, 16);
  },
});

/** Dunes with a sharp crest: one side in the sun, the other in its own shadow. */
const sandSea =
  (name: string, depthM: number, heightM: number, stepM: number): ((place: Place) => Layer) =>
  (place) => ({
    name,
    depthM,
    lowM: -0.6,
    highM: heightM * 1.5,
    paint(sheet) {
      const { light } = place;
      const tone = light.toneOf(light.family.ground, depthM);
      const shape = rolling(place.seed, name, [stepM * 3.1, stepM * 1.3]);
      ridge(sheet, {
        heightAt: (x) => heightM * (0.3 + 0.22 * shape(x)),
        surface: light.family.ground,
        lowM: -0.6,
        highM: heightM,
        stepM: stepM / 20,
      });
      for (const cell of cells(sheet, name, stepM, stepM * 1.4)) dune(sheet, cell, heightM, stepM, tone);
    },
  });

function dune(sheet: Sheet, cell: Cell, heightM: number, stepM: number, tone: Tone): void {
  const {
    g,
    place: { light },
  } = sheet;
  const h = heightM * cell.between(0.5, 1.1, 'h');
  const half = stepM * cell.between(0.8, 1.25, 'w');
  const x = cell.x + cell.between(-0.3, 0.3, 'x') * stepM;
  const away = light.towards[0] < 0 ? 1 : -1;
  const crestX = x + away * half * cell.between(-0.1, 0.25, 'crest');
  const slope = (side: number): void =>
    g.quadraticCurveTo(
      sheet.X(crestX + side * half * 0.42),
      sheet.Y(h * 0.34),
      sheet.X(x + side * half),
      sheet.Y(-0.6),
    );
  const fill = g.createLinearGradient(0, sheet.Y(h), 0, sheet.Y(0));
  fill.addColorStop(0, tone.light);
  fill.addColorStop(1, tone.base);
  g.fillStyle = fill;
  g.beginPath();
  g.moveTo(sheet.X(crestX), sheet.Y(h));
  slope(1);
  g.lineTo(sheet.X(x - half), sheet.Y(-0.6));
  g.quadraticCurveTo(sheet.X(crestX - half * 0.42), sheet.Y(h * 0.34), sheet.X(crestX), sheet.Y(h));
  g.fill();
  g.fillStyle = tone.shade;
  g.beginPath();
  g.moveTo(sheet.X(crestX), sheet.Y(h));
  slope(away);
  g.lineTo(sheet.X(x + away * half * 0.3), sheet.Y(-0.6));
  g.bezierCurveTo(
    sheet.X(x + away * half * 0.1),
    sheet.Y(h * 0.3),
    sheet.X(crestX + away * half * 0.16),
    sheet.Y(h * 0.55),
    sheet.X(crestX),
    sheet.Y(h),
  );
  g.fill();
}

const cacti = (place: Place): Layer => ({
  name: 'cacti',
  depthM: 12,
  lowM: -0.3,
  highM: 4,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'cactus', 5.4, 2)) {
      const x = sheet.X(cell.x);
      if (cell.chance('there') < 0.45) {
        shrub(sheet, cell, x);
        continue;
      }
      const tall = cell.between(1.7, 3.3, 'h');
      const green = light.tone('pine', 14);
      limb(
        g,
        light,
        green,
        [
          [x, sheet.Y(-0.05)],
          [x, sheet.Y(tall)],
        ],
        [scale * 0.17, scale * 0.15],
      );
      for (const side of [-1, 1]) {
        if (cell.chance(`arm${side}`) < 0.3) continue;
        const [low, rise] = [
          tall * cell.between(0.35, 0.6, `low${side}`),
          tall * cell.between(0.18, 0.36, `rise${side}`),
        ];
        const out = x + side * scale * 0.42;
        limb(
          g,
          light,
          green,
          [
            [x, sheet.Y(low)],
            [out, sheet.Y(low + 0.05)],
            [out, sheet.Y(low + rise)],
          ],
          [scale * 0.1, scale * 0.11, scale * 0.09],
        );
      }
      g.globalAlpha = 0.4;
      for (const dx of [-0.07, 0.02, 0.09])
        line(g, green.deep, Math.max(1, scale * 0.012), [
          [x + dx * scale, sheet.Y(0)],
          [x + dx * scale, sheet.Y(tall)],
        ]);
      g.globalAlpha = 1;
      if (cell.chance('bloom') > 0.5) {
        g.fillStyle = light.tone('rose', 12).light;
        disc(g, x, sheet.Y(tall + 0.12), scale * 0.08);
      }
    }
  },
});

function shrub({ g, scale, place: { light }, Y }: Sheet, cell: Cell, x: number): void {
  const dry = light.tone('olive', 12);
  for (let k = 0; k < 9; k++) {
    const lean = (k - 4) / 4;
    line(g, k % 2 ? dry.base : dry.shade, Math.max(1, scale * 0.025), [
      [x, Y(0)],
      [x + lean * scale * 0.34, Y(cell.between(0.25, 0.5, `s${k}`))],
    ]);
  }
  g.fillStyle = light.tone('stone', 12).base;
  oval(g, x + scale * 0.6, Y(0.06), scale * 0.24, scale * 0.13);
  g.fillStyle = light.tone('stone', 12).shade;
  oval(g, x + scale * 0.68, Y(0.04), scale * 0.16, scale * 0.08);
}

/** Striped fields on the slopes. */
const fields = (place: Place): Layer => {
  const shape = rolling(place.seed, 'fields', [64, 27]);
  return {
    name: 'fields',
    depthM: 52,
    lowM: -0.4,
    highM: 7,
    paint(sheet) {
      const { g } = sheet;
      const { light } = place;
      const heightAt = (x: number): number => 3 * (1 + shape(x) * 0.6);
      ridge(sheet, { heightAt, surface: light.family.middle, lowM: -0.4, highM: 5, stepM: 1 });
      for (const cell of cells(sheet, 'strip', 5.5)) {
        const tone = light.tone(
          (['straw', 'leaf', 'moss', 'gold', 'lime'] as const)[Math.floor(cell.chance('c') * 5)]!,
          62,
        );
        g.globalAlpha = 0.75;
        g.fillStyle = tone.base;
        const [a, b] = [cell.x - 2.75, cell.x + 2.75];
        polygon(g, [
          [sheet.X(a * 1 + 0.6), sheet.Y(heightAt(a) * 0.94)],
          [sheet.X(b + 0.6), sheet.Y(heightAt(b) * 0.94)],
          [sheet.X(b - 1.4), sheet.Y(-0.4)],
          [sheet.X(a - 1.4), sheet.Y(-0.4)],
        ]);
        g.fill();
        g.globalAlpha = 0.35;
        for (let k = 1; k < 4; k++)
          line(g, tone.shade, 1, [
            [sheet.X(a + (k * 5.5) / 4 + 0.6), sheet.Y(heightAt(a + (k * 5.5) / 4) * 0.94)],
            [sheet.X(a + (k * 5.5) / 4 - 1.4), sheet.Y(-0.4)],
          ]);
      }
      g.globalAlpha = 1;
    },
  };
};

/** A red barn with its silo, and the tower of a mill. */
const barn = (place: Place): Layer => ({
  name: 'barn',
  depthM: 30,
  lowM: -0.3,
  highM: 11,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'barn', 41, 16)) {
      const x = cell.x - 9;
      const red = light.tone('brick', 24);
      const at = (dx: number, y: number): Point => [sheet.X(x + dx), sheet.Y(y)];
      const steel = light.tone('silver', 24);
      g.fillStyle = wash(g, light, steel, sheet.X(x + 6.6), sheet.Y(4), scale * 1.5);
      g.fillRect(sheet.X(x + 5.3), sheet.Y(7.4), scale * 2.6, scale * 7.6);
      g.fillStyle = steel.shade;
      g.beginPath();
      g.ellipse(sheet.X(x + 6.6), sheet.Y(7.4), scale * 1.3, scale * 1.2, 0, Math.PI, 0);
      g.fill();
      g.fillStyle = red.base;
      polygon(g, [at(-5, -0.2), at(-5, 4), at(-3.9, 6), at(0, 7.6), at(3.9, 6), at(5, 4), at(5, -0.2)]);
      g.fill();
      g.fillStyle = red.shade;
      for (let k = -9; k < 10; k++)
        g.fillRect(sheet.X(x + k * 0.52), sheet.Y(6 - Math.abs(k) * 0.1), Math.max(1, scale * 0.05), scale * 6.1);
      g.fillStyle = light.tone('charcoal', 24).base;
      polygon(g, [
        at(-5.4, 3.8),
        at(-4.1, 6.1),
        at(0, 7.9),
        at(4.1, 6.1),
        at(5.4, 3.8),
        at(5, 3.6),
        at(3.7, 5.7),
        at(0, 7.3),
        at(-3.7, 5.7),
        at(-5, 3.6),
      ]);
      g.fill();
      const white = light.tone('white', 24);
      g.fillStyle = white.base;
      g.fillRect(sheet.X(x - 1.7), sheet.Y(3.2), scale * 3.4, scale * 3.3);
      g.fillStyle = red.deep;
      g.fillRect(sheet.X(x - 1.5), sheet.Y(3), scale * 3, scale * 3.1);
      line(g, white.base, Math.max(1, scale * 0.14), [at(-1.5, 3), at(1.5, 0)]);
      line(g, white.base, Math.max(1, scale * 0.14), [at(1.5, 3), at(-1.5, 0)]);
      g.fillStyle = light.lamps > 0.3 ? css(pigment('glow')) : light.tone('navy', 24).base;
      g.fillRect(sheet.X(x - 0.5), sheet.Y(5.6), scale, scale * 0.9);
    }
  },
});

/** The towers of windmills; their sails live. */
const millTowers = (place: Place): Layer => ({
  name: 'mill-towers',
  depthM: MILL.depthM,
  lowM: -0.3,
  highM: 10.4,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'mill', MILL.stepM, 6)) {
      const at = (dx: number, y: number): Point => [sheet.X(cell.x + dx), sheet.Y(y)];
      g.fillStyle = wash(g, light, light.tone('cream', 30), sheet.X(cell.x), sheet.Y(4), scale * 2);
      polygon(g, [at(-2.1, -0.2), at(-1.25, 8), at(1.25, 8), at(2.1, -0.2)]);
      g.fill();
      g.fillStyle = light.tone('rust', 30).shade;
      polygon(g, [at(-1.5, 7.9), at(-0.7, 9.4), at(0.7, 9.4), at(1.5, 7.9)]);
      g.fill();
      g.fillStyle = light.tone('darkwood', 30).deep;
      g.fillRect(sheet.X(cell.x - 0.5), sheet.Y(2), scale, scale * 2.1);
      g.fillRect(sheet.X(cell.x - 0.3), sheet.Y(5), scale * 0.6, scale * 0.8);
    }
  },
});

/** A wooden fence across the meadow. */
const fence = (place: Place): Layer => ({
  name: 'fence',
  depthM: 7,
  lowM: -0.2,
  highM: 1.5,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const wood = light.tone('wood', 9);
    const width = (sheet.x1 - sheet.x0) * scale + 4;
    for (const y of [0.45, 0.88]) {
      g.fillStyle = wood.shade;
      g.fillRect(-1, sheet.Y(y), width, scale * 0.11);
      g.fillStyle = wood.light;
      g.fillRect(-1, sheet.Y(y), width, scale * 0.035);
    }
    for (const cell of cells(sheet, 'post', 1.7)) {
      const lean = cell.between(-0.04, 0.04, 'lean');
      limb(
        g,
        light,
        wood,
        [
          [sheet.X(cell.x), sheet.Y(-0.05)],
          [sheet.X(cell.x + lean), sheet.Y(1.12 + cell.between(-0.06, 0.08, 'h'))],
        ],
        [scale * 0.08, scale * 0.075],
      );
    }
  },
});

/** Ears of wheat right before the viewer, out of focus. */
const wheat = (place: Place): Layer => ({
  name: 'wheat',
  depthM: -5.4,
  lowM: -0.9,
  highM: 0.9,
  blurPx: place.simple ? 0 : 2,
  paint(sheet) {
    const { g, scale } = sheet;
    const tone = place.light.tone('straw', 0);
    for (const cell of cells(sheet, 'wheat', 0.9, 1)) {
      if (cell.chance('there') < 0.4) continue;
      for (let k = 0; k < 9; k++) {
        const x = sheet.X(cell.x + cell.between(-0.4, 0.4, `x${k}`));
        const tall = cell.between(-0.05, 0.4, `h${k}`);
        const lean = cell.between(-0.12, 0.2, `l${k}`) * scale;
        line(g, k % 2 ? tone.shade : tone.base, Math.max(1, scale * 0.016), [
          [x, sheet.Y(-0.2)],
          [x + lean * 0.3, sheet.Y(tall * 0.6)],
          [x + lean, sheet.Y(tall)],
        ]);
        g.fillStyle = k % 3 ? tone.base : tone.light;
        oval(g, x + lean, sheet.Y(tall), scale * 0.035, scale * 0.11, lean / scale);
      }
    }
  },
});

/** Poles with wires along a country road. */
const poles = (place: Place): Layer => ({
  name: 'poles',
  depthM: 6.5,
  lowM: -0.2,
  highM: 7,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    const wood = light.tone('bark', 9);
    const step = 13;
    for (const cell of cells(sheet, 'pole', step, step)) {
      const x = sheet.X(cell.x);
      limb(
        g,
        light,
        wood,
        [
          [x, sheet.Y(-0.1)],
          [x, sheet.Y(6)],
        ],
        [scale * 0.11, scale * 0.08],
      );
      g.fillStyle = wood.base;
      g.fillRect(x - scale * 0.8, sheet.Y(5.6), scale * 1.6, scale * 0.1);
      g.fillRect(x - scale * 0.6, sheet.Y(5.05), scale * 1.2, scale * 0.09);
      for (const [dx, y] of [
        [-0.7, 5.6],
        [0.7, 5.6],
        [0.5, 5.05],
      ] as const)
        line(
          g,
          light.tone('charcoal', 9).base,
          Math.max(0.8, scale * 0.014),
          Array.from({ length: 9 }, (_, k): Point => [
            sheet.X(cell.x + dx + (step * k) / 8),
            sheet.Y(y - 0.75 * Math.sin((Math.PI * k) / 8)),
          ]),
        );
    }
  },
});

/** The far wall of a cave, with a glow where it goes on. */
const caveWall = (place: Place): Layer => ({
  name: 'cave-wall',
  depthM: 26,
  lowM: -1,
  highM: Math.max(20, place.topM * 3.4 + 4),
  paint(sheet) {
    const { g, scale } = sheet;
    const { light, topM } = place;
    const top = Math.max(20, topM * 3.4 + 4);
    const rock = light.toneOf(light.family.far, 12);
    const fill = g.createLinearGradient(0, sheet.Y(top), 0, sheet.Y(0));
    fill.addColorStop(0, rock.deep);
    fill.addColorStop(0.6, rock.shade);
    fill.addColorStop(1, rock.base);
    g.fillStyle = fill;
    g.fillRect(-1, sheet.Y(top), (sheet.x1 - sheet.x0) * scale + 4, (top + 1) * scale);
    for (const cell of cells(sheet, 'mouth', 34, 16)) {
      const [x, y, r] = [sheet.X(cell.x - 6), sheet.Y(4.2), scale * 8.5];
      const light0 = g.createRadialGradient(x, y, scale, x, y, r);
      light0.addColorStop(0, css(pigment('ice'), 0.75));
      light0.addColorStop(0.35, css(blend(pigment('cyan'), light.haze, 0.4), 0.45));
      light0.addColorStop(1, css(light.haze, 0));
      g.fillStyle = light0;
      disc(g, x, y, r);
      g.fillStyle = css(blend(pigment('ice'), light.haze, 0.25), 0.7);
      smoothPath(g, [
        [x - scale * 2.4, sheet.Y(-0.8)],
        [x - scale * 2.6, y],
        [x - scale * 1.2, y - scale * 2.6],
        [x + scale * 0.8, y - scale * 2.9],
        [x + scale * 2.5, y - scale * 0.4],
        [x + scale * 2.2, sheet.Y(-0.8)],
      ]);
      g.fill();
    }
    for (const cell of cells(sheet, 'facet', 3.4, 3)) {
      for (let k = 0; k < 4; k++) {
        const y = cell.between(0.5, 15, `y${k}`);
        const [w, h] = [cell.between(0.8, 2.2, `w${k}`), cell.between(0.8, 2.6, `h${k}`)];
        g.globalAlpha = 0.22;
        g.fillStyle = k % 2 ? rock.light : rock.deep;
        const x = cell.x + cell.between(-1.4, 1.4, `x${k}`);
        polygon(g, [
          [sheet.X(x - w), sheet.Y(y)],
          [sheet.X(x - w * 0.2), sheet.Y(y + h)],
          [sheet.X(x + w), sheet.Y(y + h * 0.3)],
          [sheet.X(x + w * 0.3), sheet.Y(y - h * 0.6)],
        ]);
        g.fill();
      }
    }
    g.globalAlpha = 1;
  },
});

/** Pillars of stone that grow from the roof and from the floor. */
const dripstones =
  (
    name: string,
    depthM: number,
    stepM: number,
    sizeM: number,
    fromFloor: boolean,
    blurPx = 0,
  ): ((place: Place) => Layer) =>
  (place) => {
    const roof = Math.max(6.5, place.topM * (1 + depthM / 22) + 0.6);
    return {
      name,
      depthM,
      lowM: fromFloor ? -0.4 : 1,
      highM: roof + 2,
      blurPx: place.simple ? 0 : blurPx,
      paint(sheet) {
        const { g, scale } = sheet;
        const { light } = place;
        const rock = light.toneOf(blend(light.family.middle, light.family.near, 0.5), depthM);
        if (!fromFloor) {
          g.fillStyle = rock.deep;
          g.fillRect(-1, sheet.Y(roof + 2), (sheet.x1 - sheet.x0) * scale + 4, scale * 1.9);
        }
        for (const cell of cells(sheet, name, stepM, stepM)) {
          if (fromFloor && cell.chance('there') < 0.4) continue;
          const [x, w, long] = [
            cell.x + cell.between(-0.3, 0.3, 'x') * stepM,
            sizeM * cell.between(0.28, 0.55, 'w'),
            sizeM * cell.between(0.6, 1.9, 'l'),
          ];
          const [root, tip] = fromFloor ? [-0.3, long] : [roof + 0.3, roof - long];
          const side = (share: number, ink: string): void => {
            g.fillStyle = ink;
            g.beginPath();
            g.moveTo(sheet.X(x - w), sheet.Y(root));
            g.quadraticCurveTo(sheet.X(x - w * 0.25), sheet.Y(root + (tip - root) * 0.45), sheet.X(x), sheet.Y(tip));
            g.quadraticCurveTo(
              sheet.X(x + w * 0.25 * share),
              sheet.Y(root + (tip - root) * 0.45),
              sheet.X(x + w * share),
              sheet.Y(root),
            );
            g.fill();
          };
          side(1, rock.shade);
          side(-0.15, rock.base);
          g.globalAlpha = 0.3;
          for (const v of [0.25, 0.45, 0.62]) {
            g.fillStyle = rock.deep;
            const half = w * (1 - v) ** 1.6;
            oval(g, sheet.X(x), sheet.Y(root + (tip - root) * v), half * scale, scale * sizeM * 0.03);
          }
          g.globalAlpha = 1;
        }
      },
    };
  };

/** Crystals in clusters, that shine by themselves. */
const crystals = (place: Place): Layer => ({
  name: 'crystals',
  depthM: 7,
  lowM: -0.8,
  highM: 3,
  paint(sheet) {
    const { g, scale } = sheet;
    const { light } = place;
    for (const cell of cells(sheet, 'crystal', 4.6, 3)) {
      if (cell.chance('there') < 0.35) continue;
      const colour = pigment((['turquoise', 'violet', 'cyan'] as const)[Math.floor(cell.chance('c') * 3)]!);
      const tone = light.toneOf(colour, 2);
      const [x, y] = [sheet.X(cell.x), sheet.Y(0.3)];
      const halo = g.createRadialGradient(x, y, 0, x, y, scale * 2);
      halo.addColorStop(0, css(colour, 0.45));
      halo.addColorStop(1, css(colour, 0));
      g.fillStyle = halo;
      disc(g, x, y, scale * 2);
      for (let k = 0; k < 6; k++) {
        const lean = (k - 2.5) / 3.2;
        const long = cell.between(0.5, 1.4, `l${k}`) * (1 - Math.abs(lean) * 0.4) * scale;
        const wide = scale * cell.between(0.08, 0.15, `w${k}`);
        g.save();
        g.translate(x + lean * scale * 0.45, sheet.Y(-0.05));
        g.rotate(lean * 0.75);
        g.fillStyle = tone.base;
        polygon(g, [
          [-wide, 0],
          [-wide, -long * 0.8],
          [0, -long],
          [wide, -long * 0.8],
          [wide, 0],
        ]);
        g.fill();
        g.fillStyle = tone.rim;
        polygon(g, [
          [-wide, 0],
          [-wide, -long * 0.8],
          [0, -long],
          [-wide * 0.2, -long * 0.76],
          [-wide * 0.2, 0],
        ]);
        g.fill();
        g.restore();
      }
    }
  },
});

/** Layers of deserts, farms, country roads and caves by the names that settings use. */
export const WILDS: Readonly<Record<string, readonly ((place: Place) => Layer)[]>> = {
  mesas: [mesas],
  'sand-sea': [sandSea('sand-far', 95, 9, 38), sandSea('sand-near', 40, 3.6, 17)],
  cacti: [cacti],
  fields: [fields],
  barn: [barn],
  windmill: [millTowers],
  fence: [fence],
  wheat: [wheat],
  poles: [poles],
  'cave-wall': [caveWall],
  dripstones: [
    dripstones('roof-far', 17, 2.4, 2.6, false, 1),
    dripstones('floor-far', 15, 4.2, 2.2, true, 1),
    dripstones('roof-near', 7.5, 1.7, 1.6, false),
    dripstones('floor-near', 9, 5.2, 1.5, true),
    dripstones('roof-front', -3.4, 1.9, 0.8, false, 3),
  ],
  crystals: [crystals],
};
