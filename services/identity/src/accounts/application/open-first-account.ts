import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { digestOf, isLive } from '../domain/api-key.ts';
import { IssueKey } from './issue-key.ts';
import { KEYS, PEPPER, type Keys } from './needs.ts';
import { OpenAccount } from './open-account.ts';

export interface FirstAccount {
  /** The key that it is to have; a new one is made when absent and it has none. */
  readonly key?: string | undefined;
  readonly homeCountry?: string;
  readonly timeZone?: string;
}

const ACCOUNT_ID = 'account_first';
const INVITES = 100;

/** The account of whoever runs the platform for himself. Opened at the first start; nothing happens at the others. */
@Injectable()
export class OpenFirstAccount {
  constructor(
    private readonly openAccount: OpenAccount,
    private readonly issueKey: IssueKey,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(PEPPER) private readonly pepper: string,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the key, only when it was made or given just now. */
  async run({ key, homeCountry = 'US', timeZone = 'UTC' }: FirstAccount): Promise<{ key?: string }> {
    await this.openAccount.run({
      id: ACCOUNT_ID,
      plan: 'pro',
      homeCountry,
      timeZone,
      invited: true,
      invitesLeft: INVITES,
    });
    if (key !== undefined) return (await this.opens(key)) ? {} : this.give(key);
    const held = await this.keys.find('account', ACCOUNT_ID, { limit: 1000 });
    const nowMs = this.clock.nowMs();
    return held.items.some(({ aggregate }) => isLive(aggregate, nowMs)) ? {} : this.give();
  }

  private async opens(key: string): Promise<boolean> {
    const known = await this.keys.get(digestOf(key, this.pepper));
    return known !== undefined && isLive(known, this.clock.nowMs());
  }

  private async give(chosen?: string): Promise<{ key: string }> {
    const { secret } = await this.issueKey.run({
      accountId: ACCOUNT_ID,
      name: 'first',
      ...(chosen === undefined ? {} : { chosen }),
    });
    return { key: secret };
  }
}
