import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { open, type Account, type Opening } from '../domain/account.ts';
import { ACCOUNTS, type Accounts } from './needs.ts';

/** Opens an account; the same id twice is the same account. */
@Injectable()
export class OpenAccount {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws InvalidValue for a country or a zone that does not exist */
  async run(facts: Omit<Opening, 'nowMs'>): Promise<{ account: Account; opened: boolean }> {
    const nowMs = this.clock.nowMs();
    const { aggregate, inserted } = await this.accounts.insert(facts.id, (events) => {
      const { account, events: said } = open({ ...facts, nowMs });
      events.record(...said);
      return account;
    });
    return { account: aggregate, opened: inserted };
  }
}
