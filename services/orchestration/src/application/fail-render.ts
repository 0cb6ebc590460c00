import { Injectable } from '@nestjs/common';
import type { Generation, RenderFailure } from '../domain/generation.ts';
import { AdvanceGeneration } from './advance-generation.ts';

/** Tells that a render is over without its tracks: it is tried again, or was the last attempt. With an old fence it changes nothing. */
@Injectable()
export class FailRender {
  constructor(private readonly advance: AdvanceGeneration) {}

  async run({ id, fence }: Pick<Generation, 'id' | 'fence'>, failure: RenderFailure): Promise<void> {
    await this.advance.run(id, { kind: 'render-failed', fence, failure });
  }
}
