import { SystemClock } from '@cielo/effects';
import { castNames, isCalled, withNames, type CastName } from '../likeness/cast.ts';
import { openPhysics } from '../physics/stage.ts';
import { workOut, type Earlier } from '../physics/work-out.ts';
import { speakLines, SYNTHESISER, type Spoken, type Voices } from '../speech/speak.ts';
import { plan } from '../words/plan.ts';
import { understand, type Understood } from '../words/understand.ts';
import type { ComposeRequest, Composition, NamedVoice } from './composition.ts';
import { goOn, secondsForWords } from './go-on.ts';
import { paceOf } from './pace.ts';
import type { Chapter, Line, SceneGraph } from './scene-graph.ts';

/**
 * From a prompt to everything about its clip that is known before the first frame: scene graph, timeline, spoken lines. Never fails for the
 * prompt's sake.
 *
 * @throws the signal's reason when it is aborted between two stages
 */
export async function compose(request: ComposeRequest): Promise<Composition> {
  if (request.scene) return composeGraph(request.scene, request);
  const watch = new Watch(request);
  watch.start('understanding');
  const { before = [], likenesses = [], prompt, negativePrompt = '', seconds } = request;
  const last = before.at(-1)?.graph;
  const names = likenesses.map(({ name }) => name);
  const read = understand(withNames(prompt, names), negativePrompt, seconds, last?.seed ?? request.seed, last);
  const cast = castThrough(before, read.draft.entities, names);
  const understood = withoutNames(read, cast);
  if (!last) return composeUnderstood(understood, cast, request, watch);
  watch.start('speech');
  const voices = voicesOf(cast, likenesses);
  const earlier = await spokenBefore(before, voices, request.signal);
  const spoken = await speakLines(understood.draft.lines, seconds, request.signal, SYNTHESISER, voices, last.dialogue);
  const lineSeconds = spoken.lines.map((line) => line.seconds);
  const forWords = secondsForWords(last, understood.draft.entities, seconds);
  const next = plan({ ...understood, graph: { ...understood.graph, seconds: forWords } }, lineSeconds);
  const kept = keptOf(spoken, next.dialogue, last.dialogue.length);
  return workOutAndReport(goOn(last, next, seconds), kept, watch, cast, earlier);
}

/**
 * The same from words that have been understood.
 *
 * @param before lines that were said before: who spoke there speaks as he did
 */
export async function composeUnderstood(
  understood: Understood,
  cast: readonly CastName[],
  request: Pick<ComposeRequest, 'likenesses' | 'signal' | 'onProgress'>,
  watch = new Watch(request),
  before: readonly Line[] = [],
): Promise<Composition> {
  watch.start('speech');
  const voices = voicesOf(cast, request.likenesses ?? []);
  const { lines } = understood.draft;
  const { seconds } = understood.graph;
  const spoken = await speakLines(lines, seconds, request.signal, SYNTHESISER, voices, before);
  const graph = plan(
    understood,
    spoken.lines.map((line) => line.seconds),
  );
  return workOutAndReport(graph, keptOf(spoken, graph.dialogue), watch, cast);
}

/** The same from an edited scene graph, whose beats keep the times that they have. */
export async function composeGraph(
  graph: SceneGraph,
  request: Omit<ComposeRequest, 'prompt' | 'negativePrompt' | 'seconds' | 'seed'>,
): Promise<Composition> {
  const watch = new Watch(request);
  watch.start('speech');
  const { likenesses = [] } = request;
  const names = likenesses.map(({ name }) => name);
  const cast = castNames(graph.entities, names);
  const voices = voicesOf(cast, likenesses);
  const spoken = await speakLines(graph.dialogue, graph.seconds, request.signal, SYNTHESISER, voices);
  return workOutAndReport(graph, spoken, watch, cast);
}

/** Who is who in what came before stays so in what follows, and nobody who is there changes his face. */
function castThrough(
  before: readonly Chapter[],
  entities: SceneGraph['entities'],
  names: readonly string[],
): CastName[] {
  const until = before.reduce<CastName[]>((cast, { graph, likenesses = [] }) => {
    const those = names.filter((name) => likenesses.includes(name));
    return castNames(graph.entities, those, cast);
  }, []);
  const there = new Set(before.at(-1)?.graph.entities.map(({ id }) => id));
  const others = names.filter((name) => until.every((one) => one.name !== name));
  return [
    ...until,
    ...castNames(
      entities.filter(({ id }) => !there.has(id)),
      others,
    ),
  ];
}

/** A name that somebody bears is not something that was not understood. */
export function withoutNames({ graph, draft }: Understood, cast: readonly CastName[]): Understood {
  const stays = (what: string): boolean => !cast.some(({ name }) => isCalled(what, name));
  return { draft, graph: { ...graph, uncovered: graph.uncovered.filter(stays) } };
}

const voicesOf = (cast: readonly CastName[], likenesses: readonly NamedVoice[]): Voices =>
  new Map(
    cast.flatMap(({ name, entity }) => {
      const voice = likenesses.find((one) => one.name === name)?.voice;
      return voice ? [[entity, voice] as const] : [];
    }),
  );

/** A chapter that was played before, and how its lines sound. */
interface EarlierSpoken extends Earlier, Spoken {
  readonly lines: Spoken['lines'];
}

/** The lines of each chapter as they were spoken when it was new. */
async function spokenBefore(
  chapters: readonly Chapter[],
  voices: Voices,
  signal: AbortSignal | undefined,
): Promise<EarlierSpoken[]> {
  const all: EarlierSpoken[] = [];
  for (const [nth, chapter] of chapters.entries()) {
    const { graph } = chapters[nth - 1] ?? { graph: { dialogue: [], seconds: 0 } };
    const added = chapter.graph.dialogue.slice(graph.dialogue.length);
    const addedS = chapter.graph.seconds - graph.seconds;
    const spoken = await speakLines(added, addedS, signal, SYNTHESISER, voices, graph.dialogue);
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
  cast: readonly CastName[],
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
    ...unpaced(graph),
  ];
  return {
    graph,
    timeline,
    cast,
    chapters: [
      ...earlier.map(({ lines: _, sounds: __, notes: ___, ...each }) => each),
      { ...chapter, ...namesOf(cast) },
    ],
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

const namesOf = (cast: readonly CastName[]): Pick<Chapter, 'likenesses'> =>
  cast.length > 0 ? { likenesses: cast.map(({ name }) => name) } : {};

/** Slow motion and time lapse that were asked for where somebody speaks. */
function unpaced(graph: SceneGraph): string[] {
  const silent = { ...graph, dialogue: [] };
  return paceOf(silent) === paceOf(graph)
    ? []
    : (graph.camera ?? []).filter((word) => paceOf({ ...silent, camera: [word] }) !== 1);
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
