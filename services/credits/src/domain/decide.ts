import type { AnsweredCommand, Command } from './command.ts';
import { operationFor } from './command.ts';
import { answerOf, type Entry } from './entry.ts';
import { adjust } from './commands/adjust.ts';
import { capture } from './commands/capture.ts';
import { grant } from './commands/grant.ts';
import { hold } from './commands/hold.ts';
import { refund, refundOrRelease } from './commands/refund.ts';
import { release } from './commands/release.ts';
import { revoke } from './commands/revoke.ts';
import { Ledger } from './ledger.ts';
import { answerTo, type Answer, type Recall } from './memory.ts';
import type { Plans } from './plans.ts';
import { settle } from './settle.ts';
import type { Wallet } from './wallet.ts';

/** What a decision has to know beside the wallet and the command. */
export interface Now {
  readonly nowMs: number;
  readonly plans: Plans;
  /** What the journal remembers of the command's subject, where the wallet has forgotten. */
  readonly recall?: Recall;
}

export interface Decision {
  readonly wallet: Wallet;
  /** In the order of the journal; they are the events. Empty: nothing changed. */
  readonly entries: readonly Entry[];
  /** Undefined for commands that are not answered, and where there was nothing to do. */
  readonly answer: Answer | undefined;
}

/**
 * All the rules of the wallet. The same command twice is decided once: the second time the first answer comes back and nothing changes.
 * @throws DomainError when the command cannot be carried out; then nothing has happened.
 */
export function decide(wallet: Wallet, asked: Command, now: Now): Decision {
  const command = asked.type === 'refund' ? refundOrRelease(wallet, asked, now.recall) : asked;
  const ledger = new Ledger(wallet, now.nowMs);
  if (command.type === 'expire') {
    settle(ledger, {});
    return { wallet: ledger.wallet, entries: ledger.entries, answer: undefined };
  }
  if (command.type === 'change-plan') return changePlan(ledger, command.plan, command.changedAtMs, now.plans);
  const operation = operationFor(command);
  // An open hold has not ended, so its end needs no memory.
  const before = endsOpenHold(wallet, command) ? undefined : answerTo(wallet.memory, now.recall, operation);
  if (before) return { wallet, entries: [], answer: before };
  settle(ledger, now.plans);
  carryOut(ledger, command, now.recall);
  if (ledger.wallet.memory === wallet.memory) return { wallet, entries: [], answer: undefined };
  return { wallet: ledger.wallet, entries: ledger.entries, answer: answerOf(ledger.entries.at(-1)!) };
}

/** The wallet as it is now, with what is due but not yet written. For looking at. */
export function asOf(wallet: Wallet, now: Now): Wallet {
  const ledger = new Ledger(wallet, now.nowMs);
  settle(ledger, now.plans);
  return ledger.wallet;
}

function endsOpenHold(wallet: Wallet, command: AnsweredCommand): boolean {
  const ends = command.type === 'capture' || command.type === 'release';
  return ends && wallet.holds.some(({ id }) => id === command.holdId);
}

function changePlan(ledger: Ledger, plan: string, changedAtMs: number, plans: Plans): Decision {
  const { wallet } = ledger;
  if (changedAtMs <= wallet.planSinceMs) return { wallet, entries: [], answer: undefined };
  ledger.change({ plan, planSinceMs: changedAtMs });
  settle(ledger, plans);
  return { wallet: ledger.wallet, entries: ledger.entries, answer: undefined };
}

function carryOut(ledger: Ledger, command: AnsweredCommand, recall: Recall | undefined): void {
  switch (command.type) {
    case 'grant':
      return grant(ledger, command);
    case 'hold':
      return hold(ledger, command, recall);
    case 'capture':
      return capture(ledger, command, recall);
    case 'release':
      return release(ledger, command, recall);
    case 'refund':
      return refund(ledger, command);
    case 'revoke':
      return revoke(ledger, command);
    case 'adjust':
      return adjust(ledger, command);
  }
}
