import { SystemClock } from '@cielo/effects';
import { openPhysics } from '../physics/stage.ts';
import { workOut } from '../physics/work-out.ts';
import { speakLines } from '../speech/speak.ts';
import { plan } from '../words/plan.ts';
import { understand } from '../words/understand.ts';
import type { ComposeRequest, Composition } from './composition.ts';
import type { SceneGraph } from './scene-graph.ts';

/**
 * From a prompt to everything about its clip that is known before the first frame: scene graph, timeline, spoken lines. Never fails for the
 * prompt's sake.
 *
 * @throws the signal's reason when it is aborted between two stages
 */
export async function compose(request: ComposeRequest): Promise<Composition> {
  const watch = new Watch(request);
  watch.start('understanding');
  const understood = understand(request.prompt, request.negativePrompt ?? '', request.seconds, request.seed);
  watch.start('speech');
  const spoken = await speakLines(understood.draft.lines, request.seconds, request.signal);
  const graph = plan(
    understood,
    spoken.lines.map((line) => line.seconds),
  );
  return workOutAndReport(graph, spoken, watch);
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

async function workOutAndReport(
  graph: SceneGraph,
  spoken: Awaited<ReturnType<typeof speakLines>>,
  watch: Watch,
): Promise<Composition> {
  watch.start('physics');
  await openPhysics();
  const kept = spoken.lines.filter((line) =>
    graph.dialogue.some((each) => each.text === line.text && each.speaker === line.speaker),
  );
  const { timeline, tries, staged, unsaid } = workOut(graph, kept);
  const notes = [...spoken.notes, ...unsaid.map((line) => `“${line.text}” (no time)`)];
  return {
    graph,
    timeline,
    speech: spoken.sounds.filter((sound) => timeline.speech.some((line) => line.id === sound.line)),
    report: { uncovered: [...new Set([...graph.uncovered, ...notes])], tries, staged, stagesMs: watch.end() },
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
