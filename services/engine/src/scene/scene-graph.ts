/**
 * What a prompt was understood to say: who and what there is, where and when, what happens in which order, who says what.
 * JSON, versioned and editable; with the same seed the same graph makes the same bytes.
 */
export interface SceneGraph {
  v: 1;
  /** 0 to 2^53 − 1. */
  seed: number;
  seconds: number;
  /** A word of vocab/settings. */
  setting: string;
  timeOfDay: TimeOfDay;
  /** A word of vocab/weather. */
  weather: string;
  mood?: string;
  style?: string;
  /** What was asked of the camera, in our words: `wide`, `close-up`, `follow`, `pan`, … */
  camera?: string[];
  entities: Entity[];
  /** By beginning. */
  beats: Beat[];
  dialogue: Line[];
  /** What was asked and will not be seen or heard, in the user's own words. */
  uncovered: string[];
}

export const TIMES_OF_DAY = ['dawn', 'morning', 'noon', 'afternoon', 'sunset', 'night'] as const;
export type TimeOfDay = (typeof TIMES_OF_DAY)[number];

export interface Entity {
  id: string;
  /** A word of vocab/nouns, or `thing` for what has no word. */
  noun: string;
  /** The user's own word, where it was none of ours. */
  label?: string;
  count: number;
  /** A name of words/colours. */
  colour?: string;
  /** A word of vocab/materials. */
  material?: string;
  size?: 'tiny' | 'small' | 'large' | 'huge';
  /** Other words said of it that we know: `happy`, `old`, `spotted`. */
  mods: string[];
  /** Where it stands from the beginning, in relation to another entity. */
  place?: { relation: 'on' | 'under' | 'behind' | 'beside' | 'in'; of: string };
}

export interface Beat {
  /** Seconds; what was planned. The timeline's shots say what came of it. */
  t0: number;
  t1: number;
  /** A word of vocab/verbs. */
  verb: string;
  /** Entity ids. */
  actor: string;
  patient?: string;
  target?: string;
  /** `slowly`, `quickly`, `angrily`, … in our words. */
  manner?: string;
  /** What must come of it; the verb's own outcome when absent. */
  outcome?: string;
}

export interface Line {
  /** Entity id; empty for a voice that is not seen. */
  speaker: string;
  text: string;
  /** BCP 47: `en`, `it`, `ja`, `ko`, `th`, `vi`, `zh-Hant`, or `und`. */
  lang: string;
  /** A word of vocab/voices. */
  voice: string;
  /** Seconds; the director finds a moment when absent. */
  t0?: number;
}
