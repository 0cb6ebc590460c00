import { Inject, Injectable } from '@nestjs/common';
import type { UsageDay } from '../domain/usage.ts';
import { USAGE, type Usage } from './needs.ts';

/** What an account spent, day by day and model by model. */
@Injectable()
export class ShowUsage {
  constructor(@Inject(USAGE) private readonly usage: Usage) {}

  /** Days that had none are left out. @param days at most so many, the latest ones up to `untilDay`. */
  async run({
    accountId,
    fromDay,
    untilDay,
  }: {
    accountId: string;
    fromDay: string;
    untilDay: string;
  }): Promise<UsageDay[]> {
    const page = await this.usage.find('account', accountId, { limit: 1000, direction: 'desc', upTo: untilDay });
    return page.items.map(({ aggregate }) => aggregate).filter(({ day }) => day >= fromDay);
  }
}
