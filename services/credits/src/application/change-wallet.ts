import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import type { Command } from '../domain/command.ts';
import { decide } from '../domain/decide.ts';
import { Forgotten } from '../domain/errors.ts';
import type { Answer, Recall } from '../domain/memory.ts';
import type { Plans } from '../domain/plans.ts';
import { AskJournal } from './ask-journal.ts';
import { PLANS, WALLETS, type Wallets } from './needs.ts';

/** How long the journal is given to catch up with a wallet that forgets quickly, before the command is given back. */
const WAITS_MS = [0, 5, 10, 20, 40, 80, 160, 320];

/** Carries out one command on one wallet: the wallet and its events are written in one step. */
@Injectable()
export class ChangeWallet {
  constructor(
    @Inject(WALLETS) private readonly wallets: Wallets,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PLANS) private readonly plans: Plans,
    private readonly journal: AskJournal,
  ) {}

  /** @returns the answer, the same for the same command as often as it comes. @throws NotFound when there is no such wallet (yet). */
  async run(accountId: string, command: Command): Promise<Answer | undefined> {
    let recall: Recall | undefined;
    for (const waitMs of WAITS_MS) {
      try {
        return await this.attempt(accountId, command, recall);
      } catch (error) {
        if (!(error instanceof Forgotten)) throw error;
        if (waitMs > 0) await this.clock.sleep(waitMs);
        recall = await this.journal.recall(accountId, error.subject);
      }
    }
    throw new Unavailable('The journal of this wallet is a moment behind. Please try again.', { retryAfterMs: 1000 });
  }

  private async attempt(accountId: string, command: Command, recall: Recall | undefined): Promise<Answer | undefined> {
    const nowMs = this.clock.nowMs();
    let answer: Answer | undefined;
    await this.wallets.update(accountId, (wallet, events) => {
      const decision = decide(wallet, command, { nowMs, plans: this.plans, ...(recall ? { recall } : {}) });
      answer = decision.answer;
      events.record(...decision.entries);
      return decision.wallet;
    });
    return answer;
  }
}
