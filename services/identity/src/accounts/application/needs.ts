import type { Documents } from '@cielo/documents';
import type { Account } from '../domain/account.ts';
import type { ApiKey } from '../domain/api-key.ts';
import type { Invite } from '../domain/invite.ts';
import type { Waiting } from '../domain/waitlist.ts';

/** The accounts, by id. */
export type Accounts = Documents<Account>;
export const ACCOUNTS = Symbol('identity.accounts');

/** The keys, by their digest. */
export type Keys = Documents<ApiKey>;
export const KEYS = Symbol('identity.keys');

/** The invites, by `<issuer>:<number>`: so nobody gives more than he has, whoever else gives one at the same time. */
export type Invites = Documents<Invite>;
export const INVITES = Symbol('identity.invites');

/** Who waits, by the digest of the e-mail address. */
export type Waitlist = Documents<Waiting>;
export const WAITLIST = Symbol('identity.waitlist');

/** The secret under which keys are digested; a string. */
export const PEPPER = Symbol('identity.pepper');
