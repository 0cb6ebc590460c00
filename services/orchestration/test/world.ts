import {
  CastingApproved,
  CastingRefused,
  ClipMastered,
  ClipPublished,
  GenerationCancelled,
  GenerationCleared,
  GenerationDeleted,
  GenerationFailed,
  GenerationRendered,
  GenerationRequested,
  HoldCaptured,
  MasteringFailed,
  ReviewApproved,
  ReviewRejected,
  type EventMessage,
} from '@cielo/contracts';
import { isBeforeClearing } from '../src/domain/change.ts';
import { advance, type Generation, type Input } from '../src/domain/generation.ts';
import { alarmMs } from '../src/domain/watchdog.ts';
import { START_MS, bounds, claim, renderFailed, rendered, requested, said } from './given.ts';

/*
 * One generation and its neighbours as plain data: what everybody has said, how far everybody has read, what they made of it. A move is
 * anything that may happen next. Neighbours are as simple as their promises: a hold by its id, one capture, nothing shown untaken.
 */

/** Who reads whose log, each in its order, and perhaps again from earlier on. */
export const READERS = {
  identity: 'orchestration',
  moderation: 'orchestration',
  credits: 'orchestration',
  delivery: 'orchestration',
  deliveryOfWallet: 'credits',
  ofIdentity: 'identity',
  ofModeration: 'moderation',
  ofCredits: 'credits',
  ofDelivery: 'delivery',
} as const;
export type Reader = keyof typeof READERS;
export type Speaker = (typeof READERS)[Reader];

/** How often something may still go wrong, so that the number of worlds has an end. */
export interface Budget {
  readonly refusals: number;
  readonly rewinds: number;
  readonly cancels: number;
  readonly deletions: number;
  readonly failures: number;
  readonly lapses: number;
  /** Credits cannot handle that the generation was cleared: a dead letter. */
  readonly deadLetters: number;
}

export interface World {
  readonly generation: Generation;
  readonly nowMs: number;
  readonly logs: Readonly<Record<Speaker, readonly EventMessage[]>>;
  readonly read: Readonly<Record<Reader, number>>;
  readonly hold: 'none' | 'held' | 'captured' | 'released' | 'refused' | 'refunded' | 'tombstone';
  readonly clip: { readonly mastered: boolean; readonly visible: boolean; readonly gone: boolean };
  /** Fences of workers that still work, whether or not anybody wants it. */
  readonly workers: readonly number[];
  readonly budget: Budget;
}

export type Move =
  | { readonly kind: 'read'; readonly reader: Reader; readonly refuse: boolean }
  | { readonly kind: 'rewind'; readonly reader: Reader }
  | { readonly kind: 'lose-clearing' }
  | { readonly kind: 'claim' }
  | { readonly kind: 'finish-render'; readonly fence: number; readonly fails: boolean }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'alarm' };

export function newWorld(budget: Budget): World {
  const { generation, events } = requested();
  const read = Object.fromEntries(Object.keys(READERS).map((reader) => [reader, 0])) as Record<Reader, number>;
  return {
    generation,
    nowMs: START_MS,
    logs: { orchestration: events, identity: [], moderation: [], credits: [], delivery: [] },
    read,
    hold: 'none',
    clip: { mastered: false, visible: false, gone: false },
    workers: [],
    budget,
  };
}

/** Everything that may happen next. `faults`: also what had better not. */
export function movesOf(world: World, faults: boolean): readonly Move[] {
  const { budget, generation, logs, read, workers } = world;
  const moves: Move[] = [];
  for (const [reader, speaker] of Object.entries(READERS) as [Reader, Speaker][]) {
    if (read[reader] < logs[speaker].length) {
      moves.push({ kind: 'read', reader, refuse: false });
      if (faults && budget.refusals > 0 && canRefuse(reader, logs[speaker][read[reader]]!)) {
        moves.push({ kind: 'read', reader, refuse: true });
      }
    }
    if (faults && budget.rewinds > 0 && read[reader] > 0) moves.push({ kind: 'rewind', reader });
  }
  const nextForCredits = logs.orchestration[read.credits];
  if (faults && budget.deadLetters > 0 && nextForCredits?.$type === GenerationCleared.$type) {
    moves.push({ kind: 'lose-clearing' });
  }
  if (generation.phase.name === 'queued') moves.push({ kind: 'claim' });
  for (const fence of workers) {
    moves.push({ kind: 'finish-render', fence, fails: false });
    if (faults && budget.failures > 0) moves.push({ kind: 'finish-render', fence, fails: true });
  }
  if (faults && budget.cancels > 0) moves.push({ kind: 'cancel' });
  if (faults && budget.deletions > 0) moves.push({ kind: 'delete' });
  if (alarmMs(generation) !== undefined && faults && budget.lapses > 0) moves.push({ kind: 'alarm' });
  return moves;
}

const REFUSABLE: Partial<Record<Reader, readonly string[]>> = {
  identity: [GenerationRequested.$type],
  moderation: [GenerationRequested.$type, GenerationRendered.$type],
  credits: [GenerationRequested.$type],
  delivery: [GenerationRendered.$type],
};

