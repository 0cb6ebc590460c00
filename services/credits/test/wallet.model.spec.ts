import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '@cielo/errors';
import { auditWallet } from '../src/audit/audit.ts';
import { capturedParts, maker, termsIn } from '../src/domain/captured.ts';
import type { Command } from '../src/domain/command.ts';
import { decide } from '../src/domain/decide.ts';
import { subjectOf, type Entry } from '../src/domain/entry.ts';
import { availableCredits, heldCredits, openWallet, type Wallet } from '../src/domain/wallet.ts';
import { walletsCollection } from '../src/outbound/wallets.collection.ts';
import { NaiveLedger, type Outcome } from './naive-ledger.ts';

const HOUR_MS = 3_600_000;
const ALLOWANCES = { standard: 6, pro: 10 };
const plans = {
  standard: { allowancePerDay: 6n, description: '' },
  pro: { allowancePerDay: 10n, description: '' },
};

/** The rules, run as the service runs them: every wallet goes through the store's text, and the journal keeps every entry. */
class Rules {
  readonly journal: Entry[] = [];

  constructor(
    public wallet: Wallet,
    public nowMs: number,
  ) {}

  apply(command: Command): Outcome {
    try {
      const { wallet, entries, answer } = decide(this.wallet, this.withCapture(command), { nowMs: this.nowMs, plans });
      const changed = wallet !== this.wallet;
      this.wallet = walletsCollection.fromStored(JSON.parse(JSON.stringify(walletsCollection.toStored(wallet))));
      this.journal.push(...entries);
      if (answer) return answer.outcome === 'refused' ? `refused:${answer.code}` : 'done';
      return changed || command.type === 'expire' ? 'settled' : 'nothing';
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return `throws:${error.code}`;
    }
  }

  /** What the application looks up in the journal before it gives credits back. */
  private withCapture(command: Command): Command {
    if (command.type !== 'refund') return command;
    const capture = this.journal.find(
      (entry) => entry.$type === 'credits.v1.HoldCaptured' && entry.holdId === command.holdId,
    );
    if (!capture) return { ...command, captured: undefined };
    const termsOf = (grantId: string) => {
      const { subject, $type } = maker(grantId);
      return termsIn(
        this.journal.find((entry) => entry.$type === $type && subjectOf(entry) === subject)!,
        grantId,
      );
    };
    return { ...command, captured: capturedParts(capture, termsOf) };
  }
}

/** One thing that happens to both wallets, after some time. */
class Step implements fc.Command<NaiveLedger, Rules> {
  constructor(
    private readonly waitMs: number,
    private readonly make: (nowMs: number) => Command,
    private readonly times: number,
  ) {}

  check(): boolean {
    return true;
  }

  run(naive: NaiveLedger, rules: Rules): void {
    rules.nowMs += this.waitMs;
    const command = this.make(rules.nowMs);
    const outcome = rules.apply(command);
    expect(outcome).toBe(naive.apply(command, rules.nowMs));
    compare(naive, rules);
    for (let again = 1; again < this.times; again += 1) this.repeat(rules, command, outcome);
  }

  /** Delivered once more: the same answer, and not one credit moves. */
  private repeat(rules: Rules, command: Command, outcome: Outcome): void {
    const before = rules.wallet;
    const entries = rules.journal.length;
    const answered = outcome === 'done' || outcome.startsWith('refused');
    const again = rules.apply(command);
    if (answered || outcome.startsWith('throws')) expect(again).toBe(outcome);
    expect(rules.wallet).toEqual(before);
    expect(rules.journal).toHaveLength(entries);
  }

  toString(): string {
    const command = JSON.stringify(this.make(0), (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
    return `after ${this.waitMs} ms, ${this.times} x ${command}`;
  }
}

function compare({ wallet: naive }: NaiveLedger, { wallet, journal }: Rules): void {
  expect(auditWallet(wallet, journal)).toEqual([]);
  expect(Number(availableCredits(wallet))).toBe(naive.count('free'));
  expect(Number(heldCredits(wallet))).toBe(naive.count('held'));
  expect(Number(wallet.sums.captured - wallet.sums.refunded)).toBe(naive.count('taken'));
  expect(Number(wallet.sums.expired)).toBe(naive.count('expired'));
  expect(Number(wallet.sums.revoked)).toBe(naive.count('revoked'));
  expect(wallet.holds.map(({ id }) => id).sort()).toEqual([...naive.holds].sort());
  expect(wallet.blockedBecause !== null).toBe(naive.blocked);
  const grants = wallet.grants.map(({ id, remaining, held }) => `${id} ${remaining} ${held}`);
  expect(grants.sort()).toEqual(
    naive
      .live()
      .map((id) => `${id} ${naive.count('free', id)} ${naive.count('held', id)}`)
      .sort(),
  );
}

const waits = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 * HOUR_MS }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 40 * HOUR_MS }) },
  // A clock that goes back.
  { weight: 1, arbitrary: fc.integer({ min: -30 * HOUR_MS, max: 0 }) },
);
const credits = fc.bigInt({ min: 0n, max: 5n });
const some = fc.bigInt({ min: 1n, max: 9n });
const holdId = fc.integer({ min: 0, max: 13 }).map((n) => `g${n}`);
const grantId = fc.constantFrom('p0', 'p1', 'p2', 'p3');
const operationId = fc.constantFrom('o0', 'o1', 'o2', 'g0');
const model = fc.constantFrom('a', 'b');
const offset = fc.integer({ min: -20, max: 30 }).map((hours) => hours * HOUR_MS);

