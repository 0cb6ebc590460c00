import type { Findings } from './findings.ts';
import type { Stored } from './kept.ts';

interface Grant {
  readonly id: string;
  readonly amount: bigint;
  readonly remaining: bigint;
  readonly held: bigint;
  readonly captured: bigint;
  readonly refunded: bigint;
  readonly expired: bigint;
  readonly revoked: bigint;
}

/** Where the eight figures of a grant's row begin: unit cost first. */
const FIGURES = 7;

/** Checks every state of a wallet as it lies in the documents of credits, with nothing but addition. */
export function checkWallet(accountId: string, { grants: rows, holds, sums }: Stored, findings: Findings): void {
  const grants = (rows as string[][]).map(grantOf);
  for (const grant of grants) {
    const { id, amount, remaining, held, captured, refunded, expired, revoked } = grant;
    const spread = remaining + held + (captured - refunded) + expired + revoked;
    const negative = [amount, remaining, held, captured - refunded, expired, revoked].some((credits) => credits < 0n);
    findings.expect('wallet', amount === spread && !negative, () => `${id} of ${accountId}: ${text(grant)}`);
  }
  const available = sum(grants.map(({ remaining }) => remaining));
  const held = sum(grants.map((grant) => grant.held));
  const open = sum((holds as string[][]).map(([, amount]) => BigInt(amount!)));
  const [granted, captured, refunded, expired, revoked] = ['granted', 'captured', 'refunded', 'expired', 'revoked'].map(
    (name) => BigInt(sums[name]),
  ) as [bigint, bigint, bigint, bigint, bigint];
  findings.expect(
    'wallet',
    granted === available + held + (captured - refunded) + expired + revoked && available >= 0n,
    () => `${accountId}: ${granted} granted, ${available} available, ${held} held, sums ${JSON.stringify(sums)}`,
  );
  findings.expect('wallet', held === open, () => `${accountId} holds ${held} for holds of ${open}`);
}

/** The generations for which the wallet has set credits aside. */
export function openHolds({ holds }: Stored): readonly string[] {
  return (holds as string[][]).map(([id]) => id!);
}

function grantOf(row: readonly string[]): Grant {
  const [, amount, remaining, held, captured, refunded, expired, revoked] = row.slice(FIGURES).map(BigInt) as [
    ...bigint[],
  ] as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  return { id: row[0]!, amount, remaining, held, captured, refunded, expired, revoked };
}

function sum(credits: readonly bigint[]): bigint {
  return credits.reduce((total, one) => total + one, 0n);
}

function text(grant: Grant): string {
  return Object.entries(grant)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