function canRefuse(reader: Reader, event: EventMessage): boolean {
  return REFUSABLE[reader]?.includes(event.$type) ?? false;
}

/** The world after the move. */
export function play(world: World, move: Move): World {
  switch (move.kind) {
    case 'read':
      return readOn(world, move.reader, move.refuse);
    case 'rewind':
      return spend({ ...world, read: { ...world.read, [move.reader]: world.read[move.reader] - 1 } }, 'rewinds');
    case 'lose-clearing':
      return spend({ ...world, read: { ...world.read, credits: world.read.credits + 1 } }, 'deadLetters');
    case 'claim': {
      const { phase } = world.generation;
      const nowMs = phase.name === 'queued' ? Math.max(world.nowMs, phase.notBeforeMs) : world.nowMs;
      const claimed = happen({ ...world, nowMs }, claim);
      return { ...claimed, workers: [...world.workers, claimed.generation.fence] };
    }
    case 'finish-render': {
      const workers = world.workers.filter((fence) => fence !== move.fence);
      const after = happen({ ...world, workers }, move.fails ? renderFailed(move.fence) : rendered(move.fence));
      return move.fails ? spend(after, 'failures') : after;
    }
    case 'cancel':
      return spend(happen(world, { kind: 'cancel' }), 'cancels');
    case 'delete':
      return spend(happen(world, { kind: 'delete' }), 'deletions');
    case 'alarm':
      return spend(letTimePass(world), 'lapses');
  }
}

/** Time goes on to the next alarm. */
export function letTimePass(world: World): World {
  return happen({ ...world, nowMs: Math.max(world.nowMs, alarmMs(world.generation)!) }, { kind: 'tick' });
}

function spend(world: World, what: keyof Budget): World {
  return { ...world, budget: { ...world.budget, [what]: world.budget[what] - 1 } };
}

function happen(world: World, input: Input): World {
  const { generation, events } = advance(world.generation, input, { nowMs: world.nowMs, bounds });
  return say({ ...world, generation }, 'orchestration', ...events);
}

function say(world: World, speaker: Speaker, ...events: readonly EventMessage[]): World {
  return { ...world, logs: { ...world.logs, [speaker]: [...world.logs[speaker], ...events] } };
}

function readOn(world: World, reader: Reader, refuse: boolean): World {
  const event = world.logs[READERS[reader]][world.read[reader]]!;
  const next = { ...world, read: { ...world.read, [reader]: world.read[reader] + 1 } };
  const read = refuse ? spend(next, 'refusals') : next;
  switch (reader) {
    case 'identity':
      return identity(read, event, refuse);
    case 'moderation':
      return moderation(read, event, refuse);
    case 'credits':
      return credits(read, event, refuse);
    case 'delivery':
      return delivery(read, event, refuse);
    case 'deliveryOfWallet':
      return event.$type === HoldCaptured.$type ? publish(read) : read;
    default:
      return happen(read, { kind: 'heard', event });
  }
}

const hasSaid = (world: World, speaker: Speaker, type: string, stage?: string) =>
  world.logs[speaker].some(
    (event) => event.$type === type && (!stage || (event as { stage?: string }).stage === stage),
  );

function identity(world: World, event: EventMessage, refuse: boolean): World {
  if (event.$type !== GenerationRequested.$type) return world;
  if (hasSaid(world, 'identity', CastingApproved.$type) || hasSaid(world, 'identity', CastingRefused.$type))
    return world;
  return say(world, 'identity', refuse ? said.castingRefused() : said.castingApproved());
}

function moderation(world: World, event: EventMessage, refuse: boolean): World {
  const stage =
    event.$type === GenerationRequested.$type
      ? 'prompt'
      : event.$type === GenerationRendered.$type
        ? 'output'
        : undefined;
  if (!stage) return world;
  const decided = [ReviewApproved, ReviewRejected].some(({ $type }) => hasSaid(world, 'moderation', $type, stage));
  if (decided) return world;
  const [no, yes] =
    stage === 'prompt' ? [said.wordsRejected(), said.wordsApproved()] : [said.outputRejected(), said.outputApproved()];
  return say(world, 'moderation', refuse ? no : yes);
}

function credits(world: World, event: EventMessage, refuse: boolean): World {
  const { hold } = world;
  switch (event.$type) {
    case GenerationRequested.$type:
      if (hold !== 'none') return world;
      return refuse
        ? say({ ...world, hold: 'refused' }, 'credits', said.holdRefused())
        : say({ ...world, hold: 'held' }, 'credits', said.holdPlaced());
    case GenerationCleared.$type:
      return hold === 'held' ? say({ ...world, hold: 'captured' }, 'credits', said.holdCaptured()) : world;
    case GenerationFailed.$type:
    case GenerationCancelled.$type:
      if (hold === 'captured' && (event as GenerationFailed).refund) return { ...world, hold: 'refunded' };
      return { ...world, hold: hold === 'held' ? 'released' : hold === 'none' ? 'tombstone' : hold };
    default:
      return world;
  }
}

