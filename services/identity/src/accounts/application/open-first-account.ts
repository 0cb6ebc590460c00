import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { PROFILE, type Profile } from '@cielo/service-host';
import { digestOf, isLive } from '../domain/api-key.ts';
import { UnusableKey } from '../domain/errors.ts';
import { IssueKey } from './issue-key.ts';
import { KEYS, PEPPER, type Keys } from './needs.ts';
import { OpenAccount } from './open-account.ts';

export interface FirstAccount {
  /** A key that somebody chose; it has 16 to 512 characters without spaces. Without one, a new key is made when the account has none. */
  readonly key?: string | undefined;
  readonly homeCountry?: string;
  readonly timeZone?: string;
  readonly plan?: string;
}

const ACCOUNT_ID = 'account_first';
const INVITES = 100;
const CHOSEN_KEY = /^\S{16,512}$/;

/** The account of whoever runs the platform for himself. Opened at the first start; nothing happens at the others. */
@Injectable()
export class OpenFirstAccount {
  constructor(
    private readonly openAccount: OpenAccount,
    private readonly issueKey: IssueKey,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(PEPPER) private readonly pepper: string,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PROFILE) private readonly profile: Profile,
  ) {}

  /**
   * @returns the key, only when it was made or given just now.
   * @throws UnusableKey for a chosen key that is too short, was taken back, belongs to another account, or is chosen in production
   */
  async run({ key, homeCountry = 'US', timeZone = 'UTC', plan = 'pro' }: FirstAccount): Promise<{ key?: string }> {
    if (key !== undefined) this.check(key);
    await this.openAccount.run({ id: ACCOUNT_ID, plan, homeCountry, timeZone, invited: true, invitesLeft: INVITES });
    if (key !== undefined) return (await this.opens(key)) ? {} : this.give(key);
    return (await this.hasKey()) ? {} : this.give();
  }

  private check(key: string): void {
    if (this.profile === 'production')
      throw new UnusableKey('In production nobody chooses a key: leave it out, and one is made.');
    if (!CHOSEN_KEY.test(key))
      throw new UnusableKey('A key that somebody chooses has 16 to 512 characters, and no spaces.');
  }

  private async opens(key: string): Promise<boolean> {
    const known = await this.keys.get(digestOf(key, this.pepper));
    return known !== undefined && known.accountId === ACCOUNT_ID && isLive(known, this.clock.nowMs());
  }

  private async hasKey(): Promise<boolean> {
    const { items } = await this.keys.find('unrevoked', ACCOUNT_ID, { limit: 1000 });
    const nowMs = this.clock.nowMs();
    return items.some(({ aggregate }) => isLive(aggregate, nowMs));
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
