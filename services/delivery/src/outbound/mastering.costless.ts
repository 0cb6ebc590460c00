import type { Mastered, Mastering, MasteringWork } from '../application/needs.ts';
import { gridOf } from '../domain/sprite-sheet.ts';

/** Makes masters that are no films and costs nothing, for the simulator and for benchmarks of everything around it. */
export class CostlessMastering implements Mastering {
  async make(work: MasteringWork): Promise<Mastered> {
    const bytes = (what: string) => new TextEncoder().encode(`${what} of ${work.tracks[0]?.key ?? 'nothing'}`);
    return {
      video: bytes('video'),
      thumbnail: bytes('thumbnail'),
      spriteSheet: bytes('sprite sheet'),
      grid: gridOf(work),
    };
  }
}
