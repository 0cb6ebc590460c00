import type { CastName } from '../likeness/cast.ts';
import type { Timeline } from '../timeline.ts';
import type { VoiceDef } from '../vocab/define.ts';
import type { Chapter, SceneGraph } from './scene-graph.ts';

/** Everything about a clip that is known before its first frame is drawn. */
export interface Composition {
  readonly graph: SceneGraph;
  readonly timeline: Timeline;
  /** Whose likeness whom has. */
  readonly cast: readonly CastName[];
  /** All that has to be known to go on from the end of this clip. */
  readonly chapters: readonly Chapter[];
  /** What was spoken, as sound. */
  readonly speech: SpeechSound[];
  readonly report: CompositionReport;
  /** Of a storyboard: the shots that follow after cuts, each a world of its own whose times begin anew. */
  readonly next?: readonly Composition[];
}

/** One spoken line as mono sound at 48 kHz, in shared memory. */
export interface SpeechSound {
  /** Id of the timeline's line. */
  readonly line: string;
  readonly samples: Float32Array;
}

export interface CompositionReport {
  /** What was asked and is neither seen nor heard, in the user's own words, and what is only approximated, said so. */
  readonly uncovered: readonly string[];
  /** How often motion was tried until it did what the verbs promise. */
  readonly tries: number;
  /** Verbs whose promise had to be staged, since no try kept it. */
  readonly staged: readonly string[];
  /** Beats of the graph, by index, that are not seen: they never began, or did not come out. */
  readonly unplayed: readonly number[];
  /** Relations that the graph asks for and that are not seen: `cup on table`. */
  readonly unheld: readonly string[];
  readonly stagesMs: Readonly<Record<string, number>>;
}

/** The contacts, lines and scenes that sound is made from, as they go out on the track `cues`. */
export interface Cues {
  readonly contacts: readonly {
    readonly timeMs: number;
    readonly a: string;
    readonly b: string;
    readonly materials: readonly [string, string];
    readonly impulseNs: number;
  }[];
  readonly speech: readonly {
    readonly startMs: number;
    readonly endMs: number;
    readonly speaker: string;
    readonly text: string;
    readonly lang: string;
  }[];
  readonly scenes: readonly { readonly timeMs: number }[];
}

export interface ComposeRequest {
  readonly prompt: string;
  readonly negativePrompt?: string;
  /** Of the clip; of what is added, where it goes on. */
  readonly seconds: number;
  readonly seed: number;
  /** Those whose likeness somebody in it has, in the order in which they are cast. */
  readonly likenesses?: readonly NamedVoice[];
  /** Shots that follow one another with cuts; the words hold for all of them, and the seconds are theirs together. */
  readonly storyboard?: readonly StoryboardShot[];
  /** A graph that is played as it is, instead of what the words say; seconds and seed are its own. */
  readonly scene?: SceneGraph;
  /** The chapters of a clip that goes on with these words; its seed is theirs. */
  readonly before?: readonly Chapter[];
  /** False leaves speech out of the sound; mouths move all the same. */
  readonly audio: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: 'understanding' | 'speech' | 'physics', done: number, total: number) => void;
}

export interface StoryboardShot {
  readonly prompt: string;
  readonly seconds: number;
}

/** Somebody by name, and how he or she speaks where that is known. */
export interface NamedVoice {
  readonly name: string;
  readonly voice?: VoiceDef;
}

/** `compose` in scene/compose.ts; also `composeGraph` there, which starts from an edited graph. */
export type Compose = (request: ComposeRequest) => Promise<Composition>;
