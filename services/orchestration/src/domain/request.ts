import { GenerationRequested } from '@cielo/contracts';
import { briefMessage } from './brief-message.ts';
import type { Change, Moment } from './change.ts';
import type { Generation } from './generation.ts';
import type { Terms } from './terms.ts';

/** Accepts a request whose terms are settled. Identity casts it, moderation reviews it and credits sets the price aside, side by side. */
export function request(id: string, accountId: string, terms: Terms, { nowMs, bounds }: Moment): Change {
  const generation: Generation = {
    id,
    accountId,
    terms,
    phase: {
      name: 'admitting',
      heard: { cast: false, words: false, hold: false },
      escalated: false,
      deadlineMs: nowMs + bounds.admittingMs,
    },
    version: 1,
    fence: 0,
    failedAttempts: 0,
    progressPercent: 0,
    stage: 'checking',
    createdAtMs: nowMs,
    queuedAtMs: undefined,
    expiresAtMs: undefined,
    deletedAtMs: undefined,
  };
  const said = GenerationRequested.create({
    generationId: id,
    accountId,
    brief: briefMessage(terms.brief),
    quotedCredits: terms.quotedCredits,
    priceBookVersion: terms.priceBookVersion,
    plan: terms.plan,
    callerCountry: terms.callerCountry,
    atMs: BigInt(nowMs),
  });
  return { generation, events: [said] };
}