const commands: Record<Command['type'], fc.Arbitrary<(nowMs: number) => Command>> = {
  grant: fc
    .record({
      grantId,
      amountCredits: some,
      start: offset,
      end: fc.option(offset),
      scoped: fc.boolean(),
      paid: fc.boolean(),
    })
    .map(({ grantId, amountCredits, start, end, scoped, paid }) => (nowMs: number): Command => ({
      type: 'grant',
      grantId,
      source: paid ? 'pack' : 'promotion',
      amountCredits,
      // Times relative to the day, so that a repeated command is the same one.
      fromMs: Math.floor(nowMs / HOUR_MS) * HOUR_MS + start,
      untilMs: end === null ? null : Math.floor(nowMs / HOUR_MS) * HOUR_MS + end,
      models: scoped ? ['a'] : [],
      unitCostMicros: paid ? 40_000n : 0n,
    })),
  hold: fc
    .record({ holdId, amountCredits: credits, model })
    .map((hold) => (): Command => ({ type: 'hold', priceBookVersion: 'v', ...hold })),
  capture: fc
    .record({ holdId, capturedCredits: credits })
    .map((capture) => (): Command => ({ type: 'capture', ...capture })),
  release: holdId.map((holdId) => (): Command => ({ type: 'release', holdId })),
  refund: holdId.map((holdId) => (): Command => ({
    type: 'refund',
    holdId,
    reason: 'r',
    model: 'a',
    captured: undefined,
  })),
  expire: fc.constant((): Command => ({ type: 'expire' })),
  revoke: fc
    .record({ operationId, grantId, blocksWallet: fc.boolean() })
    .map((revoke) => (): Command => ({ type: 'revoke', reason: 'r', ...revoke })),
  adjust: fc
    .record({ operationId, amountCredits: fc.bigInt({ min: -9n, max: 9n }), unblocksWallet: fc.boolean() })
    .map((adjust) => (): Command => ({ type: 'adjust', reason: 'r', ...adjust })),
  'change-plan': fc
    .record({
      plan: fc.constantFrom('standard', 'pro', 'none'),
      agoMs: fc.integer({ min: -HOUR_MS, max: 40 * HOUR_MS }),
    })
    .map(({ plan, agoMs }) => (nowMs: number): Command => ({ type: 'change-plan', plan, changedAtMs: nowMs - agoMs })),
};
const weights: Record<Command['type'], number> = {
  grant: 3,
  hold: 14,
  capture: 14,
  release: 2,
  refund: 3,
  expire: 1,
  revoke: 1,
  adjust: 2,
  'change-plan': 1,
};

const steps = Object.entries(commands).flatMap(([type, make]) => {
  const step = fc
    .tuple(waits, make, fc.constantFrom(1, 1, 1, 2, 3))
    .map(([waitMs, command, times]) => new Step(waitMs, command, times));
  return Array.from({ length: weights[type as Command['type']] }, () => step);
});

const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
/** Shortly before clocks change in some of the zones. */
const starts = ['2026-10-30T20:00:00Z', '2026-03-06T20:00:00Z', '2026-10-02T12:00:00Z', '2026-06-01T00:00:00Z'];

describe('a wallet', () => {
  it(
    'does what the naive one does, keeps every invariant, and answers what comes twice as it did',
    { timeout: 120_000 },
    () => {
      const runs = Number(process.env['CREDITS_MODEL_RUNS'] ?? 800);
      fc.assert(
        fc.property(
          fc.commands(steps, { maxCommands: 60, size: 'max' }),
          fc.constantFrom(...zones),
          fc.constantFrom(...starts),
          (story, zone, start) => {
            const openedAtMs = Date.parse(start);
            const opening = { accountId: 'acct_1', plan: 'standard', timeZone: zone, openedAtMs };
            fc.modelRun(
              () => ({
                model: new NaiveLedger('standard', zone, openedAtMs, ALLOWANCES),
                real: new Rules(openWallet(opening), openedAtMs),
              }),
              story,
            );
          },
        ),
        { numRuns: runs },
      );
    },
  );
});
