import { AccountOpened, PlanChanged, type EventMessage } from '@cielo/contracts';
import { makesKeys, type ApiKey } from './api-key.ts';
import { LastKey } from './errors.ts';
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
  /** The latest keys that could make others and were taken back, or are being taken back at this moment. */
  readonly keysGoing?: readonly string[];
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

/** Many more than can be taken back while somebody still goes by a list of keys that he has read. */
const GOING = 100;

/**
 * Lets a key that can make others go. The account decides about one after the other, so of the last two that are taken back at the same
 * time one stays.
 * @param keys all of the account, read before.
 * @throws LastKey when no other one that can make keys would stay.
 */
export function letKeyGo(account: Account, keyId: string, keys: readonly ApiKey[], nowMs: number): Account {
  const { keysGoing = [] } = account;
  if (keysGoing.includes(keyId)) return account;
  const stays = (key: ApiKey) => key.id !== keyId && !keysGoing.includes(key.id) && makesKeys(key, nowMs);
  if (!keys.some(stays)) throw new LastKey();
  return { ...account, keysGoing: [...keysGoing, keyId].slice(-GOING) };
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
