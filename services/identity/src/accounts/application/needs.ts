import type { Documents } from '@cielo/documents';
import type { Account } from '../domain/account.ts';
import type { ApiKey } from '../domain/api-key.ts';

/** The accounts, by id. */
export type Accounts = Documents<Account>;
export const ACCOUNTS = Symbol('identity.accounts');

/** The keys, by their digest. */
export type Keys = Documents<ApiKey>;
export const KEYS = Symbol('identity.keys');

/** The secret under which keys are digested; a string. */
export const PEPPER = Symbol('identity.pepper');
