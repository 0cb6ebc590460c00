import { Controller } from '@nestjs/common';
import {
  GenerationCancelled,
  GenerationDeleted,
  GenerationFailed,
  GenerationRendered,
  GenerationRequested,
  HoldCaptured,
} from '@cielo/contracts';
import { OnEvent } from '@cielo/eventing';
import { ExpectClip } from '../application/expect-clip.ts';
import { MasteringQueue } from '../application/mastering-queue.ts';
import { PublishClip } from '../application/publish-clip.ts';
import { TakeAwayClip } from '../application/take-away-clip.ts';
import type { Render } from '../domain/clip.ts';

/** What delivery does when orchestration and credits say something. */
@Controller()
export class ClipEvents {
  constructor(
    private readonly expectClip: ExpectClip,
    private readonly queue: MasteringQueue,
    private readonly publishClip: PublishClip,
    private readonly takeAway: TakeAwayClip,
  ) {}

  @OnEvent(GenerationRequested) requested({ generationId, accountId }: GenerationRequested) {
    return this.expectClip.run(generationId, accountId);
  }

  @OnEvent(GenerationRendered) rendered(event: GenerationRendered) {
    return this.queue.arrive(event.generationId, event.accountId, renderOf(event));
  }

  /** A hold is named after its generation. */
  @OnEvent(HoldCaptured) captured({ holdId }: HoldCaptured) {
    return this.publishClip.run(holdId);
  }

  @OnEvent(GenerationFailed) failed({ generationId, accountId }: GenerationFailed) {
    return this.takeAway.run(generationId, accountId, 'failed');
  }

  @OnEvent(GenerationCancelled) cancelled({ generationId, accountId }: GenerationCancelled) {
    return this.takeAway.run(generationId, accountId, 'cancelled');
  }

  @OnEvent(GenerationDeleted) deleted({ generationId, accountId }: GenerationDeleted) {
    return this.takeAway.run(generationId, accountId, 'deleted');
  }
}

function renderOf({ fence, brief, tracks }: GenerationRendered): Render {
  const { width = 0, height = 0, seconds = 0, audio = false } = brief ?? {};
  return {
    fence: Number(fence),
    width,
    height,
    seconds,
    audio,
    tracks: tracks.map(({ kind, key, mediaType, timeMs }) => ({ kind, key, mediaType, timeMs })),
  };
}
