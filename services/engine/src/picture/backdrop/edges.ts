import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { clamp } from '../chance.ts';
import { css, scaled } from '../palette/colour.ts';
import type { Layer, Place } from './layer.ts';

/** Lays a colour along all edges of what is painted that look towards a direction: the shape without itself, moved the other way. */
function alongEdges(sheet: Canvas, [dx, dy]: readonly [number, number], ink: string, alpha: number): void {
  const edge = createCanvas(sheet.width, sheet.height);
  const e = edge.getContext('2d');
  e.drawImage(sheet, 0, 0);
  e.globalCompositeOperation = 'destination-out';
  e.drawImage(sheet, Math.round(dx), Math.round(dy));
  // What lies beyond the sheet is not known: along its borders nothing is an edge.
  const [mx, my] = [Math.ceil(Math.abs(dx)), Math.ceil(Math.abs(dy))];
  e.fillRect(0, 0, mx, edge.height);
  e.fillRect(edge.width - mx, 0, mx, edge.height);
  e.fillRect(0, 0, edge.width, my);
  e.fillRect(0, edge.height - my, edge.width, my);
  e.globalCompositeOperation = 'source-in';
  e.fillStyle = ink;
  e.fillRect(0, 0, edge.width, edge.height);
  const g = sheet.getContext('2d');
  g.globalAlpha = alpha;
  g.drawImage(edge, 0, 0);
  g.globalAlpha = 1;
}

/** The rim that low light draws around things: at dawn, at sunset, under the moon. */
export function edgeLight(sheet: Canvas, { light, environment }: Place, layer: Layer, scale: number): void {
  const { look, timeOfDay, weather } = environment;
  const strength = { dawn: 0.5, sunset: 0.75, night: 0.3, morning: 0.25, noon: 0, afternoon: 0.2 }[timeOfDay];
  const clear = 1 - Math.max(weather.look.cloud, weather.look.fog, weather.look.sand ?? 0);
  const alpha = strength * clear * (1 - light.hazeAt(layer.depthM) * 0.5);
  if (look.indoors || look.kind === 'underwater' || alpha < 0.05) return;
  const reach = clamp(scale * 0.07, 1.2, 5);
  alongEdges(
    sheet,
    [-light.towards[0] * reach, -light.towards[1] * reach],
    css(light.hazed(scaled(light.key, 1.1), layer.depthM)),
    alpha,
  );
}

/** Snow that lies on everything that it can lie on. */
export function snowCaps(sheet: Canvas, { light, environment }: Place, layer: Layer, scale: number): void {
  const { look, weather } = environment;
  if (look.indoors || weather.look.snow < 0.2) return;
  const deep = clamp(scale * 0.16, 2, 11) * weather.look.snow;
  alongEdges(sheet, [0, deep], light.tone('snow', layer.depthM).light, 0.9);
}
