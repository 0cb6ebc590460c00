import { describe, expect, it } from 'vitest';
import { letKeyGo, type Account } from './account.ts';
import type { ApiKey } from './api-key.ts';
import { LastKey } from './errors.ts';

const account = { id: 'acct_1' } as Account;
const key = (id: string): ApiKey => ({ id, accountId: 'acct_1', name: '', hint: '', scopes: [], createdAtMs: 0 });
const [first, second, third] = [key('a'), key('b'), key('c')];

describe('a key that is let go', () => {
  it('leaves another one that makes keys', () => {
    expect(letKeyGo(account, 'a', [first, second], 1).keysGoing).toEqual(['a']);
    expect(() => letKeyGo(account, 'a', [first], 1)).toThrow(LastKey);
    expect(() => letKeyGo(account, 'a', [first, { ...second, revokedAtMs: 0 }], 1)).toThrow(LastKey);
    expect(() => letKeyGo(account, 'a', [first, { ...second, scopes: ['videos:read'] }], 1)).toThrow(LastKey);
  });

  it('the second time changes nothing', () => {
    const after = letKeyGo(account, 'a', [first, second], 1);
    expect(letKeyGo(after, 'a', [], 1)).toBe(after);
  });

  it('leaves another one also for whoever has looked at the keys long before two of three were taken back', () => {
    const seenBefore = [first, second, third];
    const one = letKeyGo(account, 'c', seenBefore, 1);
    const two = letKeyGo(one, 'b', [first, second, { ...third, revokedAtMs: 1 }], 2);
    expect(() => letKeyGo(two, 'a', seenBefore, 3)).toThrow(LastKey);
  });

  it('is not remembered for ever', () => {
    const ids = Array.from({ length: 300 }, (_, at) => `key_${at}`);
    const last = ids.reduce((now, id) => letKeyGo(now, id, [first], 1), account);
    expect(last.keysGoing).toEqual(ids.slice(-100));
  });
});
