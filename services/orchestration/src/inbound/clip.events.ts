import { Controller } from '@nestjs/common';
import { ClipMastered, ClipPublished, ClipWithdrawn, MasteringFailed } from '@cielo/contracts';
import { OnEvent } from '@cielo/eventing';
import { HearEvent } from '../application/hear-event.ts';

/** What delivery says about the clip. */
@Controller()
export class ClipEvents {
  constructor(private readonly hear: HearEvent) {}

  @OnEvent(ClipMastered) mastered(event: ClipMastered) {
    return this.hear.run(event.generationId, event);
  }

  @OnEvent(MasteringFailed) masteringFailed(event: MasteringFailed) {
    return this.hear.run(event.generationId, event);
  }

  @OnEvent(ClipPublished) published(event: ClipPublished) {
    return this.hear.run(event.generationId, event);
  }

  @OnEvent(ClipWithdrawn) withdrawn(event: ClipWithdrawn) {
    return this.hear.run(event.generationId, event);
  }
}
