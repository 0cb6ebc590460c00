import { Inject, Injectable } from '@nestjs/common';
import type { ApiKey } from '../domain/api-key.ts';
import { KEYS, type Keys } from './needs.ts';

const ALL = 1000;

/** An account's keys, the youngest first, those taken back included. */
@Injectable()
export class ListKeys {
  constructor(@Inject(KEYS) private readonly keys: Keys) {}

  async run(accountId: string): Promise<readonly ApiKey[]> {
    const page = await this.keys.find('account', accountId, { limit: ALL, direction: 'desc' });
    return page.items.map(({ aggregate }) => aggregate);
  }
}
