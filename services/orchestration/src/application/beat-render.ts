import { Injectable } from '@nestjs/common';
import { holdsLease } from '../domain/change.ts';
import type { Generation, RenderStage } from '../domain/generation.ts';
import { AdvanceGeneration } from './advance-generation.ts';

/** A worker's sign of life: keeps its lease, and takes its progress down. */
@Injectable()
export class BeatRender {
  constructor(private readonly advance: AdvanceGeneration) {}

  /** @returns whether the worker still holds the lease. */
  async run({ id, fence }: Pick<Generation, 'id' | 'fence'>, at: RenderStage | undefined): Promise<boolean> {
    const { after } = await this.advance.run(id, { kind: 'beat', fence, at });
    return holdsLease(after, fence);
  }
}
