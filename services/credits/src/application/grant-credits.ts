import { Inject, Injectable } from '@nestjs/common';
import { InvalidValue } from '@cielo/errors';
import type { Source } from '../domain/grant.ts';
import { packGrant, type Packs } from '../domain/packs.ts';
import { ChangeWallet } from './change-wallet.ts';
import { PACKS } from './needs.ts';

export interface GrantInput {
  readonly accountId: string;
  /** Names the grant; the same name twice is one grant. */
  readonly grantId: string;
  readonly source: Exclude<Source, 'allowance' | 'refund'>;
  readonly amountCredits: bigint;
  /** Null: never. */
  readonly untilMs: number | null;
  /** The models that it pays for; empty for all. */
  readonly models?: readonly string[];
}

/** Gives credits: what an operator, a promotion or a payment does. */
@Injectable()
export class GrantCredits {
  constructor(
    private readonly wallet: ChangeWallet,
    @Inject(PACKS) private readonly packs: Packs,
  ) {}

  /** Credits that cost nothing. @throws OperationChanged when the name was used for another grant. */
  async run({ accountId, grantId, source, amountCredits, untilMs, models = [] }: GrantInput): Promise<void> {
    const terms = { grantId, source, amountCredits, fromMs: 0, untilMs, models, unitCostMicros: 0n };
    await this.wallet.run(accountId, { type: 'grant', ...terms });
  }

  /** A pack that was paid for. A notice of payment that comes twice gives it once. */
  async pack(
    accountId: string,
    packName: string,
    { paymentId, paidAtMs }: { paymentId: string; paidAtMs: number },
  ): Promise<void> {
    const pack = Object.hasOwn(this.packs, packName) ? this.packs[packName] : undefined;
    if (!pack)
      throw new InvalidValue(`There is no pack '${packName}'. Packs are: ${Object.keys(this.packs).join(', ')}.`, {
        param: 'pack',
      });
    await this.wallet.run(accountId, packGrant(pack, paymentId, paidAtMs));
  }
}
