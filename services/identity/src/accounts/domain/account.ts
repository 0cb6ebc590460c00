import { AccountOpened, type EventMessage } from '@cielo/contracts';

/** Who pays. Has members, keys, a plan and a home country; its wallet is credits'. */
export interface Account {
  readonly id: string;
  readonly plan: string;
  /** ISO 3166-1 alpha-2; ZZ when unknown. */
  readonly homeCountry: string;
  /** IANA zone in which its days begin. */
  readonly timeZone: string;
  readonly members: readonly Member[];
  /** Whether somebody vouched for it; in a country at stage `invite` only such accounts may generate. */
  readonly invited: boolean;
  /** How many others it may still invite. */
  readonly invitesLeft: number;
  readonly openedAtMs: number;
}

/** A person of an account. The owner cannot be removed. */
export interface Member {
  readonly id: string;
  readonly role: 'owner' | 'member';
}

export type Opening = Pick<Account, 'id' | 'plan' | 'homeCountry' | 'timeZone' | 'invited' | 'invitesLeft'> & {
  readonly nowMs: number;
};

/** A new account, and what is said about it. */
export function open({ nowMs, ...facts }: Opening): { account: Account; events: readonly EventMessage[] } {
  const { id: accountId, plan, homeCountry, timeZone } = facts;
  return {
    account: { ...facts, members: [{ id: `${accountId}:owner`, role: 'owner' }], openedAtMs: nowMs },
    events: [AccountOpened.create({ accountId, plan, homeCountry, timeZone, openedAtMs: BigInt(nowMs) })],
  };
}
