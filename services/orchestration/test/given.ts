import {
  CastingApproved,
  CastingRefused,
  ClipMastered,
  ClipPublished,
  ClipWithdrawn,
  HoldCaptured,
  HoldPlaced,
  HoldRefused,
  MasteringFailed,
  ReviewApproved,
  ReviewEscalated,
  ReviewRejected,
  type EventMessage,
} from '@cielo/contracts';
import type { Bounds } from '../src/domain/bounds.ts';
import type { Change } from '../src/domain/change.ts';
import { advance, type Generation, type Input } from '../src/domain/generation.ts';
import { request } from '../src/domain/request.ts';
import type { Terms } from '../src/domain/terms.ts';
import type { RenderedTrack } from '../src/domain/track.ts';

export const ID = 'video_1';
export const ACCOUNT = 'acct_1';
export const START_MS = 1_000_000;

export const bounds: Bounds = {
  admittingMs: 120_000,
  escalatedMs: 3_600_000,
  queuedMs: 600_000,
  leaseMs: 10_000,
  renderingMs: 300_000,
  retryMs: 1_000,
  finishingMs: 60_000,
  nudgeMs: 30_000,
};

export const terms: Terms = {
  askedModel: 'sora-2-2025-10-06',
  brief: {
    model: 'sora-2',
    prompt: 'a dog on the beach',
    negativePrompt: '',
    width: 1280,
    height: 720,
    seconds: 4,
    fps: 30,
    seed: 7,
    audio: true,
    likenessIds: [],
  },
  quotedCredits: 4n,
  priceBookVersion: '2026-09',
  plan: 'standard',
  callerCountry: 'US',
  engineModel: 'cielo-standard',
  licenceId: 'Apache-2.0',
  catalogueVersion: 'abc',
  maxAttempts: 3,
  traceparent: undefined,
};

export const tracks: readonly RenderedTrack[] = [
  { kind: 'video', key: 'generations/video_1/aa', mediaType: 'video/mp4', sizeBytes: 10, timeMs: 0 },
  { kind: 'stills', key: 'generations/video_1/bb', mediaType: 'image/jpeg', sizeBytes: 5, timeMs: 1_000 },
];

const of = { generationId: ID, accountId: ACCOUNT };

/** What the neighbours say about the generation. */
export const said = {
  castingApproved: () => CastingApproved.create(of),
  castingRefused: () => CastingRefused.create({ ...of, code: 'unknown_likeness', reason: 'No such cameo.' }),
  wordsApproved: () => ReviewApproved.create({ ...of, stage: 'prompt' }),
  wordsRejected: () => ReviewRejected.create({ ...of, stage: 'prompt', reason: 'Blocked: hate.' }),
  wordsEscalated: () => ReviewEscalated.create({ ...of, stage: 'prompt' }),
  outputApproved: () => ReviewApproved.create({ ...of, stage: 'output' }),
  outputRejected: () => ReviewRejected.create({ ...of, stage: 'output', reason: 'Blocked: graphic violence.' }),
  outputEscalated: () => ReviewEscalated.create({ ...of, stage: 'output' }),
  holdPlaced: () => HoldPlaced.create({ accountId: ACCOUNT, holdId: ID, amountCredits: 4n }),
  holdRefused: () =>
    HoldRefused.create({ accountId: ACCOUNT, holdId: ID, code: 'insufficient_quota', reason: 'Too few.' }),
  holdCaptured: () => HoldCaptured.create({ accountId: ACCOUNT, holdId: ID, capturedCredits: 4n }),
  mastered: (fence = 1) => ClipMastered.create({ ...of, fence: BigInt(fence) }),
  masteringFailed: (fence = 1) => MasteringFailed.create({ ...of, fence: BigInt(fence), reason: 'No picture.' }),
  published: (expiresAtMs = 0) => ClipPublished.create({ ...of, expiresAtMs: BigInt(expiresAtMs) }),
  withdrawn: (reason: string) => ClipWithdrawn.create({ ...of, reason }),
};

export const heard = (event: EventMessage): Input => ({ kind: 'heard', event });
export const claim: Input = { kind: 'claim', worker: 'w1' };
export const rendered = (fence = 1): Input => ({
  kind: 'rendered',
  fence,
  tracks,
  report: { engine: 'test 1', uncovered: ['a dragon'] },
});
export const renderFailed = (fence = 1, kind: 'retryable' | 'refused' | 'returned' = 'retryable'): Input => ({
  kind: 'render-failed',
  fence,
  failure: { kind, reason: 'Out of memory.' },
});

/** Inputs that bring a generation to the named point of its story, one after the other. */
export const toQueue = [heard(said.castingApproved()), heard(said.wordsApproved()), heard(said.holdPlaced())];
export const toRender = [...toQueue, claim];
export const toFinishing = [...toRender, rendered()];
export const toDelivering = [...toFinishing, heard(said.outputApproved()), heard(said.mastered())];
export const toCompleted = [...toDelivering, heard(said.holdCaptured()), heard(said.published())];

export function requested(overrides: Partial<Terms> = {}): Change {
  return request(ID, ACCOUNT, { ...terms, ...overrides }, { nowMs: START_MS, bounds });
}

/** The generation and all that was said about it, when these things happen to it. */
export function story(inputs: readonly Input[], { nowMs = START_MS, from = requested() } = {}): Change {
  return inputs.reduce<Change>((so, input) => {
    const next = advance(so.generation, input, { nowMs, bounds });
    return { generation: next.generation, events: [...so.events, ...next.events] };
  }, from);
}

/** The names of what was said. */
export function names({ events }: Pick<Change, 'events'>): readonly string[] {
  return events.map(({ $type }) => $type.split('.').at(-1)!);
}

export function given(...inputs: readonly Input[]): Generation {
  return story(inputs).generation;
}

export function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}
