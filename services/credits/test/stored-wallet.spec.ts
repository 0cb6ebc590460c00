import { describe, expect, it } from 'vitest';
import { decide } from '../src/domain/decide.ts';
import { LIMITS, openWallet, type Wallet } from '../src/domain/wallet.ts';
import { walletsCollection } from '../src/outbound/wallets.collection.ts';

const plans = { pro: { allowancePerDay: 1000n, description: '' } };
const id = (n: number) => `video_${String(n).padStart(32, '0')}`;

/** A wallet with as much in it as a wallet can have. */
function fullest(): Wallet {
  const start = Date.parse('2026-10-01T12:00:00Z');
  let wallet = openWallet({
    accountId: `acct_${'0'.repeat(32)}`,
    plan: 'pro',
    timeZone: 'America/Los_Angeles',
    openedAtMs: start,
  });
  const run = (command: Parameters<typeof decide>[1]) => {
    wallet = decide(wallet, command, { nowMs: start, plans, recall: { upToSeq: Infinity, answers: new Map() } }).wallet;
  };
  for (let n = 0; n < LIMITS.grantsByCommand - 1; n += 1) {
    const untilMs = start + (n + 1) * 86_400_000;
    run({
      type: 'grant',
      grantId: `pack:pi_${id(n)}`,
      source: 'pack',
      amountCredits: 2500n,
      fromMs: start,
      untilMs,
      models: [],
      unitCostMicros: 40_000n,
    });
  }
  for (let n = 0; n < 400; n += 1) {
    run({
      type: 'hold',
      holdId: id(n),
      amountCredits: 10n,
      priceBookVersion: '2026-09-24',
      model: 'sora-2-pro-2025-10-06',
    });
    run({ type: 'release', holdId: id(n) });
  }
  for (let n = 1000; n < 1000 + LIMITS.openHolds; n += 1) {
    run({
      type: 'hold',
      holdId: id(n),
      amountCredits: 400n,
      priceBookVersion: '2026-09-24',
      model: 'sora-2-pro-2025-10-06',
    });
  }
  return wallet;
}

describe('a wallet at rest', () => {
  const wallet = fullest();

  it('is less than 64 KiB, however full it is', () => {
    expect(wallet.holds).toHaveLength(LIMITS.openHolds);
    expect(wallet.grants).toHaveLength(LIMITS.grantsByCommand);
    expect(wallet.memory.pages.flatMap(({ lines }) => lines).length).toBeGreaterThanOrEqual(512);
    const sizeBytes = Buffer.byteLength(JSON.stringify(walletsCollection.toStored(wallet)));
    expect(sizeBytes).toBeLessThan(64 * 1024);
  });

  it('comes back as it went', () => {
    const text = JSON.stringify(walletsCollection.toStored(wallet));
    expect(walletsCollection.fromStored(JSON.parse(text))).toEqual(wallet);
  });

  it('has no room for another hold, and says so', () => {
    const command = { type: 'hold', holdId: id(9999), amountCredits: 1n, priceBookVersion: 'v', model: 'm' } as const;
    const now = { nowMs: wallet.openedAtMs, plans, recall: { upToSeq: Infinity, answers: new Map() } };
    expect(decide(wallet, command, now).answer).toMatchObject({ outcome: 'refused', code: 'too_many_holds' });
  });
});
