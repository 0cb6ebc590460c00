import { Injectable } from '@nestjs/common';
import type { Generation } from '../domain/generation.ts';
import { AdvanceGeneration } from './advance-generation.ts';
import { PaceKeeper } from './pace-keeper.ts';
import type { StoredTracks } from './track-store.ts';

/** Tells that the tracks of a render are stored. By `(generation, fence)`: the second time, and with an old fence, it changes nothing. */
@Injectable()
export class CompleteRender {
  constructor(
    private readonly advance: AdvanceGeneration,
    private readonly paces: PaceKeeper,
  ) {}

  /** @returns whether it counted. */
  async run(
    { id, fence, terms }: Generation,
    { tracks, report }: StoredTracks,
    renderSeconds: number,
  ): Promise<boolean> {
    const { before, after } = await this.advance.run(id, { kind: 'rendered', fence, tracks, report });
    if (before === after) return false;
    this.paces.note(terms.brief.model, { renderSeconds, clipSeconds: terms.brief.seconds });
    return true;
  }
}
