import { Inject, Injectable } from '@nestjs/common';
import { NotFound } from '@cielo/errors';
import type { Account } from '../domain/account.ts';
import { ACCOUNTS, type Accounts } from './needs.ts';

/** An account as its members see it. */
@Injectable()
export class ShowAccount {
  constructor(@Inject(ACCOUNTS) private readonly accounts: Accounts) {}

  /** @throws NotFound */
  async run(accountId: string): Promise<Account> {
    const account = await this.accounts.get(accountId);
    if (!account) throw new NotFound('The account does not exist any more.');
    return account;
  }
}
