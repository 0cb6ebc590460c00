import { Inject, Injectable } from '@nestjs/common';
import { InvalidValue } from '@cielo/errors';
import type { Caller } from '@cielo/access';
import { GENERATIONS, type Generations } from './needs.ts';
import { ShowGeneration, type Shown } from './show-generation.ts';

export interface ListQuery {
  /** 0 to 100. */
  readonly limit: number;
  /** By creation. */
  readonly order: 'asc' | 'desc';
  /** The last id of the page before. */
  readonly after?: string | undefined;
}

export interface ListedPage {
  readonly items: readonly Shown[];
  readonly hasMore: boolean;
}

/** Lists the caller's generations. Ids sort by creation, so pages stay stable while new ones arrive. */
@Injectable()
export class ListGenerations {
  constructor(
    @Inject(GENERATIONS) private readonly generations: Generations,
    private readonly show: ShowGeneration,
  ) {}

  /** @throws InvalidValue when `after` is no generation of the caller */
  async run(caller: Caller, { limit, order, after }: ListQuery): Promise<ListedPage> {
    if (after !== undefined) await this.checkAfter(caller, after);
    const page = await this.generations.find('account', caller.accountId, {
      limit: Math.max(1, limit),
      direction: order,
      ...(after === undefined ? {} : { after }),
    });
    if (limit === 0) return { items: [], hasMore: page.items.length > 0 };
    const items = await Promise.all(page.items.map(({ aggregate }) => this.show.withOutlook(aggregate)));
    return { items, hasMore: page.next !== undefined };
  }

  /** One that was deleted since the page before still says where to go on. */
  private async checkAfter({ accountId }: Caller, after: string): Promise<void> {
    const last = await this.generations.get(after);
    if (last?.accountId === accountId) return;
    throw new InvalidValue(`Invalid value: '${after}'. 'after' is the id of a video of yours.`, { param: 'after' });
  }
}
