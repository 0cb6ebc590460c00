import type { CollectionSpec, Json } from '@cielo/documents';
import { HOLDING } from '../application/measure-holds.ts';
import type { Grant, Source } from '../domain/grant.ts';
import type { Hold, Sums, Wallet } from '../domain/wallet.ts';

/**
 * A wallet at rest: less than 64 KiB however full it is, since a busy one is written often. What there is many of is kept in short rows;
 * credits are decimal text.
 */
interface StoredWallet extends Omit<Wallet, 'grants' | 'holds' | 'lastAllowance' | 'sums'> {
  readonly grants: readonly StoredGrant[];
  readonly holds: readonly StoredHold[];
  readonly lastAllowance: {
    readonly day: string;
    readonly startMs: number;
    readonly endMs: number;
    readonly grantedCredits: string;
  } | null;
  readonly sums: Readonly<Record<keyof Sums, string>>;
}

/** id, source, priority, from, until, models, closed, then unit cost, amount, remaining, held, captured, refunded, expired, revoked. */
type StoredGrant = readonly [string, Source, number, number, number | null, readonly string[], boolean, ...string[]];
/** id, amount, price book, model, placed at, then of each part the grant's place in the wallet and the amount. */
type StoredHold = readonly [string, string, string, string, number, ...(number | string)[]];

/** The wallets, by account id. */
export const walletsCollection: CollectionSpec<Wallet> = {
  name: 'wallets',
  shape: 1,
  indexes: {
    [HOLDING.index]: ({ holds }) =>
      holds.length > 0
        ? { group: HOLDING.group, order: Math.min(...holds.map(({ placedAtMs }) => placedAtMs)) }
        : undefined,
    // When something that nobody may use any more should leave the books. Allowances do so with the next command.
    expiring: ({ grants }) => {
      const due = grants.filter(({ source, remaining }) => source !== 'allowance' && remaining > 0n);
      const ends = due.flatMap(({ untilMs }) => untilMs ?? []);
      return ends.length > 0 ? { group: 'all', order: Math.min(...ends) } : undefined;
    },
  },
  toStored: (wallet) => toStored(wallet) as unknown as Json,
  fromStored: (stored) => fromStored(stored as unknown as StoredWallet),
};

function toStored(wallet: Wallet): StoredWallet {
  const { lastAllowance } = wallet;
  const { granted, captured, refunded, expired, revoked } = wallet.sums;
  return {
    ...wallet,
    grants: wallet.grants.map(storeGrant),
    holds: wallet.holds.map((hold) => storeHold(hold, wallet.grants)),
    lastAllowance: lastAllowance && { ...lastAllowance, grantedCredits: `${lastAllowance.grantedCredits}` },
    sums: {
      granted: `${granted}`,
      captured: `${captured}`,
      refunded: `${refunded}`,
      expired: `${expired}`,
      revoked: `${revoked}`,
    },
  };
}

function fromStored(stored: StoredWallet): Wallet {
  const { lastAllowance, sums } = stored;
  const grants = stored.grants.map(readGrant);
  return {
    ...stored,
    grants,
    holds: stored.holds.map((hold) => readHold(hold, grants)),
    lastAllowance: lastAllowance && { ...lastAllowance, grantedCredits: BigInt(lastAllowance.grantedCredits) },
    sums: {
      granted: BigInt(sums.granted),
      captured: BigInt(sums.captured),
      refunded: BigInt(sums.refunded),
      expired: BigInt(sums.expired),
      revoked: BigInt(sums.revoked),
    },
  };
}

function storeGrant(grant: Grant): StoredGrant {
  const { id, source, priority, fromMs, untilMs, models, closed } = grant;
  const { unitCostMicros, amount, remaining, held, captured, refunded, expired, revoked } = grant;
  const credits = [unitCostMicros, amount, remaining, held, captured, refunded, expired, revoked].map(String);
  return [id, source, priority, fromMs, untilMs, models, closed, ...credits];
}

function readGrant([id, source, priority, fromMs, untilMs, models, closed, ...texts]: StoredGrant): Grant {
  const credits = texts.map(BigInt) as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  const [unitCostMicros, amount, remaining, held, captured, refunded, expired, revoked] = credits;
  return {
    id,
    source,
    priority,
    fromMs,
    untilMs,
    models,
    closed,
    unitCostMicros,
    amount,
    remaining,
    held,
    captured,
    refunded,
    expired,
    revoked,
  };
}

function storeHold(
  { id, amountCredits, priceBookVersion, model, placedAtMs, parts }: Hold,
  grants: readonly Grant[],
): StoredHold {
  const places = new Map(grants.map((grant, place) => [grant.id, place]));
  return [
    id,
    String(amountCredits),
    priceBookVersion,
    model,
    placedAtMs,
    ...parts.flatMap((part) => [places.get(part.grantId)!, String(part.amountCredits)]),
  ];
}

function readHold(
  [id, amount, priceBookVersion, model, placedAtMs, ...flat]: StoredHold,
  grants: readonly Grant[],
): Hold {
  const parts = Array.from({ length: flat.length / 2 }, (_, i) => ({
    grantId: grants[flat[2 * i] as number]!.id,
    amountCredits: BigInt(flat[2 * i + 1]!),
  }));
  return { id, amountCredits: BigInt(amount), priceBookVersion, model, placedAtMs, parts };
}
