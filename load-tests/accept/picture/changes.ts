import type { Film } from '../clip.ts';

/** Side of the squares in which changes are looked for, in pixels. */
const SQUARE = 8;
/** Levels by which the mean of a square changes when something moves in it; grain and coding change it by less. */
const MOVED = 4;
/** The visible mark of a clip wanders, whatever else happens: one pale writing, at most so large. Shares of width and height. */
const MARK = { width: 0.25, height: 0.12 };
const PALE = 190;

/** The picture in squares, and what moves in it. */
export class Changes {
  private readonly film: Film;
  private readonly columns: number;
  private readonly rows: number;
  private readonly means: readonly Float32Array[];

  constructor(film: Film) {
    this.film = film;
    this.columns = Math.floor(film.width / SQUARE);
    this.rows = Math.floor(film.height / SQUARE);
    this.means = film.frames.map((frame) => this.meansOf(frame));
  }

  /** In how many squares two frames differ, the wandering mark left out. */
  count(before: number, after: number): number {
    const clusters = this.clusters(this.changed(before, after));
    const marks = clusters.filter((cluster) => this.isMark(cluster, after));
    const sizes = clusters.reduce((sum, cluster) => sum + cluster.length, 0);
    return sizes - marks.reduce((most, cluster) => Math.max(most, cluster.length), 0);
  }

  private changed(before: number, after: number): Uint8Array {
    const [a, b] = [this.means[before]!, this.means[after]!];
    const moved = new Uint8Array(this.columns * this.rows);
    for (let n = 0; n < a.length; n++) if (Math.abs(a[n]! - b[n]!) > MOVED) moved[Math.floor(n / 3)] = 1;
    return moved;
  }

  /** Squares that touch, also over one still square: letters have gaps. */
  private clusters(moved: Uint8Array): number[][] {
    const clusters: number[][] = [];
    for (let start = 0; start < moved.length; start++) {
      if (moved[start] !== 1) continue;
      const cluster = [start];
      moved[start] = 2;
      for (const at of cluster) {
        for (const next of this.around(at)) {
          if (moved[next] !== 1) continue;
          moved[next] = 2;
          cluster.push(next);
        }
      }
      clusters.push(cluster);
    }
    return clusters;
  }

  private around(at: number): number[] {
    const [x, y] = [at % this.columns, Math.floor(at / this.columns)];
    const near: number[] = [];
    for (let row = Math.max(0, y - 2); row <= Math.min(this.rows - 1, y + 2); row++) {
      for (let column = Math.max(0, x - 2); column <= Math.min(this.columns - 1, x + 2); column++)
        near.push(row * this.columns + column);
    }
    return near;
  }

  private isMark(cluster: readonly number[], frame: number): boolean {
    const xs = cluster.map((at) => at % this.columns);
    const ys = cluster.map((at) => Math.floor(at / this.columns));
    const width = Math.max(...xs) - Math.min(...xs) + 1;
    const height = Math.max(...ys) - Math.min(...ys) + 1;
    if (width > MARK.width * this.columns || height > MARK.height * this.rows || width < height) return false;
    return cluster.some((at) => this.hasPale(at, frame));
  }

  private hasPale(square: number, nth: number): boolean {
    const frame = this.film.frames[nth]!;
    const left = (square % this.columns) * SQUARE;
    const top = Math.floor(square / this.columns) * SQUARE;
    for (let y = top; y < top + SQUARE; y++) {
      for (let x = left; x < left + SQUARE; x++) {
        const at = (y * this.film.width + x) * 3;
        if (Math.min(frame[at]!, frame[at + 1]!, frame[at + 2]!) >= PALE) return true;
      }
    }
    return false;
  }

  private meansOf(frame: Uint8Array): Float32Array {
    const means = new Float32Array(this.columns * this.rows * 3);
    for (let y = 0; y < this.rows * SQUARE; y++) {
      const row = Math.floor(y / SQUARE) * this.columns;
      for (let x = 0; x < this.columns * SQUARE; x++) {
        const from = (y * this.film.width + x) * 3;
        const to = (row + Math.floor(x / SQUARE)) * 3;
        for (let colour = 0; colour < 3; colour++) means[to + colour]! += frame[from + colour]! / SQUARE ** 2;
      }
    }
    return means;
  }
}
