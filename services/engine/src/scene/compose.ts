import { SystemClock } from '@cielo/effects';
import { openPhysics } from '../physics/stage.ts';
import { workOut, type Earlier } from '../physics/work-out.ts';
import { speakLines, type Spoken } from '../speech/speak.ts';
import { plan } from '../words/plan.ts';
import { understand } from '../words/understand.ts';
import type { ComposeRequest, Composition, SpeechSound } from './composition.ts';
import { goOn, secondsForWords } from './go-on.ts';
import type { Chapter, Line, SceneGraph } from './scene-graph.ts';

/**
 * From a prompt to everything about its clip that is known before the first frame: scene graph, timeline, spoken lines. Never fails for the
 * prompt's sake.
 *
 * @throws the signal's reason when it is aborted between two stages
 */
export async function compose(request: ComposeRequest): Promise<Composition> {
  const watch = new Watch(request);
  watch.start('understanding');
  const { before = [], prompt, negativePrompt = '', seconds } = request;
  const last = before.at(-1)?.graph;
  const understood = understand(prompt, negativePrompt, seconds, last?.seed ?? request.seed, last);
  watch.start('speech');
  const earlier = await spokenBefore(before, request.signal);
  const spoken = await speakLines(understood.draft.lines, seconds, request.signal);
  const lineSeconds = spoken.lines.map((line) => line.seconds);
  if (!last) {
    const graph = plan(understood, lineSeconds);
    return workOutAndReport(graph, keptOf(spoken, graph.dialogue), watch);
  }
  const forWords = secondsForWords(last, understood.draft.entities, seconds);
  const next = plan({ ...understood, graph: { ...understood.graph, seconds: forWords } }, lineSeconds);
  const kept = keptOf(spoken, next.dialogue, last.dialogue.length);
  return workOutAndReport(goOn(last, next, seconds), kept, watch, earlier);
}

/** The same from an edited scene graph, whose beats keep the times that they have. */
export async function composeGraph(
  graph: SceneGraph,
  request: Omit<ComposeRequest, 'prompt' | 'negativePrompt' | 'seconds' | 'seed'>,
): Promise<Composition> {
  const watch = new Watch(request);
  watch.start('speech');
  const spoken = await speakLines(graph.dialogue, graph.seconds, request.signal);
  return workOutAndReport(graph, spoken, watch);
}

/** A chapter that was played before, and how its lines sound. */
interface EarlierSpoken extends Earlier {
  readonly sounds: readonly SpeechSound[];
}

/** The lines of each chapter as they were spoken when it was new. */
async function spokenBefore(chapters: readonly Chapter[], signal: AbortSignal | undefined): Promise<EarlierSpoken[]> {
  const all: EarlierSpoken[] = [];
  for (const [nth, chapter] of chapters.entries()) {
    const { graph } = chapters[nth - 1] ?? { graph: { dialogue: [], seconds: 0 } };
    const added = chapter.graph.dialogue.slice(graph.dialogue.length);
    const spoken = await speakLines(added, chapter.graph.seconds - graph.seconds, signal);
    all.push({ ...chapter, ...keptOf(spoken, added, graph.dialogue.length) });
  }
  return all;
}

/**
 * What was spoken of a dialogue, each line named by its place in it, so that the same dialogue has the same names however it came about.
 *
 * @param from lines that were there before
 */
function keptOf({ lines, sounds, notes }: Spoken, dialogue: readonly Line[], from = 0): Spoken {
  const left = [...lines];
  const ids = new Map<string, string>();
  const kept = dialogue.flatMap(({ text, speaker }, nth) => {
    const at = left.findIndex((line) => line.text === text && line.speaker === speaker);
    const [line] = at < 0 ? [] : left.splice(at, 1);
    if (!line) return [];
    const id = `line-${from + nth + 1}`;
    ids.set(line.id, id);
    return [{ ...line, id }];
  });
  const named = sounds.flatMap((sound) => (ids.has(sound.line) ? [{ ...sound, line: ids.get(sound.line)! }] : []));
  return { lines: kept, sounds: named, notes };
}

async function workOutAndReport(
  graph: SceneGraph,
  spoken: Spoken,
  watch: Watch,
  earlier: readonly EarlierSpoken[] = [],
): Promise<Composition> {
  watch.start('physics');
  await openPhysics();
  const { timeline, chapter, tries, staged, unsaid, unplayed, unheld } = workOut(graph, spoken.lines, earlier);
  const sounds = [...earlier.flatMap((each) => each.sounds), ...spoken.sounds];
  const notes = [
    ...spoken.notes,
    ...unsaid.map((line) => `“${line.text}” (no time)`),
    ...unplayed.flatMap((beat) => graph.beats[beat]!.said ?? []).map((said) => `${said} (did not come out)`),
    ...unheld,
  ];
  return {
    graph,
    timeline,
    chapters: [...earlier.map(({ graph, attempt, world }) => ({ graph, attempt, world })), chapter],
    speech: sounds.filter((sound) => timeline.speech.some((line) => line.id === sound.line)),
    report: {
      uncovered: [...new Set([...graph.uncovered, ...notes])],
      tries,
      staged,
      unplayed,
      unheld,
      stagesMs: watch.end(),
    },
  };
}

const clock = new SystemClock();

/** Tells which stage it is, stops when asked to, and times the stages. */
class Watch {
  readonly #request: Pick<ComposeRequest, 'signal' | 'onProgress'>;
  readonly #stagesMs: Record<string, number> = {};
  #stage = '';
  #sinceMs = 0;

  constructor(request: Pick<ComposeRequest, 'signal' | 'onProgress'>) {
    this.#request = request;
  }

  start(stage: 'understanding' | 'speech' | 'physics'): void {
    this.#request.signal?.throwIfAborted();
    this.end();
    this.#stage = stage;
    this.#sinceMs = clock.monotonicMs();
    this.#request.onProgress?.(stage, 0, 1);
  }

  end(): Record<string, number> {
    if (this.#stage) this.#stagesMs[this.#stage] = Math.round(clock.monotonicMs() - this.#sinceMs);
    this.#stage = '';
    return this.#stagesMs;
  }
}
