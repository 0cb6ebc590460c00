import { describe, expect, it } from 'vitest';
import { dayName } from './days.ts';
import { asOf, decide } from './decide.ts';
import type { Entry } from './entry.ts';
import { openWallet, spendableCredits, type Wallet } from './wallet.ts';

const HOUR_MS = 3_600_000;
const plans = {
  standard: { allowancePerDay: 300n, description: '' },
  pro: { allowancePerDay: 1000n, description: '' },
};

function walletIn(timeZone: string, openedAt: string): Wallet {
  return openWallet({ accountId: 'acct_1', plan: 'standard', timeZone, openedAtMs: Date.parse(openedAt) });
}

/** A hold of nothing: the cheapest command. */
function touch(wallet: Wallet, nowMs: number): { wallet: Wallet; entries: readonly Entry[] } {
  const command = { type: 'hold', holdId: `g${nowMs}`, amountCredits: 0n, priceBookVersion: 'v', model: 'm' } as const;
  return decide(wallet, command, { nowMs, plans, recall: { upToSeq: Infinity, answers: new Map() } });
}

describe('the daily allowance', () => {
  it.each(['America/Los_Angeles', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'])(
    'comes once for each day that the calendar of %s has, in a year with its changes of the clock',
    (zone) => {
      let wallet = walletIn(zone, '2026-01-01T12:00:00Z');
      const granted: string[] = [];
      const days = new Set<string>();
      for (let nowMs = wallet.openedAtMs; nowMs < Date.parse('2027-01-01T12:00:00Z'); nowMs += 5 * HOUR_MS + 1) {
        const decision = touch(wallet, nowMs);
        wallet = { ...decision.wallet, holds: [] };
        days.add(dayName(nowMs, zone));
        for (const entry of decision.entries)
          if (entry.$type === 'credits.v1.CreditsGranted') granted.push(entry.grantId);
        expect(spendableCredits(wallet, nowMs)).toBe(300n);
      }
      expect(granted).toEqual([...days].map((day) => `allowance:${day}`));
      expect(days.size).toBeGreaterThanOrEqual(365);
    },
  );

  it('is usable to the last millisecond of the day and not beyond, whatever the day’s length', () => {
    const wallet = walletIn('America/Los_Angeles', '2026-11-01T08:00:00Z');
    const today = touch(wallet, Date.parse('2026-11-01T08:00:00Z')).wallet;
    const midnight = Date.parse('2026-11-02T08:00:00Z');
    expect(today.grants).toMatchObject([{ fromMs: Date.parse('2026-11-01T07:00:00Z'), untilMs: midnight }]);
    expect(spendableCredits(today, midnight - 1)).toBe(300n);
    expect(spendableCredits(today, midnight)).toBe(0n);
    expect(touch(today, midnight).entries.map(({ $type }) => $type.split('.').at(-1))).toEqual([
      'CreditsExpired',
      'CreditsGranted',
      'HoldPlaced',
    ]);
  });

  it('does not come a second time when the clock goes back, or the account moves west', () => {
    const noon = Date.parse('2026-10-01T12:00:00Z');
    const { wallet } = touch(walletIn('UTC', '2026-10-01T00:00:00Z'), noon);
    expect(touch(wallet, noon - 24 * HOUR_MS).entries.map(({ $type }) => $type)).not.toContain(
      'credits.v1.CreditsGranted',
    );
    const west = { ...wallet, timeZone: 'Pacific/Honolulu' };
    const grants = [3, 9, 13, 23].map((hours) => asOf(west, { nowMs: noon + hours * HOUR_MS, plans }).sums.granted);
    // The first day in Honolulu that had no allowance begins at 10:00 UTC on the 2nd.
    expect(grants).toEqual([300n, 300n, 300n, 600n]);
  });

  it('waits where a wallet is blocked, and where the plan has none', () => {
    const wallet = walletIn('UTC', '2026-10-01T00:00:00Z');
    const nowMs = wallet.openedAtMs;
    expect(asOf({ ...wallet, blockedBecause: 'chargeback' }, { nowMs, plans }).grants).toEqual([]);
    expect(asOf({ ...wallet, plan: 'constructor' }, { nowMs, plans }).grants).toEqual([]);
  });

  it('grows with a better plan on the same day, and does not shrink with a smaller one', () => {
    const noon = Date.parse('2026-10-01T12:00:00Z');
    const change = (wallet: Wallet, plan: string, changedAtMs: number) =>
      decide(wallet, { type: 'change-plan', plan, changedAtMs }, { nowMs: changedAtMs, plans }).wallet;
    let { wallet } = touch(walletIn('UTC', '2026-10-01T00:00:00Z'), noon);
    for (const [hours, plan, granted] of [
      [1, 'pro', 1000n],
      [2, 'standard', 1000n],
      [3, 'pro', 1000n],
      [24, 'standard', 1300n],
    ] as const) {
      wallet = change(wallet, plan, noon + hours * HOUR_MS);
      expect(wallet.sums.granted).toBe(granted);
    }
    expect(change(wallet, 'pro', noon).plan).toBe('standard');
  });
});
