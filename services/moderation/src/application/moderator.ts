import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { CONFIG, LOG, METRICS, type Log, type Metrics } from '@cielo/service-host';
import type { ModerationConfig } from '../config.ts';
import type { Policy } from '../domain/policy.ts';
import { Matcher } from '../domain/matcher.ts';
import { eventOf, record, reviewIdOf, type Review, type Subject } from '../domain/record.ts';
import { judge, type Evidence } from '../domain/review.ts';
import { REVIEWS, type Reviews } from './needs.ts';

/** Injection token of the {@link Policy}. */
export const POLICY = Symbol('moderation.policy');

/** Judges by the policy and puts the verdict on record, once for each subject. */
@Injectable()
export class Moderator {
  readonly matcher: Matcher;

  constructor(
    @Inject(POLICY) readonly policy: Policy,
    @Inject(REVIEWS) private readonly reviews: Reviews,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: ModerationConfig,
    @Inject(LOG) private readonly log: Log,
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {
    this.matcher = new Matcher(policy.lexicons);
    log.info('policy read', { version: policy.version, languages: policy.lexicons.length, entries: this.matcher.size });
  }

  /** Says the verdict again when the subject has been judged; then nothing more has to be looked at. @returns whether it has */
  async hasAnswered(subject: Subject): Promise<boolean> {
    const review = await this.reviews.get(reviewIdOf(subject));
    if (review) await this.sayAgain(review.id);
    return review !== undefined;
  }

  /** The first verdict on a subject stays. Asked again, it is said again: whoever asks twice may have lost it. */
  async decide(subject: Subject, evidence: Evidence, inputHash: string): Promise<Review> {
    const atMs = this.clock.nowMs();
    const verdict = judge(evidence, this.policy);
    const facts = { policyVersion: this.policy.version, inputHash, atMs, people: this.config.MODERATION_PEOPLE };
    const review = record(subject, verdict, facts);
    const { aggregate, inserted } = await this.reviews.insert(review.id, (events) => {
      events.record(eventOf(review));
      return review;
    });
    if (inserted) this.metrics.count('reviews', { stage: review.stage, action: review.action });
    if (inserted && review.action !== 'approve') {
      const { id, stage, action, categories } = review;
      this.log.info('review did not approve', {
        reviewId: id,
        stage,
        action,
        categories: categories.map(({ category }) => category),
      });
    }
    if (!inserted) await this.sayAgain(review.id);
    return aggregate;
  }

  private async sayAgain(id: string): Promise<void> {
    await this.reviews.update(id, (review, events) => {
      events.record(eventOf(review));
      return review;
    });
  }
}
