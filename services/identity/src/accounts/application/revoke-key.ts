import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { NotFound } from '@cielo/errors';
import { revoke, type ApiKey } from '../domain/api-key.ts';
import { KEYS, type Keys } from './needs.ts';

const ALL = 1000;

/** Takes a key back; whoever remembers it hears so and forgets it. */
@Injectable()
export class RevokeKey {
  constructor(
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFound for an unknown key, or another account's */
  async run({ accountId, keyId }: { readonly accountId: string; readonly keyId: string }): Promise<ApiKey> {
    const page = await this.keys.find('account', accountId, { limit: ALL });
    const found = page.items.find(({ aggregate }) => aggregate.id === keyId);
    if (!found) throw new NotFound(`API key with id '${keyId}' not found.`);
    const nowMs = this.clock.nowMs();
    return this.keys.update(found.id, (known, events) => {
      const { key, events: said } = revoke(known, nowMs);
      events.record(...said);
      return key;
    });
  }
}
