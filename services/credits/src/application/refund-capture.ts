import { Injectable } from '@nestjs/common';
import { AskJournal } from './ask-journal.ts';
import { ChangeWallet } from './change-wallet.ts';

/** Gives back what was taken for a clip that then could not be shown. */
@Injectable()
export class RefundCapture {
  constructor(
    private readonly wallet: ChangeWallet,
    private readonly journal: AskJournal,
  ) {}

  async run(input: { accountId: string; generationId: string; reason: string }): Promise<void> {
    const { accountId, generationId: holdId, reason } = input;
    const capture = await this.journal.captureOf(accountId, holdId);
    await this.wallet.run(accountId, {
      type: 'refund',
      holdId,
      reason,
      model: capture?.model ?? '',
      captured: capture?.parts,
    });
  }
}
