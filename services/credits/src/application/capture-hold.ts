import { Injectable } from '@nestjs/common';
import { ChangeWallet } from './change-wallet.ts';

/** Takes what was set aside for a generation that will be delivered. */
@Injectable()
export class CaptureHold {
  constructor(private readonly wallet: ChangeWallet) {}

  /** @param input.isNudge orchestration has not heard the answer: one that was given is given again */
  async run(input: {
    accountId: string;
    generationId: string;
    capturedCredits: bigint;
    isNudge: boolean;
  }): Promise<void> {
    const { accountId, generationId: holdId, capturedCredits, isNudge } = input;
    await this.wallet.run(accountId, { type: 'capture', holdId, capturedCredits }, { sayAgain: isNudge });
  }
}
