import { describe, expect, it } from 'vitest';
import { auditWallet } from '../src/audit/audit.ts';
import type { Command } from '../src/domain/command.ts';
import { decide } from '../src/domain/decide.ts';
import type { Entry } from '../src/domain/entry.ts';
import { openWallet, type Wallet } from '../src/domain/wallet.ts';

const plans = { standard: { allowancePerDay: 300n, description: '' } };
const DAY_MS = 86_400_000;

/** A wallet to which a little of everything has happened, and its journal. */
function story(): { wallet: Wallet; journal: Entry[] } {
  let nowMs = Date.parse('2026-10-01T12:00:00Z');
  let wallet = openWallet({ accountId: 'acct_1', plan: 'standard', timeZone: 'UTC', openedAtMs: nowMs });
  const journal: Entry[] = [];
  const run = (command: Command) => {
    const decision = decide(wallet, command, { nowMs, plans });
    wallet = decision.wallet;
    journal.push(...decision.entries);
  };
  const hold = (holdId: string, amountCredits: bigint) =>
    run({ type: 'hold', holdId, amountCredits, priceBookVersion: 'v', model: 'm' });
  run({
    type: 'grant',
    grantId: 'pack:1',
    source: 'pack',
    amountCredits: 100n,
    fromMs: nowMs,
    untilMs: nowMs + 9 * DAY_MS,
    models: [],
    unitCostMicros: 40_000n,
  });
  hold('g1', 320n);
  hold('g2', 10n);
  hold('g3', 1_000n);
  run({ type: 'capture', holdId: 'g1', capturedCredits: 310n });
  nowMs += DAY_MS;
  run({ type: 'release', holdId: 'g2' });
  hold('g4', 20n);
  hold('g5', 5n);
  run({ type: 'capture', holdId: 'g5', capturedCredits: 5n });
  nowMs += DAY_MS;
  run({ type: 'expire' });
  run({ type: 'adjust', operationId: 'fix', amountCredits: 7n, reason: 'r', unblocksWallet: false });
  run({ type: 'revoke', operationId: 'cb', grantId: 'pack:1', reason: 'r', blocksWallet: false });
  return { wallet, journal };
}

const { wallet, journal } = story();
const grant = (changes: Partial<Wallet['grants'][number]>) => ({
  grants: wallet.grants.map((one, i) => (i === 0 ? { ...one, ...changes } : one)),
});
const [first] = wallet.grants;
const found = (changed: Partial<Wallet>, entries: readonly Entry[] = journal) => [
  ...new Set(auditWallet({ ...wallet, ...changed }, entries).map(({ invariant }) => invariant)),
];
const placed = journal.findIndex(({ $type }) => $type === 'credits.v1.HoldPlaced');
const withEntry = (index: number, changes: object) =>
  journal.map((entry, i) => (i === index ? ({ ...entry, ...changes } as Entry) : entry));

describe('the auditor', () => {
  it('finds nothing in a sound wallet', () => {
    expect(journal.length).toBeGreaterThan(10);
    expect(auditWallet(wallet, journal)).toEqual([]);
  });

  // A wallet edited by hand, a flipped bit.
  it.each<[string, Partial<Wallet>, string]>([
    ['a grant that has one credit more', grant({ remaining: first!.remaining + 1n }), 'I1'],
    [
      'a grant that is larger and has one more',
      grant({ remaining: first!.remaining + 1n, amount: first!.amount + 1n }),
      'I7',
    ],
    ['credits that were never granted', { sums: { ...wallet.sums, granted: wallet.sums.granted + 1n } }, 'I2'],
    ['credits that went without a trace', { grants: wallet.grants.slice(1) }, 'I7'],
    ['a hold that is gone', { holds: [] }, 'I3'],
    [
      'a hold that is larger',
      { holds: wallet.holds.map((hold) => ({ ...hold, amountCredits: hold.amountCredits + 1n })) },
      'I3',
    ],
    ['a head of another history', { head: wallet.head.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }, 'I7'],
    ['an entry number that is ahead', { seq: wallet.seq + 1 }, 'I7'],
    [
      'an answer that was never given',
      { memory: { ...wallet.memory, pages: [{ lines: ['0123456789abcdef 01234567 2 x'], greatestId: '' }] } },
      'I6',
    ],
  ])('finds %s', (_, changed, invariant) => {
    expect(found(changed)).toContain(invariant);
  });

  it.each<[string, readonly Entry[], string]>([
    ['a missing entry', journal.toSpliced(placed, 1), 'I7'],
    ['an entry told twice', journal.toSpliced(placed, 0, journal[placed]!), 'I6'],
    ['an entry that says another time', withEntry(placed, { atMs: journal[placed]!.atMs + 1n }), 'I7'],
    ['an entry that says another balance', withEntry(placed, { availableCredits: 1n }), 'I2'],
    [
      'a hold that took from the wrong grant',
      withEntry(placed, { legs: [{ ...legsAt(placed)[0], grantId: 'pack:1' }] }),
      'I10',
    ],
    ['a leg that goes nowhere', withEntry(placed, { legs: [{ ...legsAt(placed)[0], to: 'available' }] }), 'I8'],
    [
      'a second end',
      [
        ...journal,
        { ...journal.find(({ $type }) => $type === 'credits.v1.HoldReleased')!, seq: BigInt(journal.length + 1) },
      ],
      'I5',
    ],
  ])('finds %s', (_, entries, invariant) => {
    expect(found({}, entries)).toContain(invariant);
  });
});

function legsAt(index: number) {
  const entry = journal[index]!;
  return 'legs' in entry ? entry.legs : [];
}
