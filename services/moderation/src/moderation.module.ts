import { Module, type Provider, type Type } from '@nestjs/common';
import { CONFIG, provideDocuments } from '@cielo/service-host';
import { ForgetInputs } from './application/forget-inputs.ts';
import { ListReviews } from './application/list-reviews.ts';
import { Moderator, POLICY } from './application/moderator.ts';
import { REVIEWS } from './application/needs.ts';
import { ReviewOutput } from './application/review-output.ts';
import { ReviewPrompt } from './application/review-prompt.ts';
import { ShowReview } from './application/show-review.ts';
import type { ModerationConfig } from './config.ts';
import { ReviewEvents } from './inbound/review.events.ts';
import { ReviewsHttp } from './inbound/reviews.http.ts';
import { Upkeep } from './inbound/upkeep.schedule.ts';
import { readPolicy, SHIPPED_POLICY } from './outbound/policy.files.ts';
import { reviewsCollection } from './outbound/reviews.collection.ts';

/** The table of contents. Who looks at the frames is the one thing that differs between worlds. */
export function moderationModule(frames: Provider): Type {
  @Module({
    providers: [
      // the story of a review
      ReviewPrompt,
      ReviewOutput,
      Moderator,
      // what is seen of it
      ListReviews,
      ShowReview,
      // what time does to it
      ForgetInputs,
      Upkeep,
      // what it stands on
      provideDocuments(REVIEWS, reviewsCollection),
      {
        provide: POLICY,
        useFactory: (config: ModerationConfig) => readPolicy(config.MODERATION_POLICY ?? SHIPPED_POLICY),
        inject: [CONFIG],
      },
      frames,
    ],
    controllers: [ReviewEvents, ReviewsHttp],
  })
  class ModerationModule {}
  return ModerationModule;
}
