import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { changePlan, type Account } from '../domain/account.ts';
import { ACCOUNTS, type Accounts } from './needs.ts';

/** Gives an account another plan: what an operator or a payment does. */
@Injectable()
export class ChangePlan {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  run({ accountId, plan }: { readonly accountId: string; readonly plan: string }): Promise<Account> {
    const nowMs = this.clock.nowMs();
    return this.accounts.update(accountId, (known, events) => {
      const { account, events: said } = changePlan(known, plan, nowMs);
      events.record(...said);
      return account;
    });
  }
}
