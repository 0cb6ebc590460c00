import { AdjustWallet } from '@cielo/credits';
import type { Clock } from '@cielo/effects';
import { DomainError } from '@cielo/errors';
import { ChangePlan } from '@cielo/identity';
import type { RunningService } from '@cielo/service-host';
import type { Dice } from './dice.ts';

/** Credits that some accounts are given, and that may be taken back. */
export const GIFT = 'gift';

/** Those who run the platform: they change a plan, and take back what a payment had brought that was then disputed. */
export async function operate(options: {
  readonly accountIds: readonly string[];
  readonly clock: Clock;
  readonly dice: Dice;
  readonly service: (name: string) => RunningService | undefined;
}): Promise<void> {
  const { accountIds, clock, dice, service } = options;
  const insist = async (name: string, act: (running: RunningService) => Promise<unknown>): Promise<void> => {
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await clock.sleep(dice.between(0, 10_000));
      const running = service(name);
      if (!running) continue;
      try {
        await Promise.race([act(running), clock.sleep(4_000).then(() => Promise.reject(new Error('no answer')))]);
        return;
      } catch (error) {
        if (error instanceof DomainError && error.kind !== 'unavailable') return;
      }
    }
  };
  if (dice.chance(0.5)) {
    const plan = { accountId: dice.pick(accountIds), plan: dice.pick(['pro', 'standard']) };
    void insist('identity', (running) => running.get(ChangePlan).run(plan));
  }
  if (dice.chance(0.5)) {
    const disputed = { accountId: accountIds[0]!, operationId: 'dispute', grantId: GIFT, reason: 'disputed' };
    const blocksWallet = dice.chance(0.3);
    void insist('credits', (running) => running.get(AdjustWallet).revoke({ ...disputed, blocksWallet }));
  }
}
