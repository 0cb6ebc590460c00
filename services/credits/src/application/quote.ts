import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { asOf } from '../domain/decide.ts';
import { WalletNotOpen } from '../domain/errors.ts';
import type { Plans } from '../domain/plans.ts';
import { priceOf, type Priced, type PriceBook } from '../domain/price-book.ts';
import { spendableCredits } from '../domain/wallet.ts';
import { PLANS, PRICE_BOOK, WALLETS, type Wallets } from './needs.ts';

export interface QuoteInput extends Priced {
  /** Absent: a price without a balance. */
  readonly accountId?: string;
  /** For credits that pay only for some models. */
  readonly model?: string;
}

export interface Quoted {
  readonly amountCredits: bigint;
  readonly priceBookVersion: string;
  /** What the account could set aside now, an allowance that is due included; 0n without an account. */
  readonly availableCredits: bigint;
}

/** What something would cost, and whether the account could pay it. */
@Injectable()
export class QuotePrice {
  constructor(
    @Inject(WALLETS) private readonly wallets: Wallets,
    @Inject(PRICE_BOOK) private readonly priceBook: PriceBook,
    @Inject(PLANS) private readonly plans: Plans,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NoPrice, or WalletNotOpen */
  async run({ accountId, model, ...priced }: QuoteInput): Promise<Quoted> {
    return {
      amountCredits: priceOf(this.priceBook, priced),
      priceBookVersion: this.priceBook.version,
      availableCredits: accountId ? await this.availableOf(accountId, model) : 0n,
    };
  }

  private async availableOf(accountId: string, model: string | undefined): Promise<bigint> {
    const wallet = await this.wallets.get(accountId);
    if (!wallet) throw new WalletNotOpen();
    const nowMs = this.clock.nowMs();
    return spendableCredits(asOf(wallet, { nowMs, plans: this.plans }), nowMs, model);
  }
}
