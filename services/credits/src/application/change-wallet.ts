import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import type { Command } from '../domain/command.ts';
import { decide } from '../domain/decide.ts';
import { Forgotten } from '../domain/errors.ts';
import type { Answer, Recall } from '../domain/memory.ts';
import type { Plans } from '../domain/plans.ts';
import { AskJournal } from './ask-journal.ts';
import { entryId, JOURNAL, PLANS, WALLETS, type Journal, type Wallets } from './needs.ts';

/** How long the journal is given to catch up with a wallet that forgets quickly, before the command is given back. */
const WAITS_MS = [0, 5, 10, 20, 40, 80, 160, 320];

/** What a command came to now. */
interface Attempt {
  readonly answer: Answer | undefined;
  /** It was answered before; nothing was written. */
  readonly isRepeated: boolean;
}

/**
 * Carries out one command on one wallet: the wallet and its events are written in one step. A command that comes again gets its answer
 * again. Everybody else hears it again only where somebody has asked for that: credits hears its own entries, and a group that goes back in
 * the log would else say ever more of them.
 */
@Injectable()
export class ChangeWallet {
  constructor(
    @Inject(WALLETS) private readonly wallets: Wallets,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PLANS) private readonly plans: Plans,
    private readonly askJournal: AskJournal,
    @Inject(JOURNAL) private readonly journal: Journal,
  ) {}

  /** @returns the answer, the same for the same command as often as it comes. @throws NotFound when there is no such wallet (yet). */
  async run(accountId: string, command: Command, { sayAgain = false } = {}): Promise<Answer | undefined> {
    let recall: Recall | undefined;
    for (const waitMs of WAITS_MS) {
      try {
        const { answer, isRepeated } = await this.attempt(accountId, command, recall);
        if (sayAgain && answer && isRepeated) await this.sayAgain(accountId, answer);
        return answer;
      } catch (error) {
        if (!(error instanceof Forgotten)) throw error;
        if (waitMs > 0) await this.clock.sleep(waitMs);
        recall = await this.askJournal.recall(accountId, error.subject);
      }
    }
    throw new Unavailable('The journal of this wallet is a moment behind. Please try again.', { retryAfterMs: 1000 });
  }

  private async attempt(accountId: string, command: Command, recall: Recall | undefined): Promise<Attempt> {
    const nowMs = this.clock.nowMs();
    let attempt: Attempt | undefined;
    await this.wallets.update(accountId, (wallet, events) => {
      const decision = decide(wallet, command, { nowMs, plans: this.plans, ...(recall ? { recall } : {}) });
      attempt = { answer: decision.answer, isRepeated: decision.entries.length === 0 };
      events.record(...decision.entries);
      return decision.wallet;
    });
    return attempt!;
  }

  /** The very entry, with its number. One that the journal does not have yet was said a moment ago. */
  private async sayAgain(accountId: string, { seq }: Answer): Promise<void> {
    const entry = await this.journal.get(entryId(accountId, seq));
    if (!entry) return;
    await this.wallets.update(accountId, (wallet, events) => {
      events.record(entry);
      return wallet;
    });
  }
}
