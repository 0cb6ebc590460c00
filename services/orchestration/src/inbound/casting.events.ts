import { Controller } from '@nestjs/common';
import { CastingApproved, CastingRefused } from '@cielo/contracts';
import { OnEvent } from '@cielo/eventing';
import { HearEvent } from '../application/hear-event.ts';

/** What identity says about the likenesses that a generation names. */
@Controller()
export class CastingEvents {
  constructor(private readonly hear: HearEvent) {}

  @OnEvent(CastingApproved) approved(event: CastingApproved) {
    return this.hear.run(event.generationId, event);
  }

  @OnEvent(CastingRefused) refused(event: CastingRefused) {
    return this.hear.run(event.generationId, event);
  }
}
