import { createHash } from 'node:crypto';
import { CategoryScore, ReviewApproved, ReviewEscalated, ReviewRejected } from '@cielo/contracts';
import type { Action } from './policy.ts';
import type { Verdict } from './review.ts';

export type Stage = 'prompt' | 'output';

/** What was looked at. */
export interface Subject {
  readonly generationId: string;
  readonly accountId: string;
  readonly stage: Stage;
  /** The render's; 0 for a prompt. */
  readonly fence: number;
}

/** A review as it is kept: without the words that were read. */
export interface Review extends Subject {
  readonly id: string;
  readonly action: Action;
  readonly categories: Verdict['categories'];
  readonly reason: string;
  readonly notAnalysed: readonly string[];
  readonly policyVersion: string;
  /** SHA-256 of everything that was looked at, hex; empty when its time is over. */
  readonly inputHash: string;
  readonly atMs: number;
}

export type ReviewEvent = ReviewApproved | ReviewRejected | ReviewEscalated;

/** One review for each subject: the same subject has the same id. Ids sort as the generations do. */
export function reviewIdOf({ generationId, stage, fence }: Subject): string {
  return `rev_${generationId}_${stage}${stage === 'output' ? `_${fence}` : ''}`;
}

/**
 * Puts a verdict on record.
 * @param people whether anybody looks at what is escalated; when nobody does, it is refused instead of waiting for nobody.
 */
export function record(
  subject: Subject,
  verdict: Verdict,
  facts: {
    readonly policyVersion: string;
    readonly inputHash: string;
    readonly atMs: number;
    readonly people: boolean;
  },
): Review {
  const { people, ...kept } = facts;
  const alone = verdict.action === 'escalate' && !people;
  return {
    ...subject,
    ...kept,
    id: reviewIdOf(subject),
    action: alone ? 'reject' : verdict.action,
    categories: verdict.categories,
    reason: alone ? verdict.reason.replace('waits for a person to look at it', 'was refused') : verdict.reason,
    notAnalysed: verdict.notAnalysed,
  };
}

/** What the review says to everybody. */
export function eventOf(review: Review): ReviewEvent {
  const { generationId, accountId, stage, policyVersion, reason } = review;
  const categories: ReviewApproved['categories'] = review.categories.map((score) => CategoryScore.create(score));
  const common = { generationId, accountId, reviewId: review.id, stage, policyVersion, categories };
  if (review.action === 'escalate') return ReviewEscalated.create({ ...common, reason });
  const notAnalysed: readonly string[] = review.notAnalysed;
  if (review.action === 'reject') return ReviewRejected.create({ ...common, reason, notAnalysed });
  return ReviewApproved.create({ ...common, notAnalysed });
}

/** The same parts in the same order give the same hash; where one ends and the next begins matters too. */
export function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = Buffer.from(part as string);
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** Of a file, hex. */
export function sha256Of(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex');
}
