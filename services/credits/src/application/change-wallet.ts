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

/** A busy wallet may forget more while the journal is asked; so often in a row is no accident. */
const ATTEMPTS = 5;

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
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        return await this.attempt(accountId, command, recall);
      } catch (error) {
        if (!(error instanceof Forgotten)) throw error;
        recall = await this.journal.recall(accountId, error.subject, error.forgottenSeq);
      }
    }
    throw new Unavailable('The wallet is too busy just now. Please try again in a moment.', { retryAfterMs: 1000 });
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
