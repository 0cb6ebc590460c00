import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { NotFound } from '@cielo/errors';
import { letKeyGo } from '../domain/account.ts';
import { makesKeys, revoke } from '../domain/api-key.ts';
import { ListKeys } from './list-keys.ts';
import { ACCOUNTS, KEYS, type Accounts, type Keys } from './needs.ts';

/** Takes a key back; whoever remembers it hears so and forgets it. */
@Injectable()
export class RevokeKey {
  constructor(
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    private readonly listKeys: ListKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFound for an unknown key, or another account's; LastKey when no other key could be made any more */
  async run({ accountId, keyId }: { readonly accountId: string; readonly keyId: string }): Promise<void> {
    const [found] = (await this.keys.find('id', keyId, { limit: 1 })).items;
    if (found?.aggregate.accountId !== accountId) throw new NotFound(`API key with id '${keyId}' not found.`);
    const nowMs = this.clock.nowMs();
    if (makesKeys(found.aggregate, nowMs)) await this.letGo(accountId, keyId, nowMs);
    await this.keys.update(found.id, (known, events) => {
      const { key, events: said } = revoke(known, nowMs);
      events.record(...said);
      return key;
    });
  }

  private async letGo(accountId: string, keyId: string, nowMs: number): Promise<void> {
    const keys = await this.listKeys.run(accountId);
    await this.accounts.update(accountId, (account) => letKeyGo(account, keyId, keys, nowMs));
  }
}
