import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { ChangeWallet } from './change-wallet.ts';
import { WALLETS, type Wallets } from './needs.ts';

const AT_ONCE = 100;

/** Lets packs and promotions that ended expire in wallets that nobody uses, so that the books are right. Allowances need no sweep. */
@Injectable()
export class ExpireGrants {
  constructor(
    @Inject(WALLETS) private readonly wallets: Wallets,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly wallet: ChangeWallet,
  ) {}

  /** @returns how many wallets had something to expire; at most a hundred, the others come next time. */
  async run(): Promise<number> {
    const due = await this.wallets.find('expiring', 'all', { limit: AT_ONCE, upTo: this.clock.nowMs() });
    for (const { id } of due.items) await this.wallet.run(id, { type: 'expire' });
    return due.items.length;
  }
}
