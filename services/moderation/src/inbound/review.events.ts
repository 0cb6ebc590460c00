import { Controller } from '@nestjs/common';
import { GenerationRendered, GenerationRequested } from '@cielo/contracts';
import { OnEvent, type EventContext } from '@cielo/eventing';
import { ReviewOutput } from '../application/review-output.ts';
import { ReviewPrompt } from '../application/review-prompt.ts';

/** What moderation does when something is asked for, and when it is there. */
@Controller()
export class ReviewEvents {
  constructor(
    private readonly reviewPrompt: ReviewPrompt,
    private readonly reviewOutput: ReviewOutput,
  ) {}

  @OnEvent(GenerationRequested) requested({ generationId, accountId, brief }: GenerationRequested) {
    const { prompt = '', negativePrompt = '', references: uploads = [] } = brief ?? {};
    return this.reviewPrompt.run({ generationId, accountId, prompt, negativePrompt, uploads });
  }

  @OnEvent(GenerationRendered) rendered(event: GenerationRendered, { timeMs }: EventContext) {
    const { generationId, accountId, fence, brief, tracks } = event;
    const { width = 0, height = 0 } = brief ?? {};
    return this.reviewOutput.run({ generationId, accountId, fence: Number(fence), width, height, tracks }, timeMs);
  }
}
