import { Controller } from '@nestjs/common';
import { GenerationCancelled, GenerationCleared, GenerationFailed, GenerationRequested } from '@cielo/contracts';
import { OnEvent } from '@cielo/eventing';
import { CaptureHold } from '../application/capture-hold.ts';
import { PlaceHold } from '../application/place-hold.ts';
import { RefundCapture } from '../application/refund-capture.ts';
import { ReleaseHold } from '../application/release-hold.ts';

/** What credits does when a generation is asked for, when it is cleared, and when it ends without a clip. */
@Controller()
export class GenerationEvents {
  constructor(
    private readonly placeHold: PlaceHold,
    private readonly captureHold: CaptureHold,
    private readonly releaseHold: ReleaseHold,
    private readonly refundCapture: RefundCapture,
  ) {}

  @OnEvent(GenerationRequested) requested(event: GenerationRequested): Promise<void> {
    const { generationId, accountId, quotedCredits, priceBookVersion, brief } = event;
    return this.placeHold.run({
      generationId,
      accountId,
      amountCredits: quotedCredits,
      priceBookVersion,
      model: brief?.model ?? '',
    });
  }

  @OnEvent(GenerationCleared) cleared(event: GenerationCleared): Promise<void> {
    const { generationId, accountId, capturedCredits, nudge } = event;
    return this.captureHold.run({ generationId, accountId, capturedCredits, isNudge: nudge > 0 });
  }

  @OnEvent(GenerationFailed) failed({ generationId, accountId, refund, reason }: GenerationFailed): Promise<void> {
    return refund
      ? this.refundCapture.run({ generationId, accountId, reason })
      : this.releaseHold.run({ generationId, accountId });
  }

  @OnEvent(GenerationCancelled) cancelled({ generationId, accountId }: GenerationCancelled): Promise<void> {
    return this.releaseHold.run({ generationId, accountId });
  }
}