function delivery(world: World, event: EventMessage, refuse: boolean): World {
  const { clip } = world;
  switch (event.$type) {
    case GenerationRendered.$type: {
      const decided = [ClipMastered, MasteringFailed].some(({ $type }) => hasSaid(world, 'delivery', $type));
      if (decided || clip.gone) return world;
      const fence = Number((event as GenerationRendered).fence);
      return refuse
        ? say(world, 'delivery', said.masteringFailed(fence))
        : say({ ...world, clip: { ...clip, mastered: true } }, 'delivery', said.mastered(fence));
    }
    case GenerationFailed.$type:
    case GenerationCancelled.$type:
    case GenerationDeleted.$type:
      return { ...world, clip: { mastered: false, visible: false, gone: true } };
    default:
      return world;
  }
}

function publish(world: World): World {
  const { clip } = world;
  if (!clip.mastered || clip.gone || hasSaid(world, 'delivery', ClipPublished.$type)) return world;
  return say({ ...world, clip: { ...clip, visible: true } }, 'delivery', said.published());
}

/** Plays on without faults until nothing is left to do; time passes only when nobody else has anything to do. */
export function settle(world: World, mostMoves = 200): World {
  let settled = world;
  for (let i = 0; i < mostMoves; i += 1) {
    const [move] = movesOf(settled, false);
    if (move) settled = play(settled, move);
    else if (alarmMs(settled.generation) !== undefined) settled = letTimePass(settled);
    else return settled;
  }
  throw new Error(`It did not come to rest: ${settled.generation.phase.name}`);
}

/** What has been broken, if anything: the promises that hold at every moment. */
export function brokenPromise(world: World): string | undefined {
  const types = world.logs.orchestration.map(({ $type }) => $type.split('.').at(-1)!);
  const times = (name: string) => types.filter((type) => type === name).length;
  const { generation, hold, clip, logs } = world;
  const ends = times('GenerationCompleted') + times('GenerationFailed') + times('GenerationCancelled');
  if (ends > 1) return 'it ended twice';
  const ended = ['completed', 'failed', 'cancelled'].includes(generation.phase.name);
  if (ended !== (ends === 1)) return 'an end and its event did not come together';
  if (times('GenerationRendered') > 1) return 'it was rendered to the end twice';
  if (times('GenerationAdmitted') > 1) return 'it was admitted twice';
  const cleared = types.indexOf('GenerationCleared');
  if (cleared === -1 && (hold === 'captured' || clip.visible)) return 'it was taken or shown before it was cleared';
  if (cleared !== -1 && isBeforeClearing(generation)) return 'it went back behind clearing';
  if (cleared !== -1 && times('GenerationCancelled') > 0) return 'it was cleared and cancelled';
  const unpaid = logs.orchestration.some(
    (event) => event.$type === GenerationFailed.$type && !(event as GenerationFailed).refund,
  );
  if (cleared !== -1 && unpaid) return 'it was cleared and failed without a refund';
  if (clip.visible && hold !== 'captured') return 'it is shown though nothing was taken';
  if (clip.visible && !hasSaid(world, 'moderation', ReviewApproved.$type, 'output')) return 'it is shown unreviewed';
  if (generation.phase.name === 'completed' && hold !== 'captured') return 'it is completed and nothing was taken';
  const fences = logs.orchestration.flatMap((event) =>
    event.$type.endsWith('GenerationStarted') ? [(event as unknown as { fence: bigint }).fence] : [],
  );
  if (fences.some((fence, i) => i > 0 && fence <= fences[i - 1]!)) return 'a fence was given twice';
  const renderedUnder = (
    logs.orchestration.find(({ $type }) => $type === GenerationRendered.$type) as GenerationRendered | undefined
  )?.fence;
  if (renderedUnder !== undefined && renderedUnder !== fences.at(-1)) return 'it was rendered under an old fence';
  if ((generation.progressPercent === 100) !== (generation.phase.name === 'completed')) return 'its progress lies';
  return undefined;
}

/** What is wrong with a world at rest. */
export function brokenAtRest(world: World): string | undefined {
  const { generation, hold, clip } = world;
  switch (generation.phase.name) {
    case 'completed':
      if (hold !== 'captured') return `it is completed and its hold is ${hold}`;
      if (clip.visible !== (generation.deletedAtMs === undefined)) return 'it is completed and its clip is not there';
      return undefined;
    case 'failed':
    case 'cancelled':
      if (hold === 'held' || hold === 'captured') return `it is ${generation.phase.name} and its hold is ${hold}`;
      return clip.visible ? `it is ${generation.phase.name} and its clip is there` : undefined;
    default:
      return `it rests while it is ${generation.phase.name}`;
  }
}

/** What must not go back from one world to the next. */
export function wentBack(before: World, after: World): string | undefined {
  const [was, is] = [before.generation, after.generation];
  if (is.progressPercent < was.progressPercent) return 'progress went back';
  if (is.fence < was.fence) return 'the fence went back';
  if (is !== was && is.version <= was.version) return 'it changed under the same version';
  if (['completed', 'failed', 'cancelled'].includes(was.phase.name) && is.phase.name !== was.phase.name)
    return 'it came back';
  return undefined;
}
