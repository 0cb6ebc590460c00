import type { Frames } from '../application/needs.ts';
import type { FrameFacts } from '../domain/rules/frames.ts';

/** Looks at nothing and finds nothing wrong, for the simulator and for benchmarks whose stills are no pictures. */
export class UnseenFrames implements Frames {
  async look(jpeg: Uint8Array, { width, height }: { width: number; height: number }): Promise<FrameFacts> {
    return { width, height, luma: Uint8Array.of(0, 255, jpeg.length % 251) };
  }
}
