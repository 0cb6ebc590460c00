import { Injectable } from '@nestjs/common';
import { ChangeWallet } from './change-wallet.ts';

/** Takes what was set aside for a generation that will be delivered. */
@Injectable()
export class CaptureHold {
  constructor(private readonly wallet: ChangeWallet) {}

  async run(input: { accountId: string; generationId: string; capturedCredits: bigint }): Promise<void> {
    const { accountId, generationId: holdId, capturedCredits } = input;
    await this.wallet.run(accountId, { type: 'capture', holdId, capturedCredits });
  }
}
