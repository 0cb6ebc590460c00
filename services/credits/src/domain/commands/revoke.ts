import { CreditsRevoked } from '@cielo/contracts';
import { operationFor, type RevokeGrant } from '../command.ts';
import { leg } from '../entry.ts';
import { UnknownGrant } from '../errors.ts';
import type { Ledger } from '../ledger.ts';

/**
 * Takes away what remains of a grant; what is held of it stays with its hold, and goes if that is released. Of a grant that was spent
 * nothing is left to take: then only the block, where one is asked for, has an effect.
 */
export function revoke(ledger: Ledger, command: RevokeGrant): void {
  const { operationId, grantId, reason, blocksWallet } = command;
  const grant = ledger.grant(grantId);
  if (!grant && !blocksWallet) throw new UnknownGrant(grantId);
  const amountCredits = grant?.remaining ?? 0n;
  ledger.change({
    grants: ledger.wallet.grants.map((one) => (one === grant ? { ...one, closed: true } : one)),
    blockedBecause: blocksWallet ? reason : ledger.wallet.blockedBecause,
  });
  ledger.answer(
    operationFor(command),
    amountCredits > 0n ? [leg(grantId, 'available', 'revoked', amountCredits)] : [],
    (facts, legs) =>
      CreditsRevoked.create({ ...facts, legs, grantId, amountCredits, reason, operationId, blocksWallet }),
  );
}
