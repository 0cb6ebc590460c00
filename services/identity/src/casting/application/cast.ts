import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { decideCasting, eventOf, type CastingWish } from '../domain/casting.ts';
import { CASTINGS, type Castings } from './needs.ts';

/** Casts a generation, once. Asked again, it says the same again: whoever asks twice may have lost the answer. */
@Injectable()
export class Cast {
  constructor(
    @Inject(CASTINGS) private readonly castings: Castings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(wish: Omit<CastingWish, 'nowMs'>): Promise<void> {
    const nowMs = this.clock.nowMs();
    const { inserted } = await this.castings.insert(wish.generationId, (events) => {
      const casting = decideCasting({ ...wish, nowMs });
      events.record(eventOf(casting));
      return casting;
    });
    if (!inserted) await this.sayAgain(wish.generationId);
  }

  private async sayAgain(generationId: string): Promise<void> {
    await this.castings.update(generationId, (casting, events) => {
      events.record(eventOf(casting));
      return casting;
    });
  }
}
