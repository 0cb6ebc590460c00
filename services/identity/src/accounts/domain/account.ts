import { AccountOpened, PlanChanged, type EventMessage } from '@cielo/contracts';
import { checkCountry, checkTimeZone } from './places.ts';

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
  /** The account that invited it. */
  readonly invitedBy?: string;
  /** How many others it may invite, in all. */
  readonly invites: number;
  readonly openedAtMs: number;
}

/** A person of an account. The owner cannot be removed. */
export interface Member {
  readonly id: string;
  readonly role: 'owner' | 'member';
  /** Never in events or logs. */
  readonly email?: string;
}

export interface Opening extends Pick<Account, 'id' | 'plan' | 'homeCountry' | 'timeZone' | 'invited' | 'invitedBy'> {
  /** How many others it may invite. */
  readonly invitesLeft: number;
  readonly ownerEmail?: string;
  readonly nowMs: number;
}

/** A new account, and what is said about it. @throws InvalidValue for a country or a zone that does not exist */
export function open({ nowMs, invitesLeft, ownerEmail, ...facts }: Opening): {
  account: Account;
  events: readonly EventMessage[];
} {
  const { id: accountId, plan, homeCountry, timeZone } = facts;
  checkCountry(homeCountry, 'home_country');
  checkTimeZone(timeZone, 'time_zone');
  const owner: Member = { id: `${accountId}:owner`, role: 'owner', ...(ownerEmail ? { email: ownerEmail } : {}) };
  return {
    account: { ...facts, members: [owner], invites: invitesLeft, openedAtMs: nowMs },
    events: [AccountOpened.create({ accountId, plan, homeCountry, timeZone, openedAtMs: BigInt(nowMs) })],
  };
}

/** Another plan from now on; the plan that it has already changes nothing. */
export function changePlan(
  account: Account,
  plan: string,
  nowMs: number,
): { account: Account; events: readonly EventMessage[] } {
  if (account.plan === plan) return { account, events: [] };
  return {
    account: { ...account, plan },
    events: [PlanChanged.create({ accountId: account.id, plan, changedAtMs: BigInt(nowMs) })],
  };
}
