import { Controller } from '@nestjs/common';
import { ReviewApproved, ReviewEscalated, ReviewRejected } from '@cielo/contracts';
import { OnEvent } from '@cielo/eventing';
import { HearEvent } from '../application/hear-event.ts';

/** What moderation says about the words and the output. */
@Controller()
export class ReviewEvents {
  constructor(private readonly hear: HearEvent) {}

  @OnEvent(ReviewApproved) approved(event: ReviewApproved) {
    return this.hear.run(event.generationId, event);
  }

  @OnEvent(ReviewRejected) rejected(event: ReviewRejected) {
    return this.hear.run(event.generationId, event);
  }

  @OnEvent(ReviewEscalated) escalated(event: ReviewEscalated) {
    return this.hear.run(event.generationId, event);
  }
}
