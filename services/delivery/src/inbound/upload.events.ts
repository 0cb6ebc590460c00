import { Controller } from '@nestjs/common';
import {
  GenerationCancelled,
  GenerationCompleted,
  GenerationDeleted,
  GenerationFailed,
  GenerationRequested,
} from '@cielo/contracts';
import { OnEvent } from '@cielo/eventing';
import { EndUpload } from '../application/end-upload.ts';
import { NameUpload } from '../application/name-upload.ts';

/** What becomes of uploads when orchestration says something of their generation. */
@Controller()
export class UploadEvents {
  constructor(
    private readonly name: NameUpload,
    private readonly end: EndUpload,
  ) {}

  @OnEvent(GenerationRequested) async requested({ generationId, brief }: GenerationRequested) {
    if (brief && brief.references.length > 0) await this.name.run(generationId);
  }

  @OnEvent(GenerationCompleted) completed({ generationId }: GenerationCompleted) {
    return this.end.ended(generationId);
  }

  @OnEvent(GenerationFailed) failed({ generationId }: GenerationFailed) {
    return this.end.ended(generationId);
  }

  @OnEvent(GenerationCancelled) cancelled({ generationId }: GenerationCancelled) {
    return this.end.ended(generationId);
  }

  @OnEvent(GenerationDeleted) deleted({ generationId }: GenerationDeleted) {
    return this.end.deleted(generationId);
  }
}
