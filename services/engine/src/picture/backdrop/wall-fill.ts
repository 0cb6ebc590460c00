import type { Sheet } from './layer.ts';

/** A plain wall that darkens towards the ceiling. */
export function wallFill(sheet: Sheet, topM: number, tone: { light: string; base: string; shade: string }): void {
  const { g } = sheet;
  const fill = g.createLinearGradient(0, sheet.Y(topM), 0, sheet.Y(0));
  fill.addColorStop(0, tone.shade);
  fill.addColorStop(0.45, tone.base);
  fill.addColorStop(1, tone.base);
  g.fillStyle = fill;
  g.fillRect(-1, sheet.Y(topM), (sheet.x1 - sheet.x0) * sheet.scale + 4, (topM + 1) * sheet.scale);
}
