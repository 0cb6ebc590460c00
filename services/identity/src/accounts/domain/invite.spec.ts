import { describe, expect, it } from 'vitest';
import { claim, readCode, useUp, writeCode, type Invite } from './invite.ts';

const invite: Invite = {
  code: 'AAAA',
  issuerId: 'acct_1',
  number: 1,
  country: 'US',
  issuedAtMs: 0,
  expiresAtMs: 1_000_000,
};

describe('a code', () => {
  it('is read however it was typed', () => {
    const code = writeCode(Uint8Array.from({ length: 16 }, (_, i) => i * 17));
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(readCode(code)).toBe(code);
    expect(readCode(` ${code.toLowerCase().replaceAll('-', '')} `)).toBe(code);
    expect(readCode('oO-iIlL')).toBe('0011-11');
    expect(readCode('')).toBe('');
  });
});

describe('an invite', () => {
  it('is redeemed by one at a time', () => {
    const claimed = claim(invite, 'acct_a', 10);
    expect(claimed.accountId).toBe('acct_a');
    expect(() => claim(claimed, 'acct_b', 11)).toThrow(expect.objectContaining({ code: 'invite_redeemed' }));
  });

  it('that broke off goes on with the same account', () => {
    expect(claim(claim(invite, 'acct_a', 10), 'acct_b', 10 + 60_000).accountId).toBe('acct_a');
  });

  it('is over once it is used up, and at its end', () => {
    const used = useUp(claim(invite, 'acct_a', 10), 12);
    expect(() => claim(used, 'acct_b', 900_000)).toThrow(expect.objectContaining({ code: 'invite_redeemed' }));
    expect(() => claim(invite, 'acct_b', 1_000_000)).toThrow(expect.objectContaining({ code: 'invite_expired' }));
  });
});
