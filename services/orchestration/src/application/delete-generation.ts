import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@cielo/access';
import { AdvanceGeneration } from './advance-generation.ts';
import { findOwn, videoNotFound } from './find-own.ts';
import { GENERATIONS, type Generations } from './needs.ts';

/** Takes a generation away: cancels it where that is still possible, forgets its words, lets its clip go. */
@Injectable()
export class DeleteGeneration {
  constructor(
    @Inject(GENERATIONS) private readonly generations: Generations,
    private readonly advance: AdvanceGeneration,
  ) {}

  /** @throws NotFound, also the second time */
  async run(caller: Caller, id: string): Promise<void> {
    await findOwn(this.generations, caller, id);
    const { before, after } = await this.advance.run(id, { kind: 'delete' });
    if (before === after) throw videoNotFound(id);
  }
}
