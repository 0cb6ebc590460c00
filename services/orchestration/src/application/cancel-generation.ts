import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@cielo/access';
import { TooLateToCancel } from '../domain/errors.ts';
import type { Generation } from '../domain/generation.ts';
import { AdvanceGeneration } from './advance-generation.ts';
import { findOwn } from './find-own.ts';
import { GENERATIONS, type Generations } from './needs.ts';

/** Takes a request back. Twice is the same cancel; one that has failed by itself is left as it is. */
@Injectable()
export class CancelGeneration {
  constructor(
    @Inject(GENERATIONS) private readonly generations: Generations,
    private readonly advance: AdvanceGeneration,
  ) {}

  /** @throws NotFound; TooLateToCancel from clearing on */
  async run(caller: Caller, id: string): Promise<Generation> {
    await findOwn(this.generations, caller, id);
    const { after } = await this.advance.run(id, { kind: 'cancel' });
    const { name } = after.phase;
    if (name === 'delivering' || name === 'completed') throw new TooLateToCancel(id);
    return after;
  }
}
