import { dayOf } from '../src/domain/days.ts';
import type { Command } from '../src/domain/command.ts';
import { NaiveWallet } from './naive-wallet.ts';

/** What a command came to, in one word: done, nothing, refused:<code> or throws:<code>. */
export type Outcome = string;

/** The naive wallet with a memory: what it should answer to each command. */
export class NaiveLedger {
  wallet = new NaiveWallet();
  private readonly answers = new Map<string, { input: string; outcome: Outcome }>();
  private planSinceMs: number;

  constructor(
    private plan: string,
    private readonly zone: string,
    openedAtMs: number,
    private readonly allowances: Readonly<Record<string, number>>,
  ) {
    this.planSinceMs = openedAtMs;
  }

  apply(command: Command, nowMs: number): Outcome {
    const before = this.wallet.copy();
    const outcome = this.decide(command, nowMs);
    if (outcome.startsWith('throws') || outcome === 'nothing') this.wallet = before;
    return outcome;
  }

  private decide(command: Command, nowMs: number): Outcome {
    switch (command.type) {
      case 'expire':
        this.wallet.expire(nowMs);
        return 'settled';
      case 'change-plan':
        if (command.changedAtMs <= this.planSinceMs) return 'nothing';
        this.plan = command.plan;
        this.planSinceMs = command.changedAtMs;
        this.settle(nowMs);
        return 'settled';
      case 'hold':
        return this.once(
          `hold:${command.holdId}`,
          [command.amountCredits, command.model, command.priceBookVersion],
          () => {
            this.settle(nowMs);
            if (this.answers.has(`release:${command.holdId}`)) return 'refused:already_ended';
            if (this.wallet.blocked) return 'refused:wallet_blocked';
            const placed = this.wallet.hold(command.holdId, Number(command.amountCredits), nowMs, command.model);
            return placed ? 'done' : 'refused:insufficient_quota';
          },
        );
      case 'capture': {
        const { holdId, capturedCredits } = command;
        if (!this.wallet.holds.includes(holdId)) {
          return this.once(`capture:${holdId}`, [capturedCredits], () =>
            this.answers.has(`release:${holdId}`) ? 'throws:hold_already_ended' : 'throws:not_found',
          );
        }
        this.settle(nowMs);
        if (capturedCredits > this.wallet.heldFor(holdId).length) return 'throws:capture_exceeds_hold';
        return this.once(`capture:${holdId}`, [capturedCredits], () => {
          this.wallet.end(holdId, Number(capturedCredits), nowMs);
          return 'done';
        });
      }
      case 'release':
        return this.release(command.holdId, nowMs);
      case 'refund':
        if (!this.answers.has(`capture:${command.holdId}`)) return this.release(command.holdId, nowMs);
        return this.once(`refund:${command.holdId}`, [], () => {
          this.settle(nowMs);
          this.wallet.refund(command.holdId, nowMs);
          return 'done';
        });
      case 'grant': {
        const { grantId: id, source, fromMs, untilMs, models, unitCostMicros, amountCredits } = command;
        return this.once(`grant:${id}`, [source, amountCredits, fromMs, untilMs, models, unitCostMicros], () => {
          if (untilMs !== null && untilMs <= fromMs) return 'throws:invalid_value';
          this.settle(nowMs);
          this.wallet.give(
            { id, first: false, fromMs, untilMs, models, paid: unitCostMicros > 0n },
            Number(amountCredits),
          );
          return 'done';
        });
      }
      case 'revoke':
        return this.once(`revoke:${command.operationId}`, [command.grantId], () => {
          this.settle(nowMs);
          if (!this.wallet.live().includes(command.grantId) && !command.blocksWallet) return 'throws:not_found';
          this.wallet.revoke(command.grantId);
          this.wallet.blocked ||= command.blocksWallet;
          return 'done';
        });
      case 'adjust': {
        const { operationId, amountCredits, unblocksWallet } = command;
        return this.once(`adjust:${operationId}`, [amountCredits, unblocksWallet], () => {
          if (amountCredits === 0n && !unblocksWallet) return 'throws:invalid_value';
          this.settle(nowMs);
          if (unblocksWallet) this.wallet.blocked = false;
          const grant = {
            id: `adjustment:${operationId}`,
            first: false,
            fromMs: nowMs,
            untilMs: null,
            models: [],
            paid: false,
          };
          if (amountCredits > 0n) this.wallet.give(grant, Number(amountCredits));
          else if (!this.wallet.takeAway(Number(-amountCredits), nowMs)) return 'throws:insufficient_credits';
          return 'done';
        });
      }
    }
  }

  private release(holdId: string, nowMs: number): Outcome {
    if (this.wallet.holds.includes(holdId)) {
      this.settle(nowMs);
      this.wallet.end(holdId, 0, nowMs);
      return this.once(`release:${holdId}`, [], () => 'done');
    }
    return this.once(`release:${holdId}`, [], () => {
      if (this.answers.has(`capture:${holdId}`)) return 'throws:hold_already_ended';
      if (this.answers.has(`hold:${holdId}`)) return 'nothing';
      this.settle(nowMs);
      return 'done';
    });
  }

  private settle(nowMs: number): void {
    this.wallet.expire(nowMs);
    this.wallet.giveAllowance(dayOf(nowMs, this.zone), this.allowances[this.plan] ?? 0);
  }

  private once(operation: string, input: readonly unknown[], decide: () => Outcome): Outcome {
    const answer = this.answers.get(operation);
    const text = input.map(String).join('|');
    if (answer) return answer.input === text ? answer.outcome : 'throws:operation_changed';
    const outcome = decide();
    if (!outcome.startsWith('throws') && outcome !== 'nothing') this.answers.set(operation, { input: text, outcome });
    return outcome;
  }
}
