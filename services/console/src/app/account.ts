import type { Balance, Model } from '../api/api.ts';

/** What is known about the account and the platform around it. */
export interface Account {
  readonly models: readonly Model[];
  readonly balance: Balance | undefined;
  /** Whether the last request was answered. */
  readonly isReachable: boolean;
}

export type AccountEvent =
  | { readonly type: 'models'; readonly models: readonly Model[] }
  | { readonly type: 'balance'; readonly balance: Balance }
  | { readonly type: 'contact'; readonly isReachable: boolean };

export const unknownAccount: Account = { models: [], balance: undefined, isReachable: true };

export function reduceAccount(account: Account, event: AccountEvent): Account {
  switch (event.type) {
    case 'models':
      return { ...account, models: event.models };
    case 'balance':
      return { ...account, balance: event.balance };
    case 'contact':
      return event.isReachable === account.isReachable ? account : { ...account, isReachable: event.isReachable };
  }
}
