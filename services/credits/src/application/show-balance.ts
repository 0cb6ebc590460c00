import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { dayOf } from '../domain/days.ts';
import { asOf } from '../domain/decide.ts';
import { WalletNotOpen } from '../domain/errors.ts';
import { byBurnOrder, type Grant, type Source } from '../domain/grant.ts';
import { allowanceOf, type Plans } from '../domain/plans.ts';
import { heldCredits, spendableCredits, type Wallet } from '../domain/wallet.ts';
import { PLANS, WALLETS, type Wallets } from './needs.ts';

/** Credits of one source that end at one time. */
export interface BalanceLine {
  readonly source: Source;
  readonly availableCredits: bigint;
  readonly heldCredits: bigint;
  /** When they can be used; in the past for those that already can. */
  readonly fromMs: number;
  readonly untilMs: number | null;
  readonly models: readonly string[];
}

export interface Balance {
  /** What could be set aside now, whatever the model. Credits for certain models are in their lines. */
  readonly availableCredits: bigint;
  readonly heldCredits: bigint;
  readonly plan: string;
  readonly blockedBecause: string | null;
  readonly lines: readonly BalanceLine[];
  readonly allowance: {
    readonly perDayCredits: bigint;
    readonly remainingCredits: bigint;
    readonly resetsAtMs: number;
    readonly timeZone: string;
  };
}

/** What an account has, with the day's allowance even when nothing has asked for it yet. */
@Injectable()
export class ShowBalance {
  constructor(
    @Inject(WALLETS) private readonly wallets: Wallets,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PLANS) private readonly plans: Plans,
  ) {}

  /** @throws WalletNotOpen */
  async run(accountId: string): Promise<Balance> {
    const stored = await this.wallets.get(accountId);
    if (!stored) throw new WalletNotOpen();
    const nowMs = this.clock.nowMs();
    const wallet = asOf(stored, { nowMs, plans: this.plans });
    return {
      availableCredits: spendableCredits(wallet, nowMs),
      heldCredits: heldCredits(wallet),
      plan: wallet.plan,
      blockedBecause: wallet.blockedBecause,
      lines: linesOf(wallet.grants),
      allowance: this.allowanceOf(wallet, nowMs),
    };
  }

  private allowanceOf(wallet: Wallet, nowMs: number): Balance['allowance'] {
    const allowances = wallet.grants.filter(
      ({ source, untilMs }) => source === 'allowance' && untilMs !== null && untilMs > nowMs,
    );
    return {
      perDayCredits: allowanceOf(this.plans, wallet.plan),
      remainingCredits: allowances.reduce((sum, { remaining }) => sum + remaining, 0n),
      resetsAtMs: dayOf(nowMs, wallet.timeZone).endMs,
      timeZone: wallet.timeZone,
    };
  }
}

/** Grants that look the same to their owner are one line, in the order in which they are used. */
function linesOf(grants: readonly Grant[]): BalanceLine[] {
  const lines = new Map<string, BalanceLine>();
  for (const { source, fromMs, untilMs, models, remaining, held } of [...grants].sort(byBurnOrder)) {
    const name = [source, untilMs, ...models].join();
    const line = lines.get(name) ?? { source, fromMs, untilMs, models, availableCredits: 0n, heldCredits: 0n };
    lines.set(name, {
      ...line,
      availableCredits: line.availableCredits + remaining,
      heldCredits: line.heldCredits + held,
    });
  }
  return [...lines.values()];
}
