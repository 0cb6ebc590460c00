import { ClipMastered, ClipPublished, ClipWithdrawn, MasteringFailed } from '@cielo/contracts';
import { Conflict } from '@cielo/errors';
import type { Grid } from './sprite-sheet.ts';

/** A track that a render left in the object store. */
export interface TrackRef {
  readonly kind: string;
  readonly key: string;
  readonly mediaType: string;
  /** For stills: when in the clip it was taken. */
  readonly timeMs: number;
}

/** What a render made, by its fence. */
export interface Render {
  readonly fence: number;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly audio: boolean;
  readonly tracks: readonly TrackRef[];
}

/** A file of the clip as it is stored. */
export interface ClipFile {
  readonly key: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

export type Variant = 'video' | 'thumbnail' | 'spritesheet';

/** The finished film of one render. */
export interface Master {
  readonly fence: number;
  readonly files: Readonly<Record<Variant, ClipFile>>;
  readonly grid: Grid;
}

/** A render that waits to be mastered, or is being mastered until `dueAtMs`; whoever works on it moves that on. */
export interface Work extends Render {
  readonly dueAtMs: number;
  /** How often somebody began. */
  readonly attempts: number;
}

export type Withdrawal = 'deleted' | 'expired' | 'failed' | 'cancelled';

/** Since when, and until when, a clip can be seen. */
export interface Shown {
  readonly atMs: number;
  /** Null: never. */
  readonly expiresAtMs: number | null;
}

/** Whoever may see the clip sees this. */
export interface Published extends Shown {
  readonly name: 'published';
  readonly master: Master;
}

export type ClipState =
  /** Nothing can be mastered yet. */
  | { readonly name: 'expected' }
  | { readonly name: 'rendered'; readonly work: Work }
  /** Stored, and invisible. */
  | { readonly name: 'mastered'; readonly master: Master }
  /** What the render left cannot be mastered; the generation will fail of it. */
  | { readonly name: 'unmasterable'; readonly fence: number; readonly reason: string }
  | Published
  | {
      readonly name: 'gone';
      readonly why: Withdrawal;
      /** How long it could be seen; absent when it never could. */
      readonly shown?: Shown;
    };

export interface Clip {
  readonly generationId: string;
  /** Empty until somebody has said whose it is. */
  readonly accountId: string;
  readonly state: ClipState;
  /** Part of every signed URL; a higher one makes all older URLs worthless. */
  readonly epoch: number;
  /** From then on everything in the clip's scope is to be removed; null when there is nothing to remove. */
  readonly removeAtMs: number | null;
}

export type ClipEvent = ClipMastered | MasteringFailed | ClipPublished | ClipWithdrawn;

export interface Decision {
  readonly clip: Clip;
  readonly events: readonly ClipEvent[];
}

export function newClip(generationId: string): Clip {
  return { generationId, accountId: '', state: { name: 'expected' }, epoch: 1, removeAtMs: null };
}

/** Somebody asked for the generation: from now on its account may ask for the clip. */
export function expected(clip: Clip, accountId: string): Clip {
  return clip.accountId ? clip : { ...clip, accountId };
}

/**
 * A render is complete. One of an older fence changes nothing; what became of one that is known is said again, for whoever asks twice
 * may have lost the answer.
 */
export function rendered(clip: Clip, accountId: string, render: Render, dueAtMs: number): Decision {
  const { state } = clip;
  if (render.fence === fenceOf(state)) return { clip, events: masteringOf(clip) };
  if (state.name === 'gone' || state.name === 'published' || render.fence < fenceOf(state)) return onlyClip(clip);
  const work = { ...render, dueAtMs, attempts: 1 };
  return onlyClip({ ...expected(clip, accountId), state: { name: 'rendered', work } });
}

/** Somebody takes work whose time has come. After too many beginnings it fails instead. */
export function taken(clip: Clip, nowMs: number, leaseMs: number, maxAttempts: number): Decision {
  if (clip.state.name !== 'rendered' || clip.state.work.dueAtMs > nowMs) return { clip, events: [] };
  const { work } = clip.state;
  if (work.attempts >= maxAttempts) {
    return unmasterable(clip, work.fence, `mastering was begun ${work.attempts} times and never ended`);
  }
  return onlyClip({
    ...clip,
    state: { name: 'rendered', work: { ...work, attempts: work.attempts + 1, dueAtMs: nowMs + leaseMs } },
  });
}

/** Moves the moment at which somebody else may take the work: later while one works, sooner to try again. */
export function dueAt(clip: Clip, fence: number, dueAtMs: number): Clip {
  if (!wants(clip, fence)) return clip;
  return { ...clip, state: { name: 'rendered', work: { ...clip.state.work, dueAtMs } } };
}

/** Whether a master of this fence is still to be made. */
export function wants(clip: Clip, fence: number): clip is Clip & { state: { name: 'rendered' } } {
  return clip.state.name === 'rendered' && clip.state.work.fence === fence;
}

/** The master's files are stored. They come to nothing when the clip went away or a newer render arrived meanwhile. */
export function mastered(clip: Clip, master: Master, nowMs: number): Decision {
  if (clip.state.name === 'gone') return onlyClip({ ...clip, removeAtMs: nowMs });
  if (!wants(clip, master.fence)) return onlyClip(clip);
  const next: Clip = { ...clip, state: { name: 'mastered', master } };
  return { clip: next, events: masteringOf(next) };
}

export function unmasterable(clip: Clip, fence: number, reason: string): Decision {
  if (!wants(clip, fence)) return onlyClip(clip);
  const next: Clip = { ...clip, state: { name: 'unmasterable', fence, reason } };
  return { clip: next, events: masteringOf(next) };
}

/** What is said about the end of the mastering, when it has ended. */
function masteringOf({ generationId, accountId, state }: Clip): readonly ClipEvent[] {
  if (state.name === 'unmasterable') {
    const { fence, reason } = state;
    return [MasteringFailed.create({ generationId, accountId, fence: BigInt(fence), reason })];
  }
  if (state.name !== 'mastered' && state.name !== 'published') return [];
  const { fence, files } = state.master;
  const { sha256: masterSha256, sizeBytes } = files.video;
  const facts = { masterSha256, sizeBytes: BigInt(sizeBytes), provenance: 'unsigned' };
  return [ClipMastered.create({ generationId, accountId, fence: BigInt(fence), ...facts })];
}

/**
 * The credits were taken: the clip can be seen. Asked again, the same is said again, also after its time.
 * @param ttlMs how long; null for ever.
 * @throws Conflict when there is nothing to show yet: topics keep order within themselves only.
 */
export function published(clip: Clip, nowMs: number, ttlMs: number | null): Decision {
  if (clip.state.name === 'published') return { clip, events: [publicationOf(clip, clip.state)] };
  if (clip.state.name === 'gone') {
    const { why, shown } = clip.state;
    return { clip, events: why === 'expired' && shown ? [publicationOf(clip, shown)] : [] };
  }
  if (clip.state.name !== 'mastered') {
    throw new Conflict(`The clip of ${clip.generationId} is ${clip.state.name}; only a mastered one can be published`);
  }
  const shown: Shown = { atMs: nowMs, expiresAtMs: ttlMs === null ? null : nowMs + ttlMs };
  const state: Published = { name: 'published', master: clip.state.master, ...shown };
  return { clip: { ...clip, state }, events: [publicationOf(clip, shown)] };
}

function publicationOf({ generationId, accountId }: Clip, { atMs, expiresAtMs }: Shown): ClipPublished {
  return ClipPublished.create({
    generationId,
    accountId,
    atMs: BigInt(atMs),
    expiresAtMs: BigInt(expiresAtMs ?? 0),
  });
}

/** The clip goes away for good, whatever it was before; only what could be seen is told. */
export function gone(clip: Clip, why: Withdrawal, nowMs: number): Decision {
  // Deleting what had expired or failed hides it altogether; nothing else follows an end.
  if (clip.state.name === 'gone' && (why !== 'deleted' || clip.state.why === 'deleted')) return onlyClip(clip);
  const { generationId, accountId, state, epoch } = clip;
  const shown = state.name === 'published' ? { atMs: state.atMs, expiresAtMs: state.expiresAtMs } : undefined;
  const next: Clip = {
    ...clip,
    state: { name: 'gone', why, ...(shown ? { shown } : {}) },
    epoch: epoch + 1,
    removeAtMs: nowMs,
  };
  return { clip: next, events: shown ? [ClipWithdrawn.create({ generationId, accountId, reason: why })] : [] };
}

/** What had to be removed is removed. */
export function removed(clip: Clip): Clip {
  return clip.removeAtMs === null ? clip : { ...clip, removeAtMs: null };
}

/** The objects in the clip's scope that it still needs; undefined while mastering may be adding to them. */
export function neededKeys({ state }: Clip): ReadonlySet<string> | undefined {
  if (state.name === 'rendered') return undefined;
  const files = state.name === 'mastered' || state.name === 'published' ? Object.values(state.master.files) : [];
  return new Set(files.map(({ key }) => key));
}

function fenceOf(state: ClipState): number {
  if (state.name === 'rendered') return state.work.fence;
  if (state.name === 'mastered' || state.name === 'published') return state.master.fence;
  return state.name === 'unmasterable' ? state.fence : 0;
}

function onlyClip(clip: Clip): Decision {
  return { clip, events: [] };
}
