import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import type { Account } from '../domain/account.ts';
import { digestOf, isLive, isMistyped, usedOn, type ApiKey } from '../domain/api-key.ts';
import { UnknownKey } from '../domain/errors.ts';
import { ACCOUNTS, KEYS, PEPPER, type Accounts, type Keys } from './needs.ts';

const DAY = 'yyyy-mm-dd'.length;

/** Says whose key it is. */
@Injectable()
export class IdentifyCaller {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(PEPPER) private readonly pepper: string,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws UnknownKey */
  async run(secret: string): Promise<{ account: Account; key: ApiKey }> {
    if (secret === '' || isMistyped(secret)) throw new UnknownKey();
    const nowMs = this.clock.nowMs();
    const digest = digestOf(secret, this.pepper);
    const key = await this.keys.get(digest);
    if (!key || !isLive(key, nowMs)) throw new UnknownKey();
    const account = await this.accounts.get(key.accountId);
    if (!account) throw new UnknownKey();
    const day = new Date(nowMs).toISOString().slice(0, DAY);
    if (key.lastUsedDay !== day) await this.keys.update(digest, (known) => usedOn(known, day));
    return { account, key };
  }
}
