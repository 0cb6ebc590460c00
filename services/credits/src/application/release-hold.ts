import { Injectable } from '@nestjs/common';
import { ChangeWallet } from './change-wallet.ts';

/** Gives back what was set aside for a generation that ended without a clip. */
@Injectable()
export class ReleaseHold {
  constructor(private readonly wallet: ChangeWallet) {}

  async run({ accountId, generationId }: { accountId: string; generationId: string }): Promise<void> {
    await this.wallet.run(accountId, { type: 'release', holdId: generationId });
  }
}
