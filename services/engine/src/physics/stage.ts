import type { Beat } from '../scene/scene-graph.ts';

/** The world while a clip is being worked out. */
export interface Stage {
  over(beat: Beat): boolean;
}
