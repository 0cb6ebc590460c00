import { Injectable } from '@nestjs/common';
import { ChangeWallet } from './change-wallet.ts';

/** From now on the account has another plan. A better allowance counts from today, a smaller one from tomorrow. */
@Injectable()
export class ChangePlan {
  constructor(private readonly wallet: ChangeWallet) {}

  async run({ accountId, plan, changedAtMs }: { accountId: string; plan: string; changedAtMs: number }): Promise<void> {
    await this.wallet.run(accountId, { type: 'change-plan', plan, changedAtMs });
  }
}
