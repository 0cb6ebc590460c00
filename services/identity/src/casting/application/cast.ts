import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { decideCasting, type CastingWish } from '../domain/casting.ts';
import { CASTINGS, type Castings } from './needs.ts';

/** Casts a generation; the same generation twice is cast, and told of, once. */
@Injectable()
export class Cast {
  constructor(
    @Inject(CASTINGS) private readonly castings: Castings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(wish: Omit<CastingWish, 'nowMs'>): Promise<void> {
    const nowMs = this.clock.nowMs();
    await this.castings.insert(wish.generationId, (events) => {
      const { casting, event } = decideCasting({ ...wish, nowMs });
      events.record(event);
      return casting;
    });
  }
}
