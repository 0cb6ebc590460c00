import { Inject, Injectable } from '@nestjs/common';
import { InvalidValue } from '@cielo/errors';
import type { Review } from '../domain/record.ts';
import { REVIEWS, type Reviews } from './needs.ts';

export interface ListInput {
  readonly accountId: string;
  /** 0 to 100. */
  readonly limit: number;
  readonly order: 'asc' | 'desc';
  /** The id of the last review of the page before. */
  readonly after?: string | undefined;
}

/** Where an account's reviews are found; an index of the collection. */
export const BY_ACCOUNT = 'account';

/** Lists what was reviewed for an account, by its generations. */
@Injectable()
export class ListReviews {
  constructor(@Inject(REVIEWS) private readonly reviews: Reviews) {}

  /** @throws InvalidValue when `after` is no review of the account. */
  async run({ accountId, limit, order, after }: ListInput): Promise<{ items: readonly Review[]; hasMore: boolean }> {
    if (after !== undefined && (await this.reviews.get(after))?.accountId !== accountId) {
      throw new InvalidValue(`Invalid value: '${after}'. 'after' is the id of a review of yours.`, { param: 'after' });
    }
    const page = await this.reviews.find(BY_ACCOUNT, accountId, {
      limit: Math.max(1, limit),
      direction: order,
      ...(after === undefined ? {} : { after }),
    });
    if (limit === 0) return { items: [], hasMore: page.items.length > 0 };
    return { items: page.items.map(({ aggregate }) => aggregate), hasMore: page.next !== undefined };
  }
}
