import { Injectable } from '@nestjs/common';
import { ChangeWallet } from './change-wallet.ts';

export interface PlaceHoldInput {
  readonly accountId: string;
  readonly generationId: string;
  readonly amountCredits: bigint;
  readonly priceBookVersion: string;
  readonly model: string;
}

/** Sets credits aside for a generation, or says why not; the same generation twice is the same hold. */
@Injectable()
export class PlaceHold {
  constructor(private readonly wallet: ChangeWallet) {}

  async run({ accountId, generationId, ...hold }: PlaceHoldInput): Promise<void> {
    await this.wallet.run(accountId, { type: 'hold', holdId: generationId, ...hold });
  }
}
