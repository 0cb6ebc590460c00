import { describe, expect, it } from 'vitest';
import { digestOf, hintOf, isLive, isMistyped, revoke, usedOn, writeKey, type ApiKey } from './api-key.ts';

const key = writeKey('0'.repeat(31) + '7', new Uint8Array(32).fill(9));
const known: ApiKey = { id: 'key_1', accountId: 'acct_1', name: 'ci', hint: '', scopes: [], createdAtMs: 0 };

describe('a key', () => {
  it('says what it is, and carries a check', () => {
    expect(key).toMatch(/^cielo_0{31}7_(09){32}_[0-9a-f]{8}$/);
    expect(isMistyped(key)).toBe(false);
  });

  it('with any one character changed is mistyped, or does not look like one of ours at all', () => {
    for (let at = 'cielo_'.length; at < key.length; at += 1) {
      if (key[at] === '_') continue;
      const other = key.slice(0, at) + (key[at] === '1' ? '2' : '1') + key.slice(at + 1);
      expect(isMistyped(other), `at ${at}`).toBe(true);
    }
  });

  it('that somebody chose is never mistyped, even when it begins like ours', () => {
    for (const chosen of ['cielo_dev_key_of_mine', 'cielo_1234567890123456', 'correct-horse-battery']) {
      expect(isMistyped(chosen)).toBe(false);
    }
  });

  it('is hinted at without giving it away', () => {
    expect(hintOf(key)).toBe('cielo_0000000000000000…');
    expect(hintOf('correct-horse-16')).toBe('cor…');
  });

  it('is digested under the pepper', () => {
    expect(digestOf(key, 'a')).toMatch(/^[0-9a-f]{64}$/);
    expect(digestOf(key, 'a')).not.toBe(digestOf(key, 'b'));
  });

  it('lives until it ends or is taken back, and is taken back once', () => {
    expect(isLive({ ...known, expiresAtMs: 10 }, 9)).toBe(true);
    expect(isLive({ ...known, expiresAtMs: 10 }, 10)).toBe(false);
    const taken = revoke(known, 5);
    expect(isLive(taken.key, 6)).toBe(false);
    expect(taken.events).toMatchObject([{ accountId: 'acct_1', keyId: 'key_1' }]);
    expect(revoke(taken.key, 7)).toEqual({ key: taken.key, events: [] });
  });

  it('notes the day that it was used, once a day', () => {
    const used = usedOn(known, '2026-10-01');
    expect(used.lastUsedDay).toBe('2026-10-01');
    expect(usedOn(used, '2026-10-01')).toBe(used);
  });
});
