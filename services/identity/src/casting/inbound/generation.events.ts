import { Controller } from '@nestjs/common';
import { GenerationRequested } from '@cielo/contracts';
import { OnEvent } from '@cielo/eventing';
import { Cast } from '../application/cast.ts';

/** What identity does when a generation is asked for. */
@Controller()
export class GenerationEvents {
  constructor(private readonly cast: Cast) {}

  @OnEvent(GenerationRequested) requested({ generationId, accountId, brief }: GenerationRequested): Promise<void> {
    return this.cast.run({ generationId, accountId, likenessIds: brief?.likenessIds ?? [] });
  }
}
