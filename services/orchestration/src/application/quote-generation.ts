import { Injectable } from '@nestjs/common';
import type { Caller } from '@cielo/access';
import type { Wish } from '../domain/wish.ts';
import { PrepareGeneration, type Prepared } from './prepare-generation.ts';
import { QueueBoard, type Prospect } from './queue-board.ts';

/** What a request would cost, and when its clip would be there. */
export interface Quoted extends Prepared {
  readonly prospect: Prospect;
}

/** Says what a request would get, without making it. A prompt may be missing still. */
@Injectable()
export class QuoteGeneration {
  constructor(
    private readonly prepare: PrepareGeneration,
    private readonly board: QueueBoard,
  ) {}

  /** @throws what {@link PrepareGeneration} throws */
  async run(caller: Caller, wish: Wish): Promise<Quoted> {
    const prepared = await this.prepare.run(caller, { ...wish, prompt: wish.prompt ?? 'anything' });
    return { ...prepared, prospect: await this.board.prospect(prepared.brief) };
  }
}
