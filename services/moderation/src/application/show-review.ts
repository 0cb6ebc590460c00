import { Inject, Injectable } from '@nestjs/common';
import { NotFound } from '@cielo/errors';
import type { Review } from '../domain/record.ts';
import { REVIEWS, type Reviews } from './needs.ts';

/** Shows one review of an account's own. */
@Injectable()
export class ShowReview {
  constructor(@Inject(REVIEWS) private readonly reviews: Reviews) {}

  /** @throws NotFound for what is unknown or somebody else's. */
  async run(accountId: string, id: string): Promise<Review> {
    const review = await this.reviews.get(id);
    if (review?.accountId !== accountId) throw new NotFound(`Review with id '${id}' not found.`);
    return review;
  }
}
