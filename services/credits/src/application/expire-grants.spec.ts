import { expect, it } from 'vitest';
import type { Clock } from '@cielo/effects';
import { silentLog } from '@cielo/service-host';
import type { ChangeWallet } from './change-wallet.ts';
import { ExpireGrants } from './expire-grants.ts';
import type { Wallets } from './needs.ts';

it('a wallet that cannot be written keeps no other from what is due', async () => {
  const pages = [['acct_broken', 'acct_1'], ['acct_2']];
  const expired: string[] = [];
  const find = (_index: string, _group: string, { after }: { after?: string }) => {
    const page = after === undefined ? 0 : 1;
    const items = pages[page]!.map((id) => ({ id }));
    return Promise.resolve(page === 0 ? { items, next: 'second' } : { items });
  };
  const wallet = {
    run: (accountId: string) => {
      if (accountId === 'acct_broken') return Promise.reject(new Error('unreadable'));
      return Promise.resolve(void expired.push(accountId));
    },
  };
  const sweep = new ExpireGrants(
    { find } as unknown as Wallets,
    { nowMs: () => 0 } as Clock,
    silentLog,
    wallet as unknown as ChangeWallet,
  );
  await sweep.run();
  expect(expired).toEqual(['acct_1', 'acct_2']);
});
