import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@cielo/access';
import type { Generation } from '../domain/generation.ts';
import { findOwn } from './find-own.ts';
import { GENERATIONS, type Generations } from './needs.ts';
import { QueueBoard, type Outlook } from './queue-board.ts';

/** A generation with what can be told about the time until its clip is there. */
export interface Shown {
  readonly generation: Generation;
  readonly outlook: Outlook;
}

/** Shows a generation to whom it belongs. */
@Injectable()
export class ShowGeneration {
  constructor(
    @Inject(GENERATIONS) private readonly generations: Generations,
    private readonly board: QueueBoard,
  ) {}

  /** @throws NotFound for unknown, deleted and foreign ids */
  async run(caller: Caller, id: string): Promise<Shown> {
    return this.withOutlook(await findOwn(this.generations, caller, id));
  }

  async withOutlook(generation: Generation): Promise<Shown> {
    return { generation, outlook: await this.board.outlook(generation) };
  }
}
