import { Injectable } from '@nestjs/common';
import { ChangeWallet } from './change-wallet.ts';

export interface AdjustInput {
  readonly accountId: string;
  /** Names the correction; the same name twice is one correction. */
  readonly operationId: string;
  /** Negative to take away; 0 only to unblock. */
  readonly amountCredits: bigint;
  /** The account's owner can read it. */
  readonly reason: string;
  readonly unblocksWallet?: boolean;
}

export interface RevokeInput {
  readonly accountId: string;
  readonly operationId: string;
  readonly grantId: string;
  readonly reason: string;
  /** Nothing can be set aside afterwards: for a chargeback of credits that were spent. */
  readonly blocksWallet?: boolean;
}

/** What operators do to a wallet. */
@Injectable()
export class AdjustWallet {
  constructor(private readonly wallet: ChangeWallet) {}

  /** @throws NotThatMany when more is to be taken away than there is. */
  async run({ accountId, unblocksWallet = false, ...correction }: AdjustInput): Promise<void> {
    await this.wallet.run(accountId, { type: 'adjust', unblocksWallet, ...correction });
  }

  /** Takes away what is left of a grant. @throws UnknownGrant when nothing is, unless the wallet is to be blocked. */
  async revoke({ accountId, blocksWallet = false, ...grant }: RevokeInput): Promise<void> {
    await this.wallet.run(accountId, { type: 'revoke', blocksWallet, ...grant });
  }
}
