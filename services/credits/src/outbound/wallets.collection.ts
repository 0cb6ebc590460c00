import type { CollectionSpec, Json } from '@cielo/documents';
import type { Grant } from '../domain/grant.ts';
import type { Answer, Remembered } from '../domain/memory.ts';
import type { Hold, Wallet } from '../domain/wallet.ts';

/** A wallet at rest. Credits are decimal text; holds and the memory are short lists, since a busy wallet is written often. */
interface StoredWallet {
  readonly accountId: string;
  readonly plan: string;
  readonly planSinceMs: number;
  readonly timeZone: string;
  readonly openedAtMs: number;
  readonly blockedBecause: string | null;
  readonly grants: readonly StoredGrant[];
  readonly holds: readonly StoredHold[];
  readonly lastAllowance: {
    readonly day: string;
    readonly startMs: number;
    readonly endMs: number;
    readonly grantedCredits: string;
  } | null;
  readonly memory: { readonly forgottenSeq: number; readonly recent: readonly StoredRemembered[] };
  readonly seq: number;
  readonly head: string;
  readonly sums: Readonly<Record<keyof Wallet['sums'], string>>;
}

type Credits = 'amount' | 'remaining' | 'held' | 'captured' | 'refunded' | 'expired' | 'revoked' | 'unitCostMicros';
type StoredGrant = Omit<Grant, Credits> & Readonly<Record<Credits, string>>;
/** id, amount, price book, model, placed at, then grant and amount of each part. */
type StoredHold = readonly [string, string, string, string, number, ...string[]];
/** Hash of the operation, hash of its input, entry, and the code of a refusal. */
type StoredRemembered = readonly [string, string, number, string?];

/** The wallets, by account id. */
export const walletsCollection: CollectionSpec<Wallet> = {
  name: 'wallets',
  shape: 1,
  indexes: {
    // When something that nobody may use any more should leave the books. Allowances do so with the next command.
    expiring: ({ grants }) => {
      const ends = grants
        .filter(({ source, remaining }) => source !== 'allowance' && remaining > 0n)
        .flatMap(({ untilMs }) => untilMs ?? []);
      return ends.length > 0 ? { group: 'all', order: Math.min(...ends) } : undefined;
    },
  },
  toStored: (wallet) => toStored(wallet) as unknown as Json,
  fromStored: (stored) => fromStored(stored as unknown as StoredWallet),
};

function toStored(wallet: Wallet): StoredWallet {
  const { lastAllowance, memory, sums } = wallet;
  return {
    ...wallet,
    grants: wallet.grants.map((grant) => mapCredits(grant, GRANT_CREDITS, String) as StoredGrant),
    holds: wallet.holds.map(storeHold),
    lastAllowance: lastAllowance && { ...lastAllowance, grantedCredits: String(lastAllowance.grantedCredits) },
    memory: { forgottenSeq: memory.forgottenSeq, recent: memory.recent.map(storeRemembered) },
    sums: mapCredits(sums, SUMS, String) as StoredWallet['sums'],
  };
}

function fromStored(stored: StoredWallet): Wallet {
  const { lastAllowance, memory, sums } = stored;
  return {
    ...stored,
    grants: stored.grants.map((grant) => mapCredits(grant, GRANT_CREDITS, BigInt) as unknown as Grant),
    holds: stored.holds.map(readHold),
    lastAllowance: lastAllowance && { ...lastAllowance, grantedCredits: BigInt(lastAllowance.grantedCredits) },
    memory: { forgottenSeq: memory.forgottenSeq, recent: memory.recent.map(readRemembered) },
    sums: mapCredits(sums, SUMS, BigInt) as unknown as Wallet['sums'],
  };
}

const GRANT_CREDITS: readonly Credits[] = [
  'amount',
  'remaining',
  'held',
  'captured',
  'refunded',
  'expired',
  'revoked',
  'unitCostMicros',
];
const SUMS: readonly (keyof Wallet['sums'])[] = ['granted', 'captured', 'refunded', 'expired', 'revoked'];

function mapCredits<T extends object>(
  value: T,
  names: readonly (keyof T)[],
  convert: (credits: never) => unknown,
): object {
  return { ...value, ...Object.fromEntries(names.map((name) => [name, convert(value[name] as never)])) };
}

function storeHold({ id, amountCredits, priceBookVersion, model, placedAtMs, parts }: Hold): StoredHold {
  return [
    id,
    String(amountCredits),
    priceBookVersion,
    model,
    placedAtMs,
    ...parts.flatMap((part) => [part.grantId, String(part.amountCredits)]),
  ];
}

function readHold([id, amount, priceBookVersion, model, placedAtMs, ...flat]: StoredHold): Hold {
  const parts = Array.from({ length: flat.length / 2 }, (_, i) => ({
    grantId: flat[2 * i]!,
    amountCredits: BigInt(flat[2 * i + 1]!),
  }));
  return { id, amountCredits: BigInt(amount), priceBookVersion, model, placedAtMs, parts };
}

function storeRemembered({ operationHash, inputHash, answer }: Remembered): StoredRemembered {
  return answer.outcome === 'refused'
    ? [operationHash, inputHash, answer.seq, answer.code]
    : [operationHash, inputHash, answer.seq];
}

function readRemembered([operationHash, inputHash, seq, code]: StoredRemembered): Remembered {
  const answer: Answer = code === undefined ? { outcome: 'done', seq } : { outcome: 'refused', seq, code };
  return { operationHash, inputHash, answer };
}
