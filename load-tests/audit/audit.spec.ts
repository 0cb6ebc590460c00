import {
  CastingApproved,
  ClipMastered,
  ClipPublished,
  CreditsGranted,
  GenerationAdmitted,
  GenerationCleared,
  GenerationCompleted,
  GenerationRendered,
  GenerationRequested,
  GenerationStarted,
  HoldCaptured,
  HoldPlaced,
  HoldReleased,
  ReviewApproved,
  type EventMessage,
} from '@cielo/contracts';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import type { Evidence, Said } from './evidence.ts';

const generationId = 'video_1';
const accountId = 'account_1';
const fence = 1n;
const master = `clips/${generationId}/master`;

const granted = CreditsGranted.create({ accountId, seq: 1n, grantId: 'gift', amountCredits: 100n });
const placed = HoldPlaced.create({ accountId, seq: 2n, holdId: generationId, amountCredits: 10n });
const captured = HoldCaptured.create({ accountId, seq: 3n, holdId: generationId, capturedCredits: 10n });
const published = ClipPublished.create({ generationId });
const completed = GenerationCompleted.create({ generationId });

/** A generation that went as it should. */
const way: readonly EventMessage[] = [
  granted,
  GenerationRequested.create({ generationId, accountId, quotedCredits: 10n, brief: { prompt: 'a dog' } }),
  CastingApproved.create({ generationId }),
  ReviewApproved.create({ generationId, reviewId: 'words', stage: 'prompt' }),
  placed,
  GenerationAdmitted.create({ generationId }),
  GenerationStarted.create({ generationId, fence }),
  GenerationRendered.create({ generationId, fence }),
  ReviewApproved.create({ generationId, reviewId: 'output', stage: 'output' }),
  ClipMastered.create({ generationId, fence, provenance: 'unsigned' }),
  GenerationCleared.create({ generationId, capturedCredits: 10n }),
  captured,
  published,
  completed,
];

const generation = { phase: { name: 'completed' } };
const clip = { state: { name: 'published', master: { fence: 1, files: { master: { key: master } } } } };
/** A grant's row as credits keeps it: who and what first, then unit cost and the figures. */
const row = (figures: readonly number[]) => ['gift', '', '', '', '', '', '', '0', ...figures.map(String)];
const wallet = {
  grants: [row([100, 90, 0, 10, 0, 0, 0])],
  holds: [],
  sums: { granted: '100', captured: '10', refunded: '0', expired: '0', revoked: '0' },
};

const numbered = (events: readonly EventMessage[]): readonly Said[] =>
  events.map((event, i) => ({ id: `e${i}`, event }));
const good: Evidence = {
  events: numbered(way),
  generations: new Map([[generationId, generation]]),
  clips: new Map([[generationId, clip]]),
  wallets: new Map([[accountId, wallet]]),
  objects: new Set([master]),
  deadLetters: [],
  accepted: [generationId],
};
const without = (...left: readonly EventMessage[]) => numbered(way.filter((event) => !left.includes(event)));
const promises = (changed: Partial<Evidence>) => audit({ ...good, ...changed }).breaches.map(({ promise }) => promise);

describe('the audit of real stores', () => {
  it('has nothing to say of a generation that went as it should, in whatever order its events are read', () => {
    expect(audit(good).breaches).toEqual([]);
    expect(promises({ events: good.events.toReversed() })).toEqual([]);
    expect(promises({ events: [...good.events, ...good.events] })).toEqual([]);
    expect(audit(good).checked.size).toBeGreaterThan(10);
  });

  const entry = (event: EventMessage): Said => ({ id: 'new', event });
  it.each<[string, Partial<Evidence>, string]>([
    ['a request that was accepted and is lost', { accepted: [generationId, 'video_2'] }, 'requests'],
    ['a generation without a document', { generations: new Map() }, 'told'],
    ['a generation that never ends', { generations: new Map([[generationId, { phase: { name: 'queued' } }]]) }, 'ends'],
    ['an end that nobody was told', { events: without(completed) }, 'told'],
    ['a clip that nobody paid for', { events: without(captured) }, 'delivered'],
    ['a clip that was never published', { events: without(published) }, 'told'],
    ['a second capture', { events: [...good.events, entry({ ...captured, seq: 4n } as EventMessage)] }, 'quote'],
    [
      'a capture of less than was agreed',
      { events: [...without(captured), entry({ ...captured, capturedCredits: 9n } as EventMessage)] },
      'quote',
    ],
    ['a gap in the journal', { events: without(placed) }, 'ledger'],
    [
      'one number for two entries',
      { events: [...good.events, entry(HoldReleased.create({ accountId, seq: 3n, holdId: generationId }))] },
      'ledger',
    ],
    ['an end that is said twice', { events: [...good.events, entry(completed as EventMessage)] }, 'told'],
    ['a wallet that does not add up', { wallets: new Map([[accountId, { ...wallet, grants: [] }]]) }, 'wallet'],
    ['a hold that stays', { wallets: new Map([[accountId, { ...wallet, holds: [[generationId, '10']] }]]) }, 'holds'],
    ['a clip without its file', { objects: new Set() }, 'visible'],
    ['a file that nobody needs', { objects: new Set([master, 'generations/video_9/x']) }, 'objects'],
    [
      'a clip that is shown and was refused',
      { generations: new Map([[generationId, { phase: { name: 'failed' } }]]) },
      'delivered',
    ],
  ])('finds %s', (_what, changed, promise) => {
    expect(promises(changed)).toContain(promise);
  });

  it('finds what was given up', () => {
    const letter = { group: 'credits', type: HoldPlaced.$type, id: 'e4', reason: 'bug' } as Evidence['deadLetters'][0];
    expect(promises({ deadLetters: [letter] })).toEqual(['handled']);
  });
});
