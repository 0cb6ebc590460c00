import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { LOG, type Log } from '@cielo/service-host';
import { ChangeWallet } from './change-wallet.ts';
import { WALLETS, type Wallets } from './needs.ts';

const AT_ONCE = 100;

/** Lets packs and promotions that ended expire in wallets that nobody uses, so that the books are right. Allowances need no sweep. */
@Injectable()
export class ExpireGrants {
  constructor(
    @Inject(WALLETS) private readonly wallets: Wallets,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
    private readonly wallet: ChangeWallet,
  ) {}

  /** A wallet that cannot be written waits for the next sweep, and does not keep the others. */
  async run(): Promise<void> {
    const upTo = this.clock.nowMs();
    let after: string | undefined;
    do {
      const due = await this.wallets.find('expiring', 'all', { limit: AT_ONCE, upTo, ...(after ? { after } : {}) });
      for (const { id } of due.items) await this.expire(id);
      after = due.next;
    } while (after !== undefined);
  }

  private async expire(accountId: string): Promise<void> {
    try {
      await this.wallet.run(accountId, { type: 'expire' });
    } catch (error) {
      this.log.warn('grants that ended could not expire yet', { accountId, error });
    }
  }
}
