/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

export const rgb = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

export const blend = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

/** The colour of a surface under a coloured light. White light leaves it as it is. */
export const under = (surface: Rgb, light: Rgb): Rgb => [
  (surface[0] * light[0]) / 255,
  (surface[1] * light[1]) / 255,
  (surface[2] * light[2]) / 255,
];

/** Lighter above 1, darker below. */
export const scaled = (colour: Rgb, factor: number): Rgb => [
  Math.min(255, colour[0] * factor),
  Math.min(255, colour[1] * factor),
  Math.min(255, colour[2] * factor),
];

/** Relative luminance, 0 to 1, of the colour as it is stored (no gamma): good enough to tell light from dark. */
export const luma = (colour: Rgb): number => (0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]) / 255;

/** As the canvas wants it. */
export const css = (colour: Rgb, alpha = 1): string => {
  const [r, g, b] = colour.map(Math.round) as [number, number, number];
  return alpha >= 1 ? `rgb(${r},${g},${b})` : `rgba(${r},${g},${b},${alpha.toFixed(3)})`;
};
